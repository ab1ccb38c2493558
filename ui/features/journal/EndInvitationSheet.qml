import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Asks before an invitation ends, and says who stays.
Sheet {
    id: sheet

    required property HouseJournal journal
    property string invitationId: ""
    property string about: ""
    property int used: 0

    title: qsTr("End this invitation")
    onOpened: cancel.forceActiveFocus()

    function ask(row: InvitationRow): void {
        sheet.invitationId = row.invitationId;
        sheet.about = Words.fill(qsTr("%1, %2"), [row.title, row.maker()]);
        sheet.used = row.used;
        sheet.open();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        font.weight: Font.Medium
        text: sheet.about
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("From now on nobody comes in by its code, neither from a slip of paper nor from a link. It cannot be opened again; a new one is quickly made.")
    }
    Label {
        objectName: "endStays"
        width: parent.width
        visible: sheet.used > 0
        wrapMode: Text.Wrap
        text: qsTr("Who has come in by it stays, so far %n people. If one of them does not belong in the house, the council can remove them.", "", sheet.used)
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: cancel
            objectName: "endNot"
            kind: "quiet"
            text: qsTr("Leave it")
            onClicked: sheet.close()
        }
        Button {
            objectName: "endNow"
            kind: "danger"
            text: qsTr("End the invitation")
            onClicked: {
                sheet.close();
                sheet.journal.closeInvitation(sheet.invitationId);
            }
        }
    }
}
