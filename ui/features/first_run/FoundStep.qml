import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../plan"

StepCard {
    id: step

    required property FirstRun firstRun
    required property HousePlan plan
    required property Passphrase keys
    property bool planning: false
    readonly property bool complete: house.text.trim() !== "" && person.text.trim() !== "" && flat.text.trim() !== ""

    fields: [house, person, flat]
    title: qsTr("Found a house")
    note: qsTr("You will be able to invite every flat with its own code.")

    Field {
        id: house
        objectName: "houseName"
        width: parent.width
        focus: true
        label: qsTr("Address of the house")
        placeholder: qsTr("12 Lesnaya St")
        input.maximumLength: 120
        onAccepted: person.input.forceActiveFocus()
    }
    Row {
        width: parent.width
        spacing: Theme.px(12)

        Field {
            id: person
            objectName: "personName"
            width: parent.width - flat.width - Theme.px(12)
            label: qsTr("Your name")
            placeholder: qsTr("Anna Belova")
            input.maximumLength: 80
            onAccepted: flat.input.forceActiveFocus()
        }
        Field {
            id: flat
            objectName: "flatNumber"
            width: Theme.px(104)
            label: qsTr("Flat")
            placeholder: "48"
            input.maximumLength: 12
            onAccepted: if (step.complete)
                go.clicked()
        }
    }
    Button {
        objectName: "describeFlats"
        visible: !step.planning
        width: parent.width
        kind: "quiet"
        symbol: "plus"
        text: qsTr("Describe entrances and flats")
        onClicked: {
            step.planning = true;
            form.suggest();
        }
    }
    PlanForm {
        id: form
        visible: step.planning
        width: parent.width
        plan: step.plan
    }
    Button {
        objectName: "leaveFlats"
        visible: step.planning
        kind: "plain"
        leftPadding: 0
        text: qsTr("Leave the flats for later")
        onClicked: step.planning = false
    }
    Label {
        visible: text !== ""
        width: parent.width
        text: step.firstRun.fault
        wrapMode: Text.Wrap
        color: Theme.urgent
    }
    KeptLine {
        width: parent.width
        keys: step.keys
    }
    Button {
        id: go
        objectName: "foundButton"
        width: parent.width
        implicitHeight: Theme.px(42)
        enabled: step.complete && !step.firstRun.busy && (!step.planning || step.plan.fault === "")
        text: step.firstRun.busy ? qsTr("Founding…") : qsTr("Found the house")
        onClicked: step.firstRun.found(house.text, person.text, flat.text, step.planning ? step.plan.text : "")
    }
}
