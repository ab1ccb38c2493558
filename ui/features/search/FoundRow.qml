import QtQuick
import "../../theme"
import "../../components"

// A found message: who, when, where, and the lines around what was looked for.
ListRow {
    id: row

    required property string messageId
    required property string topicId
    required property string topicTitle
    required property string author
    required property string flatNumber
    required property string initials
    required property int colour
    required property string body
    required property string bodyMarked
    required property string writtenWhen
    required property bool current

    objectName: "found " + messageId
    focusPolicy: Qt.ClickFocus
    leftPadding: Theme.px(14)
    rightPadding: Theme.px(14)
    topPadding: Theme.px(12)
    bottomPadding: Theme.px(12)
    text: topicTitle
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.fill(qsTr("%1, %2, in %3: %4"), [author, writtenWhen, topicTitle, body])

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Avatar {
            id: face
            initials: row.initials
            colour: row.colour
            size: Theme.px(32)
            y: 2
        }
        Column {
            id: column
            anchors.left: face.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: parent.right
            spacing: Theme.px(4)

            Item {
                width: parent.width
                height: who.implicitHeight

                Label {
                    id: who
                    width: Math.min(implicitWidth, parent.width - moment.implicitWidth - 8)
                    text: row.author
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Label {
                    anchors.left: who.right
                    anchors.leftMargin: 8
                    anchors.right: moment.left
                    anchors.rightMargin: 8
                    anchors.baseline: who.baseline
                    text: row.flatNumber === "" ? "" : qsTr("flat %1").arg(row.flatNumber)
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
                Label {
                    id: moment
                    anchors.right: parent.right
                    anchors.baseline: who.baseline
                    text: row.writtenWhen
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
            MarkedText {
                width: parent.width
                marked: row.bodyMarked
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
            }
            Item {
                width: parent.width
                height: place.implicitHeight

                Icon {
                    id: sign
                    anchors.verticalCenter: parent.verticalCenter
                    name: "message-circle"
                    size: Theme.px(14)
                    color: Theme.muted
                }
                Label {
                    id: place
                    x: sign.width + 6
                    width: parent.width - x
                    text: row.topicTitle
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    background: Card {
        color: row.hovered || row.down ? Theme.raised : Theme.surface
        border.width: row.current ? 2 : 1
        border.color: row.current ? Theme.accent : Theme.line
    }
}
