pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// Who reacted to a message, and how.
Sheet {
    id: sheet

    property list<string> kinds: []
    property list<string> names: []

    objectName: "reactionsSheet"
    title: qsTr("Who reacted")

    // The names come in the order of Words.reactions, a name on each line.
    function show(names: list<string>): void {
        sheet.kinds = Words.reactions.filter((kind, place) => names[place] !== "");
        sheet.names = names.filter(some => some !== "").map(some => some.split("\n").join(", "));
        sheet.open();
    }

    Repeater {
        model: sheet.kinds

        Column {
            id: reaction

            required property int index
            required property string modelData

            width: parent?.width ?? 0
            spacing: 4
            Accessible.role: Accessible.ListItem
            Accessible.name: Words.reaction(modelData) + ": " + sheet.names[index]

            Row {
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: Words.reactionIcon(reaction.modelData)
                    size: Theme.px(16)
                    color: Theme.accent
                }
                Label {
                    text: Words.reaction(reaction.modelData)
                    font.weight: Font.DemiBold
                }
            }
            Label {
                width: parent.width
                text: sheet.names[reaction.index] ?? ""
                wrapMode: Text.Wrap
            }
        }
    }
}
