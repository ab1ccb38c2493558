pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// Who may be meant by the @ being typed. The text keeps the focus and hands its keys on.
Popover {
    id: offers

    required property Mentions mentions
    readonly property int rowHeight: Theme.px(44)
    property real roomAbove: 0

    signal taken(int row)

    function step(rows: int): void {
        list.currentIndex = (list.currentIndex + rows + list.count) % list.count;
    }

    function take(): void {
        offers.taken(Math.max(list.currentIndex, 0));
    }

    title: qsTr("Whom do you mean?")
    wanted: Theme.px(340)
    padding: Theme.px(6)
    focus: false
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: roomAbove = parent.mapToItem(null, 0, 0).y - gap - margins - 2 * padding

    contentItem: ListView {
        id: list
        objectName: "mentionList"
        implicitHeight: Math.max(offers.rowHeight, Math.min(count, 6, Math.floor(offers.roomAbove / offers.rowHeight)) * offers.rowHeight)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: offers.mentions
        currentIndex: 0
        highlightFollowsCurrentItem: false
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
        onCountChanged: currentIndex = 0
        Accessible.role: Accessible.List
        Accessible.name: offers.title
        T.ScrollBar.vertical: Scroll {}

        delegate: ListRow {
            id: row

            required property int index
            required property string kind
            required property string title
            required property string words
            required property string flatNumber
            required property string initials
            required property int colour
            readonly property bool person: kind === "person"
            readonly property string name: person ? title : kind === "council" ? qsTr("The council of the house") : qsTr("Everybody in entrance %1").arg(title)

            objectName: "mention " + words
            width: ListView.view.width
            implicitHeight: offers.rowHeight
            topPadding: Theme.px(4)
            bottomPadding: Theme.px(4)
            rightPadding: Theme.px(14)
            focusPolicy: Qt.NoFocus
            chosen: ListView.isCurrentItem
            chosenPaper: Theme.accentSoft
            chosenLine: Theme.accentSoft
            text: name
            Accessible.role: Accessible.ListItem
            Accessible.name: person ? Words.fill(qsTr("%1, flat %2"), [title, flatNumber]) : name
            Accessible.selected: chosen
            onClicked: offers.taken(index)

            contentItem: Item {
                Avatar {
                    id: face
                    visible: row.person
                    anchors.verticalCenter: parent.verticalCenter
                    initials: row.initials
                    colour: row.colour
                    size: Theme.px(28)
                }
                Rectangle {
                    visible: !row.person
                    anchors.verticalCenter: parent.verticalCenter
                    width: face.width
                    height: width
                    radius: width / 2
                    color: row.chosen ? Theme.surface : Theme.accentSoft

                    Icon {
                        anchors.centerIn: parent
                        name: row.kind === "council" ? "users" : "house"
                        size: Theme.px(16)
                        color: Theme.accent
                    }
                }
                Label {
                    anchors.left: face.right
                    anchors.leftMargin: Theme.px(10)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - x - detail.implicitWidth - Theme.px(12))
                    text: row.name
                    elide: Text.ElideRight
                    font.weight: row.chosen ? Font.DemiBold : Font.Normal
                }
                Label {
                    id: detail
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.person ? qsTr("flat %1").arg(row.flatNumber) : ""
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
