pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import "../theme"

// One of a few choices side by side; wraps where there is no room. `values` and `labels` go together.
Flow {
    id: segments

    required property string name
    required property list<string> values
    required property list<string> labels
    required property string value

    signal chosen(string value)

    spacing: 6
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: segments.values

        T.RadioButton {
            id: choice

            required property int index
            required property string modelData

            objectName: "choice " + modelData
            text: segments.labels[index] ?? ""
            checked: segments.value === modelData
            autoExclusive: false
            implicitHeight: Theme.px(34)
            implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
            leftPadding: Theme.px(14)
            rightPadding: Theme.px(14)
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.checked: checked
            onClicked: {
                segments.chosen(modelData);
                checked = Qt.binding(() => segments.value === choice.modelData);
            }
            Keys.onReturnPressed: clicked()

            contentItem: Label {
                text: choice.text
                color: choice.checked ? Theme.accent : Theme.ink
                font.weight: choice.checked ? Font.DemiBold : Font.Normal
            }
            background: Rectangle {
                radius: Theme.radiusSmall
                color: choice.checked ? Theme.accentSoft : choice.hovered ? Theme.hover : Theme.surface
                border.width: choice.checked ? 2 : 1
                border.color: choice.checked ? Theme.accent : Theme.field

                FocusRing {
                    shown: choice.visualFocus
                }
            }
        }
    }
}
