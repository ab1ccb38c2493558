import QtQuick
import "../theme"

Rectangle {
    id: badge

    required property int count

    visible: count > 0
    implicitHeight: Theme.px(20)
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + Theme.px(12))
    radius: height / 2
    color: Theme.accent

    Label {
        id: label
        anchors.centerIn: parent
        text: badge.count > 999 ? "999+" : String(badge.count)
        color: Theme.accentInk
        font.pixelSize: Theme.small
        font.weight: Font.Bold
    }
}
