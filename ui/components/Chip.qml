import QtQuick
import "../theme"

Rectangle {
    id: chip

    required property string text
    property color ink: Theme.amber
    property color paper: Theme.amberSoft

    implicitHeight: label.implicitHeight + Theme.px(6)
    implicitWidth: label.implicitWidth + Theme.px(18)
    radius: Math.min(height / 2, Theme.px(11))
    color: paper

    Label {
        id: label
        anchors.fill: parent
        anchors.leftMargin: Theme.px(9)
        anchors.rightMargin: Theme.px(9)
        text: chip.text
        color: chip.ink
        elide: Text.ElideRight
        font.pixelSize: Theme.small
        font.weight: Font.Medium
    }
}
