import QtQuick
import QtQuick.Templates as T
import "../theme"

// One of many that can be ticked: the box at the left, words beside it.
T.CheckBox {
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
            x: control.indicator.width + Theme.px(12)
            width: parent.width - x
            text: control.text
            hint: control.hint
            enabled: control.enabled
        }
    }
    indicator: Rectangle {
        x: control.leftPadding
        y: Math.min((control.height - height) / 2, control.topPadding)
        width: Theme.px(20)
        height: width
        radius: Theme.px(6)
        color: !control.checked ? control.hovered && control.enabled ? Theme.hover : control.enabled ? Theme.surface : "transparent"
            : !control.enabled ? Theme.hover : control.hovered ? Theme.accentStrong : Theme.accent
        border.width: control.checked && control.enabled ? 0 : 1
        border.color: control.enabled ? Theme.field : Theme.line

        Icon {
            anchors.centerIn: parent
            visible: control.checked
            name: "check"
            size: Theme.px(16)
            color: control.enabled ? Theme.accentInk : Theme.muted
        }
        FocusRing {
            shown: control.visualFocus
            radius: Theme.px(8)
        }
    }
}
