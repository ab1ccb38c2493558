import QtQuick
import "../theme"

Rectangle {
    required property bool shown

    anchors.fill: parent
    anchors.margins: -3
    visible: shown
    radius: Theme.radius + 2
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
}
