pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// How a file was understood, before anything of it comes in.
Column {
    id: preview

    required property OldChats chats

    spacing: 12
    onVisibleChanged: if (visible) name.text = preview.chats.title

    Rectangle {
        width: parent.width
        height: facts.implicitHeight + Theme.px(24)
        radius: Theme.radius
        color: Theme.accentSoft

        Column {
            id: facts
            x: Theme.px(14)
            y: Theme.px(12)
            width: parent.width - Theme.px(28)
            spacing: 6

            Label {
                objectName: "oldChatTitle"
                width: parent.width
                text: preview.chats.title
                elide: Text.ElideRight
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
            }
            Label {
                objectName: "oldChatFacts"
                width: parent.width
                wrapMode: Text.Wrap
                text: Words.fill(qsTr("%1 messages from %2", "", preview.chats.messages), [preview.chats.messagesText, Words.source(preview.chats.source)]) + "\n"
                    + (preview.chats.first === preview.chats.last ? preview.chats.first : Words.fill(qsTr("from %1 to %2"), [preview.chats.first, preview.chats.last]))
            }
            Label {
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("%n people wrote: %1", "", preview.chats.people).arg(preview.chats.names)
            }
        }
    }
    Column {
        visible: preview.chats.orders.length > 1
        width: parent.width
        spacing: 8

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.amber
            text: qsTr("The file does not tell day and month apart. When was this written?")
        }
        Segments {
            objectName: "dateOrders"
            width: parent.width
            name: qsTr("When was this written?")
            values: preview.chats.orders
            labels: preview.chats.orderSpans
            value: preview.chats.order
            onChosen: value => preview.chats.chooseOrder(value)
        }
    }
    Label {
        objectName: "oldChatCutOff"
        visible: preview.chats.cutOff
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.amber
        text: qsTr("The file seems to be cut off after %1. What stands last in it is left out, as it may be half a message. Better export the chat again; or go on with what is there, the whole file adds the rest later.").arg(preview.chats.last)
    }
    Label {
        visible: preview.chats.known !== ""
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("This chat is here already, in the topic “%1”. Only what is missing will be added.").arg(preview.chats.known)
    }
    Field {
        id: name
        objectName: "oldChatName"
        visible: preview.chats.namable
        width: parent.width
        label: qsTr("Name of the topic")
        input.maximumLength: 120
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: {
            const who = qsTr("Everybody in the house will be able to read it. The messages stand under the names of those who wrote them, with a note that you brought them in. Photos and files stay in the older chat.");
            return preview.chats.skipped > 0 ? who + " " + qsTr("Notices and deleted messages are left out: %1.").arg(preview.chats.skippedText) : who;
        }
    }
    Label {
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: preview.chats.fault
    }
    Row {
        spacing: 8

        Button {
            objectName: "bringOldChat"
            enabled: !preview.chats.namable || name.text.trim() !== ""
            text: qsTr("Bring it in")
            onClicked: preview.chats.start(name.text)
        }
        Button {
            objectName: "otherOldChat"
            kind: "quiet"
            text: qsTr("Another file")
            onClicked: preview.chats.forget()
        }
    }
}
