pragma ComponentBehavior: Bound
import QtQuick
import "../theme"
import "../components"

// Type, colours, and what only shows.
Column {
    id: marks

    spacing: Theme.px(12)

    Repeater {
        model: [Theme.head, Theme.title, Theme.lead, Theme.body, Theme.small, Theme.tiny]

        Label {
            required property int modelData

            width: marks.width
            text: qsTr("%1 px: good evening, neighbours").arg(modelData)
            elide: Text.ElideRight
            font.pixelSize: modelData
            font.weight: modelData >= Theme.title ? Font.Medium : Font.Normal
        }
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("A longer text breaks into lines with room between them: the lift stood still between the third and the fourth floor, and the dispatcher took the call at 21:32. 👍 🙏")
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Repeater {
            model: ["paper", "surface", "raised", "hover", "line", "field", "ink", "muted", "accent", "accentStrong", "accentSoft", "accentInk",
                "urgent", "urgentSoft", "amber", "amberSoft"]

            Column {
                id: swatch

                required property string modelData

                width: Theme.px(76)
                spacing: Theme.px(4)

                Rectangle {
                    width: parent.width
                    height: Theme.px(36)
                    radius: Theme.radiusSmall
                    color: Theme[swatch.modelData]
                    border.width: 1
                    border.color: Theme.line
                }
                Label {
                    width: parent.width
                    text: swatch.modelData
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.pixelSize: Theme.tiny
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Repeater {
            model: 6

            Avatar {
                required property int index

                initials: ["СИ", "МК", "СД", "А", "ПВ", "НВ"][index]
                colour: index
            }
        }
        Badge {
            count: 5
        }
        Badge {
            count: 12
            quiet: true
        }
        Badge {
            count: 1200
        }
        KeyCap {
            text: "Ctrl"
        }
        KeyCap {
            text: "K"
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Chip {
            text: qsTr("5 days left")
        }
        Chip {
            text: qsTr("37 of 52 flats are with us")
            ink: Theme.accent
            paper: Theme.accentSoft
        }
        Chip {
            text: qsTr("overdue")
            ink: Theme.urgent
            paper: Theme.urgentSoft
        }
        Chip {
            width: Theme.px(120)
            text: qsTr("written on 20 November, arrived today")
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.px(12)

        Repeater {
            model: ["house", "bell", "message-circle", "search", "pin", "smile", "paperclip", "send", "calendar", "users", "trash-2",
                "settings", "keyboard", "quote", "at-sign", "heart-handshake"]

            Icon {
                required property string modelData

                name: modelData
            }
        }
    }
    CodeCard {
        code: "K7QMA-2XWTR-9GD4B-PVCBD"
    }
    Card {
        width: parent.width
        height: Theme.px(56)

        Label {
            anchors.centerIn: parent
            text: qsTr("A card")
        }
    }
}
