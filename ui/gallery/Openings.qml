import QtQuick
import "../theme"
import "../components"

// What opens over the page.
Flow {
    id: openings

    spacing: Theme.px(12)

    Button {
        id: menuButton
        objectName: "openMenu"
        kind: "quiet"
        symbol: "ellipsis"
        text: qsTr("Menu")
        onClicked: menu.open()

        Menu {
            id: menu
            y: menuButton.height + 4
            title: menuButton.text

            MenuItem {
                symbol: "reply"
                text: qsTr("Reply")
                keys: "R"
            }
            MenuItem {
                symbol: "copy"
                text: qsTr("Copy")
                keys: "Ctrl+C"
            }
            MenuItem {
                symbol: "pin"
                text: qsTr("Pin")
                enabled: false
            }
            MenuItem {
                text: qsTr("Only mentions")
                checkable: true
                checked: true
            }
            MenuLine {}
            MenuItem {
                symbol: "trash-2"
                text: qsTr("Delete for everyone")
                danger: true
            }
        }
    }
    Button {
        objectName: "openPopover"
        kind: "quiet"
        text: qsTr("Popover")
        onClicked: popover.open()

        Popover {
            id: popover
            title: qsTr("Who has it")
            wanted: Theme.px(260)

            Label {
                width: parent.width
                text: qsTr("37 of 52 flats have it. The rest get it when they come home.")
                wrapMode: Text.Wrap
            }
            Button {
                objectName: "popoverButton"
                kind: "plain"
                text: qsTr("Show all")
                onClicked: popover.close()
            }
        }
    }
    Button {
        objectName: "openSheet"
        kind: "quiet"
        text: qsTr("Sheet")
        onClicked: sheet.open()
    }
    Button {
        id: tipped
        objectName: "openTip"
        kind: "quiet"
        text: qsTr("Tip")
        onClicked: tip.visible = !tip.visible

        Tip {
            id: tip
            parent: tipped.contentItem // here the button itself shows it; a tip of a button goes when that is pressed
            delay: 0
            text: qsTr("One word more")
        }
    }

    Sheet {
        id: sheet
        objectName: "gallerySheet"
        title: qsTr("A new topic")

        Field {
            width: parent.width
            label: qsTr("Title")
            focus: true
        }
        Area {
            width: parent.width
            label: qsTr("Purpose")
        }
        Choice {
            text: qsTr("Category")
            values: ["repairs", "safety", "culture", "rules", "lending", "other"]
            labels: values.map(Words.category)
            value: "repairs"
        }
        Button {
            width: parent.width
            text: qsTr("Begin")
            onClicked: sheet.close()
        }
    }
}
