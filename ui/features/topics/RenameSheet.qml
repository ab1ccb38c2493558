import QtQuick
import Neighbourhood
import "../../components"

Sheet {
    id: sheet

    required property TopicEdit topic
    required property EmojiList emojis

    title: qsTr("Rename or describe the topic")
    onAboutToShow: {
        form.title = sheet.topic.title;
        form.category = sheet.topic.category;
        form.purpose = sheet.topic.purpose;
        form.emoji = sheet.topic.emoji;
        form.begin();
    }

    TopicForm {
        id: form
        emojis: sheet.emojis
        onAccepted: keep.clicked()
    }
    foot: Button {
        id: keep
        objectName: "keepTopic"
        enabled: form.complete
        text: qsTr("Save for everyone")
        onClicked: sheet.topic.describe(form.title, form.category, form.purpose, form.emoji)
    }
    Connections {
        target: sheet.topic
        function onDescribeAsked(): void {
            sheet.open();
        }
        function onDescribed(): void {
            sheet.close();
        }
    }
}
