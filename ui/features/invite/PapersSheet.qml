pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Neighbourhood
import "../../theme"
import "../../components"

// Invitations for all flats that nobody has been asked into yet, as pages to print.
Sheet {
    id: sheet

    required property InvitationPapers papers
    readonly property bool choosing: papers.stage === "choose"
    readonly property bool busy: papers.stage === "making" || papers.stage === "saving"

    title: qsTr("Invitations to print")
    wanted: Theme.px(520)
    onAboutToShow: sheet.papers.begin()
    onOpened: save.forceActiveFocus()

    Label {
        objectName: "papersSaid"
        width: parent.width
        wrapMode: Text.Wrap
        text: {
            switch (sheet.papers.stage) {
            case "choose":
                return sheet.papers.count > 0 ? qsTr("A code of its own for every flat where nobody is yet and to which no invitation is open, with three steps for whoever gets it.")
                                              : qsTr("There is nobody left to invite: in every flat of the plan somebody is here already, or an invitation is open.");
            case "saved":
                return qsTr("The pages are saved: %1. Print them from the program that opens the file, then delete the file.").arg(sheet.papers.fileName);
            case "unsaved":
                return qsTr("The codes are made, but they are not on paper yet. They are shown nowhere else: save the pages somewhere else before you quit the program.");
            default:
                return qsTr("Each code takes a moment. You can close this page and go on working; only let the program run.");
            }
        }
    }
    Choice {
        objectName: "papersEntrance"
        visible: sheet.choosing && sheet.papers.entrances.length > 0
        folded: sheet.papers.entrances.length > 6
        text: qsTr("Which flats?")
        values: sheet.papers.entrances
        labels: sheet.papers.entrances.map(name => name === "*" ? qsTr("All entrances") : name === "" ? qsTr("Without an entrance") : qsTr("Entrance %1").arg(name))
        value: sheet.papers.entrance
        onChosen: value => sheet.papers.chooseEntrance(value)
    }
    Label {
        objectName: "papersFlats"
        visible: sheet.choosing && sheet.papers.count > 0
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("%n flats: %1", "", sheet.papers.count).arg(sheet.papers.flats)
    }
    Choice {
        objectName: "papersPerPage"
        visible: sheet.choosing && sheet.papers.count > 0
        text: qsTr("How large?")
        values: ["4", "1"]
        labels: [qsTr("Four on a page, to cut apart"), qsTr("A page for each")]
        value: sheet.papers.perPage
        onChosen: value => sheet.papers.choosePerPage(value)
    }
    Progress {
        objectName: "papersProgress"
        visible: sheet.busy
        width: parent.width
        indeterminate: sheet.papers.stage === "saving"
        from: 0
        to: Math.max(1, sheet.papers.total)
        value: sheet.papers.made
        text: sheet.papers.stage === "saving" ? qsTr("Drawing the pages…") : Words.fill(qsTr("%1 of %2 codes are made"), [sheet.papers.made, sheet.papers.total])
    }
    Label {
        objectName: "papersFault"
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.papers.fault
    }
    Label {
        objectName: "papersTerms"
        visible: sheet.papers.stage === "saved"
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: Words.fill(qsTr("%n codes, each good for %1 computers until %2. If a page gets lost, make another code for that flat.", "", sheet.papers.made), [sheet.papers.uses, sheet.papers.until])
    }
    foot: [
        Flow {
            width: parent?.width ?? 0
            spacing: 8

            Button {
                id: save
                objectName: "savePapers"
                visible: sheet.papers.stage === "unsaved" || (sheet.choosing && sheet.papers.count > 0)
                symbol: "file-text"
                text: sheet.choosing ? qsTr("Make the pages…") : qsTr("Save somewhere else…")
                onClicked: {
                    dialog.selectedFile = sheet.papers.proposedFile;
                    dialog.open();
                }
            }
            Button {
                objectName: "stopPapers"
                visible: sheet.papers.stage === "making"
                kind: "quiet"
                text: qsTr("Stop, and print what is made")
                onClicked: sheet.papers.stop()
            }
            Button {
                objectName: "openPapers"
                visible: sheet.papers.stage === "saved"
                text: qsTr("Open the pages")
                onClicked: Qt.openUrlExternally(sheet.papers.file)
            }
        }
    ]
    FileDialog {
        id: dialog
        objectName: "papersDialog"
        title: qsTr("Save the pages with the codes")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF documents (*.pdf)")]
        onAccepted: sheet.papers.save(selectedFile)
    }
}
