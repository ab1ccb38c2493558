import QtQuick
import "../theme"

Image {
    id: icon

    required property string name
    property color color: Theme.ink
    property int size: Theme.px(20)

    width: size
    height: size
    sourceSize: Qt.size(size * Screen.devicePixelRatio, size * Screen.devicePixelRatio)
    source: "image://icon/" + icon.name + "/" + String(icon.color).slice(-6)
}
