pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// The talk, newest at the bottom. Arrow keys walk through the messages; R answers, E edits, Delete deletes.
FocusScope {
    id: view

    required property Shell shell
    readonly property Timeline timeline: shell.timeline
    property string sought: ""
    readonly property bool watching: visible && list.nearEnd && (Window.window?.active ?? false)

    signal replyAsked(string messageId, string author, string text)
    signal editAsked(string messageId)
    signal writeAsked

    onWatchingChanged: timeline.watch(watching)

    function toNewest(): void {
        list.positionViewAtBeginning();
    }

    ListView {
        id: list
        objectName: "messages"
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        verticalLayoutDirection: ListView.BottomToTop
        reuseItems: true
        cacheBuffer: 400
        readonly property bool nearEnd: contentY + height > -Theme.px(24)

        property bool stuck: true
        property real settledHeight: 0

        // A change of height moves contentY too; only scrolling may let go of the newest message.
        onContentYChanged: if (height === settledHeight)
            stuck = contentY + height > -Theme.px(24)
        onHeightChanged: {
            settledHeight = height;
            if (stuck)
                Qt.callLater(positionViewAtBeginning);
        }
        topMargin: Theme.px(8)
        bottomMargin: Theme.px(12)
        model: view.timeline
        currentIndex: -1
        highlightFollowsCurrentItem: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages of the topic")
        T.ScrollBar.vertical: Scroll {}
        onCurrentIndexChanged: if (activeFocus)
            positionViewAtIndex(currentIndex, ListView.Contain)
        onActiveFocusChanged: {
            if (activeFocus && count > 0) {
                currentIndex = Math.max(currentIndex, 0);
                positionViewAtIndex(currentIndex, ListView.Contain);
            }
        }
        Keys.onEscapePressed: view.writeAsked()

        delegate: MessageRow {
            id: row

            width: ListView.view.width
            shell: view.shell
            current: ListView.isCurrentItem && list.activeFocus
            sought: view.sought === messageId
            onReplyAsked: view.replyAsked(messageId, author, body)
            onEditAsked: view.editAsked(messageId)
            onQuoteAsked: view.timeline.locate(quoteId)
            onHoldersAsked: {
                view.shell.holders.ask(messageId);
                holders.open();
            }
        }
        Keys.onPressed: event => {
            const row = currentItem as MessageRow;
            if (row?.act(event.text.toLowerCase(), event.key))
                event.accepted = true;
        }
    }

    Connections {
        target: view.timeline
        function onLocated(row: int): void {
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Center);
            view.sought = (list.itemAtIndex(row) as MessageRow)?.messageId ?? "";
            fade.restart();
        }
        function onOpened(row: int): void {
            list.forceLayout();
            if (row >= 0)
                list.positionViewAtIndex(row, ListView.Contain);
        }
        function onTopicChanged(): void {
            list.currentIndex = -1;
            view.sought = "";
        }
        function onArrived(author: string, text: string): void {
            view.Accessible.announce(author + ": " + text, Accessible.Polite);
        }
    }
    HoldersSheet {
        id: holders
        holders: view.shell.holders
    }
    Timer {
        id: fade
        interval: 2500
        onTriggered: view.sought = ""
    }

    EmptyState {
        visible: list.count === 0 && !view.timeline.loading
        anchors.centerIn: parent
        symbol: "message-circle"
        title: qsTr("Nothing written yet")
        text: qsTr("Say the first word; your neighbours will see it here.")
    }
    IconButton {
        objectName: "toNewest"
        visible: !list.nearEnd && list.count > 0
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(16)
        implicitWidth: Theme.px(36)
        implicitHeight: Theme.px(36)
        symbol: "arrow-down"
        ink: Theme.accent
        hoverInk: Theme.accentStrong
        text: qsTr("To the newest message")
        onClicked: view.toNewest()

        Rectangle {
            z: -1
            anchors.fill: parent
            radius: width / 2
            color: Theme.surface
            border.width: 1
            border.color: Theme.field
        }
    }
}
