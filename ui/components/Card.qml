import QtQuick
import "../theme"

Rectangle {
    color: Theme.surface
    radius: Theme.radiusLarge
    border.width: 1
    border.color: Theme.line
}
