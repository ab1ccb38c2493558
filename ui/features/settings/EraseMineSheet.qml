import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Everything that somebody ever wrote goes: what that takes along, a word to be typed, and only then the button.
Sheet {
    id: sheet

    required property Erasing erasing
    readonly property string spell: qsTr("erase")
    readonly property bool sure: word.text.trim().toLowerCase() === spell

    title: qsTr("Erase everything I wrote")
    onAboutToShow: {
        word.text = "";
        sheet.erasing.forgetFault();
    }
    onOpened: word.input.forceActiveFocus()

    function erase(): void {
        if (sheet.sure && !sheet.erasing.busy)
            sheet.erasing.mine();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Everything that you have ever written here goes from every computer of the house: messages, old chats that you brought in, topics that you began, reactions, your name.")
    }
    Label {
        objectName: "eraseMineHouse"
        width: parent.width
        wrapMode: Text.Wrap
        font.weight: Font.Medium
        text: qsTr("What belongs to the house stays: its name, flats and rules, what you did as a moderator, and circles that you keep.")
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Every computer drops it as soon as it hears of this, and refuses it for ever. Nobody can take that back. Older backups keep it, and so does whoever has copied it.")
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("You stay in the house and can go on writing, without a name beside it.")
    }
    Field {
        id: word
        objectName: "eraseWord"
        width: parent.width
        label: Words.fill(qsTr("If you mean it, type “%1”"), [sheet.spell])
        onAccepted: sheet.erase()
    }
    Label {
        objectName: "eraseMineFault"
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
            objectName: "eraseMineCancel"
            kind: "quiet"
            text: qsTr("Keep everything")
            onClicked: sheet.close()
        }
        Button {
            objectName: "eraseMineConfirm"
            kind: "danger"
            enabled: sheet.sure && !sheet.erasing.busy
            text: qsTr("Erase everything for ever")
            onClicked: sheet.erase()
        }
    }
    Connections {
        target: sheet.erasing
        function onDone(): void {
            sheet.close();
        }
    }
}
