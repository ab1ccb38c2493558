import QtQuick
import "../../theme"
import "../../components"

// One rule with its number, by which neighbours name it.
Item {
    id: row

    required property int number
    required property string body

    objectName: "rule " + number
    width: parent?.width ?? 0
    implicitHeight: Math.max(tile.height, words.y + words.height)
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.fill(qsTr("Rule %1: %2"), [number, body])

    Rectangle {
        id: tile
        width: Math.max(height, digits.implicitWidth + Theme.px(12))
        height: Theme.px(28)
        radius: height / 2
        color: Theme.accentSoft

        Label {
            id: digits
            anchors.centerIn: parent
            text: row.number
            color: Theme.accent
            font.weight: Font.DemiBold
        }
    }
    Label {
        id: words
        anchors.left: tile.right
        anchors.leftMargin: Theme.px(14)
        anchors.right: parent.right
        y: Math.max(0, Math.round((tile.height - lineMetrics.lineSpacing * lineHeight) / 2))
        text: row.body
        wrapMode: Text.Wrap
        font.pixelSize: Theme.lead
        lineHeight: 1.4

        FontMetrics {
            id: lineMetrics
            font: words.font
        }
    }
}
