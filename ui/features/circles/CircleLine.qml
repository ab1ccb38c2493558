import QtQuick
import "../../theme"
import "../../components"

// A circle: its name, who else is in it, and a way to change it.
Item {
    id: line

    required property string circleId
    required property string name
    required property int people
    required property string names
    required property bool keeps
    required property bool gone

    signal changeAsked(string circleId)

    objectName: "circle " + name
    width: parent?.width ?? 0
    implicitHeight: Math.max(words.height, change.visible ? change.height : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: line.name + ", " + told.text

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: change.visible ? change.left : parent.right
        anchors.rightMargin: change.visible ? Theme.px(12) : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(4)

        Label {
            width: parent.width
            text: line.name
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Label {
            id: told
            width: parent.width
            text: line.gone ? qsTr("You are not in it any more, or its newest key is still on its way. What you have read stays here.")
                : line.names === "" ? qsTr("only you")
                : Words.fill(qsTr("%1: you, %2"), [qsTr("%n people", "", line.people), line.names])
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Button {
        id: change
        objectName: "change " + line.name
        visible: line.keeps
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: "quiet"
        text: qsTr("Change")
        Accessible.name: qsTr("Change the circle %1").arg(line.name)
        onClicked: line.changeAsked(line.circleId)
    }
}
