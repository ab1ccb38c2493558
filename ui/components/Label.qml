import QtQuick
import "../theme"

// Text is always plain: what a neighbour writes never becomes markup.
Text {
    textFormat: Text.PlainText
    color: Theme.ink
    font.family: Theme.sans
    font.pixelSize: Theme.body
    lineHeight: wrapMode === Text.NoWrap ? 1 : 1.25
    verticalAlignment: Text.AlignVCenter
}
