import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The house, its places, and how it is doing. Slim where there is little room: signs without words.
Item {
    id: rail

    required property Shell shell
    required property bool slim

    signal topicsAsked
    signal inviteAsked

    Item {
        id: house
        x: Theme.px(12)
        y: Theme.px(16)
        width: parent.width - Theme.px(24)
        height: Math.max(tile.height, who.visible ? who.implicitHeight : 0)

        Rectangle {
            id: tile
            width: Theme.px(36)
            height: width
            radius: 9
            color: Theme.accent

            Icon {
                anchors.centerIn: parent
                name: "house"
                color: Theme.accentInk
            }
        }
        Column {
            id: who
            visible: !rail.slim
            anchors.left: tile.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(2)

            Label {
                id: houseName
                objectName: "houseTitle"
                width: parent.width
                text: rail.shell.houseName
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                font.weight: Font.DemiBold
            }
            Label {
                id: owner
                width: parent.width
                text: [rail.shell.myFlat === "" ? "" : qsTr("flat %1").arg(rail.shell.myFlat), rail.shell.myName].filter(part => part !== "").join(" · ")
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
    }
    HoverHandler {
        id: over
        parent: house
    }
    Tip {
        parent: house
        beside: true
        text: rail.shell.houseName + "\n" + owner.text
        visible: over.hovered && (rail.slim || houseName.truncated || owner.truncated)
    }
    // Where there is little height the places scroll, and none lies over another.
    Scroller {
        anchors.top: house.bottom
        anchors.topMargin: Theme.px(16)
        anchors.bottom: card.top
        anchors.bottomMargin: Theme.px(12)
        x: Theme.px(12)
        width: parent.width - x // its bar stands beside the places, not on them
        contentHeight: Math.max(height, above.implicitHeight + Theme.px(12) + below.implicitHeight)
        interactive: contentHeight > height

        Column {
            id: above
            width: parent.width - Theme.px(12)
            spacing: Theme.px(2)

            RailRow {
                objectName: "railToday"
                width: parent.width
                slim: rail.slim
                chosen: rail.shell.place === "today"
                symbol: "bell"
                text: qsTr("Today")
                count: rail.shell.today.count
                onClicked: rail.shell.go("today")
            }
            RailRow {
                objectName: "railTopics"
                width: parent.width
                slim: rail.slim
                chosen: rail.shell.place === "topics"
                symbol: "message-circle"
                text: qsTr("Topics")
                count: rail.shell.topics.unread
                onClicked: rail.topicsAsked()
            }
            RailRow {
                objectName: "railNeighbours"
                width: parent.width
                slim: rail.slim
                chosen: rail.shell.place === "neighbours"
                symbol: "users"
                text: qsTr("Neighbours")
                onClicked: rail.shell.go("neighbours")
            }
        }
        Column {
            id: below
            anchors.bottom: parent.bottom
            width: parent.width - Theme.px(12)
            spacing: Theme.px(2)

            RailRow {
                objectName: "railInvite"
                visible: rail.shell.left === ""
                width: parent.width
                slim: rail.slim
                symbol: "key-round"
                text: qsTr("Invite a neighbour")
                onClicked: rail.inviteAsked()
            }
            RailRow {
                objectName: "railSettings"
                width: parent.width
                slim: rail.slim
                symbol: "settings"
                text: qsTr("Settings")
                chosen: ["settings", "about"].includes(rail.shell.place)
                onClicked: rail.shell.go("settings")
            }
        }
    }
    ConnectionsCard {
        id: card
        objectName: "connectionsCard"
        network: rail.shell.connections
        slim: rail.slim
        over: rail.shell.left !== ""
        chosen: rail.shell.place === "connections"
        x: Theme.px(12)
        width: parent.width - Theme.px(24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(12)
        onClicked: rail.shell.go("connections")
    }
}
