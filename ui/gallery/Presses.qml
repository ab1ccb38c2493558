import QtQuick
import "../theme"
import "../components"

// Buttons at rest, pressed and switched off; the rest is seen with pointer and Tab.
Column {
    spacing: Theme.px(12)

    Flow {
        width: parent.width
        spacing: Theme.px(12)

        Button {
            text: qsTr("Vote")
        }
        Button {
            text: qsTr("Pressed")
            down: true
        }
        Button {
            text: qsTr("Switched off")
            enabled: false
        }
        Button {
            text: qsTr("With a sign")
            symbol: "send"
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.px(12)

        Button {
            kind: "quiet"
            text: qsTr("Quiet")
        }
        Button {
            kind: "quiet"
            text: qsTr("Pressed")
            down: true
        }
        Button {
            kind: "quiet"
            text: qsTr("Switched off")
            enabled: false
        }
        Button {
            kind: "quiet"
            text: qsTr("With a sign")
            symbol: "folder-open"
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.px(12)

        Button {
            kind: "plain"
            text: qsTr("Plain")
        }
        Button {
            kind: "plain"
            text: qsTr("Pressed")
            down: true
        }
        Button {
            kind: "plain"
            text: qsTr("Switched off")
            enabled: false
        }
        Button {
            kind: "danger"
            text: qsTr("Delete for everyone")
            symbol: "trash-2"
        }
    }
    Button {
        width: Theme.px(180)
        kind: "quiet"
        text: qsTr("A name that is longer than its button")
    }
    Row {
        spacing: Theme.px(12)

        IconButton {
            symbol: "pin"
            text: qsTr("Pin")
        }
        IconButton {
            symbol: "pin"
            text: qsTr("Pressed")
            down: true
        }
        IconButton {
            symbol: "pin"
            text: qsTr("Switched off")
            enabled: false
        }
        IconButton {
            symbol: "send"
            text: qsTr("Send")
            ink: Theme.accent
            hoverInk: Theme.accentStrong
        }
        Rectangle {
            width: Theme.px(32)
            height: width
            radius: Theme.radiusSmall
            color: Theme.surface

            FocusRing {
                shown: true
            }
        }
    }
}
