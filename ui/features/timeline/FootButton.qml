import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// A quiet word under a message that leads to more. The keyboard has the same in the menu of the message.
T.AbstractButton {
    id: line

    property color ink: Theme.muted

    implicitHeight: Theme.px(24)
    implicitWidth: Math.max(Theme.px(24), contentItem.implicitWidth)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Label {
        text: line.text
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        color: line.hovered || line.down ? Theme.ink : line.ink
        font.pixelSize: Theme.small
        font.underline: line.hovered
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
