import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

FocusScope {
    id: page

    required property Shell shell
    readonly property Unlock unlock: shell.unlock

    Scroller {
        id: flick
        anchors.fill: parent
        contentHeight: Math.max(height, card.height + 32)

        Card {
            id: card
            x: Math.round((flick.width - width) / 2)
            y: Math.round((flick.contentHeight - height) / 2)
            width: Math.min(Theme.px(420), flick.width - 32)
            height: column.implicitHeight + Theme.px(56)

            Column {
                id: column
                anchors.centerIn: parent
                width: parent.width - Theme.px(56)
                spacing: 12

                Rectangle {
                    width: Theme.px(48)
                    height: width
                    radius: Theme.radiusLarge
                    color: Theme.accentSoft

                    Icon {
                        anchors.centerIn: parent
                        name: "lock"
                        size: Theme.px(22)
                        color: Theme.accent
                    }
                }
                Label {
                    width: parent.width
                    text: qsTr("Your house is locked")
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.head
                    font.weight: Font.DemiBold
                }
                Label {
                    width: parent.width
                    text: qsTr("Everything here is encrypted on this computer. The passphrase opens it.")
                    wrapMode: Text.Wrap
                    color: Theme.muted
                }
                Item {
                    width: 1
                    height: 4
                }
                Field {
                    id: passphrase
                    objectName: "passphrase"
                    width: parent.width
                    focus: true
                    label: qsTr("Passphrase")
                    fault: page.unlock.fault
                    input.echoMode: TextInput.Password
                    onEdited: page.unlock.forgetFault()
                    onAccepted: open.clicked()
                }
                Button {
                    id: open
                    objectName: "unlockButton"
                    width: parent.width
                    enabled: passphrase.text !== "" && !page.unlock.busy
                    text: page.unlock.busy ? qsTr("Opening…") : qsTr("Open")
                    onClicked: {
                        page.unlock.tryPassphrase(passphrase.text);
                        passphrase.input.forceActiveFocus();
                    }
                }
            }
        }
    }
    Connections {
        target: page.unlock
        function onChanged() {
            if (page.unlock.fault !== "")
                passphrase.input.selectAll();
        }
    }
}
