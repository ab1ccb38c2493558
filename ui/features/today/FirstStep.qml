import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// A step of the welcome: to be done, or done.
T.AbstractButton {
    id: step

    required property string symbol
    required property string note
    required property bool done

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    topPadding: Theme.px(8)
    bottomPadding: Theme.px(8)
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: done ? qsTr("%1, done").arg(text) : text
    Accessible.description: note
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitHeight: Math.max(tile.height, words.implicitHeight)

        Rectangle {
            id: tile
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(36)
            height: width
            radius: step.done ? width / 2 : Theme.radius
            color: step.done ? Theme.accent : Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                name: step.done ? "check" : step.symbol
                size: Theme.px(18)
                color: step.done ? Theme.accentInk : Theme.accent
            }
        }
        Column {
            id: words
            anchors.left: tile.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: arrow.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Label {
                width: parent.width
                text: step.text
                wrapMode: Text.Wrap
                color: step.done ? Theme.muted : Theme.ink
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: step.note
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
            size: Theme.px(18)
            color: Theme.muted
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: step.hovered || step.down ? Theme.hover : "transparent"

        FocusRing {
            shown: step.visualFocus
        }
    }
}
