import QtQuick
import "../../theme"

// The line between list and talk; dragging it makes the list wider or narrower, a double click as it was.
Item {
    id: line

    required property int wide
    required property int narrowest
    required property int widest

    signal moved(int wide)
    signal settled(int wide)

    width: 1

    Rectangle {
        anchors.fill: parent
        color: drag.active ? Theme.accent : Theme.line
    }
    Item {
        x: -4
        width: 9
        height: parent.height

        HoverHandler {
            cursorShape: Qt.SplitHCursor
        }
        TapHandler {
            onDoubleTapped: line.settled(0)
        }
        DragHandler {
            id: drag
            property int before: 0

            target: null
            yAxis.enabled: false
            onActiveChanged: active ? before = line.wide : line.settled(line.wide)
            onTranslationChanged: if (active)
                line.moved(Math.max(line.narrowest, Math.min(line.widest, before + translation.x / Theme.scale)))
        }
    }
}
