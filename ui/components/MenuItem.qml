import QtQuick
import QtQuick.Templates as T
import "../theme"

// One action of a menu. `keys` tells the keys that do the same; `danger` is for what takes something away.
T.MenuItem {
    id: item

    property string symbol: ""
    property string keys: ""
    property bool danger: false
    readonly property color ink: !enabled ? Theme.muted : danger ? Theme.urgent : Theme.ink

    implicitWidth: leftPadding + rightPadding + sign.width + Theme.px(10) + words.implicitWidth
        + (keys === "" ? 0 : hint.implicitWidth + Theme.px(24))
    implicitHeight: visible ? Theme.px(34) : 0
    height: implicitHeight
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(10)
    hoverEnabled: true
    font.family: Theme.sans
    font.pixelSize: Theme.body
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: keys

    contentItem: Item {
        Icon {
            id: sign
            visible: item.symbol !== "" || item.checkable
            opacity: item.enabled ? item.checkable && !item.checked && item.symbol === "" ? 0 : 1 : 0.55
            anchors.verticalCenter: parent.verticalCenter
            name: item.checkable && item.checked ? "check" : item.symbol || "check"
            size: Theme.px(18)
            color: item.danger && item.enabled ? Theme.urgent : Theme.muted
        }
        Label {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: sign.visible ? sign.width + Theme.px(10) : 0
            anchors.right: hint.left
            anchors.rightMargin: hint.visible ? Theme.px(12) : 0
            anchors.verticalCenter: parent.verticalCenter
            text: item.text
            color: item.ink
            elide: Text.ElideRight
        }
        Label {
            id: hint
            visible: item.keys !== ""
            width: visible ? implicitWidth : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: item.keys
            color: Theme.muted
            font.pixelSize: Theme.tiny
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: !item.enabled ? "transparent"
            : item.highlighted || item.hovered || item.down ? item.danger ? Theme.urgentSoft : Theme.hover : "transparent"
        border.width: item.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
}
