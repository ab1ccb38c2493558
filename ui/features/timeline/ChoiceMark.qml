import QtQuick
import "../../theme"
import "../../components"

// Whether a message is among those chosen; the row itself is what is clicked.
Rectangle {
    id: mark

    required property bool on

    width: Theme.px(24)
    height: width
    radius: Theme.px(6)
    color: on ? Theme.accent : Theme.surface
    border.width: on ? 0 : 1
    border.color: Theme.field

    Icon {
        anchors.centerIn: parent
        visible: mark.on
        name: "check"
        size: Theme.px(16)
        color: Theme.accentInk
    }
}
