import QtQuick
import "../../theme"
import "../../components"

// How something stands: a sign, a sentence, and what it means.
Item {
    id: line

    required property string symbol
    required property string text
    property string meaning: ""
    property color ink: Theme.accent
    property color paper: Theme.accentSoft

    width: parent?.width ?? 0
    implicitHeight: Math.max(tile.height, words.height)

    Rectangle {
        id: tile
        width: Theme.px(40)
        height: width
        radius: Theme.radius
        color: line.paper

        Icon {
            anchors.centerIn: parent
            name: line.symbol
            color: line.ink
        }
    }
    Column {
        id: words
        anchors.left: tile.right
        anchors.leftMargin: Theme.px(14)
        anchors.right: parent.right
        y: Math.max(0, (tile.height - height) / 2)
        spacing: Theme.px(4)

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: line.text
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            text: line.meaning
            color: Theme.muted
        }
    }
}
