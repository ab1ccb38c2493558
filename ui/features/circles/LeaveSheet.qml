import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What follows when I leave a circle, said before I do.
Sheet {
    id: sheet

    required property HouseCircles circles
    property string circleId: ""
    property string circleName: ""
    property bool keepsAlone: false

    title: qsTr("Leave the circle")
    onOpened: cancel.forceActiveFocus()

    function ask(circleId: string, circleName: string, keepsAlone: bool): void {
        sheet.circleId = circleId;
        sheet.circleName = circleName;
        sheet.keepsAlone = keepsAlone;
        sheet.open();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("You will read nothing new in “%1”, and cannot write there. What you have read and written stays. To come back, ask whoever keeps the circle.").arg(sheet.circleName)
    }
    Label {
        objectName: "leaveKeeper"
        width: parent.width
        visible: sheet.keepsAlone
        wrapMode: Text.Wrap
        text: qsTr("You are the only one who keeps it: from then on, every resident in it can change it.")
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: cancel
            objectName: "leaveCancel"
            kind: "quiet"
            text: qsTr("Stay")
            onClicked: sheet.close()
        }
        Button {
            objectName: "leaveConfirm"
            text: qsTr("Leave the circle")
            onClicked: sheet.circles.leave(sheet.circleId)
        }
    }
    Connections {
        target: sheet.circles
        function onSaved(): void {
            sheet.close();
        }
    }
}
