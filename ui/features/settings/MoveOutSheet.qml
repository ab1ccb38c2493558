pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Leaving the house for good: what it means, a deliberate yes, and only then the button.
Sheet {
    id: sheet

    required property Devices devices
    required property string house

    title: qsTr("Move out")
    onAboutToShow: {
        sure.checked = false;
        sheet.devices.forgetFault();
    }
    onOpened: cancel.forceActiveFocus()

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("You leave “%1” with all your computers and everything you were entrusted with. Nothing new reaches you, and you cannot write any more.").arg(sheet.house)
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("What you wrote stays with your neighbours; what is on this computer stays on it, encrypted. The others of your flat stay in the house.")
    }
    CheckRow {
        id: sure
        objectName: "moveOutSure"
        width: parent.width
        text: qsTr("I know that this cannot be taken back; to come back I would need a new invitation")
    }
    Label {
        objectName: "moveOutFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.devices.fault
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: cancel
            objectName: "moveOutCancel"
            kind: "quiet"
            text: qsTr("Stay")
            onClicked: sheet.close()
        }
        Button {
            objectName: "moveOutConfirm"
            kind: "danger"
            enabled: sure.checked && !sheet.devices.busy
            text: qsTr("Move out for good")
            onClicked: sheet.devices.moveOut()
        }
    }
    Connections {
        target: sheet.devices
        function onDone(): void {
            sheet.close();
        }
    }
}
