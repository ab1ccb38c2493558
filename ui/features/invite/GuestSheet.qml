pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// A code for somebody who does not live here, or for a computer that only stores; first of all, what it will be able to read.
Sheet {
    id: sheet

    required property Invitation invitation
    readonly property bool made: invitation.code !== ""
    property string role: "company"

    readonly property list<string> roles: ["company", "observer", "courier"]
    readonly property list<string> names: [qsTr("Management company"), qsTr("Municipality"), qsTr("Courier computer")]
    readonly property list<string> reads: [
        qsTr("The management company can read who lives in which flat, and the topics that are open to guests. It reads nothing else that you say."),
        qsTr("The municipality can read who lives in which flat, and the topics that are open to guests. It reads nothing else that you say."),
        qsTr("A courier computer keeps everything and passes it on, so that neighbours who are never at home at the same time still hear each other. It can read nothing. The house calls it “courier box”, whatever name is typed there.")
    ]

    title: qsTr("Invite a guest of the house")
    wanted: Theme.px(520)
    onAboutToShow: {
        sheet.invitation.forget();
        sheet.role = "company";
    }
    onOpened: make.forceActiveFocus()
    onClosed: sheet.invitation.forget()

    Choice {
        objectName: "guestRole"
        visible: !sheet.made
        text: qsTr("Who is it?")
        values: sheet.roles
        labels: sheet.names
        value: sheet.role
        onChosen: value => sheet.role = value
    }
    Label {
        objectName: "guestReads"
        width: parent.width
        wrapMode: Text.Wrap
        text: sheet.reads[sheet.roles.indexOf(sheet.role)] ?? ""
    }
    Label {
        objectName: "guestFault"
        visible: !sheet.made && text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.invitation.fault
    }
    CodeCard {
        codeName: "guestCode"
        code: sheet.invitation.code
    }
    Label {
        visible: sheet.made
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("The code is shown this once and is good for one computer. It lets it in until %1; the council can end it at any time.").arg(sheet.invitation.until)
    }
    foot: [
        Button {
            id: make
            objectName: "makeGuestCode"
            visible: !sheet.made
            enabled: !sheet.invitation.busy
            text: sheet.invitation.busy ? qsTr("Making the code…") : qsTr("Make a code")
            onClicked: sheet.invitation.makeForGuest(sheet.role)
        },
        CodeActions {
            invitation: sheet.invitation
            onAnotherAsked: {
                sheet.invitation.forget();
                make.forceActiveFocus();
            }
        }
    ]
}
