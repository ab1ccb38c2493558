import QtQuick
import "../../theme"
import "../../components"

// A row that leads to another page.
ListRow {
    id: row

    required property string symbol

    width: parent?.width ?? 0
    implicitHeight: Theme.px(44)

    contentItem: Item {
        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: row.symbol
            color: Theme.muted
        }
        Label {
            anchors.left: sign.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: onward.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            elide: Text.ElideRight
        }
        Icon {
            id: onward
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: Theme.px(18)
            color: Theme.muted
        }
    }
}
