import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What a topic is called, where it belongs, what it is for.
Column {
    id: form

    property alias title: heading.text
    property alias purpose: purpose.text
    required property EmojiList emojis
    property string category: "other"
    property string emoji: ""
    // Who can read the topic can be chosen while it is new; null where it is there already.
    property HouseCircles circles: null
    property string readers: "residents"
    readonly property bool complete: heading.text.trim() !== ""

    signal accepted

    width: parent?.width ?? 0
    spacing: 16

    function begin(): void {
        heading.input.forceActiveFocus();
        heading.input.selectAll();
    }

    Item {
        width: parent.width
        height: heading.height

        EmojiButton {
            id: sign
            y: heading.input.y
            height: heading.input.height
            emojis: form.emojis
            emoji: form.emoji
            onTaken: emoji => form.emoji = emoji
        }
        Field {
            id: heading
            objectName: "topicTitle"
            x: sign.width + Theme.px(8)
            width: parent.width - x
            focus: true
            label: qsTr("What is it about?")
            placeholder: qsTr("Lift, entrance 2")
            input.maximumLength: 120
            onAccepted: if (form.complete)
                form.accepted()
        }
    }
    Column {
        width: parent.width
        spacing: 8

        Label {
            width: parent.width
            text: qsTr("Where does it belong?")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
        Segments {
            width: parent.width
            name: qsTr("Where does it belong?")
            values: Words.categories
            labels: Words.categories.map(name => Words.category(name))
            value: form.category
            onChosen: value => form.category = value
        }
    }
    Choice {
        objectName: "topicReaders"
        visible: form.circles !== null
        folded: true
        text: qsTr("Who can read it?")
        hint: form.readers === "desk" ? qsTr("Also the management company and others who were invited as guests.") : ""
        values: ["residents", "desk", ...(form.circles?.council ? ["council"] : []), ...(form.circles?.openIds ?? [])]
        labels: ["residents", "desk", ...(form.circles?.council ? ["council"] : [])].map(name => Words.readers(name, "")).concat(form.circles?.openNames ?? [])
        value: form.readers
        onChosen: value => form.readers = value
    }
    Field {
        id: purpose
        objectName: "topicPurpose"
        width: parent.width
        label: qsTr("In a sentence (may stay empty)")
        placeholder: qsTr("Stops, calls to the dispatcher, repair")
        input.maximumLength: 200
        onAccepted: if (form.complete)
            form.accepted()
    }
}
