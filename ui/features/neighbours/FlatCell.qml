import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// One flat as a window of the house: its number and one word. `stands` is mine, online, here or empty.
T.AbstractButton {
    id: cell

    required property string flatId
    required property string number
    required property string stands
    required property string word
    required property bool chosen
    required property bool stop
    readonly property bool empty: stands === "empty"
    readonly property bool own: stands === "mine"
    readonly property color ink: chosen ? Theme.accentInk : empty ? Theme.muted : Theme.ink

    objectName: "flat " + number
    focusPolicy: stop || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    leftPadding: Theme.px(6)
    rightPadding: Theme.px(2)
    topPadding: Theme.px(5)
    bottomPadding: Theme.px(5)
    Accessible.role: Accessible.Button
    Accessible.name: Words.fill(qsTr("Flat %1, %2"), [number, word])
    Accessible.selected: chosen

    contentItem: Item {
        Label {
            width: parent.width
            text: cell.number
            elide: Text.ElideRight
            color: cell.ink
            font.weight: cell.empty && !cell.chosen ? Font.Normal : Font.DemiBold
        }
        Label {
            anchors.bottom: parent.bottom
            width: parent.width
            text: cell.word
            elide: Text.ElideRight
            color: cell.ink
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(10)
            font.pixelSize: Theme.tiny
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: cell.chosen ? Theme.accent : cell.stands === "online" ? Theme.lit : !cell.empty ? Theme.accentSoft : cell.hovered ? Theme.hover : Theme.raised
        border.width: cell.own ? 2 : 1
        border.color: cell.own || cell.hovered ? Theme.accent : Theme.line
    }
}
