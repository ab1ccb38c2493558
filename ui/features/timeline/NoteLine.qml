import QtQuick
import "../../theme"
import "../../components"

// A quiet line about a message: where it was written, or what its author is asked for.
Row {
    id: line

    property string text: ""
    property string symbol: "info"
    property color ink: Theme.muted

    spacing: Theme.px(8)

    Icon {
        y: Theme.px(2)
        name: line.symbol
        size: Theme.px(16)
        color: line.ink
    }
    Label {
        width: parent.width - Theme.px(24)
        text: line.text
        wrapMode: Text.Wrap
        color: line.ink
        font.pixelSize: Theme.small
    }
}
