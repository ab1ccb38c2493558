pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// Under a message: pinned, edited (a click shows how), who has it.
Flow {
    id: foot

    required property MessageRow row
    readonly property string delivery: row.deliveryBelow ? "" : row.delivery

    spacing: 8

    Loader {
        active: foot.row.pinned
        visible: active
        sourceComponent: Row {
            spacing: 4

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "pin"
                size: Theme.px(13)
                color: Theme.muted
            }
            Label {
                height: Theme.px(24)
                text: qsTr("pinned")
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
    }
    Loader {
        active: foot.row.edited
        visible: active
        sourceComponent: FootButton {
            objectName: "edited"
            text: qsTr("edited")
            onClicked: foot.row.historyAsked()
        }
    }
    Loader {
        active: foot.delivery !== ""
        visible: active
        sourceComponent: FootButton {
            objectName: "delivery"
            width: Math.min(implicitWidth, foot.width)
            text: foot.delivery
            onClicked: foot.row.holdersAsked()
        }
    }
}
