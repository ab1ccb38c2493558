import QtQuick
import QtQuick.Templates as T
import "../theme"

// The line between two kinds of actions in a menu.
T.MenuSeparator {
    implicitHeight: visible ? Theme.px(13) : 0
    height: implicitHeight
    topPadding: Theme.px(6)
    bottomPadding: Theme.px(6)
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitHeight: 1
        color: Theme.line
    }
}
