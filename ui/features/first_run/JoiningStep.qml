pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

StepCard {
    id: step

    required property FirstRun firstRun
    required property HouseNetwork network
    readonly property int reached: ["searching", "asking", "receiving"].indexOf(firstRun.state)

    title: qsTr("Joining your house")
    note: qsTr("This goes on by itself. You may close the window; the code stays good.")
    returnable: false

    Repeater {
        model: [
            qsTr("Looking for neighbours on the network"),
            qsTr("A neighbour's computer checks the code"),
            step.firstRun.waits === "second" ? qsTr("The second neighbour vouches for you")
                : step.firstRun.waits === "notice" ? qsTr("48 hours in which somebody can object") : qsTr("The history of the house arrives")
        ]

        Row {
            id: stage

            required property int index
            required property string modelData
            readonly property bool done: index < step.reached
            readonly property bool current: index === step.reached

            width: parent?.width ?? 0
            spacing: Theme.px(12)

            Rectangle {
                id: mark
                width: Theme.px(24)
                height: width
                radius: width / 2
                color: stage.done ? Theme.accent : stage.current ? Theme.accentSoft : "transparent"
                border.width: stage.done ? 0 : stage.current ? 2 : 1
                border.color: stage.current ? Theme.accent : Theme.field

                Icon {
                    anchors.centerIn: parent
                    visible: stage.done
                    name: "check"
                    size: Theme.px(14)
                    color: Theme.accentInk
                }
                Rectangle {
                    anchors.centerIn: parent
                    visible: stage.current
                    width: Theme.px(8)
                    height: width
                    radius: width / 2
                    color: Theme.accent

                    SequentialAnimation on opacity {
                        running: stage.current && !Theme.still
                        loops: Animation.Infinite
                        NumberAnimation { to: 0.25; duration: 900 }
                        NumberAnimation { to: 1; duration: 900 }
                    }
                }
            }
            Label {
                width: parent.width - mark.width - Theme.px(12)
                anchors.verticalCenter: parent.verticalCenter
                text: stage.modelData
                wrapMode: Text.Wrap
                color: stage.current || stage.done ? Theme.ink : Theme.muted
                font.weight: stage.current ? Font.DemiBold : Font.Normal
            }
        }
    }
    Rectangle {
        visible: step.firstRun.waits !== ""
        width: parent.width
        height: waiting.height + Theme.px(24)
        radius: Theme.radius
        color: Theme.accentSoft

        Column {
            id: waiting
            x: Theme.px(12)
            y: Theme.px(12)
            width: parent.width - Theme.px(24)
            spacing: Theme.px(8)

            Label {
                objectName: "waitsFor"
                width: parent.width
                wrapMode: Text.Wrap
                text: step.firstRun.waits === "second" ? qsTr("One neighbour has vouched for you. Now ask the second one. Both see the number of this computer; tell it to them, so that they know it is yours:")
                    : qsTr("You are brought back. For 48 hours this computer waits, so that nobody can do this against your will. Then it gets the keys by itself; leave it on.")
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Label {
                objectName: "checkNumber"
                visible: step.firstRun.waits === "second"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: step.firstRun.check
                color: Theme.accent
                font.pixelSize: Theme.head
                font.weight: Font.Bold
                font.letterSpacing: 1
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Number of this computer: %1").arg(text)
            }
        }
    }
    Rectangle {
        visible: step.firstRun.lonely
        width: parent.width
        height: lonely.implicitHeight + Theme.px(24)
        radius: Theme.radius
        color: Theme.amberSoft

        Label {
            id: lonely
            objectName: "nobodyThere"
            x: Theme.px(12)
            y: Theme.px(12)
            width: parent.width - Theme.px(24)
            wrapMode: Text.Wrap
            color: Theme.amber
            text: qsTr("Nobody has answered yet: probably no neighbour's program is on right now. Leave this on; it goes on by itself, also after a restart.")
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        visible: address.visible
        color: Theme.line
    }
    Row {
        visible: step.reached === 0
        width: parent.width
        spacing: Theme.px(8)

        Field {
            id: address
            objectName: "joinAddress"
            width: parent.width - dial.width - Theme.px(8)
            noteWidth: parent.width
            label: qsTr("Not found? Connect by address")
            placeholder: "192.168.1.20:47120"
            fault: step.network.addressFault
            onEdited: step.network.forgetFault()
            onAccepted: dial.clicked()
        }
        Button {
            id: dial
            objectName: "joinDial"
            y: address.input.y
            implicitHeight: address.input.height
            kind: "quiet"
            enabled: address.text.trim() !== ""
            text: qsTr("Connect")
            onClicked: step.network.connectTo(address.text)
        }
    }
    Button {
        objectName: "cancelJoining"
        width: parent.width
        focus: true
        kind: "quiet"
        text: qsTr("Cancel")
        onClicked: step.firstRun.cancel()
    }
}
