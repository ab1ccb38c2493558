import QtQuick
import "../../theme"
import "../../components"

// A step of the first run: the way back, a title, a sentence, fields.
FocusScope {
    id: step

    required property string title
    property string note: ""
    property bool returnable: true
    // What is filled in here, in its order.
    property var fields: []
    default property alias content: column.data

    signal backAsked

    // Where the keyboard was, if that was a field; else at the first one that is empty.
    function begin(): void {
        const filled = fields.every(field => field.text !== "");
        if (fields.length === 0 || fields.some(field => field.focus))
            step.forceActiveFocus();
        else
            (filled ? fields[0] : fields.find(field => field.text === "")).input.forceActiveFocus();
    }

    implicitHeight: card.height
    Keys.onEscapePressed: if (returnable)
        backAsked()

    Card {
        id: card
        width: parent.width
        height: column.implicitHeight + Theme.px(56)

        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - Theme.px(56)
            spacing: Theme.px(16)

            Item {
                width: parent.width
                height: Math.max(back.visible ? back.height : 0, title.implicitHeight)

                IconButton {
                    id: back
                    objectName: "stepBack"
                    x: -Theme.px(6)
                    anchors.verticalCenter: parent.verticalCenter
                    visible: step.returnable
                    symbol: "chevron-left"
                    text: qsTr("Back")
                    onClicked: step.backAsked()
                }
                Label {
                    id: title
                    x: step.returnable ? back.width : 0
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    text: step.title
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.head
                    font.weight: Font.DemiBold
                }
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: step.note
                wrapMode: Text.Wrap
                color: Theme.muted
            }
        }
    }
}
