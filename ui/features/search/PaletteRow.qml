import QtQuick
import "../../theme"
import "../../components"

// One thing that can be gone to.
ListRow {
    id: row

    required property int index
    required property string kind
    required property string title
    required property string titleMarked
    required property string detail
    required property string target
    required property int unread
    property string sign: "search"
    readonly property string under: kind === "person" ? qsTr("flat %1, everything written").arg(detail) : kind === "topic" && detail === "" ? Words.category(target) : detail
    readonly property string said: kind === "all" ? qsTr("Search all messages for “%1”").arg(title) : title

    objectName: "palette " + kind + " " + title
    focusPolicy: Qt.NoFocus
    topPadding: Theme.px(6)
    bottomPadding: Theme.px(6)
    chosenPaper: Theme.accentSoft
    chosenLine: Theme.accentSoft
    text: said
    Accessible.role: Accessible.ListItem
    Accessible.name: under === "" ? said : said + ", " + under
    Accessible.selected: chosen

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            name: row.sign
            size: Theme.px(18)
            color: row.chosen || row.kind === "all" ? Theme.accent : Theme.muted
        }
        Column {
            id: column
            anchors.left: icon.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: parent.right
            anchors.rightMargin: badge.visible ? badge.width + Theme.px(10) : moment.visible ? moment.implicitWidth + Theme.px(10) : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            MarkedText {
                visible: row.kind !== "all"
                width: parent.width
                marked: row.titleMarked
                elide: Text.ElideRight
                maximumLineCount: 1
            }
            Label {
                visible: row.kind === "all"
                width: parent.width
                text: row.said
                elide: Text.ElideRight
                color: Theme.accent
                font.weight: Font.Medium
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: row.under
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
        Badge {
            id: badge
            visible: row.unread > 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            count: row.unread
        }
        Label {
            id: moment
            visible: row.kind === "message"
            anchors.right: parent.right
            anchors.top: column.top
            text: visible ? row.target : ""
            color: Theme.muted
            font.pixelSize: Theme.tiny
        }
    }
}
