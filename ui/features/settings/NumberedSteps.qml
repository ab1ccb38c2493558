pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// What to do, one thing after the other.
Column {
    id: list

    required property list<string> steps

    width: parent?.width ?? 0
    spacing: Theme.px(10)

    Repeater {
        model: list.steps

        Item {
            id: step
            required property int index
            required property string modelData

            width: parent?.width ?? 0
            implicitHeight: Math.max(mark.height, words.height)

            Rectangle {
                id: mark
                width: Theme.px(26)
                height: width
                radius: width / 2
                color: Theme.accentSoft

                Label {
                    anchors.centerIn: parent
                    text: step.index + 1
                    color: Theme.accent
                    font.weight: Font.DemiBold
                }
            }
            Label {
                id: words
                x: mark.width + Theme.px(12)
                y: Math.max(0, Math.round((Math.min(mark.height, height) - height) / 2))
                width: parent.width - x
                wrapMode: Text.Wrap
                text: step.modelData
            }
        }
    }
}
