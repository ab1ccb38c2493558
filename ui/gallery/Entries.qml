import QtQuick
import "../theme"
import "../components"

// Everything one types into.
Column {
    spacing: Theme.px(16)

    Field {
        width: parent.width
        symbol: "search"
        placeholder: qsTr("Search the whole house")
        name: qsTr("Search")
        keys: "Ctrl K"
    }
    Field {
        width: parent.width
        label: qsTr("Your name")
        text: qsTr("Anna Belova")
        hint: qsTr("As neighbours will see it")
        clearable: true
    }
    Field {
        width: parent.width
        label: qsTr("Flat")
        text: "148"
        fault: qsTr("The house has no such flat. Look at the number on your door.")
    }
    Field {
        width: parent.width
        label: qsTr("Entrance")
        text: "2"
        enabled: false
    }
    Field {
        width: parent.width
        label: qsTr("Code")
        text: "K7QM-A2XW"
        large: true
    }
    Area {
        width: parent.width
        label: qsTr("Purpose")
        placeholder: qsTr("What is this topic for?")
        hint: qsTr("A sentence or two")
    }
    Area {
        width: parent.width
        label: qsTr("Letter")
        rows: 2
        most: 3
        text: qsTr("Dear neighbours,\nthe tenth of December is the day of the new door phone.\nPlease be at home between nine and eleven.\nThank you!")
        fault: qsTr("The letter is too long by four words.")
    }
}
