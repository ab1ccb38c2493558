import QtQuick
import QtQuick.Templates as T
import "../theme"

// kind: "primary", "quiet" (a line around) or "plain" (text only).
T.Button {
    id: control

    property string kind: "primary"
    property string symbol: ""
    readonly property bool primary: kind === "primary"
    readonly property color ink: !enabled ? Theme.muted : primary ? Theme.accentInk : kind === "quiet" ? Theme.ink : Theme.accent

    implicitWidth: Math.max(Theme.px(64), contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.px(36), contentItem.implicitHeight + topPadding + bottomPadding)
    leftPadding: kind === "plain" ? Theme.px(10) : Theme.px(16)
    rightPadding: leftPadding
    topPadding: Theme.px(6)
    bottomPadding: Theme.px(6)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.pixelSize: Theme.body
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: 8

            Icon {
                visible: control.symbol !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: control.symbol || "plus"
                size: Theme.px(16)
                color: control.ink
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                font: control.font
                color: control.ink
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: {
            if (control.primary)
                return !control.enabled ? Theme.hover : control.hovered || control.down ? Theme.accentStrong : Theme.accent;
            return control.enabled && (control.hovered || control.down) ? Theme.hover : "transparent";
        }
        border.width: control.kind === "quiet" ? 1 : 0
        border.color: Theme.field

        FocusRing {
            shown: control.visualFocus
        }
    }
}
