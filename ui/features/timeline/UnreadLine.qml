import QtQuick
import "../../theme"
import "../../components"

Item {
    id: line

    required property int count

    objectName: "unreadLine"
    implicitHeight: Math.ceil(label.implicitHeight) + Theme.px(22)
    Accessible.role: Accessible.Separator
    Accessible.name: label.text

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(20)
        anchors.right: label.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        height: 1
        color: Theme.urgent
        opacity: 0.6
    }
    Label {
        id: label
        anchors.centerIn: parent
        text: qsTr("%n new", "", line.count)
        color: Theme.urgent
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    Rectangle {
        anchors.left: label.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        height: 1
        color: Theme.urgent
        opacity: 0.6
    }
}
