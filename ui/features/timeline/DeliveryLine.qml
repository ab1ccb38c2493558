import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// What became of a message of mine; a click tells who has it. The keyboard has the same among the actions.
T.AbstractButton {
    id: line

    implicitHeight: Theme.px(24)
    implicitWidth: contentItem.implicitWidth
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Label {
        text: line.text
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        color: line.hovered || line.down ? Theme.ink : Theme.muted
        font.pixelSize: Theme.small
        font.underline: line.hovered
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
