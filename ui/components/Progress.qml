import QtQuick
import QtQuick.Templates as T
import "../theme"

// How far something is, with words above; `indeterminate` when nobody knows.
T.ProgressBar {
    id: control

    property string text: ""

    implicitWidth: parent?.width ?? Theme.px(240)
    implicitHeight: bar.height + (words.visible ? words.height + Theme.px(8) : 0)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    contentItem: Item {
        Label {
            id: words
            visible: text !== ""
            width: parent.width
            text: control.text
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Rectangle {
            id: bar
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.px(8)
            radius: height / 2
            color: Theme.accentSoft
            border.width: 1
            border.color: Theme.field
            clip: true

            Rectangle {
                property real slide: 0
                x: control.indeterminate ? (parent.width - width) * slide : 0
                width: control.indeterminate ? parent.width * 0.3 : Math.max(parent.height, parent.width * control.position)
                visible: control.indeterminate || control.position > 0
                height: parent.height
                radius: height / 2
                color: Theme.accent

                SequentialAnimation on slide {
                    running: control.indeterminate && control.visible && !Theme.still
                    loops: Animation.Infinite
                    NumberAnimation { from: 0; to: 1; duration: 1100; easing.type: Easing.InOutSine }
                    NumberAnimation { from: 1; to: 0; duration: 1100; easing.type: Easing.InOutSine }
                }
            }
        }
    }
}
