pragma Singleton
import QtQuick

// Words for the closed sets that the program speaks of by name.
QtObject {
    readonly property list<string> categories: ["repairs", "safety", "culture", "rules", "lending", "other"]
    readonly property list<string> reactions: ["thanks", "agree", "question", "seen"]

    // Put all values into a sentence in one pass: a value that holds "%2" itself stays as it is.
    function fill(sentence: string, values: var): string {
        return sentence.replace(/%([1-9])/g, (place, number) => number <= values.length ? String(values[number - 1]) : place);
    }

    function category(name: string): string {
        switch (name) {
        case "repairs": return qsTr("Repairs");
        case "safety": return qsTr("Safety");
        case "culture": return qsTr("Yard and holidays");
        case "rules": return qsTr("Rules of the house");
        case "lending": return qsTr("Give and lend");
        default: return qsTr("Everything else");
        }
    }

    // Who can read a topic, as the answer to "Who can read it?".
    function readers(name: string, circle: string): string {
        switch (name) {
        case "residents": return qsTr("All residents");
        case "desk": return qsTr("Residents and guests of the house");
        case "council": return qsTr("The council only");
        case "direct": return qsTr("the two of you only");
        default: return circle;
        }
    }

    function reaction(name: string): string {
        switch (name) {
        case "thanks": return qsTr("Thanks");
        case "agree": return qsTr("Agree");
        case "question": return qsTr("Question");
        default: return qsTr("Seen");
        }
    }

    function reactionIcon(name: string): string {
        switch (name) {
        case "thanks": return "hand-heart";
        case "agree": return "check";
        case "question": return "circle-question-mark";
        default: return "eye";
        }
    }

    function media(kind: string): string {
        switch (kind) {
        case "photo": return qsTr("A photo, left in the older chat");
        case "video": return qsTr("A video, left in the older chat");
        case "voice": return qsTr("A voice message, left in the older chat");
        case "sticker": return qsTr("A sticker, left in the older chat");
        case "poll": return qsTr("A poll, left in the older chat");
        case "location": return qsTr("A place on the map, left in the older chat");
        case "media": return qsTr("A photo, sound or file, left in the older chat");
        case "contact": return qsTr("A contact, left in the older chat");
        default: return qsTr("A file, left in the older chat");
        }
    }

    function strength(word: string): string {
        switch (word) {
        case "weak": return qsTr("Short: it keeps out the curious. A few more words make it much stronger.");
        case "fair": return qsTr("Good. One more word makes it stronger.");
        case "good": return qsTr("Strong.");
        default: return qsTr("A few words that only you put together are best.");
        }
    }

    function role(name: string): string {
        switch (name) {
        case "moderator": return qsTr("moderator");
        case "secretary": return qsTr("secretary");
        case "council": return qsTr("house council");
        case "company": return qsTr("management company");
        case "observer": return qsTr("municipality, looking on");
        case "courier": return qsTr("courier box");
        default: return qsTr("resident");
        }
    }

    // A role as what one does, for a heading.
    function title(name: string): string {
        switch (name) {
        case "council": return qsTr("Your seat in the house council");
        case "secretary": return qsTr("Your work as secretary");
        default: return qsTr("Your work as moderator");
        }
    }

    function tenure(name: string, share: string): string {
        switch (name) {
        case "owner": return share === "" ? qsTr("owner") : qsTr("owner, share %1").arg(share);
        case "tenant": return qsTr("tenant");
        default: return qsTr("family");
        }
    }

    function confirmed(level: string): string {
        switch (level) {
        case "mailbox": return qsTr("address confirmed by code");
        case "vouched": return qsTr("a neighbour vouches");
        case "seen": return qsTr("seen at the door");
        default: return qsTr("checked against the register");
        }
    }

    function source(name: string): string {
        const known = { telegram: "Telegram", whatsapp: "WhatsApp" };
        return known[name.toLowerCase()] ?? name;
    }
}
