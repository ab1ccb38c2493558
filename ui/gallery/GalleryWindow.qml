import QtQuick
import QtQuick.Templates as T
import "../theme"
import "../components"

// Every component in every state. Each half is the same page in a theme of its own; Python puts them in.
T.ApplicationWindow {
    id: window

    property int percent: 100
    readonly property Item light: lightHalf
    readonly property Item dark: darkHalf

    width: 1240
    height: 820
    minimumWidth: 640
    minimumHeight: 440
    color: Theme.paper
    title: qsTr("What the window is made of – Neighbourhood")
    font.family: Theme.sans
    font.pixelSize: Theme.body

    Item {
        id: bar
        width: parent.width
        height: sizes.height + 16

        Segments {
            id: sizes
            x: 16
            y: 8
            width: parent.width - 32
            name: qsTr("Size of the text")
            values: ["100", "150", "200"]
            labels: ["100 %", "150 %", "200 %"]
            value: String(window.percent)
            onChosen: value => window.percent = Number(value)
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Item {
        id: lightHalf
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: Math.round(parent.width / 2)
    }
    Item {
        id: darkHalf
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        anchors.left: lightHalf.right
        anchors.right: parent.right
    }
}
