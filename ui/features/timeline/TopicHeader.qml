pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../moderation"
import "../topics"

// What the topic is called and for whom; pinning, settling, and the rest in a menu.
Item {
    id: head

    required property Shell shell
    required property bool folded
    readonly property TopicHead topic: shell.topicHead
    readonly property bool apart: topic.left || topic.readers !== "residents"
    readonly property bool resolved: topic.resolvedWhen !== ""

    // What keeps neighbours from writing here as they like: a lock, or a slow mode.
    readonly property string restraint: shell.composer.silence.lockId || shell.composer.silence.slowId

    signal backAsked
    signal dateAsked

    function edit(): TopicEdit {
        head.shell.topics.edit.choose(head.topic.topicId);
        return head.shell.topics.edit;
    }

    function seenBy(): string {
        if (head.topic.left)
            return qsTr("you are not in this circle any more");
        switch (head.topic.readers) {
        case "residents": return qsTr("all residents see this");
        case "desk": return qsTr("residents and guests see this");
        case "council": return qsTr("only the council sees this");
        case "own": return qsTr("only the circle “%1” sees this").arg(head.topic.circle);
        case "direct": return qsTr("only the two of you see this");
        default: return "";
        }
    }

    implicitHeight: Math.max(Theme.px(68), words.implicitHeight + Theme.px(26))

    IconButton {
        id: back
        objectName: "back"
        visible: head.folded
        x: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        symbol: "chevron-left"
        text: qsTr("All topics")
        onClicked: head.backAsked()
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: back.visible ? back.x + back.width + 6 : Theme.px(16)
        anchors.right: chip.visible ? chip.left : buttons.left
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        Label {
            objectName: "topicHeading"
            width: parent.width
            text: head.topic.erased ? qsTr("Erased topic") : head.topic.title
            elide: Text.ElideRight
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            objectName: "topicAbout"
            width: parent.width
            // Who reads it is never what a narrow window leaves out, where that is not everybody.
            text: [head.topic.emoji, head.apart ? head.seenBy() : "", head.resolved && !chip.visible ? chip.text : "",
                   head.shell.composer.silence.lockId !== "" ? qsTr("locked") : head.shell.composer.silence.slowId !== "" ? qsTr("slowed down") : "", Words.category(head.topic.category), head.topic.purpose,
                   head.topic.keptBy !== "" ? qsTr("kept by %1").arg(head.topic.keptBy) : "", head.apart ? "" : head.seenBy()].filter(part => part !== "").join(" · ")
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Chip {
        id: chip
        objectName: "resolvedChip"
        visible: head.resolved && head.width > Theme.px(560)
        anchors.right: buttons.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("✔ Resolved %1").arg(head.topic.resolvedWhen)
        ink: Theme.accent
        paper: Theme.accentSoft

        HoverHandler {
            id: hover
        }
        Tip {
            text: qsTr("by %1").arg(head.topic.resolvedBy)
            visible: hover.hovered && head.topic.resolvedBy !== ""
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter

        IconButton {
            objectName: "topicPinned"
            symbol: "pin"
            ink: head.topic.pinned ? Theme.accent : Theme.muted
            text: head.topic.pinned ? qsTr("Keep on top of my list no longer") : qsTr("Keep on top of my list")
            onClicked: head.edit().pin(!head.topic.pinned)
        }
        IconButton {
            objectName: "topicResolved"
            visible: head.shell.left === ""
            symbol: "check"
            ink: head.resolved ? Theme.accent : Theme.muted
            text: head.resolved ? qsTr("Open it again for everyone") : qsTr("Mark as resolved for everyone")
            onClicked: head.edit().resolve(!head.resolved)
        }
        IconButton {
            id: more
            objectName: "topicMore"
            symbol: "ellipsis"
            text: qsTr("More about this topic")
            onClicked: {
                menu.active = true;
                (menu.item as TopicMenu).openAt(head.topic.topicId, more, more.width, more.height);
            }
        }
    }
    Loader {
        id: menu
        active: false
        sourceComponent: TopicMenu {
            shell: head.shell

            MenuItem {
                objectName: "topicDate"
                symbol: "calendar-search"
                text: qsTr("Go to a date…")
                onTriggered: head.dateAsked()
            }
            MenuLine {
                visible: head.shell.moderation.moderator
            }
            MenuItem {
                objectName: "topicModerate"
                visible: head.shell.moderation.moderator
                symbol: "lock"
                text: qsTr("Lock or slow down…")
                onTriggered: {
                    measure.active = true;
                    (measure.item as MeasureSheet).ask("topic", head.topic.topicId, head.topic.title);
                }
            }
            MenuItem {
                objectName: "topicOpenAgain"
                visible: head.shell.moderation.moderator && head.restraint !== ""
                symbol: "rotate-ccw"
                text: qsTr("Let everybody write as before…")
                onTriggered: {
                    word.active = true;
                    (word.item as ReasonSheet).ask("lift", head.restraint);
                }
            }
        }
    }
    Loader {
        id: measure
        active: false
        sourceComponent: MeasureSheet {
            moderation: head.shell.moderation
        }
    }
    Loader {
        id: word
        active: false
        sourceComponent: ReasonSheet {
            moderation: head.shell.moderation
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
