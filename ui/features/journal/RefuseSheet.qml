import QtQuick
import "../../theme"
import "../../components"

// What follows when somebody says that a computer which neighbours vouch for is not theirs, said before it is done.
Sheet {
    id: sheet

    property string deviceId: ""
    property string check: ""

    signal refused(string deviceId)

    function ask(deviceId: string, check: string): void {
        sheet.deviceId = deviceId;
        sheet.check = check;
        sheet.open();
    }

    title: qsTr("That was not me")
    onOpened: cancel.forceActiveFocus()

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("The computer with the number %1 then does not come in as yours, whoever vouches for it. Only the council can decide otherwise; you cannot take this back yourself.").arg(sheet.check)
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: cancel
            objectName: "refuseCancel"
            kind: "quiet"
            text: qsTr("Cancel")
            onClicked: sheet.close()
        }
        Button {
            objectName: "refuseConfirm"
            kind: "danger"
            text: qsTr("Keep it out")
            onClicked: {
                sheet.refused(sheet.deviceId);
                sheet.close();
            }
        }
    }
}
