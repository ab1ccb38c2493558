import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Under the field: what else could be looked through, and whether read topics are shown.
Column {
    id: filter

    required property Shell shell
    readonly property TopicList topics: shell.topics

    spacing: Theme.px(6)

    function searchMessages(): void {
        filter.shell.go("search");
        filter.shell.search.look(filter.topics.words);
    }

    ListRow {
        objectName: "searchMessages"
        visible: filter.topics.words !== ""
        width: parent.width
        text: qsTr("Search all messages for “%1”").arg(filter.topics.words)
        onClicked: filter.searchMessages()

        contentItem: Item {
            implicitHeight: words.implicitHeight

            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: "search"
                size: Theme.px(16)
                color: Theme.accent
            }
            Label {
                id: words
                anchors.left: sign.right
                anchors.leftMargin: Theme.px(8)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Search all messages for “%1”").arg(filter.topics.words)
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                color: Theme.accent
                font.pixelSize: Theme.small
                font.weight: Font.Medium
            }
        }
    }
    FilterChip {
        objectName: "unreadOnly"
        visible: filter.topics.words === "" && (filter.topics.unreadTopics > 0 || filter.topics.unreadOnly)
        x: Theme.px(8)
        text: qsTr("Only with news")
        checked: filter.topics.unreadOnly
        onToggled: filter.topics.showUnreadOnly(checked)
    }
}
