import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

Sheet {
    id: sheet

    required property Appearance appearance
    required property Passphrase passphrase
    required property OldChats oldChats

    signal oldChatAsked

    title: qsTr("Settings")
    onAboutToShow: sheet.passphrase.look()

    component Choice: Column {
        property alias text: label.text

        width: parent?.width ?? 0
        spacing: 8

        Label {
            id: label
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
    }

    Choice {
        text: qsTr("Language")

        Segments {
            objectName: "languages"
            width: parent.width
            name: qsTr("Language")
            values: ["ru", "en"]
            labels: ["Русский", "English"]
            value: sheet.appearance.language
            onChosen: value => sheet.appearance.chooseLanguage(value)
        }
    }
    Choice {
        text: qsTr("Look")

        Segments {
            objectName: "themes"
            width: parent.width
            name: qsTr("Look")
            values: ["system", "light", "dark"]
            labels: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            value: sheet.appearance.theme
            onChosen: value => sheet.appearance.chooseTheme(value)
        }
    }
    Choice {
        text: qsTr("Size of the text")

        Segments {
            objectName: "scales"
            width: parent.width
            name: qsTr("Size of the text")
            values: ["100", "125", "150", "200"]
            labels: ["100 %", "125 %", "150 %", "200 %"]
            value: String(Math.round(sheet.appearance.textScale * 100))
            onChosen: value => sheet.appearance.chooseTextScale(Number(value))
        }
    }
    Choice {
        visible: sheet.passphrase.known
        text: qsTr("What opens your house")

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: sheet.passphrase.byKeyring ? qsTr("The keyring of this computer opens your house by itself.")
                                             : qsTr("Your passphrase opens your house at every start.")
        }
        Button {
            objectName: "changePassphrase"
            kind: "quiet"
            symbol: "lock"
            text: sheet.passphrase.hasKeyring || sheet.passphrase.byKeyring ? qsTr("Change the lock…") : qsTr("Change the passphrase…")
            onClicked: change.open()
        }
    }
    Choice {
        visible: sheet.oldChats.available
        text: qsTr("From before")

        Button {
            objectName: "settingsOldChat"
            kind: "quiet"
            symbol: "download"
            text: qsTr("Bring an old chat in…")
            onClicked: sheet.oldChatAsked()
        }
    }
    PassphraseSheet {
        id: change
        passphrase: sheet.passphrase
        onChanged: sheet.close()
    }
}
