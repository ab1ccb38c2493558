pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// Emoji by group or by word. Arrow keys walk through them, Enter takes one.
Popover {
    id: picker

    required property EmojiList emoji
    readonly property int cell: Theme.px(38)

    signal taken(string sign)

    function take(row: int): void {
        const sign = picker.emoji.use(row);
        if (sign === "")
            return;
        picker.close();
        picker.taken(sign);
    }

    function groupName(group: string): string {
        switch (group) {
        case "recent": return qsTr("Used last");
        case "faces": return qsTr("Faces");
        case "hands": return qsTr("Hands");
        case "people": return qsTr("People and hearts");
        case "nature": return qsTr("Nature and weather");
        case "food": return qsTr("Food");
        case "house": return qsTr("House and repairs");
        case "things": return qsTr("Things");
        case "travel": return qsTr("On the way");
        default: return qsTr("Signs");
        }
    }

    title: qsTr("Emoji")
    wanted: 10 * picker.cell + 2 * padding + Theme.px(12)
    onAboutToShow: {
        field.text = "";
        picker.emoji.prepare();
        grid.currentIndex = 0;
    }
    onOpened: field.input.forceActiveFocus()

    contentItem: FocusScope {
        implicitHeight: field.height + tabs.height + 5 * picker.cell + Theme.px(16)

        Field {
            id: field
            objectName: "emojiField"
            width: parent.width
            symbol: "search"
            clearable: true
            name: qsTr("Find an emoji by a word")
            placeholder: qsTr("Find by a word")
            onEdited: {
                picker.emoji.look(text);
                grid.currentIndex = 0;
            }
            onAccepted: picker.take(Math.max(grid.currentIndex, 0))
            Keys.onDownPressed: grid.forceActiveFocus()
        }
        Flow {
            id: tabs
            anchors.top: field.bottom
            anchors.topMargin: Theme.px(8)
            width: parent.width
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Groups of emoji")

            Repeater {
                model: picker.emoji.groups

                T.AbstractButton {
                    id: tab

                    required property string modelData
                    readonly property bool chosen: picker.emoji.group === modelData

                    objectName: "emojiGroup " + modelData
                    width: picker.cell
                    height: Theme.px(34)
                    focusPolicy: Qt.StrongFocus
                    text: picker.groupName(modelData)
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: text
                    Accessible.checked: chosen
                    Keys.onReturnPressed: clicked()
                    Keys.onDownPressed: grid.forceActiveFocus()
                    onClicked: {
                        field.text = "";
                        picker.emoji.show(modelData);
                        grid.currentIndex = 0;
                    }

                    contentItem: Item {
                        Icon {
                            visible: tab.modelData === "recent"
                            anchors.centerIn: parent
                            name: "clock"
                            size: Theme.px(18)
                            color: tab.chosen ? Theme.accent : Theme.muted
                        }
                        Label {
                            visible: tab.modelData !== "recent"
                            anchors.centerIn: parent
                            text: visible ? picker.emoji.firstOf(tab.modelData) : ""
                            font.pixelSize: Theme.px(18)
                            opacity: tab.chosen || tab.hovered || tab.visualFocus ? 1 : 0.7
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radiusSmall
                        color: tab.chosen ? Theme.accentSoft : tab.hovered ? Theme.hover : "transparent"
                        border.width: tab.visualFocus ? 2 : 0
                        border.color: Theme.accent
                    }
                    Tip {
                        text: tab.text
                        visible: tab.hovered || tab.visualFocus
                    }
                }
            }
        }
        GridView {
            id: grid
            objectName: "emojiGrid"
            readonly property int columns: Math.max(1, Math.floor(width / cellWidth))

            anchors.top: tabs.bottom
            anchors.topMargin: Theme.px(8)
            anchors.bottom: parent.bottom
            width: parent.width
            cellWidth: picker.cell
            cellHeight: picker.cell
            activeFocusOnTab: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: picker.emoji
            currentIndex: 0
            Accessible.role: Accessible.List
            Accessible.name: field.text !== "" ? qsTr("Found emoji") : picker.groupName(picker.emoji.group)
            T.ScrollBar.vertical: Scroll {}
            Keys.onReturnPressed: picker.take(currentIndex)
            Keys.onEnterPressed: picker.take(currentIndex)
            Keys.onSpacePressed: picker.take(currentIndex)
            Keys.onUpPressed: event => {
                event.accepted = currentIndex < columns;
                if (event.accepted)
                    field.input.forceActiveFocus();
            }

            delegate: T.AbstractButton {
                id: cell

                required property int index
                required property string sign
                required property string name
                readonly property bool current: GridView.isCurrentItem && grid.activeFocus

                objectName: "emoji " + sign
                width: picker.cell
                height: picker.cell
                focusPolicy: Qt.NoFocus
                text: name
                Accessible.role: Accessible.ListItem
                Accessible.name: name
                onClicked: picker.take(index)

                contentItem: Label {
                    text: cell.sign
                    horizontalAlignment: Text.AlignHCenter
                    font.pixelSize: Theme.px(22)
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: cell.hovered || cell.current ? Theme.hover : "transparent"
                    border.width: cell.current ? 2 : 0
                    border.color: Theme.accent
                }
                Tip {
                    text: cell.name
                    visible: cell.hovered || cell.current
                }
            }
            Label {
                visible: grid.count === 0
                anchors.centerIn: parent
                width: parent.width - Theme.px(24)
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: qsTr("No emoji has this word.")
                color: Theme.muted
            }
        }
    }
}
