pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The computers through which a person belongs to the house, and the way to one more.
Section {
    id: section

    required property Devices devices
    required property SecondComputer secondComputer

    framed: true
    gap: 0
    title: qsTr("My computers")

    Repeater {
        model: section.devices

        DeviceLine {
            id: row
            onAsked: act => confirm.ask(act, row)
        }
    }
    Item {
        width: 1
        height: Theme.px(4)
    }
    Button {
        objectName: "addComputer"
        kind: "quiet"
        symbol: "plus"
        text: qsTr("Add another computer of mine…")
        onClicked: link.open()
    }
    DeviceSheet {
        id: confirm
        devices: section.devices
    }
    SecondComputerSheet {
        id: link
        second: section.secondComputer
        devices: section.devices
    }
}
