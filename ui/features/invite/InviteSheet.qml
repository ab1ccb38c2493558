import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

Sheet {
    id: sheet

    required property Invitation invitation
    property string copied: ""

    title: qsTr("Invite a neighbour")
    onAboutToShow: {
        flat.text = "";
        sheet.invitation.forget();
        flat.input.forceActiveFocus();
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
        text: qsTr("Good for %n computers of this flat.", "", sheet.invitation.uses)
    }
    Row {
        visible: sheet.invitation.code !== ""
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
            kind: "quiet"
            text: qsTr("Another code")
            onClicked: {
                sheet.invitation.forget();
                flat.text = "";
                flat.input.forceActiveFocus();
            }
        }
    }
}
