import QtQuick
import "../theme"
import "../components"

// Rows of a settings page.
Column {
    spacing: Theme.px(8)

    Switch {
        text: qsTr("Be quiet at night")
        hint: qsTr("From ten in the evening to eight in the morning nothing rings")
        checked: true
    }
    Switch {
        text: qsTr("Show the text in notifications")
    }
    Switch {
        text: qsTr("Start at login")
        hint: qsTr("This system does not offer it")
        enabled: false
    }
    Switch {
        text: qsTr("Keep running when the window is closed")
        checked: true
        enabled: false
    }
    CheckRow {
        text: qsTr("Marina Kotova")
        hint: qsTr("flat 7 · council of the house")
        checked: true
    }
    CheckRow {
        text: qsTr("Sergey Ilyin")
    }
    CheckRow {
        text: qsTr("Pyotr Vlasov")
        hint: qsTr("is in it already")
        checked: true
        enabled: false
    }
    Choice {
        id: sending
        text: qsTr("Send with")
        hint: qsTr("The other one begins a new line")
        values: ["enter", "ctrl_enter"]
        labels: ["Enter", "Ctrl + Enter"]
        value: "enter"
        onChosen: answer => sending.value = answer
    }
    Choice {
        id: speech
        text: qsTr("Quiet from")
        values: ["20", "21", "22", "23", "24", "1"]
        labels: ["20:00", "21:00", "22:00", "23:00", "24:00", "1:00"]
        value: "22"
        folded: true
        onChosen: answer => speech.value = answer
    }
    SettingRow {
        title: qsTr("Your data")
        hint: qsTr("Everything this program knows lies in one folder")

        Button {
            kind: "quiet"
            text: qsTr("Open")
        }
    }
    SettingRow {
        width: Theme.px(260)
        title: qsTr("A narrow row")
        hint: qsTr("Its control stands beneath the words")

        Button {
            kind: "quiet"
            text: qsTr("Change the passphrase")
        }
    }
    RowWords {
        width: parent.width
        text: qsTr("Words of a row")
        hint: qsTr("One sentence more about it")
    }
}
