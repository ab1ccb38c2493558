import QtQuick
import "../../theme"
import "../../components"

// A message that neighbours ask the moderators to look at.
Column {
    id: row

    required property string messageId
    required property string topicId
    required property string author
    required property string topic
    required property string words
    required property string reasons
    required property int flats
    required property bool collapsed
    readonly property string given: reasons.split(",").map(one => Measures.reported(one.split(" ")[0] ?? "")).join(", ")

    signal showAsked(string topicId, string messageId)
    signal reviewAsked(string messageId)
    signal moderateAsked(string messageId, string author)

    objectName: "flagged " + author
    width: parent?.width ?? 0
    spacing: Theme.px(4)
    Accessible.role: Accessible.ListItem
    Accessible.name: [head.text, said.text, why.text].join(", ")

    Label {
        id: head
        width: parent.width
        text: Words.fill(qsTr("%1 in “%2”"), [row.author, row.topic])
        wrapMode: Text.Wrap
        font.weight: Font.Medium
    }
    Label {
        id: said
        width: parent.width
        text: row.words
        wrapMode: Text.Wrap
        maximumLineCount: 6
        elide: Text.ElideRight
    }
    Label {
        id: why
        width: parent.width
        text: Words.fill(qsTr("%1 · people of %n flats ask", "", row.flats), [row.given]) + (row.collapsed ? " · " + qsTr("folded away") : "")
        wrapMode: Text.Wrap
        color: Theme.amber
        font.pixelSize: Theme.small
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "review " + row.author
            kind: "quiet"
            text: qsTr("Nothing is wrong with it")
            onClicked: row.reviewAsked(row.messageId)
        }
        Button {
            objectName: "moderate " + row.author
            kind: "quiet"
            text: qsTr("Moderate…")
            onClicked: row.moderateAsked(row.messageId, row.author)
        }
        Button {
            kind: "plain"
            text: qsTr("Show the message")
            onClicked: row.showAsked(row.topicId, row.messageId)
        }
    }
}
