import QtQuick
import "../../theme"
import "../../components"

// In place of a message's words: why they are not shown at once, and a way to read them all the same.
Column {
    id: line

    required property MessageRow row

    spacing: 2

    Row {
        width: parent.width
        spacing: Theme.px(8)

        Icon {
            y: Theme.px(2)
            name: line.row.asideKind === "locked" ? "lock" : "eye-off"
            size: Theme.px(16)
            color: Theme.muted
        }
        Label {
            objectName: "aside"
            width: parent.width - Theme.px(24)
            text: line.row.asideReadable ? line.row.asideText : line.row.asideText + " " + qsTr("The words are personal data and are not shown.")
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    FootButton {
        objectName: "reveal"
        visible: line.row.asideReadable
        x: Theme.px(24)
        text: line.row.revealed ? qsTr("Fold it away again") : qsTr("Show it")
        ink: Theme.accent
        onClicked: line.row.shell.timeline.reveal(line.row.messageId)
    }
}
