pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../search"

// Something that one is responsible for, and who takes it over.
SettingRow {
    id: row

    required property string what
    required property int signatures
    required property bool last
    required property string toId
    required property string toName
    required property string toFlat
    required property Moving moving
    // Nobody is no answer here.
    property bool needed: false
    // Of a single topic.
    property string topicTitle: ""

    objectName: "duty " + what
    title: row.what === "topic" ? row.topicTitle : row.what === "topics" ? qsTr("%n topics that you keep", "", row.moving.topics) : Words.title(row.what)
    hint: {
        if (row.what === "topic")
            return qsTr("They can then rename it and hand it on; you no longer can.");
        if (row.what === "topics")
            return qsTr("Who takes them over can rename them. Otherwise they stay as they are.");
        if (row.signatures === 0)
            return qsTr("It is only proposed, and takes effect when one of the council has signed.");
        if (row.last)
            return qsTr("You are the only one of the council. It takes effect at once.");
        if (row.signatures > 1)
            return qsTr("It is only proposed, and takes effect when %n of the council have signed. Yours is the first signature.", "", row.signatures);
        return qsTr("It takes effect at once.");
    }

    function begin(): void {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    FilterButton {
        id: button
        objectName: "give " + row.what
        options: row.moving.people
        people: true
        symbol: "user"
        name: qsTr("Who takes it over")
        anyText: row.needed ? qsTr("Choose…") : qsTr("Nobody")
        value: row.toFlat === "" ? row.toName : Words.fill(qsTr("%1, flat %2"), [row.toName, row.toFlat])
        Accessible.name: Words.fill(qsTr("%1. Who takes it over: %2"), [row.title, text])
        onChosen: personId => row.moving.choose(row.what, personId)
    }
}
