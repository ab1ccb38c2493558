pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// Search over the whole house, and the topics by category; found messages take the topics' place.
FocusScope {
    id: pane

    required property Shell shell
    readonly property bool searching: shell.search.active

    signal newTopicAsked

    function search(): void {
        field.input.forceActiveFocus();
        field.input.selectAll();
    }

    Field {
        id: field
        objectName: "search"
        x: Theme.px(12)
        y: Theme.px(12)
        width: parent.width - Theme.px(24) - add.width - 6
        symbol: "search"
        clearable: true
        keys: "Ctrl K"
        name: qsTr("Search the whole house")
        placeholder: qsTr("Search")
        onEdited: pane.shell.search.look(text)
        Keys.onEscapePressed: {
            input.clear();
            pane.shell.search.look("");
        }
        Keys.onDownPressed: (pane.searching ? results : list).forceActiveFocus()
    }
    IconButton {
        id: add
        objectName: "newTopic"
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

    ListView {
        id: list
        objectName: "topicList"
        visible: !pane.searching
        anchors.top: field.bottom
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
        model: pane.shell.topics
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
        section.property: "category"
        section.delegate: Label {
            required property string section

            width: ListView.view.width
            height: implicitHeight + Theme.px(24)
            topPadding: Theme.px(6)
            leftPadding: Theme.px(8)
            text: Words.category(section).toUpperCase()
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.tiny
            font.weight: Font.DemiBold
            font.letterSpacing: 1
            Accessible.role: Accessible.Heading
            Accessible.name: Words.category(section)
        }
        delegate: TopicRow {
            width: ListView.view.width
            chosen: topicId === pane.shell.timeline.topicId
            current: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = index;
                pane.shell.openTopic(topicId);
            }
        }
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
        Keys.onReturnPressed: (currentItem as TopicRow)?.clicked()
        Keys.onEnterPressed: (currentItem as TopicRow)?.clicked()
    }

    ListView {
        id: results
        objectName: "results"
        visible: pane.searching
        anchors.fill: list
        activeFocusOnTab: visible
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        topMargin: Theme.px(8)
        bottomMargin: Theme.px(12)
        spacing: 2
        model: pane.shell.search
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Found messages")
        delegate: FoundRow {
            width: ListView.view.width
            current: ListView.isCurrentItem && results.activeFocus
            onClicked: pane.shell.openMessage(topicId, messageId)
        }
        Keys.onReturnPressed: (currentItem as FoundRow)?.clicked()
        Keys.onEnterPressed: (currentItem as FoundRow)?.clicked()
    }

    EmptyState {
        visible: pane.searching && pane.shell.search.settled && pane.shell.search.count === 0
        anchors.centerIn: list
        width: Math.min(Theme.px(320), list.width - 16)
        symbol: "search"
        title: qsTr("Nothing found")
        text: qsTr("No message of the house has these words. Try fewer of them.")
    }
    Column {
        visible: !pane.searching && pane.shell.topics.loaded && pane.shell.topics.count === 0
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
            anchors.horizontalCenter: parent.horizontalCenter
            symbol: "plus"
            text: qsTr("New topic")
            onClicked: pane.newTopicAsked()
        }
    }
}
