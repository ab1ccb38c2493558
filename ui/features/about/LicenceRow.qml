import QtQuick
import "../../theme"
import "../../components"

// A part that the program brings along, and under which licence.
ListRow {
    id: row

    required property int index
    required property string name
    required property string version
    required property string kind

    signal asked(int row)

    objectName: "licence " + name
    width: parent?.width ?? 0
    text: name
    Accessible.name: name + ", " + kind
    Accessible.description: qsTr("Opens the licence")
    onClicked: row.asked(row.index)

    contentItem: Item {
        implicitHeight: Math.max(Theme.px(22), called.implicitHeight)

        Label {
            id: called
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width * 0.5
            text: row.version === "" ? row.name : row.name + " " + row.version
            elide: Text.ElideRight
        }
        Label {
            anchors.left: called.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: onward.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            text: row.kind
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Icon {
            id: onward
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: Theme.px(16)
            color: Theme.muted
        }
    }
}
