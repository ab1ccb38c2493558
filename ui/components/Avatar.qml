import QtQuick
import "../theme"

Rectangle {
    id: avatar

    required property string initials
    required property int colour
    property int size: Theme.px(36)

    width: size
    height: size
    radius: size / 2
    color: Theme.avatarPaper[avatar.colour]

    Label {
        anchors.centerIn: parent
        text: avatar.initials
        color: Theme.avatarInk[avatar.colour]
        font.pixelSize: Math.round(avatar.size * 0.37)
        font.weight: Font.DemiBold
    }
}
