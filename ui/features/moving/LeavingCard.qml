import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Moving out waits until a neighbour's computer has everything; until then one can stay.
Card {
    id: card

    required property Shell shell

    objectName: "leavingCard"
    width: parent?.width ?? 0
    height: column.height + Theme.px(32)
    visible: card.shell.leaving
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    Column {
        id: column
        x: Theme.px(16)
        y: Theme.px(16)
        width: parent.width - 2 * x
        spacing: Theme.px(8)

        Label {
            id: title
            width: parent.width
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
            text: qsTr("You are moving out")
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("It happens as soon as a neighbour's computer has everything that is here, so that nothing you wrote is lost. Leave Neighbourhood running until then.")
        }
        Label {
            objectName: "stayFault"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.urgent
            text: card.shell.moving.fault
        }
        Button {
            objectName: "stayAfterAll"
            kind: "quiet"
            enabled: !card.shell.moving.busy
            text: qsTr("Stay after all")
            onClicked: card.shell.moving.stay()
        }
    }
}
