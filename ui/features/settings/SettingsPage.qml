import QtQuick
import Neighbourhood
import "../../components"
import "../moving"

// Everything that a person can choose, on one page. Each choice holds at once and is undone by choosing anew.
Page {
    id: page

    required property Shell shell
    readonly property Preferences preferences: shell.preferences
    readonly property Passphrase passphrase: shell.passphrase

    signal oldChatAsked

    title: qsTr("Settings")
    subtitle: qsTr("What you choose holds at once, on this computer only.")
    Component.onCompleted: page.passphrase.look()

    // A larger text moves everything; what was just pressed stays in sight.
    Connections {
        target: page.scroller
        function onContentHeightChanged(): void {
            page.scroller.reveal(page.Window.activeFocusItem);
        }
    }

    LookSection {
        appearance: page.shell.appearance
    }
    Section {
        framed: true
        title: qsTr("Writing")

        Choice {
            objectName: "sendWith"
            text: qsTr("A message is sent with")
            hint: page.preferences.sendWith === "enter" ? qsTr("Shift+Enter begins a new line.") : qsTr("Enter begins a new line.")
            values: ["enter", "ctrl_enter"]
            labels: [qsTr("Enter"), qsTr("Ctrl+Enter")]
            value: page.preferences.sendWith
            onChosen: value => page.preferences.chooseSendWith(value)
        }
    }
    NotifySection {
        preferences: page.preferences
    }
    ComputerSection {
        byKeyring: page.passphrase.byKeyring
        preferences: page.preferences
    }
    Section {
        framed: true
        visible: page.passphrase.known
        title: qsTr("What opens your house")

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: page.passphrase.byKeyring ? qsTr("The keyring of this computer opens your house by itself.")
                                            : qsTr("Your passphrase opens your house at every start.")
        }
        Button {
            objectName: "changePassphrase"
            kind: "quiet"
            symbol: "lock"
            text: page.passphrase.hasKeyring || page.passphrase.byKeyring ? qsTr("Change the lock…") : qsTr("Change the passphrase…")
            onClicked: change.open()
        }
    }
    DevicesSection {
        visible: page.shell.left === ""
        devices: page.shell.devices
        secondComputer: page.shell.secondComputer
    }
    RecoverySection {
        visible: recovery.available && page.shell.left === ""
        recovery: page.shell.recovery
    }
    TrustedSection {
        trusted: page.shell.trusted
    }
    Section {
        framed: true
        visible: page.shell.oldChats.available && page.shell.left === ""
        title: qsTr("From before")

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("What was said in Telegram or WhatsApp can stand here too, marked as brought over.")
        }
        Button {
            objectName: "settingsOldChat"
            kind: "quiet"
            symbol: "download"
            text: qsTr("Bring an old chat in…")
            onClicked: page.oldChatAsked()
        }
    }
    Section {
        title: qsTr("More")
        gap: 2

        LinkRow {
            objectName: "toKeys"
            symbol: "keyboard"
            text: qsTr("Keys of the keyboard")
            onClicked: page.shell.go("help")
        }
        LinkRow {
            objectName: "toAbout"
            symbol: "info"
            text: qsTr("About Neighbourhood")
            onClicked: page.shell.go("about")
        }
    }
    Button {
        objectName: "usualSettings"
        enabled: !page.preferences.usual
        kind: "quiet"
        symbol: "rotate-ccw"
        text: qsTr("Back to the usual settings")
        onClicked: page.preferences.reset()
    }
    Button {
        objectName: "eraseMine"
        kind: "plain"
        leftPadding: 0
        text: qsTr("Erase everything I wrote…")
        onClicked: eraseMine.open()
    }
    LeavingCard {
        shell: page.shell
    }
    Button {
        objectName: "moveOut"
        visible: page.shell.left === "" && !page.shell.leaving
        kind: "plain"
        leftPadding: 0
        text: qsTr("Move out of this house…")
        onClicked: moveOut.open()
    }
    EraseMineSheet {
        id: eraseMine
        erasing: page.shell.erasing
    }
    MoveOutSheet {
        id: moveOut
        moving: page.shell.moving
        house: page.shell.houseName
    }
    PassphraseSheet {
        id: change
        passphrase: page.passphrase
    }
}
