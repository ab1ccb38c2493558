import QtQuick
import "../../theme"
import "../../components"

// A neighbour who is online.
Item {
    id: row

    required property string name
    required property string flat
    required property string initials
    required property int colour

    objectName: "online " + name
    width: parent?.width ?? 0
    implicitHeight: Math.max(Theme.px(48), words.height + Theme.px(8))
    Accessible.role: Accessible.ListItem
    Accessible.name: who.text + (place.visible ? ", " + place.text : "")

    Avatar {
        id: face
        anchors.verticalCenter: parent.verticalCenter
        initials: row.initials
        colour: row.colour
    }
    Column {
        id: words
        anchors.left: face.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Label {
            id: who
            width: parent.width
            text: row.name !== "" ? row.name : qsTr("A neighbour whose name is still on its way")
            elide: Text.ElideRight
            font.weight: Font.Medium
        }
        Label {
            id: place
            width: parent.width
            visible: row.flat !== ""
            text: qsTr("flat %1").arg(row.flat)
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
