pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../components"

// The keyboard in words: everything that the mouse can do.
Page {
    id: page

    required property Shell shell
    readonly property alias map: map

    title: qsTr("Keyboard")
    subtitle: qsTr("Everything in this window can be reached without a mouse: Tab goes from one thing to the next, and these keys are shortcuts.")
    backShown: true
    onBackAsked: page.shell.goBack()
    // The keys scroll at once; whoever comes by Tab meets the way back first.
    Component.onCompleted: page.scroller.focus = true

    KeyMap {
        id: map
        objectName: "keyMap"
        enterSends: page.shell.composer.enterSends
    }
    Repeater {
        model: map.groups

        Section {
            id: section

            required property string modelData

            framed: true
            gap: 0
            title: map.title(modelData)

            Repeater {
                model: map.of(section.modelData)

                KeyRow {
                    required property var modelData

                    objectName: "key " + modelData.id
                    width: parent?.width ?? 0
                    words: modelData.words
                    keys: modelData.keys
                }
            }
        }
    }
}
