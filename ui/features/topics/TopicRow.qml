import QtQuick
import "../../theme"
import "../../components"

ListRow {
    id: row

    required property int index
    required property string topicId
    required property string title
    readonly property string shownTitle: title === "" ? qsTr("Erased topic") : title
    required property string emoji
    required property string readers
    required property string circle
    required property int unread
    required property int mentions
    required property bool quiet
    required property bool muted
    required property bool pinned
    required property string lastAuthor
    required property string lastText
    required property string resolvedOn
    required property string draft
    required property bool current
    readonly property bool settled: resolvedOn !== "" && unread === 0 && draft === ""
    readonly property string line: draft !== "" ? draft : settled ? "✔ " + qsTr("Resolved %1").arg(resolvedOn)
        : lastText === "" ? qsTr("Nothing written yet") : lastAuthor === "" ? lastText : lastAuthor + ": " + lastText

    signal menuAsked(Item at, real x, real y)

    function askMenu(): void {
        row.menuAsked(more, more.width, more.height);
    }

    function told(): string {
        const parts = [shownTitle];
        if (unread > 0)
            parts.push(qsTr("%n new", "", unread));
        if (mentions > 0)
            parts.push(qsTr("%n for you", "", mentions));
        if (readers !== "residents" && readers !== "")
            parts.push(Words.readers(readers, circle));
        if (pinned)
            parts.push(qsTr("pinned"));
        if (muted)
            parts.push(qsTr("muted"));
        return parts.join(", ");
    }

    objectName: "topic " + title
    focusPolicy: Qt.ClickFocus
    text: shownTitle
    topPadding: Theme.px(9)
    bottomPadding: Theme.px(9)
    rightPadding: Theme.px(9)
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.fill(qsTr("%1. %2"), [told(), draft !== "" ? qsTr("Draft:") + " " + line : line])

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Column {
            id: column
            width: ends.visible ? ends.x - Theme.px(8) : parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: 5

            Label {
                width: parent.width
                text: row.emoji === "" ? row.shownTitle : row.emoji + " " + row.shownTitle
                elide: Text.ElideRight
                color: row.settled && !row.chosen ? Theme.muted : Theme.ink
                font.weight: (row.unread > 0 && !row.muted) || row.chosen ? Font.DemiBold : Font.Normal
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
        Row {
            id: ends
            visible: width > 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(2)

            TopicSigns {
                anchors.verticalCenter: parent.verticalCenter
                unread: row.unread
                mentions: row.mentions
                quiet: row.quiet
                muted: row.muted
                readers: row.readers
            }
            IconButton {
                id: more
                objectName: "topicMore"
                visible: row.hovered || row.current
                anchors.verticalCenter: parent.verticalCenter
                implicitWidth: Theme.px(28)
                implicitHeight: Theme.px(28)
                symbol: "ellipsis"
                symbolSize: Theme.px(18)
                text: qsTr("What to do with this topic")
                onClicked: row.askMenu()
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.RightButton
        onClicked: mouse => row.menuAsked(row, mouse.x, mouse.y)
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
