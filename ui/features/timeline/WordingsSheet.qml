pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What a changed message said before, newest first.
Sheet {
    id: sheet

    required property Wordings wordings

    objectName: "wordingsSheet"
    title: qsTr("Earlier wordings")

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("Everybody in the house can see how a message was changed.")
    }
    Repeater {
        model: sheet.wordings

        Column {
            id: wording

            required property int index
            required property string body
            required property string writtenWhen

            width: parent?.width ?? 0
            spacing: 4
            Accessible.role: Accessible.ListItem
            Accessible.name: when.text + ": " + body

            Label {
                id: when
                width: parent.width
                text: wording.index === 0 ? qsTr("Now, since %1").arg(wording.writtenWhen) : wording.writtenWhen
                elide: Text.ElideRight
                color: wording.index === 0 ? Theme.accent : Theme.muted
                font.pixelSize: Theme.small
                font.weight: Font.Medium
            }
            Label {
                objectName: "wording"
                width: parent.width
                text: wording.body
                wrapMode: Text.Wrap
                maximumLineCount: 200
                elide: Text.ElideRight
            }
        }
    }
}
