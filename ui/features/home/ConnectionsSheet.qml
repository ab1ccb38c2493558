import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

Sheet {
    id: sheet

    required property HouseNetwork network
    signal resumeAsked

    title: qsTr("Neighbours and this computer")
    onAboutToShow: {
        address.text = "";
        network.forgetFault();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: {
            if (sheet.network.neighboursOnline === 0)
                return qsTr("Nobody else is online right now. What you write is kept here and goes out as soon as a neighbour appears.");
            const people = qsTr("%n neighbours are online", "", sheet.network.neighboursOnline);
            return qsTr("%1; this computer is connected with %n of their computers.", "", sheet.network.devices).arg(people);
        }
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        visible: sheet.network.neighboursOnline > 0
        color: Theme.muted
        text: sheet.network.agree ? qsTr("The connected computers hold exactly what you hold; last compared: %1.").arg(sheet.network.agreedWhen)
                                : qsTr("The computers are comparing what each of them holds.")
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        visible: sheet.network.heldBack
        color: Theme.amber
        text: qsTr("This computer was restored from a backup. It writes again as soon as the neighbours have shown what came after it.")
    }
    Button {
        objectName: "resumeFromSheet"
        visible: sheet.network.heldBack
        kind: "plain"
        text: qsTr("What now?")
        onClicked: {
            sheet.close();
            sheet.resumeAsked();
        }
    }
    Label {
        objectName: "troubles"
        width: parent.width
        wrapMode: Text.Wrap
        visible: sheet.network.troubles !== ""
        color: Theme.amber
        text: sheet.network.troubles
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        visible: sheet.network.port !== ""
        color: Theme.muted
        text: qsTr("Neighbours reach this computer at port %1.").arg(sheet.network.port)
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Field {
        id: address
        objectName: "address"
        width: parent.width
        focus: true
        label: qsTr("Connect by address")
        placeholder: "192.168.1.20:47120"
        hint: qsTr("For a neighbour on another network: the address and, after a colon, the port.")
        fault: sheet.network.addressFault
        onEdited: sheet.network.forgetFault()
        onAccepted: dial.clicked()
    }
    Button {
        id: dial
        objectName: "dial"
        enabled: address.text.trim() !== ""
        text: qsTr("Connect")
        onClicked: sheet.network.connectTo(address.text)
    }
    Connections {
        target: sheet.network
        function onDialling(): void {
            sheet.close();
        }
    }
}
