import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// How many reacted so; a click adds or takes back mine.
T.AbstractButton {
    id: chip

    required property string reaction
    required property int count
    required property string names
    required property bool mine

    objectName: "reaction " + reaction
    text: Words.reaction(reaction)
    implicitHeight: Theme.px(26)
    implicitWidth: contentItem.implicitWidth + Theme.px(20)
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(10)
    focusPolicy: Qt.ClickFocus
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: mine
    Accessible.name: Words.fill(qsTr("%1: %2"), [text, told(12, ", ")])

    // The first of the names, and how many more there are.
    function told(most: int, between: string): string {
        const all = names.split("\n");
        const first = all.slice(0, most).join(between);
        return all.length <= most ? first : first + between + qsTr("and %n more", "", all.length - most);
    }

    contentItem: Row {
        spacing: 5

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: Words.reactionIcon(chip.reaction)
            size: Theme.px(14)
            color: chip.mine ? Theme.accent : Theme.muted
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: chip.mine ? Theme.accent : Theme.ink
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: String(chip.count)
            color: chip.mine ? Theme.accent : Theme.muted
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.mine ? Theme.accentSoft : chip.hovered ? Theme.hover : Theme.raised
        border.width: 1
        border.color: chip.mine ? Theme.accent : Theme.line
    }
    Tip {
        text: chip.hovered ? chip.told(12, "\n") : ""
        visible: chip.hovered
    }
}
