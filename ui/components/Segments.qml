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

    spacing: Theme.px(8)
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    function turn(index: int): void {
        (choices.itemAt(index) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    Repeater {
        id: choices
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
            implicitWidth: Math.max(heavy.advanceWidth, contentItem.implicitWidth) + leftPadding + rightPadding
            width: Math.min(implicitWidth, (segments.Window.width || 4000) - Theme.px(80))
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
            Keys.onLeftPressed: segments.turn(index - 1)
            Keys.onUpPressed: segments.turn(index - 1)
            Keys.onRightPressed: segments.turn(index + 1)
            Keys.onDownPressed: segments.turn(index + 1)

            // As wide as when it is chosen: choosing moves nothing.
            TextMetrics {
                id: heavy
                text: choice.text
                font.family: Theme.sans
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
            }

            contentItem: Label {
                text: choice.text
                horizontalAlignment: Text.AlignHCenter
                elide: Text.ElideRight
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
