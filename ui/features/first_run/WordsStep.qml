import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The 24 words of a recovery sheet. They leave the window with the press of the button.
StepCard {
    id: step

    required property FirstRun firstRun
    required property Passphrase keys
    readonly property bool complete: firstRun.wordsMissing === 0

    fields: [words]
    title: qsTr("Words on paper")
    note: qsTr("Type the 24 words in the order of the sheet. Spaces, commas, numbers and new lines between them do not matter, nor do capitals.")

    // Marks the word at a place, so that it is found among the others.
    function mark(place: int): void {
        const word = /[^\s\d.,;:!?()_-]+/g;
        let found = word.exec(words.text);
        for (let at = 1; at < place && found !== null; at++)
            found = word.exec(words.text);
        words.input.forceActiveFocus();
        if (found !== null)
            words.input.select(found.index, found.index + found[0].length);
    }

    Area {
        id: words
        objectName: "words"
        width: parent.width
        focus: true
        rows: 5
        label: qsTr("The 24 words")
        hint: step.firstRun.wordsTyped === 0 ? qsTr("Four letters of a word are enough.")
            : step.firstRun.wordsMissing > 0 ? qsTr("%1 of 24 words").arg(step.firstRun.wordsTyped) : qsTr("All 24 words are there.")
        fault: step.firstRun.fault
        input.inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onEdited: step.firstRun.readWords(words.text)
        onAccepted: if (step.complete)
            go.clicked()
    }
    KeptLine {
        width: parent.width
        keys: step.keys
    }
    Button {
        id: go
        objectName: "comeBack"
        width: parent.width
        implicitHeight: Theme.px(42)
        enabled: step.complete && !step.firstRun.busy
        text: step.firstRun.busy ? qsTr("Checking…") : qsTr("Come back")
        onClicked: step.firstRun.comeBack(words.text)
    }
    Connections {
        target: step.firstRun
        function onWordDoubted(place: int): void {
            step.mark(place);
        }
        function onWordsTaken(): void {
            words.text = "";
        }
    }
}
