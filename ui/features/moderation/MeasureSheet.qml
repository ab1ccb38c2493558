pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What a moderator does about a message, a topic or a person: always with a reason that everybody can read.
Sheet {
    id: sheet

    required property Moderation moderation
    // message, topic or person
    property string about: "message"
    property string targetId: ""
    property string name: ""
    property string measure: "ask"
    property int days: 0
    property int seconds: 60
    readonly property list<string> kinds: about === "topic" ? ["lock", "slow"] : about === "person" ? ["warn", "mute"] : ["ask", "hide", "warn", "mute"]
    readonly property bool ending: measure !== "ask"
    readonly property list<string> spans: measure === "mute" ? ["1", "3", "7", "30"] : ["0", "1", "7", "30"]

    objectName: "measureSheet"
    wanted: Theme.px(520)
    title: about === "topic" ? qsTr("Moderate the topic “%1”").arg(name) : about === "person" ? qsTr("Moderate: %1").arg(name) : qsTr("Moderate a message of %1").arg(name)

    function ask(about: string, targetId: string, name: string): void {
        sheet.about = about;
        sheet.targetId = targetId;
        sheet.name = name;
        sheet.personal = false;
        reason.text = "";
        rule.text = "";
        sheet.choose(sheet.kinds[0] ?? "ask");
        sheet.open();
        kinds.begin();
    }

    property bool personal: false

    function choose(measure: string): void {
        sheet.measure = measure;
        sheet.days = measure === "mute" ? 1 : 0;
    }

    function named(measure: string): string {
        switch (measure) {
        case "ask": return qsTr("Ask the author");
        case "hide": return qsTr("Hide");
        case "warn": return qsTr("Warn");
        case "mute": return qsTr("Mute");
        case "lock": return qsTr("Lock");
        default: return qsTr("Slow down");
        }
    }

    function told(measure: string): string {
        switch (measure) {
        case "ask": return qsTr("The author reads the request at the message, until it is changed.");
        case "hide": return qsTr("Everybody sees that it is hidden, by whom and why; the words are one click away.");
        case "warn": return qsTr("The person reads the warning, and it stands in the journal.");
        case "mute": return sheet.days > 7 ? qsTr("More than seven days take a second moderator: until then it does not hold.")
                                           : qsTr("The person can read everything and write nothing meanwhile. What another program writes all the same is folded away.");
        case "lock": return qsTr("Everybody can read it, nobody writes there until you open it again.");
        default: return qsTr("Residents write one message there in the time that you choose.");
        }
    }

    function span(days: string): string {
        return days === "0" ? qsTr("No end") : qsTr("%n days", "", Number(days));
    }

    function carryOut(): void {
        if (reason.text.trim() === "")
            return;
        const days = sheet.ending ? sheet.days : 0;
        if (sheet.about === "topic")
            sheet.moderation.takeOnTopic(sheet.targetId, sheet.measure, reason.text, rule.text, days, sheet.measure === "slow" ? sheet.seconds : 0);
        else if (sheet.about === "person")
            sheet.moderation.takeOnPerson(sheet.targetId, sheet.measure, reason.text, rule.text, days);
        else
            sheet.moderation.takeOnMessage(sheet.targetId, sheet.measure, reason.text, rule.text, days, sheet.measure === "hide" && sheet.personal);
    }

    Connections {
        target: sheet.moderation
        function onDone(): void {
            sheet.close();
        }
    }
    Choice {
        id: kinds
        objectName: "measureKinds"
        values: sheet.kinds
        labels: sheet.kinds.map(kind => sheet.named(kind))
        value: sheet.measure
        onChosen: value => sheet.choose(value)
    }
    Label {
        width: parent.width
        text: sheet.told(sheet.measure)
        wrapMode: Text.Wrap
        color: Theme.muted
    }
    Field {
        id: reason
        objectName: "measureReason"
        width: parent.width
        label: qsTr("Reason")
        hint: qsTr("Everybody in the house reads it in the journal.")
        input.maximumLength: 500
        onAccepted: sheet.carryOut()
    }
    Field {
        id: rule
        objectName: "measureRule"
        width: parent.width
        label: qsTr("Rule of the house, if there is one")
        input.maximumLength: 200
        onAccepted: sheet.carryOut()
    }
    Choice {
        objectName: "measureSeconds"
        visible: sheet.measure === "slow"
        text: qsTr("One message in")
        values: ["30", "60", "300", "3600"]
        labels: [qsTr("30 seconds"), qsTr("a minute"), qsTr("five minutes"), qsTr("an hour")]
        value: String(sheet.seconds)
        onChosen: value => sheet.seconds = Number(value)
    }
    Choice {
        objectName: "measureDays"
        visible: sheet.ending
        text: qsTr("For how long")
        values: sheet.spans
        labels: sheet.spans.map(days => sheet.span(days))
        value: String(sheet.days)
        onChosen: value => sheet.days = Number(value)
    }
    CheckRow {
        objectName: "measurePersonal"
        visible: sheet.measure === "hide"
        text: qsTr("It is personal data")
        hint: qsTr("Then its words are shown to nobody but moderators and its author.")
        checked: sheet.personal
        onToggled: sheet.personal = checked
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "measureNow"
            enabled: reason.text.trim() !== ""
            text: sheet.named(sheet.measure)
            onClicked: sheet.carryOut()
        }
        Button {
            kind: "quiet"
            text: qsTr("Leave it")
            onClicked: sheet.close()
        }
    }
}
