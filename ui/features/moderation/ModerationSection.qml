pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The public journal of moderation, and for moderators what they are asked to look at.
Column {
    id: part

    required property Shell shell
    readonly property Moderation moderation: shell.moderation

    width: parent?.width ?? 0
    spacing: Theme.px(20)

    Section {
        visible: part.moderation.waiting > 0
        framed: true
        gap: Theme.px(16)
        title: qsTr("Neighbours ask the moderators to look")

        Repeater {
            model: part.moderation.flagged
            delegate: FlaggedLine {
                onShowAsked: (topicId, messageId) => part.shell.openMessage(topicId, messageId)
                onReviewAsked: messageId => part.moderation.takeOnMessage(messageId, "review", "", "", 0, false)
                onModerateAsked: (messageId, author) => {
                    measure.active = true;
                    (measure.item as MeasureSheet).ask("message", messageId, author);
                }
            }
        }
    }
    Section {
        visible: part.moderation.count > 0
        framed: true
        gap: Theme.px(14)
        title: qsTr("What moderators did, the newest first")

        Repeater {
            model: part.moderation.measures
            delegate: MeasureLine {
                onShowAsked: (topicId, messageId) => part.shell.openMessage(topicId, messageId)
                onSecondAsked: measureId => part.moderation.second(measureId)
                onWordAsked: (what, measureId) => {
                    word.active = true;
                    (word.item as ReasonSheet).ask(what, measureId);
                }
            }
        }
        Button {
            objectName: "allMeasures"
            visible: part.moderation.more > 0
            kind: "plain"
            text: qsTr("%n earlier ones", "", part.moderation.more)
            onClicked: part.moderation.showAll()
        }
    }
    Loader {
        id: measure
        active: false
        visible: false
        sourceComponent: MeasureSheet {
            moderation: part.moderation
        }
    }
    Loader {
        id: word
        active: false
        visible: false
        sourceComponent: ReasonSheet {
            moderation: part.moderation
        }
    }
}
