import QtQuick
import "../../theme"
import "../../components"

// Something to know before one goes on; it stops nothing.
Rectangle {
    id: warning

    required property string text

    width: parent?.width ?? 0
    height: words.implicitHeight + Theme.px(20)
    radius: Theme.radiusSmall
    color: Theme.amberSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Label {
        id: words
        x: Theme.px(12)
        y: Theme.px(10)
        width: parent.width - 2 * x
        wrapMode: Text.Wrap
        color: Theme.amber
        text: warning.text
    }
}
