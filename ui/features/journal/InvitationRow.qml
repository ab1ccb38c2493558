import QtQuick
import "../../theme"
import "../../components"

// An invitation by which somebody can still come in: whose it is, for whom, how often it was used and until when.
Item {
    id: row

    required property string invitationId
    required property string flat
    required property string role
    required property string whom
    required property string by
    required property bool own
    required property string made
    required property string until
    required property int used
    required property int uses
    required property bool closable
    readonly property string title: whom !== "" ? qsTr("For a further computer of %1").arg(whom)
        : role !== "resident" ? qsTr("For a guest: %1").arg(Words.role(role))
        : flat === "" ? qsTr("To a flat without a number") : qsTr("To flat %1").arg(flat)

    signal endAsked

    function maker(): string {
        return row.own ? qsTr("made by you on %1").arg(row.made)
             : row.by === "" ? qsTr("made on %1").arg(row.made) : Words.fill(qsTr("made by %1 on %2"), [row.by, row.made]);
    }

    objectName: "open " + flat
    width: parent?.width ?? 0
    implicitHeight: Math.max(words.height, end.visible ? end.height : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + how.text

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: end.visible ? end.left : parent.right
        anchors.rightMargin: end.visible ? Theme.px(12) : 0
        spacing: Theme.px(4)

        Label {
            width: parent.width
            text: row.title
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Label {
            id: how
            width: parent.width
            text: {
                const count = qsTr("%1 of %n used", "", row.uses).arg(row.used);
                const parts = [row.maker(), count, row.until === "" ? "" : qsTr("until %1").arg(row.until)];
                return parts.filter(part => part !== "").join(" · ");
            }
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Button {
        id: end
        objectName: "end " + row.flat
        visible: row.closable
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: "quiet"
        text: row.own ? qsTr("End it") : qsTr("That was not us")
        onClicked: row.endAsked()
    }
}
