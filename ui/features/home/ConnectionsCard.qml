import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

T.AbstractButton {
    id: card

    required property HouseNetwork network
    required property bool slim
    property bool chosen: false
    // This computer belongs to the house no more.
    property bool over: false

    text: network.neighboursOnline > 0 ? qsTr("%n neighbours online", "", network.neighboursOnline) : qsTr("Nobody else online")
    readonly property string note: {
        if (over)
            return qsTr("Nothing new arrives here");
        if (network.heldBack)
            return qsTr("Waiting for the neighbours");
        if (network.receiving > 0)
            return qsTr("%n messages arriving", "", network.receiving);
        if (network.agree)
            return qsTr("Everything agrees · %1").arg(network.agreedWhen);
        return network.neighboursOnline > 0 ? qsTr("Comparing notes…") : qsTr("You can write; it will be sent");
    }
    implicitHeight: slim ? Theme.px(48) : contentItem.implicitHeight + Theme.px(20)
    leftPadding: slim ? 0 : Theme.px(10)
    rightPadding: slim ? 0 : Theme.px(10)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text + ", " + note
    Keys.onReturnPressed: clicked()

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Rectangle {
            id: dot
            visible: !card.slim
            y: first.y + column.y + (first.height - height) / 2
            width: Theme.px(8)
            height: width
            radius: width / 2
            color: card.network.troubles !== "" ? Theme.amber : card.network.neighboursOnline === 0 ? Theme.field : card.network.agree ? Theme.accent : Theme.amber
        }
        // Colour alone says nothing to many: a sign for how it stands, and how many are there.
        Column {
            visible: card.slim
            anchors.centerIn: parent
            spacing: Theme.px(2)

            Icon {
                objectName: "connectionsSign"
                anchors.horizontalCenter: parent.horizontalCenter
                name: card.network.troubles !== "" || card.network.heldBack ? "triangle-alert" : card.network.neighboursOnline === 0 ? "wifi-off" : card.network.agree ? "users" : "refresh-cw"
                size: Theme.px(18)
                color: dot.color
            }
            Label {
                objectName: "connectionsCount"
                anchors.horizontalCenter: parent.horizontalCenter
                text: card.network.neighboursOnline
                font.pixelSize: Theme.small
                font.weight: Font.Medium
            }
        }
        Column {
            id: column
            visible: !card.slim
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.px(4)

            Label {
                id: first
                x: Theme.px(14)
                width: parent.width - x
                text: card.text
                elide: Text.ElideRight
                font.pixelSize: Theme.small
                font.weight: Font.Medium
            }
            Label {
                width: parent.width
                text: card.note
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
    }
    background: Card {
        radius: Theme.radius
        color: card.chosen ? Theme.accentSoft : card.hovered || card.down ? Theme.raised : Theme.surface
        border.color: card.chosen ? Theme.accent : Theme.line

        FocusRing {
            shown: card.visualFocus
        }
    }
    Tip {
        beside: true
        text: card.text + "\n" + card.note
        visible: card.slim && (card.hovered || card.visualFocus)
    }
}
