import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Asks before somebody is removed, and says plainly what happens.
Sheet {
    id: sheet

    required property Neighbours neighbours
    property string personId: ""
    property string name: ""
    property int signatures: 1

    title: qsTr("Remove from the house: %1").arg(name)

    function ask(personId: string, name: string): void {
        sheet.personId = personId;
        sheet.name = name;
        sheet.signatures = sheet.neighbours.signaturesToRemove(personId);
        sheet.open();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Their computers get nothing new from the house any more. Their roles end, and so do invitations that they made and the code by which they came.")
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("What they wrote stays, and what they have received stays on their computers. Coming back takes a new invitation.")
    }
    Label {
        objectName: "removeSignatures"
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.signatures > 1 ? qsTr("It takes effect when %n of the council have signed. Yours is the first signature.", "", sheet.signatures) : qsTr("It takes effect at once.")
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "removeNow"
            kind: "danger"
            text: sheet.signatures > 1 ? qsTr("Propose the removal") : qsTr("Remove")
            onClicked: {
                sheet.close();
                sheet.neighbours.remove(sheet.personId);
            }
        }
        Button {
            objectName: "removeNot"
            kind: "quiet"
            focus: true
            text: qsTr("Leave it")
            onClicked: sheet.close()
        }
    }
}
