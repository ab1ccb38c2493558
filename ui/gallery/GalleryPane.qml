import QtQuick
import Neighbourhood
import "../theme"
import "../components"

// All components on one page, in the theme of the engine that made it.
FocusScope {
    id: pane

    required property bool dark
    required property GallerySamples samples
    property int percent: 100
    property bool still: false
    readonly property Item scroller: page.scroller

    anchors.fill: parent
    clip: true

    Binding {
        target: Theme
        property: "dark"
        value: pane.dark
    }
    Binding {
        target: Theme
        property: "scale"
        value: pane.percent / 100
    }
    Binding {
        target: Theme
        property: "still"
        value: pane.still
    }

    Page {
        id: page
        anchors.fill: parent
        objectName: "galleryPage"
        title: pane.dark ? qsTr("Dark") : qsTr("Light")
        subtitle: qsTr("Every part of the window in every state. Point at it, press it, walk through it with Tab.")
        backShown: true

        Section {
            title: qsTr("Marks")
            Marks {
                width: parent.width
            }
        }
        Section {
            title: qsTr("Buttons")
            Presses {
                width: parent.width
            }
        }
        Section {
            title: qsTr("Fields")
            Entries {
                width: parent.width
            }
        }
        Section {
            title: qsTr("Settings")
            framed: true
            Rows {
                width: parent.width
            }
        }
        Section {
            title: qsTr("Lists")
            Lists {
                width: parent.width
            }
        }
        Section {
            title: qsTr("What opens")
            Openings {
                width: parent.width
            }
        }
        Section {
            title: qsTr("What goes on")
            States {
                width: parent.width
                samples: pane.samples
            }
        }
    }
}
