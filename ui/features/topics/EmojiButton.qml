import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"
import "../composer"

// The emoji before a title: pressed, it lets one be chosen; pressed again, it is put away.
T.Button {
    id: control

    required property EmojiList emojis
    required property string emoji

    signal taken(string emoji)

    objectName: "topicEmoji"
    implicitWidth: Theme.px(38)
    implicitHeight: Theme.px(38)
    focusPolicy: Qt.StrongFocus
    text: emoji === "" ? qsTr("Choose an emoji") : qsTr("Put the emoji %1 away").arg(emoji)
    Accessible.role: Accessible.Button
    Accessible.name: text
    onClicked: emoji === "" ? picker.open() : taken("")
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: control.emoji === ""
            name: "smile"
            color: Theme.muted
        }
        Label {
            anchors.centerIn: parent
            visible: control.emoji !== ""
            text: control.emoji
            font.pixelSize: Theme.title
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.hovered || control.down ? Theme.hover : Theme.surface
        border.width: 1
        border.color: Theme.field

        FocusRing {
            shown: control.visualFocus
        }
    }

    EmojiPicker {
        id: picker
        emoji: control.emojis
        onTaken: sign => {
            control.taken(sign);
            control.forceActiveFocus();
        }
    }
    Tip {
        text: control.text
        visible: control.hovered || control.visualFocus
    }
}
