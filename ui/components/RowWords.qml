import QtQuick
import "../theme"

// What a control is called and one sentence more about it.
Column {
    id: words

    required property string text
    required property string hint

    spacing: Theme.px(2)

    Label {
        visible: text !== ""
        width: parent.width
        text: words.text
        wrapMode: Text.Wrap
        font.weight: Font.Medium
        color: words.enabled ? Theme.ink : Theme.muted
    }
    Label {
        visible: text !== ""
        width: parent.width
        text: words.hint
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
