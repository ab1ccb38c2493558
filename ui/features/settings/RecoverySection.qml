pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Neighbourhood
import "../../theme"
import "../../components"

// The sheet of paper that brings a person back who has lost every computer.
Section {
    id: section

    required property RecoverySheet recovery
    readonly property bool saved: String(recovery.saved) !== ""

    framed: true
    gap: Theme.px(10)
    visible: recovery.available
    title: qsTr("Recovery sheet")

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("24 words on paper bring you back into the house on any computer, even when all of yours are lost.")
    }
    Label {
        objectName: "sheetState"
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: section.recovery.made !== "" ? qsTr("Your sheet is from %1. A new one ends it.").arg(section.recovery.made)
                                           : qsTr("You have no sheet that works.")
    }
    Label {
        objectName: "recoveryFault"
        width: parent.width
        visible: section.recovery.fault !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: section.recovery.lost ? qsTr("The sheet could not be saved there, and its words are forgotten. Sheets from before do not work any more either. Look whether the disk has room and the folder can be written to, then make a new sheet.")
                                    : section.recovery.fault
    }
    Label {
        objectName: "recoverySaved"
        width: parent.width
        visible: section.saved
        wrapMode: Text.Wrap
        text: qsTr("The sheet is saved: %1. Print it, keep it where you keep your papers, then delete the file: whoever has these words is you.").arg(section.recovery.savedName)
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "makeSheet"
            enabled: !section.recovery.busy
            kind: section.recovery.made !== "" ? "quiet" : "primary"
            symbol: "file-text"
            text: section.recovery.busy ? qsTr("Making the sheet…") : section.recovery.made !== "" ? qsTr("Make a new sheet…") : qsTr("Make my recovery sheet…")
            onClicked: {
                dialog.selectedFile = section.recovery.proposed;
                dialog.open();
            }
        }
        Button {
            objectName: "openRecovery"
            visible: section.saved
            kind: "quiet"
            symbol: "external-link"
            text: qsTr("Open the sheet")
            onClicked: Qt.openUrlExternally(section.recovery.saved)
        }
    }
    FileDialog {
        id: dialog
        objectName: "recoveryDialog"
        title: qsTr("Save the recovery sheet")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF documents (*.pdf)")]
        onAccepted: section.recovery.save(selectedFile)
    }
}
