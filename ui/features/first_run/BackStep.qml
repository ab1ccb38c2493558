import QtQuick

// Somebody who belongs to the house already: with words on paper, with a code, or by the word of two neighbours.
StepCard {
    id: step

    signal wordsAsked
    signal codeAsked
    signal vouchedAsked

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
    Door {
        objectName: "vouchedDoor"
        width: parent.width
        symbol: "users"
        text: qsTr("Two neighbours vouch for me")
        note: qsTr("Those whom you have named in the settings")
        onClicked: step.vouchedAsked()
    }
}
