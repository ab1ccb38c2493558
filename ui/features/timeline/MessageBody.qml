pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// Author line, quote, text, reactions and what became of it.
Column {
    id: content

    required property MessageRow row

    spacing: 6

    Label {
        visible: content.row.removed
        width: parent.width
        text: qsTr("%1 deleted a message").arg(content.row.author)
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.small
        font.italic: true
    }
    Flow {
        visible: !content.row.followsOn && !content.row.removed && !content.row.service
        width: parent.width
        spacing: 8

        Label {
            width: Math.min(implicitWidth, content.width)
            height: Theme.px(20)
            text: content.row.mine ? qsTr("You") : content.row.author
            elide: Text.ElideRight
            font.weight: Font.DemiBold
        }
        Label {
            visible: text !== ""
            height: Theme.px(20)
            text: content.row.flat === "" ? "" : content.row.council ? qsTr("flat %1 · house council").arg(content.row.flat) : qsTr("flat %1").arg(content.row.flat)
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Label {
            height: Theme.px(20)
            text: content.row.time
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Chip {
            visible: text !== ""
            width: Math.min(implicitWidth, content.width)
            text: content.row.lateText
        }
        Chip {
            visible: content.row.importedSource !== ""
            width: Math.min(implicitWidth, content.width)
            text: qsTr("brought over from %1 (%2), not signed").arg(Words.source(content.row.importedSource)).arg(content.row.importedBy)
            ink: Theme.muted
            paper: Theme.hover
        }
    }
    QuoteLine {
        visible: content.row.quoteId !== "" && !content.row.removed
        width: parent.width
        author: content.row.quoteAuthor
        text: content.row.quoteText
        onClicked: content.row.quoteAsked()
    }
    Row {
        visible: content.row.media !== "" && !content.row.removed
        spacing: 6

        Icon {
            name: "paperclip"
            size: Theme.px(16)
            color: Theme.muted
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            text: Words.media(content.row.media)
            color: Theme.muted
        }
    }
    Label {
        visible: text !== "" && !content.row.removed
        width: parent.width
        text: content.row.body
        wrapMode: Text.Wrap
        horizontalAlignment: content.row.service ? Text.AlignHCenter : Text.AlignLeft
        color: content.row.service ? Theme.muted : Theme.ink
        font.pixelSize: content.row.service ? Theme.small : Theme.body
    }
    Flow {
        visible: chips.count > 0 && !content.row.removed
        width: parent.width
        spacing: 6

        Repeater {
            id: chips
            model: Words.reactions.filter(name => content.countOf(name) > 0)

            ReactionChip {
                required property string modelData

                reaction: modelData
                count: content.countOf(modelData)
                names: content.namesOf(modelData)
                mine: content.row.myReactions.includes(modelData)
                onClicked: content.row.shell.timeline.react(content.row.messageId, modelData, !mine)
            }
        }
    }
    Row {
        id: foot
        readonly property string delivery: content.row.deliveryBelow || content.row.removed ? "" : content.row.delivery

        visible: (content.row.edited || delivery !== "") && !content.row.removed
        width: parent.width

        Label {
            id: edited
            anchors.verticalCenter: parent.verticalCenter
            text: !content.row.edited ? "" : foot.delivery === "" ? qsTr("edited") : qsTr("edited") + " · "
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Loader {
            active: foot.delivery !== ""
            sourceComponent: DeliveryLine {
                objectName: "delivery"
                width: Math.min(implicitWidth, foot.width - edited.width)
                text: foot.delivery
                onClicked: content.row.holdersAsked()
            }
        }
    }

    function countOf(name: string): int {
        return ({ thanks: row.thanks, agree: row.agree, question: row.question, seen: row.seen })[name];
    }

    function namesOf(name: string): string {
        return ({ thanks: row.thanksNames, agree: row.agreeNames, question: row.questionNames, seen: row.seenNames })[name];
    }
}
