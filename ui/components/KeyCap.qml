import QtQuick
import "../theme"

// A key of the keyboard, drawn as one.
Rectangle {
    id: cap

    required property string text

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + Theme.px(14))
    implicitHeight: Theme.px(24)
    radius: Theme.px(6)
    color: Theme.raised
    border.width: 1
    border.color: Theme.field
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Label {
        id: label
        anchors.centerIn: parent
        text: cap.text
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
