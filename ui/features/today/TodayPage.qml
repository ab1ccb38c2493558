pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../moving"

// Home: what waits for me, what was settled, what is new, thanks; somebody new finds the first steps on top.
Page {
    id: page

    required property Shell shell
    readonly property Today today: shell.today

    signal newTopicAsked
    signal inviteAsked
    signal planAsked

    function greeting(): string {
        const name = page.shell.myName.split(" ")[0];
        // Whoever has erased it has none.
        return name === "" ? greetingOf(name).replace(/[,\s]+$/, "") : greetingOf(name);
    }

    function greetingOf(name: string): string {
        switch (page.today.partOfDay) {
        case "morning": return qsTr("Good morning, %1").arg(name);
        case "day": return qsTr("Good afternoon, %1").arg(name);
        case "evening": return qsTr("Good evening, %1").arg(name);
        default: return qsTr("Hello, %1").arg(name);
        }
    }

    function waits(): string {
        if (page.today.count > 0)
            return qsTr("%n things wait for you", "", page.today.count);
        return page.today.newTopics > 0 ? qsTr("%n topics have news", "", page.today.newTopics) : qsTr("nothing waits for you");
    }

    // Computers that come back are signed for in the journal, and denied in the settings.
    function openCard(kind: string, topicId: string, messageId: string): void {
        if (kind === "sign" || kind === "reversal" || kind === "revival" || kind === "vouch" || kind === "vouched" || kind === "flagged" || kind.startsWith("measure "))
            page.shell.go("journal");
        else if (kind === "returned")
            page.shell.go("settings");
        else if (kind === "rules")
            page.shell.go("rules");
        else if (messageId === "")
            page.shell.openTopic(topicId);
        else
            page.shell.openMessage(topicId, messageId);
    }

    function heading(kind: string): string {
        switch (kind) {
        case "reversal":
        case "revival": return qsTr("Decisions");
        case "new": return qsTr("New in the topics");
        case "resolved": return qsTr("Resolved lately");
        case "thanks": return qsTr("Thanks");
        default: return qsTr("For you");
        }
    }

    objectName: "todayPage"
    wanted: Theme.px(936)
    title: greeting()
    subtitle: page.shell.left !== "" ? page.today.date : Words.fill(qsTr("%1 · %2"), [page.today.date, waits()])
    spacing: 0

    LeavingCard {
        shell: page.shell
    }
    Item {
        visible: page.shell.leaving
        width: 1
        height: Theme.px(16)
    }
    WelcomeCard {
        visible: page.today.loaded && page.today.welcome && page.shell.left === ""
        width: parent.width
        shell: page.shell
        onNewTopicAsked: page.newTopicAsked()
        onInviteAsked: page.inviteAsked()
        onPlanAsked: page.planAsked()
    }
    Repeater {
        model: page.today

        Column {
            id: part

            required property int index
            required property string kind
            required property bool first
            required property string topicId
            required property string messageId
            required property string title
            required property string who
            required property string body
            required property string onDay
            required property int number
            required property int late
            required property string act
            required property string role
            required property string flat
            required property string verdict

            function words(): string {
                switch (part.kind) {
                case "sign": return Acts.asked(part.act, part.title, part.role);
                case "reversal":
                case "revival": return Words.fill(qsTr("%1 %2. %3"), [part.who === "" ? qsTr("Somebody unknown") : part.who,
                    Acts.said(part.act, part.title, part.role, part.flat), Acts.reversal(part.onDay, part.verdict)]);
                default: return part.body;
                }
            }

            width: parent?.width ?? 0
            topPadding: first ? index === 0 && !page.today.welcome ? 0 : Theme.px(18) : Theme.px(10)
            spacing: Theme.px(12)

            Label {
                visible: part.first
                width: parent.width
                text: page.heading(part.kind)
                wrapMode: Text.Wrap
                color: Theme.muted
                font.pixelSize: Theme.tiny
                font.weight: Font.DemiBold
                font.capitalization: Font.AllUppercase
                font.letterSpacing: 1
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            TodayCard {
                objectName: "card " + part.kind + " " + part.title
                width: parent.width
                kind: part.kind
                title: part.title
                who: part.who
                body: part.words()
                onDay: part.onDay
                number: part.number
                late: part.late
                over: page.shell.left !== ""
                onClicked: page.openCard(part.kind, part.topicId, part.messageId)
            }
        }
    }
    Item {
        visible: page.today.loaded && page.today.cards === 0
        width: parent.width
        height: calm.height + Theme.px(80)

        EmptyState {
            id: calm
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(64)
            symbol: "leaf"
            title: qsTr("All is calm")
            text: qsTr("Nothing new in the house. When neighbours write, call you or thank you, it stands here.")
        }
    }
}
