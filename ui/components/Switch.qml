import QtQuick
import QtQuick.Templates as T
import "../theme"

// Something that is on or off at once: words at the left, the switch at the right.
T.Switch {
    id: control

    property string hint: ""

    implicitWidth: parent?.width ?? Theme.px(320)
    implicitHeight: Math.max(Theme.px(32), contentItem.implicitHeight + topPadding + bottomPadding)
    topPadding: Theme.px(6)
    bottomPadding: Theme.px(6)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: hint
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitHeight: words.implicitHeight

        RowWords {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - control.indicator.width - Theme.px(16)
            text: control.text
            hint: control.hint
            enabled: control.enabled
        }
    }
    indicator: Rectangle {
        x: control.width - width - control.rightPadding
        anchors.verticalCenter: parent?.verticalCenter
        width: Theme.px(40)
        height: Theme.px(24)
        radius: height / 2
        color: !control.checked ? control.hovered && control.enabled ? Theme.hover : control.enabled ? Theme.surface : "transparent"
            : !control.enabled ? Theme.hover : control.hovered ? Theme.accentStrong : Theme.accent
        border.width: control.checked && control.enabled ? 0 : 1
        border.color: control.enabled ? Theme.field : Theme.line

        Rectangle {
            x: Theme.px(4) + (parent.width - width - Theme.px(8)) * control.visualPosition
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: width
            radius: width / 2
            color: control.checked && control.enabled ? Theme.accentInk : Theme.field

            Behavior on x {
                enabled: !Theme.still && !control.pressed
                NumberAnimation { duration: Theme.quick }
            }
        }
        FocusRing {
            shown: control.visualFocus
            radius: height / 2
        }
    }
}
