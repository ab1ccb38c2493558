pragma ComponentBehavior: Bound
import QtQuick
import "../theme"

// A named question with a few answers, all in sight; one of them holds. `folded`: the answers open as a list.
Column {
    id: choice

    property string text: ""
    property string hint: ""
    property list<string> values: []
    property list<string> labels: []
    property string value: ""
    property bool folded: false

    signal chosen(string value)

    function labelOf(value: string): string {
        return labels[values.indexOf(value)] ?? "";
    }

    // The keyboard begins at the answer that holds.
    function begin(): void {
        if (!choice.folded)
            (answers.item as Segments).turn(choice.values.indexOf(choice.value));
    }

    width: parent?.width ?? Theme.px(320)
    topPadding: Theme.px(6)
    bottomPadding: Theme.px(6)
    spacing: Theme.px(8)

    RowWords {
        visible: choice.text !== "" || choice.hint !== ""
        width: parent.width
        text: choice.text
        hint: choice.hint
    }
    Loader {
        id: answers
        width: choice.folded ? Math.min(implicitWidth, parent.width) : parent.width
        sourceComponent: choice.folded ? list : side
    }

    Component {
        id: side
        Segments {
            name: choice.text
            values: choice.values
            labels: choice.labels
            value: choice.value
            onChosen: value => choice.chosen(value)
        }
    }
    Component {
        id: list
        Button {
            id: button
            objectName: "choices"
            kind: "quiet"
            symbol: "chevron-down"
            symbolLast: true
            text: choice.labelOf(choice.value)
            Accessible.role: Accessible.ComboBox
            Accessible.name: choice.text + ": " + text
            Keys.onDownPressed: menu.open()
            onClicked: menu.open()

            Menu {
                id: menu
                y: button.height + 4
                title: choice.text
                first: choice.values.indexOf(choice.value)

                Repeater {
                    model: choice.values

                    MenuItem {
                        required property string modelData
                        required property int index

                        objectName: "choice " + modelData
                        text: choice.labels[index] ?? ""
                        checkable: true
                        checked: choice.value === modelData
                        onTriggered: choice.chosen(modelData)
                    }
                }
            }
        }
    }
}
