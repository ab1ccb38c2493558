import QtQuick
import "../../theme"
import "../../components"

// A flat of a house that nobody has drawn yet, and who lives there.
ListRow {
    id: line

    required property string flatId
    required property string number
    required property string stands
    required property string names
    required property int more
    required property string word
    required property bool current

    objectName: "flat " + number
    text: qsTr("Flat %1").arg(number)
    implicitHeight: Math.max(Theme.px(44), words.height + Theme.px(16))
    focusPolicy: Qt.NoFocus
    chosenPaper: Theme.accentSoft
    chosenLine: Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: [text, word, names].filter(one => one !== "").join(", ")

    contentItem: Item {
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - sign.width - Theme.px(12)
            spacing: Theme.px(2)

            Label {
                width: parent.width
                text: line.text
                elide: Text.ElideRight
                font.weight: Font.Medium
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: line.more > 0 ? Words.fill(qsTr("%1 and %2 more"), [line.names, line.more]) : line.names
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
        Chip {
            id: sign
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: line.word
            ink: line.stands === "empty" ? Theme.muted : line.stands === "online" ? Theme.ink : Theme.accent
            paper: line.stands === "empty" ? Theme.hover : line.stands === "online" ? Theme.lit : Theme.accentSoft
        }
    }
    FocusRing {
        shown: line.current
    }
}
