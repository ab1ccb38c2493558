pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The chosen flat: where it is, who lives in it, and what was done last.
Column {
    id: card

    required property Neighbours neighbours
    property bool titled: true
    readonly property string title: neighbours.flatNumber !== "" ? qsTr("Flat %1").arg(neighbours.flatNumber) : qsTr("Without a flat")

    signal menuAsked(string personId, string name, string actions, Item anchor)

    spacing: Theme.px(12)

    function place(): string {
        const where = [];
        if (neighbours.entrance !== "")
            where.push(qsTr("entrance %1").arg(neighbours.entrance));
        if (neighbours.floor !== "")
            where.push(qsTr("floor %1").arg(neighbours.floor));
        const area = neighbours.area !== "" ? [qsTr("%1 m²").arg(neighbours.area)] : [];
        return [...(where.length > 0 ? [where.join(", ")] : []), ...area].join(" · ");
    }

    function waits(): string {
        return qsTr("It waits for %n more signatures of the council.", "", neighbours.outcomeWaits);
    }

    function outcome(): string {
        const [what, which] = neighbours.outcome.split(" ");
        const values = [neighbours.outcomeAbout, Words.role(which ?? "")];
        const waiting = neighbours.outcomeWaits > 0;
        switch (what) {
        case "confirm": return Words.fill(qsTr("The address of %1 is confirmed."), values);
        case "hold": return qsTr("Your neighbours see now how you hold your flat.");
        case "give": return waiting ? Words.fill(qsTr("Proposed for %1: %2."), values) + " " + card.waits() : Words.fill(qsTr("%1: %2, from now on."), values);
        case "rename": return qsTr("Your neighbours read your new name now.");
        case "renew": return Words.fill(qsTr("%1: moderator for another year."), values);
        case "recall": return Words.fill(qsTr("Proposed: %1 is moderator no longer. One of the council can sign it, or more than half of the flats."), values);
        case "end": return waiting ? Words.fill(qsTr("Proposed for %1: no longer %2."), values) + " " + card.waits() : Words.fill(qsTr("%1: %2 no longer."), values);
        case "remove": return waiting ? Words.fill(qsTr("Proposed: to remove %1."), values) + " " + card.waits() : Words.fill(qsTr("%1 does not belong to the house any more. What they wrote before stays."), values);
        default: return "";
        }
    }

    Column {
        visible: card.titled || where.text !== ""
        width: parent.width
        spacing: Theme.px(6)

        Label {
            objectName: "flatTitle"
            visible: card.titled
            width: parent.width
            text: card.title
            wrapMode: Text.Wrap
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            id: where
            objectName: "flatPlace"
            visible: text !== ""
            width: parent.width
            text: card.place()
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Repeater {
        model: card.neighbours.people

        PersonLine {
            onTalkAsked: personId => card.neighbours.talk(personId)
            onMenuAsked: (personId, name, actions, anchor) => card.menuAsked(personId, name, actions, anchor)
        }
    }
    Label {
        objectName: "overshared"
        visible: card.neighbours.overshared
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.amber
        text: qsTr("The shares of the owners come to more than the whole flat. They or the council should put them right.")
    }
    Label {
        objectName: "nobodyYet"
        visible: card.neighbours.inFlat === 0 && card.neighbours.flatNumber !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: card.neighbours.mayInvite ? qsTr("Nobody of this flat is with us yet. Print an invitation and put it into the mailbox or hand it over.")
                                        : qsTr("Nobody of this flat is with us yet. The council and the secretary can invite it.")
    }
    Rectangle {
        visible: told.text !== ""
        width: parent.width
        height: told.implicitHeight + Theme.px(20)
        radius: Theme.radiusSmall
        color: card.neighbours.outcomeWaits > 0 ? Theme.amberSoft : Theme.accentSoft

        Label {
            id: told
            objectName: "outcome"
            x: Theme.px(10)
            y: Theme.px(10)
            width: parent.width - 2 * x
            wrapMode: Text.Wrap
            text: card.outcome()
            font.pixelSize: Theme.small
            onTextChanged: if (told.text !== "")
                told.Accessible.announce(told.text)
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
