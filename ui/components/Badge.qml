import QtQuick
import "../theme"

// How many are new; `quiet` where the eye is not to be drawn.
Rectangle {
    id: badge

    required property int count
    property bool quiet: false

    visible: count > 0
    implicitHeight: Theme.px(20)
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + Theme.px(12))
    radius: height / 2
    color: quiet ? Theme.line : Theme.accent

    Label {
        id: label
        anchors.centerIn: parent
        text: badge.count > 999 ? "999+" : String(badge.count)
        color: badge.quiet ? Theme.ink : Theme.accentInk
        font.pixelSize: Theme.small
        font.weight: Font.Bold
    }
}
