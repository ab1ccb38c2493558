import QtQuick
import "../../theme"
import "../../components"

// Settled topics, folded away or shown above this line.
ListRow {
    id: row

    required property bool open
    required property int count

    objectName: "foldResolved"
    text: open ? qsTr("Fold the resolved ones away") : qsTr("Resolved (%1)").arg(count)
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Item {
        implicitHeight: label.implicitHeight

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: row.open ? "chevron-up" : "chevron-right"
            size: Theme.px(16)
            color: Theme.muted
        }
        Label {
            id: label
            anchors.left: sign.right
            anchors.leftMargin: Theme.px(6)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
    }
}
