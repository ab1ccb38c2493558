pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import "../theme"
import "../components"

// Rows to choose from, and what scrolls.
Column {
    id: lists

    property int chosen: 0

    spacing: Theme.px(12)

    Column {
        width: parent.width
        spacing: Theme.px(2)

        Repeater {
            model: [qsTr("The lift in entrance 2"), qsTr("Leak under the roof"), qsTr("Door phone")]

            ListRow {
                id: row

                required property int index
                required property string modelData

                width: lists.width
                text: modelData
                chosen: lists.chosen === index
                onClicked: lists.chosen = index

                contentItem: Label {
                    text: row.text
                    elide: Text.ElideRight
                    font.weight: row.chosen ? Font.DemiBold : Font.Normal
                }
            }
        }
        ListRow {
            id: off
            width: parent.width
            text: qsTr("Switched off")
            enabled: false

            contentItem: Label {
                text: off.text
                color: Theme.muted
            }
        }
    }
    Card {
        width: parent.width
        height: Theme.px(96)

        Scroller {
            anchors.fill: parent
            anchors.margins: 1
            contentHeight: entrances.height

            Column {
                id: entrances
                x: Theme.px(12)

                Repeater {
                    model: 8

                    Label {
                        required property int index

                        height: Theme.px(28)
                        text: qsTr("Entrance %1").arg(index + 1)
                    }
                }
            }
        }
    }
    Scroll {
        width: parent.width
        orientation: Qt.Horizontal
        size: 0.4
        policy: T.ScrollBar.AlwaysOn
    }
}
