pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// To which topic a message is moved.
Sheet {
    id: sheet

    required property Moderation moderation
    required property string topicId
    property string messageId: ""

    objectName: "moveSheet"
    title: qsTr("Move to another topic")

    function ask(messageId: string): void {
        sheet.messageId = messageId;
        sheet.moderation.askTopics();
        sheet.open();
    }

    Label {
        width: parent.width
        text: qsTr("Everybody finds the message there, with the name of the topic in which it was written.")
        wrapMode: Text.Wrap
        color: Theme.muted
    }
    Column {
        width: parent.width
        spacing: Theme.px(6)

        Repeater {
            model: sheet.moderation.topics

            Button {
                required property string topicId
                required property string title

                objectName: "moveTo " + title
                visible: topicId !== sheet.topicId
                width: parent?.width ?? 0
                kind: "quiet"
                text: title
                onClicked: {
                    sheet.close();
                    sheet.moderation.move(sheet.messageId, topicId);
                }
            }
        }
    }
}
