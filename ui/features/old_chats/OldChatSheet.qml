pragma ComponentBehavior: Bound
import QtCore
import QtQuick
import QtQuick.Dialogs
import Neighbourhood
import "../../theme"
import "../../components"

// An older chat comes into the house: a file, what is in it, and how it comes in.
Sheet {
    id: sheet

    required property OldChats chats

    signal topicAsked(string topicId)

    title: qsTr("Bring an old chat in")
    wanted: Theme.px(500)
    onAboutToShow: sheet.chats.forget()

    FileDialog {
        id: dialog
        title: qsTr("Choose the exported chat")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DownloadLocation)
        nameFilters: [qsTr("Exported chats (*.zip *.txt *.json)"), qsTr("All files (*)")]
        onAccepted: sheet.chats.readUrl(selectedFile)
    }

    Column {
        visible: sheet.chats.stage === "choose"
        width: parent.width
        spacing: 12

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("What was said in a group of the house before can be read and found here. Choose the file that the other program exported.")
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("WhatsApp: open the group, choose “Export chat”, and take the zip or text file.")
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("Telegram: in Telegram Desktop choose “Export chat history” as machine-readable JSON, and take result.json.")
        }
        Label {
            objectName: "oldChatFault"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.urgent
            text: sheet.chats.fault
        }
        Button {
            objectName: "chooseOldChat"
            symbol: "file-text"
            text: qsTr("Choose a file…")
            onClicked: dialog.open()
        }
    }
    Column {
        visible: sheet.chats.stage === "reading"
        width: parent.width
        spacing: 12

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Reading %1…").arg(sheet.chats.file)
        }
        Button {
            objectName: "stopReading"
            kind: "quiet"
            text: qsTr("Stop")
            onClicked: sheet.chats.cancel()
        }
    }
    ChatChoice {
        visible: sheet.chats.stage === "chats"
        width: parent.width
        chats: sheet.chats
    }
    ChatPreview {
        visible: sheet.chats.stage === "preview"
        width: parent.width
        chats: sheet.chats
    }
    ChatProgress {
        visible: sheet.chats.stage === "bringing"
        width: parent.width
        chats: sheet.chats
    }
    Column {
        visible: sheet.chats.stage === "done"
        width: parent.width
        spacing: 12

        Label {
            objectName: "oldChatResult"
            width: parent.width
            wrapMode: Text.Wrap
            text: {
                if (sheet.chats.done < sheet.chats.total)
                    return Words.fill(qsTr("Stopped: %1 of %2 messages are in, and they stay. Choose the same file again and it goes on from there."), [sheet.chats.doneText, sheet.chats.totalText]);
                if (sheet.chats.added === 0)
                    return qsTr("Everything in this file was here already. Nothing came in twice.");
                return qsTr("%1 messages have come in. Your neighbours receive them by themselves.", "", sheet.chats.added).arg(sheet.chats.addedText);
            }
        }
        Row {
            spacing: 8

            Button {
                objectName: "openOldChat"
                visible: sheet.chats.topicId !== ""
                text: qsTr("Open the topic")
                onClicked: {
                    sheet.topicAsked(sheet.chats.topicId);
                    sheet.close();
                }
            }
            Button {
                kind: "quiet"
                text: qsTr("Close")
                onClicked: sheet.close()
            }
        }
    }
}
