pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Who is online, whether all hold the same, and how neighbours reach this computer.
Page {
    id: page

    required property Shell shell
    readonly property HouseNetwork network: shell.connections
    readonly property bool alone: network.neighboursOnline === 0

    signal resumeAsked

    title: qsTr("Neighbours and this computer")
    subtitle: alone ? "" : qsTr("%n neighbours online", "", network.neighboursOnline)
    Component.onCompleted: page.network.forgetFault()

    Card {
        width: parent.width
        height: troubles.height + Theme.px(32)
        visible: page.network.heldBack || page.network.troubles !== ""
        color: Theme.amberSoft
        border.color: Theme.amber

        Column {
            id: troubles
            x: Theme.px(16)
            y: Theme.px(16)
            width: parent.width - 2 * x
            spacing: Theme.px(10)

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                visible: page.network.heldBack
                text: qsTr("This computer was restored from a backup. It writes again as soon as the neighbours have shown what came after it.")
            }
            Button {
                objectName: "resumeFromSheet"
                visible: page.network.heldBack
                kind: "quiet"
                text: qsTr("What now?")
                onClicked: page.resumeAsked()
            }
            Label {
                objectName: "troubles"
                width: parent.width
                wrapMode: Text.Wrap
                visible: text !== ""
                text: page.network.troubles
            }
        }
    }
    Section {
        framed: true
        gap: Theme.px(14)
        title: qsTr("How it stands")

        StateLine {
            objectName: "alone"
            visible: page.alone
            symbol: "moon"
            text: qsTr("Nobody else is online.")
            meaning: qsTr("What you write is kept and goes out by itself.")
        }
        StateLine {
            objectName: "agreement"
            visible: !page.alone
            symbol: page.network.agree ? "check-check" : "refresh-cw"
            ink: page.network.agree ? Theme.accent : Theme.amber
            paper: page.network.agree ? Theme.accentSoft : Theme.amberSoft
            text: page.network.agree ? qsTr("Everything agrees · %1").arg(page.network.agreedWhen) : qsTr("The computers are comparing what each of them holds.")
            meaning: page.network.agree ? qsTr("Every computer that this one is connected with holds exactly the same messages.") : qsTr("Reading and writing go on meanwhile.")
        }
        Label {
            objectName: "agreedLast"
            width: parent.width
            visible: !page.network.agree && page.network.agreedWhen !== ""
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("All agreed last: %1.").arg(page.network.agreedWhen)
        }
        Label {
            objectName: "receiving"
            width: parent.width
            visible: page.network.receiving > 0
            wrapMode: Text.Wrap
            text: qsTr("%n messages and changes are still to come in.", "", page.network.receiving)
        }
    }
    Section {
        visible: !page.alone
        framed: true
        gap: Theme.px(4)
        title: qsTr("Online now")

        Repeater {
            model: page.network.online
            OnlineRow {}
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
            text: qsTr("This computer is connected with %n of the neighbours' computers; what others write comes through them.", "", page.network.devices)
        }
    }
    Section {
        framed: true
        gap: Theme.px(14)
        title: qsTr("This computer")

        Label {
            objectName: "ownAddresses"
            width: parent.width
            wrapMode: Text.Wrap
            text: page.network.addresses !== "" ? qsTr("Neighbours in the same network find this computer by themselves. From another network it can be reached at %1.").arg(page.network.addresses)
                : page.network.port !== "" ? qsTr("Neighbours reach this computer at port %1.").arg(page.network.port)
                : qsTr("Neighbours cannot call this computer now; it calls them as soon as it is in a network.")
        }
        Field {
            id: address
            objectName: "address"
            width: parent.width
            label: qsTr("Connect by address")
            placeholder: "192.168.1.20:47120"
            hint: dialled.text === "" ? qsTr("For a neighbour on another network: the address and, after a colon, the port.") : ""
            fault: page.network.addressFault
            onEdited: {
                dialled.called = "";
                page.network.forgetFault();
            }
            onAccepted: dial.clicked()
        }
        Label {
            id: dialled
            property string called: ""
            objectName: "dialled"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.accent
            font.pixelSize: Theme.small
            text: called === "" ? "" : qsTr("Calling %1. Whoever answers appears above; the address is remembered and tried again.").arg(called)
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Button {
            id: dial
            objectName: "dial"
            enabled: address.text.trim() !== ""
            text: qsTr("Connect")
            onClicked: page.network.connectTo(address.text)
        }
    }
    Connections {
        target: page.network
        function onDialling(): void {
            dialled.called = address.text.trim();
            address.text = "";
        }
    }
}
