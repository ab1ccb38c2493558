import QtQuick
import "../../theme"
import "../../components"

ListRow {
    id: row

    required property int index
    required property string topicId
    required property string title
    required property string emoji
    required property int unread
    required property string lastAuthor
    required property string lastText
    required property string lastWhen
    required property string draft
    required property bool current
    readonly property string line: draft !== "" ? draft : lastText === "" ? qsTr("Nothing written yet") : lastAuthor === "" ? lastText : lastAuthor + ": " + lastText

    objectName: "topic " + title
    focusPolicy: Qt.ClickFocus
    text: title
    topPadding: Theme.px(9)
    bottomPadding: Theme.px(9)
    rightPadding: Theme.px(9)
    Accessible.role: Accessible.ListItem
    Accessible.name: unread > 0 ? qsTr("%1, %n new. %2", "", unread).arg(title).arg(line) : qsTr("%1. %2").arg(title).arg(line)

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Column {
            id: column
            width: parent.width - (badge.visible ? badge.width + 8 : 0)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 5

            Label {
                width: parent.width
                text: row.emoji === "" ? row.title : row.emoji + " " + row.title
                elide: Text.ElideRight
                font.weight: row.unread > 0 || row.chosen ? Font.DemiBold : Font.Normal
            }
            Item {
                width: parent.width
                height: preview.implicitHeight

                Label {
                    id: pencil
                    visible: row.draft !== ""
                    text: qsTr("Draft:")
                    color: Theme.urgent
                    font.pixelSize: Theme.small
                }
                Label {
                    id: preview
                    anchors.left: pencil.visible ? pencil.right : parent.left
                    anchors.leftMargin: pencil.visible ? 4 : 0
                    anchors.right: parent.right
                    text: row.line
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
        Badge {
            id: badge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            count: row.unread
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: row.current
        radius: Theme.radiusSmall
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
}
