import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// After a restored backup: wait for the neighbours, which is the usual thing, or write on without them.
Sheet {
    id: sheet

    required property Shell shell

    title: qsTr("Writing waits for your neighbours")
    onOpened: wait.forceActiveFocus()

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Everything you see is safe, and what you wrote after the backup comes back by itself as soon as a neighbour who has it is online.")
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("If you write on now, nothing breaks either, but what only the lost copy held stays lost, and messages that come back later may stand in an unusual place.")
    }
    foot: [
        Button {
            id: wait
            objectName: "waitForNeighbours"
            width: parent.width
            implicitHeight: Theme.px(42)
            focus: true
            text: qsTr("Wait for neighbours")
            onClicked: sheet.close()
        },
        Button {
            objectName: "writeOnAnyway"
            anchors.horizontalCenter: parent.horizontalCenter
            kind: "plain"
            text: qsTr("Write on anyway")
            onClicked: sheet.shell.writeOnAnyway()
        }
    ]
    Connections {
        target: sheet.shell
        function onWritingResumed(): void {
            sheet.close();
        }
    }
}
