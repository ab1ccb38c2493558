import QtQuick
import "../../theme"
import "../../components"

// What a line of the list says at its end: kept quiet, somebody calls me, how much is new.
Row {
    id: signs

    required property int unread
    required property int mentions
    required property bool quiet
    required property bool muted
    required property string readers

    spacing: Theme.px(4)

    Icon {
        objectName: "readersSign"
        visible: signs.readers !== "residents" && signs.readers !== ""
        anchors.verticalCenter: parent.verticalCenter
        name: signs.readers === "desk" ? "eye" : signs.readers === "own" ? "users" : "lock"
        size: Theme.px(14)
        color: Theme.muted
    }
    Icon {
        visible: signs.muted
        anchors.verticalCenter: parent.verticalCenter
        name: "bell-off"
        size: Theme.px(14)
        color: Theme.muted
    }
    Rectangle {
        objectName: "mentionSign"
        visible: signs.mentions > 0
        width: Theme.px(20)
        height: width
        radius: width / 2
        color: Theme.urgentSoft

        Icon {
            anchors.centerIn: parent
            name: "at-sign"
            size: Theme.px(13)
            color: Theme.urgent
        }
    }
    Badge {
        objectName: "unreadSign"
        visible: signs.unread > 0 && !signs.quiet
        count: signs.unread
    }
    Rectangle {
        objectName: "quietSign"
        visible: signs.unread > 0 && signs.quiet
        implicitHeight: Theme.px(20)
        implicitWidth: Math.max(implicitHeight, number.implicitWidth + Theme.px(12))
        radius: height / 2
        color: Theme.hover
        border.width: 1
        border.color: Theme.line

        Label {
            id: number
            anchors.centerIn: parent
            text: signs.unread > 999 ? "999+" : String(signs.unread)
            color: Theme.muted
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
    }
}
