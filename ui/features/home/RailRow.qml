import QtQuick
import "../../theme"
import "../../components"

ListRow {
    id: row

    required property string symbol
    property bool slim: false
    property int count: 0

    implicitHeight: Theme.px(38)
    topPadding: 0
    bottomPadding: 0
    chosenPaper: Theme.accentSoft
    chosenLine: Theme.accentSoft
    Accessible.name: count > 0 ? qsTr("%1, %n new", "", count).arg(text) : text

    contentItem: Item {
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            name: row.symbol
            color: row.chosen ? Theme.accent : Theme.muted
        }
        Label {
            visible: !row.slim
            anchors.left: icon.right
            anchors.leftMargin: Theme.px(10)
            anchors.right: badge.visible ? badge.left : parent.right
            anchors.rightMargin: badge.visible ? Theme.px(8) : 0
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            elide: Text.ElideRight
            color: row.chosen ? Theme.accent : Theme.ink
            font.weight: row.chosen ? Font.DemiBold : Font.Normal
        }
        Badge {
            id: badge
            visible: count > 0 && !row.slim
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            count: row.count
            quiet: !row.chosen
        }
        Rectangle {
            visible: row.slim && row.count > 0
            x: Theme.px(14)
            y: Theme.px(8)
            width: Theme.px(9)
            height: width
            radius: width / 2
            color: Theme.urgent
            border.width: 1
            border.color: Theme.paper
        }
    }
    Tip {
        beside: true
        text: row.text
        visible: row.slim && (row.hovered || row.visualFocus)
    }
}
