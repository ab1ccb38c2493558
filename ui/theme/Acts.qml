pragma Singleton
import QtQuick

// The words of what can be done with people, roles, devices and invitations.
QtObject {
    function said(kind: string, names: string, role: string, flat: string): string {
        const about = names === "" ? qsTr("somebody") : names;
        switch (kind) {
        case "found": return qsTr("founded the house");
        case "invite": return qsTr("made an invitation to flat %1").arg(flat);
        case "invite.guest": return qsTr("made an invitation: %1").arg(Words.role(role));
        case "invite.device": return qsTr("made a code for a further computer of %1").arg(about);
        case "invite.sheet": return qsTr("made a recovery sheet");
        case "admit": return qsTr("let in: %1").arg(about);
        case "admit.back": return qsTr("let in a computer of %1").arg(about);
        case "confirm": return Words.fill(qsTr("on the address of %1: %2"), [about, Words.confirmed(role)]);
        case "grant": return Words.fill(qsTr("gave a role: %1, %2"), [about, Words.role(role)]);
        case "moved_out": return qsTr("moved out");
        case "close.person": return qsTr("ended the membership of %1").arg(about);
        case "close.device": return qsTr("ended a computer of %1").arg(about);
        case "close.role": return Words.fill(qsTr("ended a role: %1, %2"), [about, Words.role(role)]);
        case "close.invitation": return flat === "" ? qsTr("ended an invitation") : qsTr("ended an invitation to flat %1").arg(flat);
        case "close.guest": return qsTr("ended an invitation: %1").arg(Words.role(role));
        case "close.code": return qsTr("ended a code for a computer of %1").arg(about);
        case "contest": return qsTr("objected to a computer of %1").arg(about);
        case "uphold": return qsTr("let a computer of %1 stay").arg(about);
        case "raise": return qsTr("let more of what %1 wrote stand").arg(about);
        case "second": return qsTr("signed: %1").arg(about);
        case "petition": return qsTr("signed for the flat: %1").arg(about);
        case "erase": return qsTr("erased messages everywhere");
        case "device.add": return qsTr("added a computer");
        case "trustees.none": return qsTr("trusts nobody any more with coming back");
        case "trustees": return qsTr("trusts %1").arg(about);
        case "recover": return qsTr("asked for a new computer for %1").arg(about);
        case "policy": return qsTr("set a rule of the house");
        default: return qsTr("did what only a newer program knows");
        }
    }

    function asked(kind: string, names: string, role: string): string {
        const about = names === "" ? qsTr("somebody") : names;
        switch (kind) {
        case "grant": return Words.fill(qsTr("A role for %1: %2"), [about, Words.role(role)]);
        case "close.person": return qsTr("End the membership of %1").arg(about);
        case "close.device": return qsTr("End a computer of %1").arg(about);
        case "close.role": return Words.fill(qsTr("End a role: %1, %2"), [about, Words.role(role)]);
        case "uphold": return qsTr("Let a computer of %1 stay").arg(about);
        case "recover": return qsTr("A new computer for %1").arg(about);
        default: return qsTr("Something that only a newer program knows");
        }
    }

    // Why an act has no effect; "" where it has.
    function verdict(name: string): string {
        switch (name) {
        case "": return "";
        case "ground_missing": return qsTr("No effect: what it rests on does not count.");
        case "no_power": return qsTr("No effect: this person may not do that.");
        case "bad_proof": return qsTr("No effect: it is forged.");
        case "invitation_used_up": return qsTr("It waits: the invitation had been used up.");
        case "invitation_closed": return qsTr("No effect: the invitation had been ended before.");
        case "device_taken": return qsTr("No effect: the computer belongs to somebody else.");
        case "second_founding": return qsTr("No effect: the house was founded already.");
        case "repeated_key": return qsTr("No effect: this code had been used before.");
        case "newer_kind": return qsTr("Only a newer program knows it.");
        case "closed": return qsTr("No effect: its author had been removed by then.");
        case "suspended": return qsTr("No effect for now: somebody objects to the computer it came from.");
        case "overtaken": return qsTr("It is no longer needed.");
        case "unsigned": return qsTr("It waits for signatures.");
        case "overruled": return qsTr("No effect: two decisions undid each other, and the older power goes first.");
        default: return qsTr("No effect.");
        }
    }

    // One plain sentence about what turned out otherwise later; "" where nothing did.
    function reversal(when: string, verdict: string): string {
        if (when === "")
            return "";
        return verdict === "" ? qsTr("It has effect here since %1, when more became known.").arg(when)
                              : qsTr("It had effect here until %1, when more became known.").arg(when);
    }
}
