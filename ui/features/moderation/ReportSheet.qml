pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What the moderators should look at a message for.
Sheet {
    id: sheet

    required property Moderation moderation
    property string messageId: ""

    objectName: "reportSheet"
    title: qsTr("What is wrong with this message?")

    function ask(messageId: string): void {
        sheet.messageId = messageId;
        sheet.open();
    }

    Label {
        width: parent.width
        text: qsTr("The moderators will look at it. When people of three flats ask, it is folded away until they have.")
        wrapMode: Text.Wrap
        color: Theme.muted
    }
    Column {
        width: parent.width
        spacing: Theme.px(6)

        Repeater {
            model: Measures.reasons

            Button {
                required property string modelData

                objectName: "report " + modelData
                width: parent?.width ?? 0
                kind: "quiet"
                text: Measures.reported(modelData)
                onClicked: {
                    sheet.close();
                    sheet.moderation.report(sheet.messageId, modelData);
                }
            }
        }
    }
}
