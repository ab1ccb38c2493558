pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../topics"
import "../timeline"
import "../invite"
import "../old_chats"
import "../plan"
import "../settings"
import "../neighbours"
import "../circles"
import "../journal"
import "../rules"
import "../today"
import "../search"
import "../connections"
import "../help"
import "../about"

// The rail, and the place that it names: topics are a list and the thing itself; in a small window the list folds away.
FocusScope {
    id: home

    required property Shell shell
    readonly property bool folded: width < Theme.px(1000)
    readonly property bool slim: width < Theme.px(760)
    readonly property bool reading: shell.timeline.topicId !== ""
    readonly property bool talking: shell.place === "topics"
    property int listWidth: shell.appearance.listWidth
    // The topics are made after the first page that is in sight, and stay.
    property bool topicsMade: talking
    // What lies over the page led to a topic and has not gone yet.
    property bool opening: false
    signal resumeAsked

    onTalkingChanged: topicsMade = true

    Shortcut {
        sequences: ["Ctrl+K", StandardKey.Find]
        onActivated: palette.open()
    }
    Shortcut {
        sequences: ["F1", "Ctrl+/"]
        onActivated: home.shell.go("help")
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: home.shell.go("settings")
    }
    Shortcut {
        sequence: "Ctrl+1"
        onActivated: home.shell.go("today")
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: home.toTopics()
    }
    Shortcut {
        sequence: "Ctrl+3"
        onActivated: home.shell.go("neighbours")
    }
    Shortcut {
        sequence: "Ctrl+Shift+F"
        onActivated: home.shell.go("search")
    }
    Shortcut {
        sequence: "Ctrl+N"
        enabled: home.shell.left === ""
        onActivated: newTopic.open()
    }
    Shortcut {
        sequence: "Alt+Down"
        onActivated: home.step(1)
    }
    Shortcut {
        sequence: "Alt+Up"
        onActivated: home.step(-1)
    }

    function toTopics(): void {
        home.shell.go("topics");
        if (home.folded)
            home.shell.openTopic("");
        topics.forceActiveFocus();
    }

    // Who has opened a topic writes in it: neither the row in the list nor what is hidden now keeps the keyboard.
    function write(): void {
        if (home.talking && home.reading)
            (talk.item as TopicPage)?.write();
    }

    function settle(): void {
        if (home.opening)
            home.write();
        home.opening = home.opening && (home.T.Overlay.overlay?.visible ?? false);
    }

    Connections {
        target: home.shell
        function onTopicOpened(): void {
            // A sheet that fades has given the focus back already, and does so once more when it is gone.
            const fading = (palette.item as PaletteSheet)?.visible || (newTopic.item as NewTopicSheet)?.visible || false;
            home.opening = fading || !home.activeFocus && (home.T.Overlay.overlay?.visible ?? false);
            home.write();
        }
    }
    // A sheet or a menu that led to the topic gives the focus back to where it was asked for, as soon as it has faded.
    Connections {
        target: home.Window.window
        function onActiveFocusItemChanged(): void {
            if (home.opening && home.activeFocus && !talk.activeFocus)
                Qt.callLater(home.settle);
        }
    }
    Connections {
        target: home.T.Overlay.overlay
        function onVisibleChanged(): void {
            if (home.opening)
                Qt.callLater(home.settle);
        }
    }

    function step(rows: int): void {
        const id = home.shell.topics.neighbour(home.shell.timeline.topicId, rows);
        if (id !== "")
            home.shell.openTopic(id);
    }

    Rail {
        id: rail
        shell: home.shell
        slim: home.slim
        width: home.slim ? Theme.px(64) : Theme.px(208)
        height: parent.height
        onTopicsAsked: home.toTopics()
        onInviteAsked: invite.openFor("")
    }
    Rectangle {
        id: firstLine
        x: rail.width
        width: 1
        height: parent.height
        color: Theme.line
    }
    // While another place is in sight the topics are made a little in each frame; who goes there gets them at once.
    Loader {
        id: topics
        active: home.topicsMade
        x: firstLine.x + 1
        width: home.folded ? home.width - x : Theme.px(home.listWidth)
        height: parent.height
        visible: home.talking && (!home.folded || !home.reading)
        onVisibleChanged: if (!visible && activeFocus && home.talking)
            home.write()
        focus: home.talking && !home.reading
        sourceComponent: TopicPane {
            objectName: "topicPane"
            shell: home.shell
            focus: true
            onNewTopicAsked: newTopic.open()
        }
    }
    DragLine {
        id: secondLine
        objectName: "listEdge"
        x: topics.x + topics.width
        z: 1
        visible: home.talking && !home.folded
        height: parent.height
        wide: home.listWidth
        narrowest: home.shell.appearance.narrowestList
        widest: home.shell.appearance.widestList
        onMoved: wide => home.listWidth = wide
        onSettled: wide => {
            home.shell.appearance.keepListWidth(wide);
            home.listWidth = home.shell.appearance.listWidth;
        }
    }
    Loader {
        id: talk
        active: home.topicsMade
        x: home.folded ? topics.x : secondLine.x + 1
        width: home.width - x
        height: parent.height
        visible: home.talking && (!home.folded || home.reading)
        onVisibleChanged: if (!visible && activeFocus && home.talking)
            topics.forceActiveFocus()
        focus: home.talking && home.reading
        sourceComponent: TopicPage {
            objectName: "topicPage"
            shell: home.shell
            focus: true
            folded: home.folded
            onBackAsked: {
                home.shell.openTopic("");
                topics.forceActiveFocus();
            }
            onListAsked: topics.forceActiveFocus()
        }
    }

    Loader {
        objectName: "place"
        active: !home.talking
        visible: active && status === Loader.Ready
        focus: active
        x: firstLine.x + 1
        width: home.width - x
        height: parent.height
        sourceComponent: {
            switch (home.shell.place) {
            case "today": return todayPage;
            case "neighbours": return neighboursPage;
            case "journal": return journalPage;
            case "circles": return circlesPage;
            case "rules": return rulesPage;
            case "search": return searchPage;
            case "settings": return settingsPage;
            case "connections": return connectionsPage;
            case "help": return helpPage;
            case "about": return aboutPage;
            default: return null;
            }
        }
        onLoaded: {
            (item as Item)?.forceActiveFocus();
            home.topicsMade = true;
        }
    }
    Component {
        id: todayPage
        TodayPage {
            shell: home.shell
            onNewTopicAsked: newTopic.open()
            onInviteAsked: invite.openFor("")
            onPlanAsked: plan.open()
        }
    }
    Component {
        id: circlesPage
        CirclesPage {
            shell: home.shell
        }
    }
    Component {
        id: journalPage
        JournalPage {
            shell: home.shell
        }
    }
    Component {
        id: rulesPage
        RulesPage {
            shell: home.shell
        }
    }
    Component {
        id: neighboursPage
        NeighboursPage {
            shell: home.shell
            onInviteAsked: flat => invite.openFor(flat)
            onPlanAsked: plan.open()
        }
    }
    Component {
        id: searchPage
        SearchPage {
            shell: home.shell
        }
    }
    Component {
        id: settingsPage
        SettingsPage {
            shell: home.shell
            onOldChatAsked: oldChat.open()
        }
    }
    Component {
        id: connectionsPage
        ConnectionsPage {
            shell: home.shell
            onResumeAsked: home.resumeAsked()
        }
    }
    Component {
        id: helpPage
        HelpPage {
            shell: home.shell
        }
    }
    Component {
        id: aboutPage
        AboutPage {
            shell: home.shell
        }
    }

    // Each sheet is made when it is first wanted.
    Loader {
        id: palette
        objectName: "palette"
        active: false
        function open(): void {
            active = true;
            (item as PaletteSheet).open();
        }
        sourceComponent: PaletteSheet {
            shell: home.shell
        }
    }
    Loader {
        id: newTopic
        active: false
        function open(): void {
            active = true;
            (item as NewTopicSheet).open();
        }
        sourceComponent: NewTopicSheet {
            id: newTopicSheet
            topics: home.shell.topics
            oldChats: home.shell.oldChats
            emojis: home.shell.composer.emoji
            circles: home.shell.circles
            onOldChatAsked: {
                newTopicSheet.close();
                oldChat.open();
            }
        }
    }
    Loader {
        id: invite
        active: false
        function openFor(flat: string): void {
            active = true;
            (item as InviteSheet).openFor(flat);
        }
        sourceComponent: InviteSheet {
            invitation: home.shell.invitation
            plan: home.shell.plan
            onPlanAsked: plan.open()
            onGuestAsked: guest.open()
            onPapersAsked: papers.open()
        }
    }
    Loader {
        id: papers
        active: false
        function open(): void {
            active = true;
            (item as PapersSheet).open();
        }
        sourceComponent: PapersSheet {
            papers: home.shell.invitation.papers
        }
    }
    Loader {
        id: guest
        active: false
        function open(): void {
            active = true;
            (item as GuestSheet).open();
        }
        sourceComponent: GuestSheet {
            invitation: home.shell.invitation
        }
    }
    Loader {
        id: plan
        active: false
        function open(): void {
            active = true;
            (item as PlanSheet).open();
        }
        sourceComponent: PlanSheet {
            plan: home.shell.plan
        }
    }
    Loader {
        id: oldChat
        active: false
        function open(): void {
            active = true;
            (item as OldChatSheet).open();
        }
        sourceComponent: OldChatSheet {
            chats: home.shell.oldChats
            onTopicAsked: topicId => home.shell.openTopic(topicId)
        }
    }
}
