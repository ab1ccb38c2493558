pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Leaving the house for good: what ends, who takes over what, what stays; a deliberate yes, and only then the button.
Sheet {
    id: sheet

    required property Moving moving
    required property string house
    readonly property list<string> ending: {
        const lines = [qsTr("%n computers of yours belong to the house no more. What is on this one stays here to read.", "", sheet.moving.computers)];
        if (sheet.moving.invitations > 0)
            lines.push(qsTr("%n invitations that are not used up let nobody in any more.", "", sheet.moving.invitations));
        if (sheet.moving.sheet)
            lines.push(qsTr("Your recovery sheet does not bring you back any more."));
        return lines;
    }

    title: qsTr("Move out")
    wanted: Theme.px(560)
    onAboutToShow: {
        sure.checked = false;
        sheet.moving.look("");
    }
    onOpened: sheet.begin()

    // Where the first answer is given; without one, away from what cannot be taken back.
    function begin(): void {
        for (let index = 0; index < rows.count; index++) {
            const row = rows.itemAt(index) as DutyRow;
            if (row !== null) {
                row.begin();
                return;
            }
        }
        cancel.forceActiveFocus();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("You leave “%1” for good. Nothing new reaches you, and you cannot write here any more. The others of your flat stay in the house.").arg(sheet.house)
    }
    Section {
        visible: sheet.moving.loaded
        title: qsTr("What ends")
        gap: Theme.px(6)

        Repeater {
            model: sheet.ending

            Label {
                required property string modelData
                required property int index

                objectName: "ends " + index
                width: parent?.width ?? 0
                wrapMode: Text.Wrap
                text: modelData
            }
        }
    }
    Section {
        visible: sheet.moving.duties > 0
        title: qsTr("Who takes over")
        gap: Theme.px(6)

        Repeater {
            id: rows
            model: sheet.moving
            onItemAdded: if (sheet.opened)
                Qt.callLater(sheet.begin)

            DutyRow {
                moving: sheet.moving
            }
        }
    }
    Warning {
        objectName: "noCouncil"
        visible: sheet.moving.leavesNoCouncil
        text: qsTr("As it stands, the house will have no council. Then nobody gives roles, removes anybody or changes the keys, until residents of more than half of the flats agree on a new one.")
    }
    Label {
        objectName: "unheard"
        visible: sheet.moving.unheard
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("No neighbour is online now. You move out as soon as one is and has everything that is here, so that nothing you wrote is lost. Until then you can change your mind.")
    }
    Section {
        title: qsTr("What stays")

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("What you wrote stays with your neighbours. You can go on reading here what has arrived until today.")
        }
    }
    CheckRow {
        id: sure
        objectName: "moveOutSure"
        width: parent.width
        text: qsTr("I know that this cannot be taken back; to come back I would need a new invitation")
    }
    Label {
        objectName: "moveOutFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.moving.fault
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: cancel
            objectName: "moveOutCancel"
            kind: "quiet"
            text: qsTr("Stay")
            onClicked: sheet.close()
        }
        Button {
            objectName: "moveOutConfirm"
            kind: "danger"
            enabled: sure.checked && sheet.moving.loaded && !sheet.moving.busy
            text: qsTr("Move out for good")
            onClicked: sheet.moving.moveOut()
        }
    }
    Connections {
        target: sheet.moving
        enabled: sheet.visible
        function onDone(): void {
            sheet.close();
        }
    }
}
