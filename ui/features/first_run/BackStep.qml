import QtQuick

// Somebody who belongs to the house already: with words on paper, or with a code.
StepCard {
    id: step

    signal wordsAsked
    signal codeAsked

    title: qsTr("I was here before")
    note: qsTr("You come back as yourself: with your name, your flat, and what the house has said.")

    Door {
        objectName: "wordsDoor"
        width: parent.width
        focus: true
        symbol: "file-text"
        text: qsTr("Words on paper")
        note: qsTr("The 24 words of your recovery sheet")
        onClicked: step.wordsAsked()
    }
    Door {
        objectName: "codeDoor"
        width: parent.width
        symbol: "monitor"
        text: qsTr("A code from my other computer")
        note: qsTr("Or one that a neighbour made for you")
        onClicked: step.codeAsked()
    }
}
