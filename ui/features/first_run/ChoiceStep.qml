import QtQuick
import "../../theme"
import "../../components"

FocusScope {
    id: step

    property bool looking: false

    signal foundAsked
    signal joinAsked
    signal lookAsked

    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: 12

        Rectangle {
            width: Theme.px(56)
            height: width
            radius: 14
            color: Theme.accent

            Icon {
                anchors.centerIn: parent
                name: "house"
                size: Theme.px(28)
                color: Theme.accentInk
            }
        }
        Item {
            width: 1
            height: 2
        }
        Label {
            width: parent.width
            text: qsTr("Good to have you here")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.head
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            text: qsTr("Your house talks here without a server: everything stays, encrypted, on the neighbours' own computers.")
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        Item {
            width: 1
            height: 8
        }
        Door {
            objectName: "joinDoor"
            width: parent.width
            focus: true
            symbol: "key-round"
            text: qsTr("Join with a code")
            note: qsTr("A neighbour gave you a code for your flat")
            onClicked: step.joinAsked()
        }
        Door {
            objectName: "foundDoor"
            width: parent.width
            symbol: "house"
            text: qsTr("Found a house")
            note: qsTr("You are the first one; invite the others later")
            onClicked: step.foundAsked()
        }
        Door {
            objectName: "lookDoor"
            width: parent.width
            symbol: "eye"
            text: qsTr("Look around a sample house")
            note: step.looking ? qsTr("It opens in a window of its own") : qsTr("Invented neighbours; nothing of it stays")
            onClicked: step.lookAsked()
        }
    }
}
