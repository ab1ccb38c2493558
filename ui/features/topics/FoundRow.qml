import QtQuick
import "../../theme"
import "../../components"

ListRow {
    id: row

    required property string messageId
    required property string topicId
    required property string topicTitle
    required property string author
    required property string initials
    required property int colour
    required property string body
    required property string writtenWhen
    required property bool current

    objectName: "found " + messageId
    focusPolicy: Qt.ClickFocus
    text: topicTitle
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, in %3: %4").arg(author).arg(writtenWhen).arg(topicTitle).arg(body)

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Avatar {
            id: face
            initials: row.initials
            colour: row.colour
            size: Theme.px(28)
            y: 2
        }
        Column {
            id: column
            anchors.left: face.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            spacing: 3

            Item {
                width: parent.width
                height: who.implicitHeight

                Label {
                    id: who
                    width: Math.min(implicitWidth, parent.width - moment.width - 8)
                    text: row.author
                    elide: Text.ElideRight
                    font.pixelSize: Theme.px(13)
                    font.weight: Font.DemiBold
                }
                Label {
                    id: moment
                    anchors.right: parent.right
                    anchors.baseline: who.baseline
                    text: row.writtenWhen
                    color: Theme.muted
                    font.pixelSize: Theme.tiny
                }
            }
            Label {
                width: parent.width
                text: row.body
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                font.pixelSize: Theme.px(13)
            }
            Label {
                width: parent.width
                text: row.topicTitle
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.tiny
            }
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
