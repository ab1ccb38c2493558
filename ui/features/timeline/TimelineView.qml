pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// The talk, newest at the bottom: a window over it that is filled again at both ends. Arrow keys walk through the
// messages; R answers, E edits, Delete deletes, the menu key shows the rest.
FocusScope {
    id: view

    required property Shell shell
    readonly property Timeline timeline: shell.timeline
    property string sought: ""
    property list<string> trail: []
    readonly property bool watching: visible && list.caughtUp && (Window.window?.active ?? false)

    signal replyAsked(string messageId, string author, string text)
    signal editAsked(string messageId)
    signal writeAsked

    onWatchingChanged: timeline.watch(watching)

    function toNewest(): void {
        if (list.itemAtIndex(0) !== null)
            timeline.toEnd();
        else
            timeline.toFarEnd();
    }

    function askDate(): void {
        sheets.askDate();
    }

    ListView {
        id: list
        objectName: "messages"
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        clip: true
        opacity: view.timeline.filling ? 0 : 1
        boundsBehavior: Flickable.StopAtBounds
        verticalLayoutDirection: ListView.BottomToTop
        reuseItems: true
        // Rows made ahead would be made while others come and go; drawing them when they are seen is quick enough.
        cacheBuffer: 0
        // So many rows from either end of those held, more are wanted; a turning wheel is sooner there.
        readonly property int near: moving ? 45 : 20
        property real gap: NaN
        property bool nearEnd: true
        property bool lineVisited: false
        // Who was led past the unread line has not read what stands below it.
        property bool caughtUp: false
        property bool stuck: true
        property real settledHeight: 0

        // Where we are: the end, the unread line, or so near the newest row held that more is wanted.
        function look(): void {
            if (view.timeline.filling)
                return;
            const newest = itemAtIndex(0);
            const below = contentY + height + Theme.px(24);
            nearEnd = !again.running && view.timeline.atEnd && (count === 0 || (newest !== null && newest.y + newest.height <= below));
            if (!again.running)
                wantMore();
            const first = view.timeline.lineRow < 0 ? null : itemAtIndex(view.timeline.lineRow);
            lineVisited = lineVisited || (first !== null && first.y >= contentY - 1 && first.y < contentY + height);
            caughtUp = nearEnd && (lineVisited || view.timeline.lineRow === -1);
        }

        // Nothing stands where the margin is, or where the next rows will be.
        function wantMore(): void {
            const lowest = indexAt(width / 2, contentY + height - 1);
            const highest = indexAt(width / 2, contentY + 1);
            if (lowest <= near)
                view.timeline.fetchNewer();
            if (highest === -1 || highest >= count - near)
                view.timeline.fetchOlder();
        }

        // What comes in below the lowest row, while that is in sight, must not push it up.
        function hold(): void {
            const lowest = itemAtIndex(0);
            gap = lowest === null ? NaN : contentY + height - lowest.y - lowest.height;
        }

        function holdOn(rows: int): void {
            forceLayout();
            if (Number.isNaN(gap) || rows === 0)
                return;
            positionViewAtIndex(rows, ListView.Beginning);
            const lowest = itemAtIndex(rows);
            contentY = lowest.y + lowest.height + gap - height;
        }

        // Rows are as high as they will be only after they are drawn once, so it is looked at again then.
        function bring(row: int, line: bool): void {
            again.row = row;
            again.line = line;
            again.restart();
            again.place();
        }

        Timer {
            id: again
            property int row: 0
            property bool line: false
            interval: 20
            onTriggered: place()

            function place(): void {
                if (line)
                    list.positionAtLine(row);
                else
                    list.positionViewAtIndex(row, ListView.Center);
                list.settle();
            }
        }

        // Whether the rows below the unread line fill the screen: what comes in further down is then not made at all.
        function fullFrom(row: int): bool {
            positionAtLine(row);
            return itemAtIndex(0) === null;
        }

        function positionAtLine(row: int): void {
            positionViewAtIndex(Math.min(row + 2, count - 1), ListView.End);
        }

        // Ends with the list; what Qt.callLater is asked for is called also after that.
        Timer {
            id: looking
            interval: 0
            onTriggered: list.lookAnew()
        }

        // Until they are laid out, the rows on the screen have the numbers they had before.
        function lookAnew(): void {
            forceLayout();
            look();
        }

        // We have gone somewhere else: what holds on to the end from now on is decided anew.
        function settle(): void {
            look();
            stuck = nearEnd;
        }

        // A change of height moves contentY too; only scrolling may let go of the newest message.
        onContentYChanged: {
            look();
            if (height === settledHeight)
                stuck = nearEnd;
        }
        onMovementStarted: again.stop()
        onCountChanged: looking.restart()
        onHeightChanged: {
            settledHeight = height;
            if (stuck)
                Qt.callLater(positionViewAtBeginning);
            looking.restart();
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
        onActiveFocusChanged: if (activeFocus && count > 0) {
            currentIndex = Math.max(currentIndex, 0);
            positionViewAtIndex(currentIndex, ListView.Contain);
        }

        delegate: MessageRow {
            id: row

            width: ListView.view.width
            shell: view.shell
            current: ListView.isCurrentItem && list.activeFocus
            sought: view.sought === messageId
            choosing: view.timeline.choosing
            // Rows that wait to be used again are only culled; to screen readers they would still be there.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            onReplyAsked: view.replyAsked(messageId, author, body)
            onEditAsked: view.editAsked(messageId)
            onQuoteAsked: {
                view.trail.push(messageId);
                view.timeline.locate(quoteId);
            }
            onHoldersAsked: sheets.showHolders(messageId)
            onHistoryAsked: sheets.showHistory(messageId)
            onMenuAsked: (anchor, x, y) => sheets.showMenu(row, anchor, x, y)
        }
        Keys.onEscapePressed: view.timeline.choosing ? view.timeline.endChoice() : view.writeAsked()
        Keys.onPressed: event => event.accepted = walk(event.key) || obey(event)

        function walk(key: int): bool {
            const page = Math.max(1, indexAt(width / 2, contentY + 1) - indexAt(width / 2, contentY + height - 2));
            switch (key) {
            case Qt.Key_Home: view.timeline.toDate(1971, 1, 1); return true;
            case Qt.Key_End: view.toNewest(); return true;
            case Qt.Key_PageUp: currentIndex = Math.min(count - 1, currentIndex + page); return true;
            case Qt.Key_PageDown: currentIndex = Math.max(0, currentIndex - page); return true;
            default: return false;
            }
        }

        function obey(event: var): bool {
            const row = currentItem as MessageRow;
            if (row !== null && event.key === Qt.Key_C && (event.modifiers & Qt.ControlModifier)) {
                view.shell.copyText(row.body);
                return true;
            }
            const plain = event.modifiers === Qt.NoModifier || event.key === Qt.Key_F10;
            return plain && (row?.act(event.text.toLowerCase(), event.key) ?? false);
        }

        function menuAt(place: point): void {
            const row = itemAt(place.x, place.y) as MessageRow;
            if (row !== null)
                row.menuAsked(row, place.x - row.x, place.y - row.y);
        }

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => list.menuAt(point.position)
        }
        TapHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchScreen | PointerDevice.Stylus
            onLongPressed: list.menuAt(point.position)
            onTapped: point => {
                const row = list.itemAt(point.position.x, point.position.y) as MessageRow;
                if (view.timeline.choosing && row !== null)
                    view.timeline.choose(row.messageId);
            }
        }
    }

    Connections {
        target: view.timeline
        function onLocated(row: int): void {
            list.forceLayout();
            list.currentIndex = row;
            list.bring(row, false);
            view.sought = (list.itemAtIndex(row) as MessageRow)?.messageId ?? "";
            fade.restart();
            list.settle();
        }
        function onOpened(row: int): void {
            list.lineVisited = false;
            list.forceLayout();
            if (row >= 0)
                list.bring(row, true);
            else
                list.positionViewAtBeginning();
            list.settle();
        }
        function onPartShown(): void {
            list.forceLayout();
            if (view.timeline.lineRow >= 0 && list.fullFrom(view.timeline.lineRow))
                view.timeline.screenFull();
        }
        function onExtending(): void {
            list.hold();
        }
        function onExtended(rows: int): void {
            list.holdOn(rows);
        }
        function onEndShown(): void {
            again.stop();
            view.trail = [];
            list.lineVisited = true;
            list.forceLayout();
            list.positionViewAtBeginning();
            if (list.activeFocus)
                list.currentIndex = 0;
            list.settle();
        }
        function onTopicChanged(): void {
            list.currentIndex = -1;
            list.lineVisited = false;
            view.sought = "";
            view.trail = [];
            again.stop();
        }
        function onLinesChanged(): void {
            looking.restart();
        }
        function onElsewhere(topicId: string, messageId: string): void {
            view.shell.openMessage(topicId, messageId);
        }
        function onArrived(author: string, text: string): void {
            view.Accessible.announce(author + ": " + text, Accessible.Polite);
        }
    }
    TimelineSheets {
        id: sheets
        anchors.fill: parent
        shell: view.shell
        onReplyAsked: (messageId, author, words) => view.replyAsked(messageId, author, words)
        onEditAsked: messageId => view.editAsked(messageId)
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
        text: qsTr("Say the first word; those who read this topic will see it here.")
    }
    FloatingButton {
        objectName: "toUnread"
        visible: view.timeline.unseen > 0 && view.timeline.lineRow >= 0 && !list.lineVisited && list.count > 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.px(12)
        symbol: "arrow-up"
        ink: Theme.urgent
        text: qsTr("To %n new", "", view.timeline.unseen)
        onClicked: view.timeline.toLine()
    }
    FloatingButton {
        objectName: "wayBack"
        visible: view.trail.length > 0
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(18)
        symbol: "undo-2"
        text: qsTr("Back to where I was")
        onClicked: view.timeline.locate(view.trail.pop())
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
        text: view.timeline.unseen > 0 ? qsTr("To the newest message, %n new", "", view.timeline.unseen) : qsTr("To the newest message")
        onClicked: view.toNewest()

        Rectangle {
            z: -1
            anchors.fill: parent
            radius: width / 2
            color: Theme.surface
            border.width: 1
            border.color: Theme.field
        }
        Badge {
            objectName: "unseenBadge"
            count: view.timeline.unseen
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.top
        }
    }
}
