import QtQuick
import QtQuick.Templates as T
import "../theme"

// `text` is its name for screen readers and its tip.
T.Button {
    id: control

    required property string symbol
    property color ink: Theme.muted
    property color hoverInk: Theme.ink
    property int symbolSize: Theme.px(20)

    implicitWidth: Theme.px(32)
    implicitHeight: Theme.px(32)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.symbol
            size: control.symbolSize
            color: control.hovered && control.enabled ? control.hoverInk : control.ink
            opacity: control.enabled ? 1 : 0.45
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: control.enabled && (control.hovered || control.down) ? Theme.hover : "transparent"

        FocusRing {
            shown: control.visualFocus
        }
    }

    Tip {
        text: control.text
        visible: control.hovered || control.visualFocus
    }
}
