import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// A small switch that narrows a list down.
T.CheckBox {
    id: chip

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.px(26)
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(10)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Row {
        spacing: Theme.px(5)

        Icon {
            visible: chip.checked
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            size: Theme.px(14)
            color: Theme.accent
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: chip.checked ? Theme.accent : Theme.muted
            font.pixelSize: Theme.small
            font.weight: chip.checked ? Font.DemiBold : Font.Medium
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.checked ? Theme.accentSoft : chip.hovered || chip.down ? Theme.hover : "transparent"
        border.width: 1
        border.color: chip.checked ? Theme.accent : Theme.field

        FocusRing {
            shown: chip.visualFocus
            radius: height / 2
        }
    }
}
