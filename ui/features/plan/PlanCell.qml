import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// One flat as a window of the house. The keyboard has the field with its number instead of hundreds of stops.
T.AbstractButton {
    id: cell

    required property string number
    required property int residents
    required property bool mine
    property bool choosable: false
    property bool chosen: false

    objectName: "flat " + number
    implicitWidth: Math.max(Theme.px(30), label.implicitWidth + Theme.px(10))
    implicitHeight: Theme.px(24)
    enabled: choosable
    focusPolicy: Qt.NoFocus
    Accessible.role: choosable ? Accessible.Button : Accessible.StaticText
    Accessible.name: residents > 0 ? qsTr("Flat %1, %n neighbours here", "", residents).arg(number) : qsTr("Flat %1").arg(number)

    background: Rectangle {
        radius: 4
        color: cell.chosen ? Theme.accent : cell.residents > 0 ? Theme.accentSoft : cell.hovered && cell.choosable ? Theme.hover : Theme.raised
        border.width: cell.mine ? 2 : 1
        border.color: cell.mine || (cell.hovered && cell.choosable) ? Theme.accent : Theme.line
    }
    contentItem: Label {
        id: label
        text: cell.number
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: cell.chosen ? Theme.accentInk : cell.residents > 0 || cell.mine ? Theme.ink : Theme.muted
        font.pixelSize: Theme.tiny
        font.weight: cell.residents > 0 || cell.mine ? Font.DemiBold : Font.Normal
    }
}
