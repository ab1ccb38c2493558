pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../composer"

// One topic: its head, its timeline, and the field to write in.
FocusScope {
    id: page

    required property Shell shell
    required property bool folded
    readonly property bool open: shell.timeline.topicId !== ""
    readonly property bool choosing: shell.timeline.choosing

    signal backAsked
    signal listAsked

    onChoosingChanged: write()

    // Where letters go: into the field to write in, if it is in sight.
    function write(): void {
        if (page.choosing || page.shell.left !== "")
            talk.forceActiveFocus();
        else
            composer.write();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    EmptyState {
        visible: !page.open && page.shell.topics.count > 0
        anchors.centerIn: parent
        symbol: "message-circle"
        title: qsTr("Choose a topic")
        text: qsTr("Or press Ctrl+K and search the whole house.")
    }
    TopicHeader {
        id: head
        visible: page.open
        width: parent.width
        shell: page.shell
        folded: page.folded
        onBackAsked: page.backAsked()
        onDateAsked: talk.askDate()
    }
    Loader {
        id: pins
        active: page.open && page.shell.timeline.pinned.count > 0
        anchors.top: head.bottom
        width: parent.width
        height: active ? (item as PinnedBar)?.implicitHeight ?? 0 : 0
        sourceComponent: PinnedBar {
            timeline: page.shell.timeline
        }
    }
    TimelineView {
        id: talk
        objectName: "timeline"
        visible: page.open
        anchors.top: pins.bottom
        anchors.bottom: page.choosing ? choice.top : composer.visible ? composer.top : parent.bottom
        width: parent.width
        shell: page.shell
        onReplyAsked: (messageId, author, text) => composer.reply(messageId, author, text)
        onEditAsked: messageId => composer.change(messageId)
        onWriteAsked: page.write()
    }
    ChoiceBar {
        id: choice
        visible: page.open && page.choosing
        anchors.bottom: parent.bottom
        width: parent.width
        shell: page.shell
    }
    ComposerBar {
        id: composer
        objectName: "composer"
        visible: page.open && !page.choosing && page.shell.left === ""
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        composer: page.shell.composer
        timeline: page.shell.timeline
        tallest: page.height * 0.5
        onSent: talk.toNewest()
        onEscaped: page.listAsked()
        onJournalAsked: page.shell.go("journal")
    }
}
