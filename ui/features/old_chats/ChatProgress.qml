import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// How far a chat has come in.
Column {
    id: progress

    required property OldChats chats
    readonly property real share: chats.total > 0 ? chats.done / chats.total : 0

    spacing: 12

    Label {
        objectName: "oldChatProgress"
        width: parent.width
        wrapMode: Text.Wrap
        text: Words.fill(qsTr("%1 of %2 messages are in"), [progress.chats.doneText, progress.chats.totalText])
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Rectangle {
        width: parent.width
        height: Theme.px(8)
        radius: height / 2
        color: Theme.hover
        border.width: 1
        border.color: Theme.field
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("How far it is")

        Rectangle {
            width: Math.max(parent.width * progress.share, parent.height)
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("You can close this page and go on working; it goes on by itself.")
    }
    Button {
        objectName: "stopOldChat"
        kind: "quiet"
        text: qsTr("Stop")
        onClicked: progress.chats.cancel()
    }
}
