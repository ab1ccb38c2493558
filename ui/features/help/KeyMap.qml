import QtQml

// Every key of the window, in words: the help page shows them, and a test presses each. `id` names one for the test.
QtObject {
    id: map

    required property bool enterSends

    readonly property list<string> groups: ["window", "house", "list", "write", "talk"]
    readonly property var rows: [
        { id: "palette", group: "window", keys: ["Ctrl+K"], words: qsTr("Find a topic, a neighbour, a message or a place") },
        { id: "search", group: "window", keys: ["Ctrl+Shift+F"], words: qsTr("Search all messages") },
        { id: "today", group: "window", keys: ["Ctrl+1"], words: qsTr("Today") },
        { id: "topics", group: "window", keys: ["Ctrl+2"], words: qsTr("Topics") },
        { id: "neighbours", group: "window", keys: ["Ctrl+3"], words: qsTr("Neighbours") },
        { id: "settings", group: "window", keys: ["Ctrl+,"], words: qsTr("Settings") },
        { id: "help", group: "window", keys: ["F1", "Ctrl+/"], words: qsTr("This page") },
        { id: "close", group: "window", keys: ["Esc"], words: qsTr("Close what lies over the window") },
        { id: "flats", group: "house", keys: ["←", "→", "↑", "↓"], words: qsTr("Walk from flat to flat") },
        { id: "flatEnds", group: "house", keys: ["Home", "End"], words: qsTr("To the first or the last flat") },
        { id: "chooseFlat", group: "house", keys: ["Enter"], words: qsTr("Show the people of the flat") },
        { id: "newTopic", group: "list", keys: ["Ctrl+N"], words: qsTr("New topic") },
        { id: "nextTopic", group: "list", keys: ["Alt+↓"], words: qsTr("Next topic") },
        { id: "lastTopic", group: "list", keys: ["Alt+↑"], words: qsTr("Previous topic") },
        { id: "send", group: "write", keys: [map.enterSends ? "Enter" : "Ctrl+Enter"], words: qsTr("Send, or save the change") },
        { id: "line", group: "write", keys: map.enterSends ? ["Shift+Enter"] : ["Enter", "Shift+Enter"], words: qsTr("New line") },
        { id: "editLast", group: "write", keys: ["↑"], words: qsTr("In an empty field: change my last message") },
        { id: "leave", group: "write", keys: ["Esc"], words: qsTr("Leave the answer or the change") },
        { id: "mention", group: "write", keys: ["@"], words: qsTr("Call a neighbour, an entrance or the council; ↑ ↓ and Enter choose") },
        { id: "undo", group: "write", keys: ["Ctrl+Z"], words: qsTr("Undo what was typed") },
        { id: "walk", group: "talk", keys: ["↑", "↓"], words: qsTr("Walk through the messages") },
        { id: "ends", group: "talk", keys: ["Home", "End"], words: qsTr("To the first or the newest message") },
        { id: "menu", group: "talk", keys: ["Shift+F10"], words: qsTr("Menu of the chosen message") },
        { id: "copy", group: "talk", keys: ["Ctrl+C"], words: qsTr("Copy the chosen message") },
        { id: "answer", group: "talk", keys: ["R"], words: qsTr("Answer the chosen message") },
        { id: "edit", group: "talk", keys: ["E"], words: qsTr("Change it, if it is mine") },
        { id: "delete", group: "talk", keys: ["Delete"], words: qsTr("Delete it, if it is mine") },
        { id: "write", group: "talk", keys: ["Esc"], words: qsTr("Back to writing") }
    ]

    function title(group: string): string {
        switch (group) {
        case "window": return qsTr("Everywhere");
        case "house": return qsTr("Neighbours");
        case "list": return qsTr("Topics");
        case "write": return qsTr("While writing");
        default: return qsTr("In the talk");
        }
    }

    function of(group: string): list<var> {
        return map.rows.filter(row => row.group === group);
    }
}
