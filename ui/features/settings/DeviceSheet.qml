pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What follows when a computer is removed, denied or approved, said before it is done.
Sheet {
    id: sheet

    required property Devices devices
    property string act: "remove"
    property string deviceId: ""
    property string what: ""
    property string owner: ""
    property bool here: false

    function ask(act: string, line: DeviceLine): void {
        sheet.act = act;
        sheet.deviceId = line.deviceId;
        sheet.what = Words.fill(qsTr("%1, in the house since %2"), [line.title, line.since]);
        sheet.owner = line.owner;
        sheet.here = line.here;
        sheet.open();
    }

    function carryOut(): void {
        switch (sheet.act) {
        case "contest": return sheet.devices.contest(sheet.deviceId);
        case "uphold": return sheet.devices.uphold(sheet.deviceId);
        default: return sheet.devices.remove(sheet.deviceId);
        }
    }

    title: sheet.act === "contest" ? qsTr("That was not me") : sheet.act === "uphold" ? qsTr("It is right") : qsTr("Remove from the house")
    onAboutToShow: sheet.devices.forgetFault()
    onOpened: cancel.forceActiveFocus()

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        font.weight: Font.Medium
        text: sheet.what
    }
    Label {
        objectName: "deviceWarning"
        width: parent.width
        wrapMode: Text.Wrap
        text: {
            if (sheet.act === "contest")
                return qsTr("It is stopped at once, with all it wrote, and the house is told. Then the council decides whether it stays. You cannot take this back yourself.");
            if (sheet.act === "uphold")
                return qsTr("You say for the council that this computer belongs to its person. When enough of the council have said so, it goes on, and nobody can object to it again.");
            if (sheet.owner !== "")
                return qsTr("You propose that this computer does not belong to the house any more. It holds when enough of the council have signed.");
            if (sheet.here)
                return qsTr("This computer then receives nothing more, and you cannot write here. What it holds stays on it, encrypted. To come back on it you need a new code from your other computer.");
            return qsTr("It then receives nothing more and cannot write. What it already holds stays on it: whoever has that computer and can open it can go on reading that.");
        }
    }
    Label {
        objectName: "deviceFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.devices.fault
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: cancel
            objectName: "deviceCancel"
            kind: "quiet"
            text: qsTr("Cancel")
            onClicked: sheet.close()
        }
        Button {
            objectName: "deviceConfirm"
            kind: sheet.act === "uphold" ? "primary" : "danger"
            enabled: !sheet.devices.busy
            text: sheet.act === "contest" ? qsTr("Stop this computer") : sheet.act === "uphold" ? qsTr("Let it go on")
                : sheet.owner !== "" ? qsTr("Propose to remove it") : qsTr("Remove it")
            onClicked: sheet.carryOut()
        }
    }
    Connections {
        target: sheet.devices
        function onDone(): void {
            sheet.close();
        }
    }
}
