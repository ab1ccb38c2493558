pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Neighbourhood
import "../../theme"
import "../../components"
import "../plan"

Sheet {
    id: sheet

    required property Invitation invitation
    required property HousePlan plan

    signal planAsked

    // The flat that was asked for; "" where it is still to be chosen.
    property string first: ""
    property string copied: ""
    readonly property bool saved: String(sheet.invitation.savedSheet) !== ""

    title: qsTr("Invite a neighbour")

    function openFor(flat: string): void {
        sheet.first = flat;
        sheet.open();
    }

    onAboutToShow: {
        flat.text = sheet.first;
        sheet.invitation.forget();
        if (sheet.first === "")
            flat.input.forceActiveFocus();
        else
            make.forceActiveFocus();
    }
    onClosed: sheet.invitation.forget()

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.invitation.code === "" ? qsTr("Make a code for a flat and hand it over in person or on paper. Whoever has the code can join.")
                                           : qsTr("The code for flat %1. It is shown this once; write it down or copy it.").arg(sheet.invitation.flat)
    }
    Field {
        id: flat
        objectName: "inviteFlat"
        visible: sheet.invitation.code === ""
        width: parent.width
        focus: true
        label: qsTr("Flat")
        placeholder: "12"
        fault: sheet.invitation.fault
        input.maximumLength: 12
        onAccepted: make.clicked()
    }
    Loader {
        active: sheet.visible && sheet.invitation.code === "" && sheet.plan.planned > 0  // hundreds of flats wait until asked for
        visible: active
        width: parent.width
        sourceComponent: PlanGrid {
            objectName: "inviteGrid"
            flats: sheet.plan.flats
            choosable: true
            chosen: flat.text.trim()
            onPicked: number => flat.text = number
        }
    }
    Button {
        id: make
        objectName: "makeCode"
        visible: sheet.invitation.code === ""
        enabled: flat.text.trim() !== "" && !sheet.invitation.busy
        text: sheet.invitation.busy ? qsTr("Making the code…") : qsTr("Make a code")
        onClicked: sheet.invitation.make(flat.text)
    }
    Rectangle {
        visible: sheet.invitation.code !== ""
        width: parent.width
        height: code.implicitHeight + Theme.px(36)
        radius: Theme.radius
        color: Theme.accentSoft

        Label {
            id: code
            objectName: "inviteCode"
            anchors.centerIn: parent
            width: parent.width - 24
            horizontalAlignment: Text.AlignHCenter
            text: sheet.invitation.code
            color: Theme.accent
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.lead
            font.pixelSize: Theme.head
            font.weight: Font.Bold
            font.letterSpacing: 1
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Code: %1").arg(text)
        }
    }
    Label {
        visible: sheet.invitation.code !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: {
            const uses = qsTr("Good for %n computers of this flat.", "", sheet.invitation.uses);
            return sheet.invitation.until === "" ? uses : uses + " " + qsTr("It lets people in until %1.").arg(sheet.invitation.until);
        }
    }
    Label {
        visible: sheet.invitation.code !== "" && text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        text: sheet.invitation.fault !== "" ? sheet.invitation.fault : sheet.saved ? qsTr("The sheet is saved: %1. Print it from the program that opens it, then delete the file.").arg(sheet.invitation.sheetName) : ""
        color: sheet.invitation.fault !== "" ? Theme.urgent : Theme.ink
        font.pixelSize: Theme.small
    }
    Flow {
        visible: sheet.invitation.code !== ""
        width: parent.width
        spacing: 8

        Button {
            objectName: "copyCode"
            symbol: "copy"
            text: sheet.copied === sheet.invitation.code ? qsTr("Copied") : qsTr("Copy")
            onClicked: {
                sheet.invitation.copy();
                sheet.copied = sheet.invitation.code;
            }
        }
        Button {
            objectName: "printCode"
            kind: "quiet"
            symbol: "file-text"
            text: qsTr("Save a sheet to print…")
            onClicked: {
                dialog.selectedFile = sheet.invitation.proposedSheet;
                dialog.open();
            }
        }
        Button {
            objectName: "openSheet"
            visible: sheet.saved
            kind: "quiet"
            text: qsTr("Open the sheet")
            onClicked: Qt.openUrlExternally(sheet.invitation.savedSheet)
        }
        Button {
            objectName: "anotherCode"
            kind: "quiet"
            text: qsTr("Another code")
            onClicked: {
                sheet.invitation.forget();
                flat.text = "";
                flat.input.forceActiveFocus();
            }
        }
    }
    Button {
        objectName: "planButton"
        visible: sheet.invitation.code === "" && sheet.plan.mayEdit
        kind: "plain"
        leftPadding: 0
        text: sheet.plan.planned > 0 ? qsTr("Change the plan of the house") : qsTr("Describe entrances and flats")
        onClicked: {
            sheet.close();
            sheet.planAsked();
        }
    }
    FileDialog {
        id: dialog
        objectName: "sheetDialog"
        title: qsTr("Save the sheet with the code")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF documents (*.pdf)")]
        onAccepted: sheet.invitation.saveSheet(selectedFile)
    }
}
