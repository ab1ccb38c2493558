pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../plan"

Sheet {
    id: sheet

    required property Invitation invitation
    required property HousePlan plan

    signal planAsked
    signal guestAsked
    signal papersAsked

    // The flat that was asked for; "" where it is still to be chosen.
    property string first: ""

    title: qsTr("Invite a neighbour")
    wanted: Theme.px(480)

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
    CodeCard {
        codeName: "inviteCode"
        code: sheet.invitation.code
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
    foot: [
        Button {
            id: make
            objectName: "makeCode"
            visible: sheet.invitation.code === ""
            enabled: flat.text.trim() !== "" && !sheet.invitation.busy
            text: sheet.invitation.busy ? qsTr("Making the code…") : qsTr("Make a code")
            onClicked: sheet.invitation.make(flat.text)
        },
        CodeActions {
            invitation: sheet.invitation
            onAnotherAsked: {
                sheet.invitation.forget();
                flat.text = "";
                flat.input.forceActiveFocus();
            }
        }
    ]
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
    Button {
        objectName: "papersButton"
        visible: sheet.invitation.code === "" && sheet.invitation.mayInviteAnywhere && sheet.plan.planned > 1
        kind: "plain"
        leftPadding: 0
        text: qsTr("Print invitations for many flats…")
        onClicked: {
            sheet.close();
            sheet.papersAsked();
        }
    }
    Button {
        objectName: "guestButton"
        visible: sheet.invitation.code === "" && sheet.invitation.mayInviteGuests
        kind: "plain"
        leftPadding: 0
        text: qsTr("Invite a guest of the house…")
        onClicked: {
            sheet.close();
            sheet.guestAsked();
        }
    }
}
