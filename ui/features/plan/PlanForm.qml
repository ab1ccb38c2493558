pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// A plan from four numbers, or line by line, with the house drawn below while one types.
Column {
    id: form

    required property HousePlan plan
    property bool byHand: false

    spacing: 12

    // Put a usual house where nothing has been said yet: it counts, and is drawn at once.
    function suggest(): void {
        if (form.plan.text !== "")
            return;
        entrances.text = "3";
        floors.text = "9";
        each.text = "4";
        form.generate();
    }

    function generate(): void {
        form.plan.generate(entrances.text.trim(), floors.text.trim(), each.text.trim(), first.text.trim());
    }

    Grid {
        id: numbers
        visible: !form.byHand
        width: parent.width
        columns: width < Theme.px(380) ? 2 : 4
        spacing: 10

        readonly property real part: (width - (columns - 1) * spacing) / columns

        Field {
            id: entrances
            objectName: "planEntrances"
            width: numbers.part
            label: qsTr("Entrances")
            eager: true
            input.inputMethodHints: Qt.ImhDigitsOnly
            input.maximumLength: 2
            onEdited: form.generate()
            onAccepted: floors.input.forceActiveFocus()
        }
        Field {
            id: floors
            objectName: "planFloors"
            width: numbers.part
            label: qsTr("Floors")
            eager: true
            input.inputMethodHints: Qt.ImhDigitsOnly
            input.maximumLength: 3
            onEdited: form.generate()
            onAccepted: each.input.forceActiveFocus()
        }
        Field {
            id: each
            objectName: "planEach"
            width: numbers.part
            label: qsTr("On a floor")
            eager: true
            input.inputMethodHints: Qt.ImhDigitsOnly
            input.maximumLength: 2
            onEdited: form.generate()
            onAccepted: first.input.forceActiveFocus()
        }
        Field {
            id: first
            objectName: "planFirst"
            width: numbers.part
            label: qsTr("First flat")
            text: "1"
            eager: true
            input.inputMethodHints: Qt.ImhDigitsOnly
            input.maximumLength: 4
            onEdited: form.generate()
        }
    }
    Column {
        visible: form.byHand
        width: parent.width
        spacing: 6

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("A line for each floor, or for several: entrance; floors; flats. You can also paste a table with the names of its columns.")
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
        Rectangle {
            width: parent.width
            height: Theme.px(104)
            radius: Theme.radius
            color: Theme.surface
            border.width: lines.activeFocus || form.plan.fault !== "" ? 2 : 1
            border.color: form.plan.fault !== "" ? Theme.urgent : lines.activeFocus ? Theme.accent : Theme.field

            Flickable {
                id: flick
                anchors.fill: parent
                anchors.margins: Theme.px(10)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: Scroll {
                    visible: flick.contentHeight > flick.height
                }

                T.TextArea.flickable: T.TextArea {
                    id: lines
                    objectName: "planLines"
                    padding: 0
                    wrapMode: TextEdit.NoWrap
                    textFormat: TextEdit.PlainText
                    color: Theme.ink
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.accentInk
                    font.family: Theme.sans
                    font.pixelSize: Theme.body
                    Accessible.role: Accessible.EditableText
                    Accessible.name: qsTr("Plan of the house, line by line")
                    Accessible.description: [form.plan.fault, ...form.plan.mistakes].join(" ")
                    Accessible.multiLine: true
                    onTextChanged: form.plan.edit(text)
                    Keys.onTabPressed: event => go(!(event.modifiers & Qt.ShiftModifier))
                    Keys.onBacktabPressed: go(false)

                    function go(forward: bool): void {
                        nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
                    }
                }
            }
        }
    }
    Column {
        visible: form.plan.fault !== ""
        width: parent.width
        spacing: 6

        Label {
            width: parent.width
            text: form.plan.fault
            wrapMode: Text.Wrap
            color: Theme.urgent
            font.pixelSize: Theme.small
        }
        Repeater {
            model: form.plan.mistakes

            Label {
                required property string modelData

                width: form.width
                text: modelData
                wrapMode: Text.Wrap
                font.pixelSize: Theme.small
            }
        }
    }
    Label {
        objectName: "planLeftOut"
        visible: form.plan.leftOut !== "" && form.plan.fault === ""
        width: parent.width
        text: qsTr("Columns that are left out, because they mean nothing here: %1").arg(form.plan.leftOut)
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
    }
    PlanDifference {
        visible: form.plan.planned > 0 && form.plan.fault === "" && form.plan.preview.count > 0
        width: parent.width
        plan: form.plan
    }
    PlanGrid {
        objectName: "planPreview"
        visible: form.plan.preview.count > 0
        width: parent.width
        flats: form.plan.preview
    }
    Label {
        objectName: "planFileFault"
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.urgent
        font.pixelSize: Theme.small
        text: form.plan.fileFault
    }
    Flow {
        width: parent.width
        spacing: 8

        Label {
            objectName: "planCount"
            visible: form.plan.preview.count > 0
            height: hand.height
            rightPadding: Theme.px(12)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("%n flats", "", form.plan.preview.count)
            font.weight: Font.Medium
        }
        Button {
            id: hand
            objectName: "planByHand"
            kind: "plain"
            leftPadding: form.plan.preview.count > 0 ? Theme.px(10) : 0
            text: form.byHand ? qsTr("From numbers") : qsTr("Line by line")
            onClicked: form.byHand = !form.byHand
        }
        Button {
            objectName: "planFromFile"
            visible: form.plan.takesFiles
            kind: "plain"
            text: qsTr("From a file…")
            onClicked: dialog.open()
        }
    }
    FileDialog {
        id: dialog
        objectName: "planDialog"
        title: qsTr("Choose the table of flats")
        nameFilters: [qsTr("Tables and texts (*.csv *.tsv *.txt)"), qsTr("All files (*)")]
        onAccepted: {
            form.byHand = true;
            form.plan.openFile(selectedFile);
        }
    }
    Connections {
        target: form.plan
        function onTextChanged(): void {
            if (lines.text !== form.plan.text)
                lines.text = form.plan.text;
        }
    }
    Component.onCompleted: lines.text = form.plan.text
}
