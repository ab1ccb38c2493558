import QtQuick
import Neighbourhood
import "../../components"

// What can be done with a topic, wherever it is shown. Set `topicId`, then open it beside the item that asked.
Menu {
    id: menu

    required property Shell shell
    property string topicId: ""
    readonly property TopicEdit topic: shell.topics.edit

    title: topic.title
    onAboutToShow: topic.choose(topicId)

    // At the point (x, y) of an item; from a small button the menu hangs down to the left.
    function openAt(id: string, item: Item, x: real, y: real): void {
        menu.topicId = id;
        menu.topic.choose(id);
        menu.popup(item, item.width < menu.implicitWidth / 2 ? x - menu.implicitWidth : x, y);
        menu.step(-1, 1);
    }

    MenuItem {
        objectName: "openTopic"
        symbol: "message-circle"
        text: qsTr("Open")
        visible: menu.topicId !== menu.shell.timeline.topicId
        onTriggered: menu.shell.openTopic(menu.topicId)
    }
    MenuItem {
        objectName: "markTopicRead"
        symbol: "check-check"
        text: qsTr("Mark all as read")
        visible: menu.topic.unread > 0
        onTriggered: menu.topic.markRead()
    }
    MenuItem {
        objectName: "pinTopic"
        symbol: menu.topic.pinned ? "pin-off" : "pin"
        text: menu.topic.pinned ? qsTr("Unpin") : qsTr("Pin to the top of my list")
        onTriggered: menu.topic.pin(!menu.topic.pinned)
    }
    MenuLine {}
    MenuItem {
        objectName: "levelAll"
        symbol: menu.topic.level === "all" ? "check" : "bell"
        text: qsTr("Tell me of everything")
        Accessible.role: Accessible.RadioButton
        Accessible.checked: menu.topic.level === "all"
        onTriggered: menu.topic.setLevel("all")
    }
    MenuItem {
        objectName: "levelMentions"
        symbol: menu.topic.level === "mentions" ? "check" : "at-sign"
        text: qsTr("Only of mentions and decisions")
        Accessible.role: Accessible.RadioButton
        Accessible.checked: menu.topic.level === "mentions"
        onTriggered: menu.topic.setLevel("mentions")
    }
    MenuItem {
        objectName: "levelMuted"
        symbol: menu.topic.level === "muted" ? "check" : "bell-off"
        text: qsTr("Keep it quiet")
        Accessible.role: Accessible.RadioButton
        Accessible.checked: menu.topic.level === "muted"
        onTriggered: menu.topic.setLevel("muted")
    }
    MenuLine {}
    MenuItem {
        objectName: "resolveTopic"
        visible: menu.shell.left === ""
        symbol: menu.topic.resolved ? "rotate-ccw" : "circle-check"
        text: menu.topic.resolved ? qsTr("Open it again") : qsTr("It is resolved")
        onTriggered: menu.topic.resolve(!menu.topic.resolved)
    }
    MenuItem {
        objectName: "renameTopic"
        symbol: "pencil"
        text: qsTr("Rename or describe…")
        visible: menu.topic.mine && menu.shell.left === ""
        onTriggered: menu.topic.askDescribe()
    }
    MenuItem {
        objectName: "handTopic"
        symbol: "users"
        text: qsTr("Hand it over…")
        visible: menu.topic.mine && menu.shell.left === ""
        onTriggered: menu.topic.askHandOver()
    }
    MenuItem {
        objectName: "copyTopicLink"
        symbol: "link"
        text: qsTr("Copy the link")
        onTriggered: menu.topic.copyLink()
    }
}
