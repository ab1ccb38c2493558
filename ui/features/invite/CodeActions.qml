pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Neighbourhood
import "../../theme"
import "../../components"

// What can be done with a code that was made: copied, put on paper, and another one made.
Column {
    id: actions

    required property Invitation invitation
    property string copied: ""
    readonly property bool saved: String(actions.invitation.savedSheet) !== ""

    signal anotherAsked

    visible: actions.invitation.code !== ""
    width: parent?.width ?? 0
    spacing: Theme.px(16)

    Label {
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        text: actions.invitation.fault !== "" ? actions.invitation.fault : actions.saved ? qsTr("The sheet is saved: %1. Print it from the program that opens it, then delete the file.").arg(actions.invitation.sheetName) : ""
        color: actions.invitation.fault !== "" ? Theme.urgent : Theme.ink
        font.pixelSize: Theme.small
    }
    Flow {
        width: parent.width
        spacing: 8

        Button {
            objectName: "copyCode"
            symbol: "copy"
            text: actions.copied === actions.invitation.code ? qsTr("Copied") : qsTr("Copy")
            onClicked: {
                actions.invitation.copy();
                actions.copied = actions.invitation.code;
            }
        }
        Button {
            objectName: "printCode"
            kind: "quiet"
            symbol: "file-text"
            text: qsTr("Save a sheet to print…")
            onClicked: {
                dialog.selectedFile = actions.invitation.proposedSheet;
                dialog.open();
            }
        }
        Button {
            objectName: "openSheet"
            visible: actions.saved
            kind: "quiet"
            text: qsTr("Open the sheet")
            onClicked: Qt.openUrlExternally(actions.invitation.savedSheet)
        }
        Button {
            objectName: "anotherCode"
            kind: "quiet"
            text: qsTr("Another code")
            onClicked: actions.anotherAsked()
        }
    }
    FileDialog {
        id: dialog
        objectName: "sheetDialog"
        title: qsTr("Save the sheet with the code")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF documents (*.pdf)")]
        onAccepted: actions.invitation.saveSheet(selectedFile)
    }
}
