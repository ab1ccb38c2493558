import QtQuick
import "../theme"

// A part of a page under a small heading; `framed` puts the content on a card.
Column {
    id: section

    property string title: ""
    property bool framed: false
    property int gap: framed ? Theme.px(8) : Theme.px(10)
    default property alias content: column.data

    width: parent?.width ?? 0
    spacing: Theme.px(10)

    Label {
        visible: text !== ""
        width: parent.width
        text: section.title
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
        font.letterSpacing: 1
        Accessible.role: Accessible.Heading
        Accessible.name: section.title
    }
    Card {
        width: parent.width
        height: column.height + (section.framed ? Theme.px(24) : 0)
        color: section.framed ? Theme.surface : "transparent"
        border.width: section.framed ? 1 : 0

        Column {
            id: column
            x: section.framed ? Theme.px(16) : 0
            y: section.framed ? Theme.px(12) : 0
            width: parent.width - 2 * x
            spacing: section.gap
        }
    }
}
