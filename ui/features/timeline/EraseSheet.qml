import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Asks before a message is erased on every computer of the house, and says plainly what that does and what it does not.
Sheet {
    id: sheet

    required property Erasing erasing
    property string messageId: ""
    property string author: ""
    property string words: ""
    property bool own: false
    property bool hidden: false

    title: qsTr("Erase for everybody, for ever")
    onAboutToShow: sheet.erasing.forgetFault()
    onOpened: cancel.forceActiveFocus()

    function ask(messageId: string, author: string, words: string, own: bool, hidden: bool): void {
        sheet.messageId = messageId;
        sheet.author = author;
        sheet.words = hidden ? "" : words;
        sheet.own = own;
        sheet.hidden = hidden;
        sheet.open();
    }

    Label {
        objectName: "eraseWhose"
        width: parent.width
        visible: !sheet.own
        wrapMode: Text.Wrap
        font.weight: Font.Medium
        text: qsTr("This message is by %1. You erase it as a member of the council.").arg(sheet.author)
    }
    Label {
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        color: Theme.muted
        text: sheet.words
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Every computer of the house drops these words as soon as it hears of this, earlier wordings too, and refuses them for ever. Nobody can take that back.")
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Older backups keep the words, and so does whoever has copied or quoted them. In their place stands that a message was erased.")
    }
    Label {
        objectName: "eraseOrDelete"
        width: parent.width
        visible: sheet.own
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.hidden ? qsTr("Deleting has only hidden it: until now every computer still holds its words.")
                           : qsTr("“Delete” would only hide it: every computer still holds its words then.")
    }
    Label {
        objectName: "eraseFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.erasing.fault
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: cancel
            objectName: "eraseCancel"
            kind: "quiet"
            text: qsTr("Leave it")
            onClicked: sheet.close()
        }
        Button {
            objectName: "eraseConfirm"
            kind: "danger"
            enabled: !sheet.erasing.busy
            text: qsTr("Erase for ever")
            onClicked: sheet.erasing.message(sheet.messageId)
        }
    }
    Connections {
        target: sheet.erasing
        function onDone(): void {
            sheet.close();
        }
    }
}
