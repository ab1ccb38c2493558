pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"

// The reactions to a message, in their usual order.
Flow {
    id: line

    required property MessageRow row

    spacing: 6

    Repeater {
        model: Words.reactions.filter(name => line.countOf(name) > 0)

        ReactionChip {
            required property string modelData

            reaction: modelData
            count: line.countOf(modelData)
            names: line.namesOf(modelData)
            mine: line.row.myReactions.includes(modelData)
            onClicked: line.row.shell.timeline.react(line.row.messageId, modelData, !mine)
        }
    }

    function countOf(name: string): int {
        return ({ thanks: row.thanks, agree: row.agree, question: row.question, seen: row.seen })[name];
    }

    function namesOf(name: string): string {
        return ({ thanks: row.thanksNames, agree: row.agreeNames, question: row.questionNames, seen: row.seenNames })[name];
    }
}
