import QtQuick
import "../theme"

// Text is plain: what a neighbour writes never becomes markup. Who styles it escapes it first.
Text {
    textFormat: Text.PlainText
    color: Theme.ink
    font.family: Theme.sans
    font.pixelSize: Theme.body
    lineHeight: wrapMode === Text.NoWrap ? 1 : 1.25
    verticalAlignment: Text.AlignVCenter
}
