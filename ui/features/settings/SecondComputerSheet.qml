import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The code for one more computer of one's own, large enough to read across the table, and what to do there.
Sheet {
    id: sheet

    required property SecondComputer second
    required property Devices devices
    property int before: 0
    readonly property bool arrived: devices.mine > before
    property bool copied: false

    title: qsTr("Another computer of mine")
    wanted: Theme.px(480)
    onAboutToShow: {
        sheet.copied = false;
        sheet.before = sheet.devices.mine;
        sheet.second.make();
    }
    onOpened: (copy.visible ? copy : finish).forceActiveFocus()
    onClosed: sheet.second.forget()

    Label {
        objectName: "linkFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.second.fault
    }
    Label {
        width: parent.width
        visible: sheet.second.busy
        color: Theme.muted
        text: qsTr("Making the code…")
    }
    CodeCard {
        codeName: "linkCode"
        code: sheet.second.code
    }
    NumberedSteps {
        visible: sheet.second.code !== ""
        steps: [
            qsTr("Install Neighbourhood on the other computer and start it. Leave this one on."),
            qsTr("Choose “I was here before”, then “A code from my other computer”."),
            qsTr("Type this code there. The other computer then receives what your house has said.")
        ]
    }
    Label {
        id: arrival
        objectName: "linkArrived"
        width: parent.width
        visible: sheet.arrived
        wrapMode: Text.Wrap
        color: Theme.accent
        font.weight: Font.DemiBold
        text: qsTr("Your other computer is in the house now.")
        onVisibleChanged: if (visible)
            Accessible.announce(text, Accessible.Polite)
    }
    Label {
        width: parent.width
        visible: sheet.second.code !== "" && !sheet.arrived
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("The code is good for one computer, for as long as nobody has used it. It is shown only now. Whoever types it is you: keep it to yourself.")
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: copy
            objectName: "linkCopy"
            visible: sheet.second.code !== ""
            symbol: "copy"
            text: sheet.copied ? qsTr("Copied") : qsTr("Copy")
            onClicked: {
                sheet.second.copy();
                sheet.copied = true;
            }
        }
        Button {
            id: finish
            objectName: "linkDone"
            kind: "quiet"
            text: qsTr("Close")
            onClicked: sheet.close()
        }
    }
}
