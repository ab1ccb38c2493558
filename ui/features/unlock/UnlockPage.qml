pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Neighbourhood
import "../../theme"
import "../../components"
import "../first_run"

// The passphrase of the data folder: asked for, chosen for a new folder, or, when it cannot help, what can.
FocusScope {
    id: page

    required property Shell shell
    readonly property Unlock unlock: shell.unlock
    readonly property bool matching: !unlock.fresh || passphrase.text === again.text
    readonly property bool broken: unlock.blocked && !unlock.openElsewhere
    readonly property bool tight: flick.height < Theme.px(470)
    property bool detailed: false

    function tryIt(): void {
        if (passphrase.text === "" || !page.matching || page.unlock.busy)
            return;
        page.unlock.tryPassphrase(passphrase.text);
        passphrase.input.forceActiveFocus();
    }

    Scroller {
        id: flick
        anchors.fill: parent
        anchors.topMargin: languages.visible ? Theme.px(56) : 0
        contentHeight: Math.max(height, card.height + 32)

        Card {
            id: card
            x: Math.round((flick.width - width) / 2)
            y: Math.max(8, Math.round((flick.contentHeight - height) / 2 - flick.anchors.topMargin / 2))
            width: Math.min(Theme.px(460), flick.width - 32)
            height: column.implicitHeight + Theme.px(56)

            Column {
                id: column
                anchors.centerIn: parent
                width: parent.width - Theme.px(56)
                spacing: Theme.px(16)

                // Where there is little room the sign stands beside the heading.
                Item {
                    width: parent.width
                    height: page.tight ? Math.max(tile.height, heading.height) : heading.y + heading.height

                    Rectangle {
                        id: tile
                        width: page.tight ? Theme.px(40) : Theme.px(48)
                        height: width
                        radius: Theme.radiusLarge
                        color: page.broken ? Theme.urgentSoft : Theme.accentSoft

                        Icon {
                            anchors.centerIn: parent
                            name: page.broken ? "triangle-alert" : page.unlock.openElsewhere ? "house" : "lock"
                            size: Theme.px(22)
                            color: page.broken ? Theme.urgent : Theme.accent
                        }
                    }
                    Label {
                        id: heading
                        x: page.tight ? tile.width + Theme.px(12) : 0
                        y: page.tight ? Math.max(0, (tile.height - height) / 2) : tile.height + Theme.px(16)
                        width: parent.width - x
                        text: page.unlock.openElsewhere ? qsTr("Your house is already open") : page.unlock.blocked ? qsTr("Your house did not open") : page.unlock.fresh ? qsTr("Choose a passphrase") : qsTr("Your house is locked")
                        wrapMode: Text.Wrap
                        font.pixelSize: page.tight ? Theme.title : Theme.head
                        font.weight: Font.DemiBold
                    }
                }
                Label {
                    width: parent.width
                    text: page.unlock.blocked ? page.unlock.fault
                        : page.unlock.fresh ? qsTr("It encrypts everything that this program keeps here. Nobody can restore it for you, so keep it well.")
                                            : qsTr("Everything here is encrypted on this computer. The passphrase opens it.")
                    wrapMode: Text.Wrap
                    color: page.unlock.blocked ? Theme.ink : Theme.muted
                }
                Label {
                    objectName: "reportOfFault"
                    width: parent.width
                    visible: page.unlock.blocked && page.detailed
                    text: page.unlock.faultDetail
                    wrapMode: Text.WrapAnywhere
                    maximumLineCount: 6
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
                Field {
                    id: passphrase
                    objectName: "passphrase"
                    width: parent.width
                    visible: !page.unlock.blocked
                    focus: !page.unlock.blocked
                    label: qsTr("Passphrase")
                    fault: page.unlock.fault
                    hint: page.unlock.fresh ? Words.strength(page.unlock.strength(text)) : ""
                    secret: true
                    onEdited: page.unlock.forgetFault()
                    onAccepted: page.unlock.fresh ? again.input.forceActiveFocus() : page.tryIt()
                }
                Field {
                    id: again
                    objectName: "passphraseAgain"
                    width: parent.width
                    visible: page.unlock.fresh
                    label: qsTr("The same once more")
                    fault: text.length >= passphrase.text.length && !page.matching ? qsTr("The two are not the same.") : ""
                    secret: true
                    onAccepted: page.tryIt()
                }
                Button {
                    objectName: "unlockButton"
                    width: parent.width
                    implicitHeight: Theme.px(42)
                    visible: !page.unlock.blocked
                    enabled: passphrase.text !== "" && page.matching && !page.unlock.busy
                    text: page.unlock.busy ? qsTr("Opening…") : page.unlock.fresh ? qsTr("Go on") : qsTr("Open")
                    onClicked: page.tryIt()
                }
                Button {
                    objectName: "lookFirst"
                    width: parent.width
                    visible: page.unlock.fresh
                    enabled: !page.shell.firstRun.looking
                    kind: "quiet"
                    text: page.shell.firstRun.looking ? qsTr("It opens in a window of its own") : qsTr("Look around a sample house")
                    onClicked: page.shell.firstRun.lookAround()
                }
                Button {
                    objectName: "tryAgain"
                    width: parent.width
                    implicitHeight: Theme.px(42)
                    visible: page.unlock.blocked
                    focus: page.unlock.blocked
                    enabled: !page.unlock.busy
                    text: page.unlock.busy ? qsTr("Opening…") : qsTr("Try again")
                    onClicked: page.unlock.tryAgain()
                }
                Button {
                    objectName: "startEmpty"
                    width: parent.width
                    visible: page.unlock.replaceable
                    kind: "quiet"
                    enabled: !page.unlock.busy
                    text: qsTr("Start with an empty folder…")
                    onClicked: chooser.open()
                }
                Label {
                    objectName: "emptyFault"
                    width: parent.width
                    visible: text !== ""
                    text: page.unlock.folderFault
                    wrapMode: Text.Wrap
                    color: Theme.urgent
                    font.pixelSize: Theme.small
                }
                Button {
                    objectName: "copyFault"
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: page.unlock.blocked
                    kind: "plain"
                    text: page.detailed ? qsTr("Copy for a report") : qsTr("Details")
                    onClicked: page.detailed ? page.shell.copyText(page.unlock.faultDetail) : page.detailed = true
                }
            }
        }
    }
    FolderDialog {
        id: chooser
        objectName: "emptyFolderDialog"
        title: qsTr("Choose an empty folder for your data")
        onAccepted: page.unlock.startWith(selectedFolder)
    }
    Connections {
        target: page.unlock
        function onChanged(): void {
            if (page.unlock.fault !== "")
                passphrase.input.selectAll();
        }
    }

    LanguageChoice {
        id: languages
        visible: !page.unlock.blocked
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(16)
        appearance: page.shell.appearance
    }
}
