import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// One of the pinned messages; a click goes there and brings the next one up.
T.AbstractButton {
    id: bar

    required property Timeline timeline
    readonly property Pinned pins: timeline.pinned

    objectName: "pinnedBar"
    implicitHeight: Math.max(Theme.px(44), words.implicitHeight + Theme.px(12))
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.fill(qsTr("Pinned message by %1: %2"), [pins.author, pins.text])
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: {
        timeline.locate(pins.messageId);
        pins.turn();
    }

    contentItem: Item {
        Icon {
            id: pin
            x: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            name: "pin"
            size: Theme.px(16)
            color: Theme.accent
        }
        Column {
            id: words
            anchors.left: pin.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: number.left
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: parent.width
                text: bar.pins.author
                elide: Text.ElideRight
                color: Theme.accent
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: bar.pins.text
                elide: Text.ElideRight
                font.pixelSize: Theme.small
            }
        }
        Label {
            id: number
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            text: bar.pins.count < 2 ? "" : Words.fill(qsTr("%1 of %2"), [bar.pins.number, bar.pins.count])
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    background: Rectangle {
        color: bar.hovered || bar.down ? Theme.hover : Theme.raised

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
        FocusRing {
            anchors.margins: 2
            shown: bar.visualFocus
        }
    }
}
