import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

StepCard {
    id: step

    required property FirstRun firstRun
    required property Passphrase keys
    // Who comes has belonged to the house before.
    property bool again: false
    // Their neighbours say so: nobody of theirs is left in the house.
    property bool vouched: false
    // What was written there is here to read, and this step leads back to it.
    property bool over: false
    // What the house knows this person as, whom it may take in again.
    property string known: ""
    readonly property bool complete: code.text.length === 23 && person.text.trim() !== ""

    fields: [code, person]
    title: vouched ? qsTr("Two neighbours vouch for me") : over ? qsTr("Come back with a code") : again ? qsTr("A code from my other computer") : qsTr("Join with a code")
    note: vouched ? qsTr("Ask a neighbour whom you have named: under Settings, at your name, “Bring back…” makes a code. Their computer has to be on and in the same network, or its address is typed in at the next step. Then ask the second neighbour.") : qsTr("Both computers need to be on the same network, or the neighbour's address is typed in at the next step.")

    // Regroups the code and keeps the cursor behind the character just typed.
    function regroup(): void {
        const before = code.text.slice(0, code.input.cursorPosition).replace(/[^0-9\p{L}]/gu, "").length;
        const grouped = step.firstRun.grouped(code.text);
        if (grouped !== code.text) {
            code.text = grouped;
            code.input.cursorPosition = Math.min(grouped.length, before + Math.floor(Math.max(before - 1, 0) / 5));
        }
        step.firstRun.forgetFault();
    }

    function takeOffered(): void {
        if (step.firstRun.offeredCode === "")
            return;
        code.text = step.firstRun.offeredCode;
        Qt.callLater(() => person.input.forceActiveFocus());
    }

    Component.onCompleted: {
        person.text = step.known;
        takeOffered();
    }

    Field {
        id: code
        objectName: "code"
        width: parent.width
        focus: step.firstRun.offeredCode === ""
        large: true
        label: qsTr("Code")
        placeholder: "XXXXX-XXXXX-XXXXX-XXXXX"
        hint: qsTr("Four groups of five; dashes and capitals come by themselves.")
        fault: step.firstRun.fault
        input.inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly
        onEdited: step.regroup()
        onAccepted: person.input.forceActiveFocus()
    }
    Field {
        id: person
        objectName: "joinName"
        width: parent.width
        focus: step.firstRun.offeredCode !== ""
        label: qsTr("Your name")
        placeholder: qsTr("Anna Belova")
        hint: step.again && !step.over ? qsTr("The house knows your name; this one is used only if the code was made for somebody new.") : ""
        input.maximumLength: 80
        onAccepted: if (step.complete)
            go.clicked()
    }
    KeptLine {
        width: parent.width
        keys: step.keys
    }
    Button {
        id: go
        objectName: "joinButton"
        width: parent.width
        implicitHeight: Theme.px(42)
        enabled: step.complete && !step.firstRun.busy
        text: step.firstRun.busy ? qsTr("Checking…") : qsTr("Join")
        onClicked: step.firstRun.join(code.text, person.text)
    }
    Connections {
        target: step.firstRun
        function onCodeOffered(): void {
            step.takeOffered();
        }
        function onChanged(): void {
            const place = step.firstRun.mistyped;
            if (place < 1)
                return;
            const start = place - 1 + Math.floor((place - 1) / 5);
            code.input.forceActiveFocus();
            code.input.select(start, start + 1);
        }
    }
}
