import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// A way to another place of the talk, over it.
T.Button {
    id: control

    required property string symbol
    property color ink: Theme.accent
    property color paper: Theme.surface

    implicitHeight: Theme.px(32)
    implicitWidth: contentItem.implicitWidth + Theme.px(26)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth

        Row {
            id: row
            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: control.symbol
                size: Theme.px(16)
                color: control.ink
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                color: control.ink
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.hovered || control.down ? Theme.hover : control.paper
        border.width: 1
        border.color: Theme.field

        FocusRing {
            radius: height / 2
            shown: control.visualFocus
        }
    }
}
