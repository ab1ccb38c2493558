pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// One topic: its head, its timeline, and the field to write in.
FocusScope {
    id: page

    required property Shell shell
    required property bool folded
    readonly property bool open: shell.timeline.topicId !== ""

    signal backAsked
    signal listAsked

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

    Item {
        id: head
        visible: page.open
        width: parent.width
        height: Math.max(Theme.px(68), words.implicitHeight + Theme.px(26))

        IconButton {
            id: back
            objectName: "back"
            visible: page.folded
            x: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            symbol: "chevron-left"
            text: qsTr("All topics")
            onClicked: page.backAsked()
        }
        Column {
            id: words
            x: back.visible ? back.x + back.width + 6 : Theme.px(16)
            width: parent.width - x - Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 5

            Label {
                objectName: "topicHeading"
                width: parent.width
                text: page.shell.topicTitle
                elide: Text.ElideRight
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Label {
                width: parent.width
                text: page.shell.topicPurpose === "" ? Words.category(page.shell.topicCategory)
                                                     : Words.category(page.shell.topicCategory) + " · " + page.shell.topicPurpose
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }

    TimelineView {
        id: talk
        objectName: "timeline"
        visible: page.open
        anchors.top: head.bottom
        anchors.bottom: composer.top
        width: parent.width
        shell: page.shell
        onReplyAsked: (messageId, author, text) => composer.reply(messageId, author, text)
        onEditAsked: messageId => composer.change(messageId)
        onWriteAsked: composer.forceActiveFocus()
    }
    ComposerBar {
        id: composer
        objectName: "composer"
        visible: page.open
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        composer: page.shell.composer
        timeline: page.shell.timeline
        tallest: page.height * 0.5
        onSent: talk.toNewest()
        onEscaped: page.listAsked()
    }
}
