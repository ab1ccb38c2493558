import QtQuick
import "../../theme"
import "../../components"

FocusScope {
    id: step

    property bool looking: false
    // There is little room: the sign of the house stands beside the greeting.
    property bool tight: false

    signal foundAsked
    signal joinAsked
    signal backAsked
    signal lookAsked

    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: step.tight ? Theme.px(8) : Theme.px(12)

        Item {
            width: parent.width
            height: step.tight ? Math.max(tile.height, title.height) : title.y + title.height

            Rectangle {
                id: tile
                width: step.tight ? Theme.px(40) : Theme.px(56)
                height: width
                radius: step.tight ? Theme.radius : 14
                color: Theme.accent

                Icon {
                    anchors.centerIn: parent
                    name: "house"
                    size: tile.width / 2
                    color: Theme.accentInk
                }
            }
            Label {
                id: title
                x: step.tight ? tile.width + Theme.px(14) : 0
                y: step.tight ? Math.max(0, (tile.height - height) / 2) : tile.height + Theme.px(26)
                width: parent.width - x
                text: qsTr("Good to have you here")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.head
                font.weight: Font.DemiBold
            }
        }
        Label {
            width: parent.width
            text: qsTr("Your house talks here without a server: everything stays, encrypted, on the neighbours' own computers.")
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        Item {
            visible: !step.tight
            width: 1
            height: Theme.px(8)
        }
        Door {
            objectName: "joinDoor"
            width: parent.width
            padding: step.tight ? Theme.px(12) : Theme.px(16)
            focus: true
            symbol: "key-round"
            text: qsTr("Join with a code")
            note: qsTr("A neighbour gave you a code for your flat")
            onClicked: step.joinAsked()
        }
        Door {
            objectName: "foundDoor"
            width: parent.width
            padding: step.tight ? Theme.px(12) : Theme.px(16)
            symbol: "house"
            text: qsTr("Found a house")
            note: qsTr("You are the first one; invite the others later")
            onClicked: step.foundAsked()
        }
        Door {
            objectName: "backDoor"
            width: parent.width
            padding: step.tight ? Theme.px(12) : Theme.px(16)
            symbol: "history"
            text: qsTr("I was here before")
            note: qsTr("A new computer, or the old one is lost")
            onClicked: step.backAsked()
        }
        Door {
            objectName: "lookDoor"
            width: parent.width
            padding: step.tight ? Theme.px(12) : Theme.px(16)
            symbol: "eye"
            text: qsTr("Look around a sample house")
            note: step.looking ? qsTr("It opens in a window of its own") : qsTr("Invented neighbours; nothing of it stays")
            onClicked: step.lookAsked()
        }
    }
}
