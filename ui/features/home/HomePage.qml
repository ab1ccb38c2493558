pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../topics"
import "../timeline"
import "../invite"
import "../old_chats"
import "../plan"
import "../settings"

// The rail, the list and the thing itself; in a small window the list folds away.
FocusScope {
    id: home

    required property Shell shell
    readonly property bool folded: width < Theme.px(1000)
    readonly property bool slim: width < Theme.px(760)
    readonly property bool reading: shell.timeline.topicId !== ""
    signal resumeAsked

    Shortcut {
        sequences: ["Ctrl+K", StandardKey.Find]
        onActivated: {
            if (home.folded)
                home.shell.openTopic("");
            topics.search();
        }
    }
    Shortcut {
        sequence: "Alt+Down"
        onActivated: home.step(1)
    }
    Shortcut {
        sequence: "Alt+Up"
        onActivated: home.step(-1)
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
        onTopicsAsked: {
            if (home.folded)
                home.shell.openTopic("");
            topics.forceActiveFocus();
        }
        onInviteAsked: invite.open()
        onSettingsAsked: settings.open()
        onConnectionsAsked: connections.open()
    }
    Rectangle {
        id: firstLine
        x: rail.width
        width: 1
        height: parent.height
        color: Theme.line
    }
    TopicPane {
        id: topics
        objectName: "topicPane"
        shell: home.shell
        x: firstLine.x + 1
        width: home.folded ? home.width - x : Theme.px(280)
        height: parent.height
        visible: !home.folded || !home.reading
        focus: !home.reading
        onNewTopicAsked: newTopic.open()
    }
    Rectangle {
        id: secondLine
        x: topics.x + topics.width
        visible: !home.folded
        width: 1
        height: parent.height
        color: Theme.line
    }
    TopicPage {
        id: page
        objectName: "topicPage"
        shell: home.shell
        x: home.folded ? topics.x : secondLine.x + 1
        width: home.width - x
        height: parent.height
        visible: !home.folded || home.reading
        focus: home.reading
        folded: home.folded
        onBackAsked: {
            home.shell.openTopic("");
            topics.forceActiveFocus();
        }
        onListAsked: topics.forceActiveFocus()
    }

    NewTopicSheet {
        id: newTopic
        topics: home.shell.topics
        oldChats: home.shell.oldChats
        onOldChatAsked: {
            newTopic.close();
            oldChat.open();
        }
    }
    InviteSheet {
        id: invite
        invitation: home.shell.invitation
        plan: home.shell.plan
        house: home.shell.houseName
        onPlanAsked: plan.open()
    }
    PlanSheet {
        id: plan
        plan: home.shell.plan
    }
    SettingsSheet {
        id: settings
        appearance: home.shell.appearance
        passphrase: home.shell.passphrase
        oldChats: home.shell.oldChats
        onOldChatAsked: {
            settings.close();
            oldChat.open();
        }
    }
    OldChatSheet {
        id: oldChat
        chats: home.shell.oldChats
        onTopicAsked: topicId => home.shell.openTopic(topicId)
    }
    ConnectionsSheet {
        id: connections
        network: home.shell.connections
        onResumeAsked: home.resumeAsked()
    }
}
