import QtQuick
import QtQuick.Templates as T
import "../theme"

T.ScrollBar {
    id: bar

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.08
    visible: size < 0.985
    Accessible.name: qsTr("Scroll bar")

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.field
        opacity: bar.pressed ? 0.9 : bar.active || bar.hovered ? 0.6 : 0.25
    }
}
