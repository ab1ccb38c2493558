pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"
import "../moving"

// A field that narrows the topics down and leads on to all messages, and the topics by category.
FocusScope {
    id: pane

    required property Shell shell
    readonly property TopicList topics: shell.topics
    readonly property bool narrowed: topics.words !== "" || topics.unreadOnly

    signal newTopicAsked

    function search(): void {
        field.input.forceActiveFocus();
        field.input.selectAll();
    }

    function heading(section: string): string {
        switch (section) {
        case "pinned": return qsTr("Pinned");
        case "direct": return qsTr("Conversations");
        case "resolved": return qsTr("Resolved");
        default: return Words.category(section);
        }
    }

    Field {
        id: field
        objectName: "search"
        x: Theme.px(12)
        y: Theme.px(12)
        width: parent.width - Theme.px(24) - add.width - 6
        symbol: "search"
        clearable: true
        name: qsTr("Search the whole house")
        placeholder: qsTr("Search the whole house")
        onEdited: pane.topics.look(text)
        onAccepted: if (list.count > 0 && text.trim() !== "")
            pane.shell.openTopic(pane.topics.neighbour("", 1))
        else if (text.trim() !== "")
            filter.searchMessages()
        Keys.onEscapePressed: {
            input.clear();
            pane.topics.look("");
        }
        Keys.onDownPressed: list.forceActiveFocus()
    }
    IconButton {
        id: add
        objectName: "newTopic"
        enabled: pane.shell.left === ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: field.verticalCenter
        implicitWidth: Theme.px(36)
        implicitHeight: Theme.px(36)
        symbol: "plus"
        ink: Theme.accent
        hoverInk: Theme.accentStrong
        text: qsTr("New topic")
        onClicked: pane.newTopicAsked()
    }
    TopicFilter {
        id: filter
        anchors.top: field.bottom
        anchors.topMargin: implicitHeight > 0 ? Theme.px(8) : 0
        x: Theme.px(12)
        width: parent.width - Theme.px(24)
        shell: pane.shell
    }

    ListView {
        id: list
        objectName: "topicList"
        anchors.top: filter.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.px(4)
        x: Theme.px(12)
        width: parent.width - Theme.px(24)
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.px(12)
        spacing: 2
        reuseItems: true
        model: pane.topics
        // The topic that was opened, until its row is there and in sight.
        property string sought: ""
        currentIndex: -1
        highlightFollowsCurrentItem: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Topics")
        T.ScrollBar.vertical: Scroll {
            parent: list.parent
            x: pane.width - width - 1
            y: list.y
            height: list.height
            visible: list.visible && size < 0.985
        }
        section.property: "section"
        section.delegate: Label {
            required property string section

            width: ListView.view.width
            height: implicitHeight + Theme.px(24)
            topPadding: Theme.px(6)
            leftPadding: Theme.px(8)
            text: pane.heading(section).toUpperCase()
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.tiny
            font.weight: Font.DemiBold
            font.letterSpacing: 1
            Accessible.role: Accessible.Heading
            Accessible.name: pane.heading(section)
        }
        delegate: TopicRow {
            width: ListView.view.width
            chosen: topicId === pane.shell.timeline.topicId
            current: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = index;
                pane.shell.openTopic(topicId);
            }
            onMenuAsked: (at, x, y) => {
                list.currentIndex = index;
                menu.openAt(topicId, at, x, y);
            }
        }
        footer: FoldRow {
            width: ListView.view.width
            visible: !pane.narrowed && pane.topics.setApart > 0
            height: visible ? implicitHeight : 0
            open: pane.topics.resolvedOpen
            count: pane.topics.setApart
            onClicked: pane.topics.showResolved(!open)
            Keys.onUpPressed: list.forceActiveFocus()
        }
        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            currentIndex = Math.max(0, pane.topics.place(pane.shell.timeline.topicId))
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
        onCountChanged: if (sought !== "")
            Qt.callLater(follow)
        Component.onCompleted: seek()

        function seek(): void {
            list.sought = pane.shell.timeline.topicId;
            Qt.callLater(list.follow);
        }

        function follow(): void {
            const row = list.sought === "" ? -1 : pane.topics.place(list.sought);
            if (row < 0 || row >= list.count)
                return;
            list.sought = "";
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Contain);
        }

        Connections {
            target: pane.shell.timeline
            function onTopicChanged(): void {
                list.seek();
            }
        }
        Keys.onReturnPressed: (currentItem as TopicRow)?.clicked()
        Keys.onEnterPressed: (currentItem as TopicRow)?.clicked()
        Keys.onMenuPressed: (currentItem as TopicRow)?.askMenu()
        Keys.onUpPressed: currentIndex > 0 ? decrementCurrentIndex() : field.forceActiveFocus()
        Keys.onDownPressed: currentIndex < count - 1 ? incrementCurrentIndex() : footerItem.forceActiveFocus()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier) {
                (currentItem as TopicRow)?.askMenu();
                event.accepted = true;
            }
        }
    }

    EmptyState {
        visible: pane.narrowed && pane.topics.shown === 0
        anchors.centerIn: list
        width: Math.min(Theme.px(320), list.width - 16)
        symbol: pane.topics.words !== "" ? "search" : "check-check"
        title: pane.topics.words !== "" ? qsTr("No such topic") : qsTr("Everything is read")
        text: pane.topics.words !== "" ? qsTr("Perhaps somebody wrote about it in another one: search all messages.")
                                       : qsTr("New messages bring their topics back here.")
    }
    Column {
        visible: !pane.narrowed && pane.topics.loaded && pane.topics.count === 0
        anchors.centerIn: list
        width: list.width - 16
        spacing: 16

        EmptyState {
            anchors.horizontalCenter: parent.horizontalCenter
            symbol: "message-circle"
            title: qsTr("A quiet house so far")
            text: qsTr("Open the first topic: the lift, the yard, or simply hello.")
        }
        Button {
            objectName: "firstTopic"
            visible: pane.shell.left === ""
            anchors.horizontalCenter: parent.horizontalCenter
            symbol: "plus"
            text: qsTr("New topic")
            onClicked: pane.newTopicAsked()
        }
    }

    TopicMenu {
        id: menu
        objectName: "topicMenu"
        shell: pane.shell
    }
    RenameSheet {
        topic: pane.topics.edit
        emojis: pane.shell.composer.emoji
    }
    Loader {
        id: hand
        active: false
        sourceComponent: HandOverSheet {
            moving: pane.shell.moving
        }
    }
    Connections {
        target: pane.topics.edit
        function onHandOverAsked(topicId: string, title: string): void {
            hand.active = true;
            (hand.item as HandOverSheet).askTopic(topicId, title);
        }
    }
}
