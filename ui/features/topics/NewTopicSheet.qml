import QtQuick
import Neighbourhood
import "../../components"

Sheet {
    id: sheet

    required property TopicList topics
    required property OldChats oldChats
    required property EmojiList emojis
    required property HouseCircles circles

    signal oldChatAsked

    title: qsTr("New topic")
    // The first topic of a house has a title already; whoever means another one types over it.
    onAboutToShow: {
        if (form.title === "" && topics.loaded && topics.count === 0)
            form.title = qsTr("Meet the neighbours");
        form.begin();
    }

    TopicForm {
        id: form
        emojis: sheet.emojis
        circles: sheet.circles
        onAccepted: make.clicked()
    }
    foot: Flow {
        width: parent.width
        spacing: 8

        Button {
            id: make
            objectName: "makeTopic"
            enabled: form.complete
            text: qsTr("Open the topic")
            onClicked: sheet.topics.create(form.title, form.category, form.purpose, form.emoji, form.readers)
        }
        Button {
            objectName: "newTopicOldChat"
            visible: sheet.oldChats.available
            kind: "plain"
            text: qsTr("Bring an old chat in…")
            onClicked: sheet.oldChatAsked()
        }
    }
    Connections {
        target: sheet.topics
        function onCreated(): void {
            form.title = "";
            form.purpose = "";
            form.emoji = "";
            form.category = "other";
            form.readers = "residents";
            sheet.close();
        }
    }
}
