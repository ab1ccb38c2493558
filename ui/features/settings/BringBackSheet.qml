import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Bringing back somebody who trusts me: first whether it is really they, then the code for their new computer.
Sheet {
    id: sheet

    required property Trusted trusted
    property string personId: ""
    property string name: ""
    property bool copied: false
    readonly property string who: name === "" ? qsTr("your neighbour") : name

    function ask(personId: string, name: string): void {
        sheet.personId = personId;
        sheet.name = name;
        sheet.open();
    }

    title: qsTr("Bring back: %1").arg(sheet.who)
    wanted: Theme.px(480)
    onAboutToShow: sheet.copied = false
    onOpened: cancel.forceActiveFocus()
    onClosed: sheet.trusted.forget()

    Label {
        width: parent.width
        visible: sheet.trusted.code === ""
        wrapMode: Text.Wrap
        text: qsTr("Has %1 asked you for this in person, face to face or by a voice that you know? If it came in a letter or from a stranger, do not do it.").arg(sheet.who)
    }
    Label {
        objectName: "bringBackFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.trusted.fault
    }
    CodeCard {
        codeName: "bringBackCode"
        code: sheet.trusted.code
    }
    NumberedSteps {
        visible: sheet.trusted.code !== ""
        steps: [
            qsTr("Give this code to %1 yourself, by voice or on paper. Leave this computer on.").arg(sheet.who),
            qsTr("On the new computer: “I was here before”, then “Two neighbours vouch for me”, then this code."),
            qsTr("The new computer shows a number. A second trusted neighbour compares it and signs in the house journal."),
            qsTr("After 48 hours, in which anybody of them can object, the new computer reads everything again.")
        ]
    }
    Label {
        width: parent.width
        visible: sheet.trusted.code !== ""
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("The code is good for one computer and for a week. It is shown only now.")
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "bringBackMake"
            visible: sheet.trusted.code === ""
            enabled: !sheet.trusted.busy
            text: sheet.trusted.busy ? qsTr("Making the code…") : qsTr("Yes, make the code")
            onClicked: sheet.trusted.bringBack(sheet.personId, sheet.who)
        }
        Button {
            objectName: "bringBackCopy"
            visible: sheet.trusted.code !== ""
            symbol: "copy"
            text: sheet.copied ? qsTr("Copied") : qsTr("Copy")
            onClicked: {
                sheet.trusted.copy();
                sheet.copied = true;
            }
        }
        Button {
            id: cancel
            objectName: "bringBackClose"
            kind: "quiet"
            text: sheet.trusted.code === "" ? qsTr("Cancel") : qsTr("Close")
            onClicked: sheet.close()
        }
    }
}
