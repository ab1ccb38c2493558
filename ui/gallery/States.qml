pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../theme"
import "../components"

// Nothing, mistakes, waiting, and what is said at the foot of the window.
Column {
    id: shown

    required property GallerySamples samples

    spacing: Theme.px(24)

    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        symbol: "message-circle"
        title: qsTr("Nothing is said yet")
        text: qsTr("Say the first word: neighbours see it when they come home.")
    }
    ErrorState {
        anchors.horizontalCenter: parent.horizontalCenter
        title: qsTr("The disk is full")
        text: qsTr("What you wrote is kept in the window and not lost. Make some room, then try again.")
        detail: "OSError: [Errno 28] No space left on device"
        actionText: qsTr("Try again")
    }
    Progress {
        width: parent.width
        value: 0.4
        text: qsTr("40 of 100 messages are read")
    }
    Progress {
        width: parent.width
        indeterminate: true
        text: qsTr("Looking for neighbours")
    }
    Progress {
        width: parent.width
        value: 1
        text: qsTr("Everything agrees")
    }
    Notice {
        notices: shown.samples.undoable
    }
    Notice {
        notices: shown.samples.fault
    }
    Notice {
        notices: shown.samples.trouble
    }
}
