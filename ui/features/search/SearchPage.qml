pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// Messages of the whole house by their words; the newest first, more of them on scrolling.
FocusScope {
    id: page

    required property Shell shell
    readonly property Search search: shell.search
    readonly property int side: Math.max(Theme.px(20), Math.round((width - Theme.px(760)) / 2))

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Search")
    Component.onCompleted: search.prepare()

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    SearchHead {
        id: head
        x: page.side
        y: titled ? Theme.px(28) : Theme.px(16)
        width: page.width - 2 * page.side
        titled: page.height > Theme.px(420)
        search: page.search
        onDownAsked: if (list.count > 0)
            list.forceActiveFocus()
        onLeaveAsked: page.shell.go("topics")
    }
    ListView {
        id: list
        objectName: "results"
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(12)
        anchors.bottom: parent.bottom
        width: parent.width
        leftMargin: page.side
        bottomMargin: Theme.px(28)
        clip: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        spacing: Theme.px(8)
        model: page.search
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Found messages")
        T.ScrollBar.vertical: Scroll {}
        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            currentIndex = 0
        onCurrentIndexChanged: if (activeFocus && currentIndex >= 0)
            positionViewAtIndex(currentIndex, ListView.Contain)
        Keys.onReturnPressed: (currentItem as FoundRow)?.clicked()
        Keys.onEnterPressed: (currentItem as FoundRow)?.clicked()
        Keys.onEscapePressed: head.begin()
        Keys.onUpPressed: event => {
            event.accepted = currentIndex <= 0;
            if (event.accepted)
                head.begin();
        }

        delegate: FoundRow {
            width: list.width - 2 * page.side
            current: ListView.isCurrentItem && list.activeFocus
            onClicked: page.shell.openMessage(topicId, messageId)
        }
    }
    EmptyState {
        objectName: "searchEmpty"
        readonly property bool nothing: page.search.active && page.search.settled && !page.search.failed && page.search.count === 0

        visible: nothing || !page.search.active
        x: Math.round((page.width - width) / 2)
        y: Math.max(head.y + head.height + Theme.px(24), Math.round((page.height - height) * 0.5))
        symbol: "search"
        title: nothing ? qsTr("Nothing found") : qsTr("Everything that was said")
        text: nothing ? page.search.narrowed ? qsTr("No message fits the words and the filters. Try without some of them.") : qsTr("No message of the house has these words. Try fewer of them.")
                      : qsTr("Type a word in any of its forms, or choose a topic or a neighbour.")
    }
    ErrorState {
        visible: page.search.failed
        x: Math.round((page.width - width) / 2)
        y: Math.max(head.y + head.height + Theme.px(24), Math.round((page.height - height) * 0.5))
        title: qsTr("The search did not work this time")
        text: qsTr("Nothing is lost.")
        actionText: qsTr("Try again")
        onActionAsked: page.search.again()
    }
}
