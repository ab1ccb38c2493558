import QtQuick
import QtQuick.Templates as T
import "../theme"

// kind: "primary", "quiet" (a line around), "plain" (text only) or "danger" (takes something away for good).
T.Button {
    id: control

    property string kind: "primary"
    property string symbol: ""
    property bool symbolLast: false
    readonly property bool primary: kind === "primary"
    readonly property bool danger: kind === "danger"
    readonly property bool lined: kind === "quiet" || danger
    readonly property color ink: !enabled ? Theme.muted : primary ? Theme.accentInk : danger ? Theme.urgent : lined ? Theme.ink : Theme.accent

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
        implicitWidth: words.implicitWidth + (sign.visible ? sign.width + row.spacing : 0)
        implicitHeight: Math.max(words.implicitHeight, sign.height)

        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.px(8)
            layoutDirection: control.symbolLast ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: sign
                visible: control.symbol !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: control.symbol || "plus"
                size: Theme.px(16)
                color: control.ink
            }
            Label {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, control.availableWidth - (sign.visible ? sign.width + row.spacing : 0))
                text: control.text
                elide: Text.ElideRight
                font: control.font
                color: control.ink
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: {
            const lit = control.hovered || control.down;
            if (control.primary)
                return !control.enabled ? Theme.hover : lit ? Theme.accentStrong : Theme.accent;
            if (control.danger)
                return control.enabled && lit ? Theme.urgentSoft : Theme.surface;
            return control.enabled && lit ? Theme.hover : control.lined && control.enabled ? Theme.surface : "transparent";
        }
        border.width: control.lined ? 1 : 0
        border.color: !control.enabled ? Theme.line : control.danger ? Theme.urgent : Theme.field

        FocusRing {
            shown: control.visualFocus
        }
    }
}
