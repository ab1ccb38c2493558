import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What the program does on this computer beside its window, and where everything lies.
Section {
    id: section

    required property Preferences preferences
    required property bool byKeyring

    framed: true
    gap: Theme.px(14)
    title: qsTr("This computer")

    Switch {
        objectName: "tray"
        visible: section.preferences.hasTray
        text: qsTr("Stay on when the window is closed")
        hint: qsTr("The program stays in the tray and goes on exchanging messages with the neighbours.")
        checked: section.preferences.tray
        onToggled: section.preferences.chooseTray(checked)
    }
    Label {
        objectName: "noTray"
        width: parent.width
        visible: !section.preferences.hasTray
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("This computer has no tray, so closing the window ends the program.")
    }
    Switch {
        objectName: "startAtLogin"
        visible: section.preferences.canStartAtLogin
        text: qsTr("Start when I sign in")
        hint: qsTr("Neighbours then reach this computer whenever it is on.")
        checked: section.preferences.startsAtLogin
        onToggled: section.preferences.chooseStartAtLogin(checked)
    }
    Label {
        objectName: "noStartAtLogin"
        width: parent.width
        visible: !section.preferences.canStartAtLogin
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("This computer does not let programs start when you sign in.")
    }
    Column {
        width: parent.width
        visible: section.preferences.canOpenLinks
        spacing: Theme.px(8)

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("Links to this house, for example in an invitation, can open this program.")
        }
        Button {
            objectName: "registerLinks"
            kind: "quiet"
            symbol: "external-link"
            text: qsTr("Open links with this program")
            onClicked: section.preferences.registerLinks()
        }
    }
    Column {
        width: parent.width
        visible: section.preferences.folder !== ""
        spacing: Theme.px(8)

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            font.weight: Font.Medium
            text: qsTr("Where everything lies")
        }
        Label {
            objectName: "dataFolder"
            width: parent.width
            wrapMode: Text.WrapAnywhere
            text: section.preferences.folder
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
            text: section.byKeyring ? qsTr("Everything written is encrypted in it; only these settings are not. For a backup, close the program and copy the whole folder. The copy opens only with the keyring of this computer; for one that opens anywhere, choose a passphrase first.")
                                    : qsTr("Everything written is encrypted in it; only these settings are not. For a backup, close the program and copy the whole folder. The copy opens with your passphrase and catches up with the neighbours.")
        }
        Button {
            objectName: "openFolder"
            kind: "quiet"
            symbol: "folder-open"
            text: qsTr("Open the folder")
            onClicked: section.preferences.openFolder()
        }
    }
}
