pragma Singleton
import QtQuick

// The words of moderation: what was done, what became of it, and what a message is reported for.
QtObject {
    readonly property list<string> reasons: ["spam", "rude", "personal", "wrong_place", "other"]

    function reported(reason: string): string {
        switch (reason) {
        case "spam": return qsTr("Advertising");
        case "rude": return qsTr("Rude or hurtful");
        case "personal": return qsTr("Personal data");
        case "wrong_place": return qsTr("Belongs to another topic");
        default: return qsTr("Something else");
        }
    }

    // What was done, as it stands after a name.
    function said(measure: string, person: string, topic: string, origin: string, seconds: int): string {
        const whom = person === "" ? qsTr("a neighbour") : person;
        switch (measure) {
        case "ask": return Words.fill(qsTr("asked to change a message: %1, “%2”"), [whom, topic]);
        case "hide": return Words.fill(qsTr("hid a message: %1, “%2”"), [whom, topic]);
        case "move": return origin === "" ? Words.fill(qsTr("moved a message: %1, to “%2”"), [whom, topic])
                                          : Words.fill(qsTr("moved a message: %1, from “%2” to “%3”"), [whom, origin, topic]);
        case "review": return Words.fill(qsTr("found nothing wrong with a message: %1, “%2”"), [whom, topic]);
        case "lock": return qsTr("locked the topic “%1”").arg(topic);
        case "slow": return qsTr("slowed “%1” down: one message in %n seconds", "", seconds).arg(topic);
        case "warn": return qsTr("warned %1").arg(whom);
        default: return qsTr("muted %1").arg(whom);
        }
    }

    // The same to the person whom it concerns.
    function toMe(measure: string, by: string, reason: string): string {
        const said = [by === "" ? qsTr("A moderator") : by, reason];
        switch (measure) {
        case "ask": return Words.fill(qsTr("%1 asks you to change a message: “%2”"), said);
        case "hide": return Words.fill(qsTr("%1 has hidden a message of yours: “%2”"), said);
        case "move": return Words.fill(qsTr("%1 has moved a message of yours."), said);
        case "lock": return Words.fill(qsTr("%1 has locked a topic that you began: “%2”"), said);
        case "slow": return Words.fill(qsTr("%1 has slowed down a topic that you began: “%2”"), said);
        case "warn": return Words.fill(qsTr("%1 warns you: “%2”"), said);
        default: return Words.fill(qsTr("%1 has muted you: “%2”"), said);
        }
    }

    // Why it does not hold; "" where it does, or where it was taken back.
    function state(name: string): string {
        switch (name) {
        case "ended": return qsTr("It is over.");
        case "needs_second": return qsTr("It waits for a second moderator: more than seven days take two.");
        case "own_conflict": return qsTr("It does not hold: nobody moderates in their own conflict.");
        case "not_here": return qsTr("What it is about is not here.");
        default: return "";
        }
    }

    // Why the words of a message are not shown at once.
    function aside(kind: string, by: string, reason: string): string {
        const who = by === "" ? qsTr("a moderator") : by;
        switch (kind) {
        case "hidden": return Words.fill(qsTr("Hidden by %1: “%2”"), [who, reason]);
        case "muted": return Words.fill(qsTr("Written while muted by %1: “%2”"), [who, reason]);
        case "locked": return Words.fill(qsTr("Written while the topic was locked by %1: “%2”"), [who, reason]);
        case "notice": return Words.fill(qsTr("Written on a computer that neighbours brought back for %1 less than 48 hours ago. Ask in person before you believe it."), [by === "" ? qsTr("a neighbour") : by]);
        default: return qsTr("Neighbours of several flats ask the moderators to look at this message.");
        }
    }
}
