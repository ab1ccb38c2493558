import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

T.AbstractButton {
    id: door

    required property string symbol
    required property string note

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.px(16)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: note
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, tile.height)

        Rectangle {
            id: tile
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(40)
            height: width
            radius: Theme.radius
            color: Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                name: door.symbol
                color: Theme.accent
            }
        }
        Column {
            id: words
            anchors.left: tile.right
            anchors.leftMargin: Theme.px(16)
            anchors.right: arrow.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)

            Label {
                width: parent.width
                text: door.text
                wrapMode: Text.Wrap
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: door.note
                wrapMode: Text.Wrap
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            color: Theme.muted
        }
    }
    background: Card {
        color: door.hovered || door.down ? Theme.raised : Theme.surface
        border.color: door.hovered ? Theme.accent : Theme.line

        FocusRing {
            shown: door.visualFocus
        }
    }
}
