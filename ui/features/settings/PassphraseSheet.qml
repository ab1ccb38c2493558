pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Another passphrase, or the keyring of the computer instead of one. What is typed leaves no trace when it closes.
Sheet {
    id: sheet

    required property Passphrase passphrase
    property string way: "passphrase"
    readonly property bool toKeyring: way === "keyring"
    readonly property bool matching: fresh.text === again.text
    readonly property bool ready: !passphrase.busy && (passphrase.byKeyring || old.text !== "")
        && (toKeyring ? !passphrase.byKeyring : fresh.text !== "" && matching)

    signal changed

    title: passphrase.hasKeyring || passphrase.byKeyring ? qsTr("Change the lock") : qsTr("Change the passphrase")
    onAboutToShow: {
        sheet.way = "passphrase";
        sheet.wipe();
    }
    onOpened: (sheet.passphrase.byKeyring ? fresh : old).input.forceActiveFocus()
    onClosed: sheet.wipe()

    function wipe(): void {
        for (const field of [old, fresh, again]) {
            field.text = "";
            field.revealed = false;
        }
        sheet.passphrase.forgetFault();
    }

    function change(): void {
        if (!sheet.ready)
            return;
        if (sheet.toKeyring)
            sheet.passphrase.handOver(old.text);
        else
            sheet.passphrase.change(old.text, fresh.text);
    }

    Segments {
        objectName: "ways"
        width: parent.width
        visible: sheet.passphrase.hasKeyring && !sheet.passphrase.byKeyring
        name: qsTr("What opens your house")
        values: ["passphrase", "keyring"]
        labels: [qsTr("Another passphrase"), qsTr("The keyring of this computer")]
        value: sheet.way
        onChosen: value => sheet.way = value
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.toKeyring ? qsTr("Whoever is signed in on this computer then opens your house without a passphrase. A backup opens only where this keyring is.")
            : sheet.passphrase.byKeyring ? qsTr("Your house then asks for this passphrase at every start, and a backup opens on any computer. Nobody can restore a passphrase for you.")
                                         : qsTr("Only the lock changes; your messages stay as they are. Nobody can restore a passphrase for you.")
    }
    Field {
        id: old
        objectName: "oldPassphrase"
        width: parent.width
        visible: !sheet.passphrase.byKeyring
        label: qsTr("Passphrase so far")
        fault: sheet.passphrase.oldFault
        secret: true
        onEdited: sheet.passphrase.forgetFault()
        onAccepted: sheet.toKeyring ? sheet.change() : fresh.input.forceActiveFocus()
    }
    Field {
        id: fresh
        objectName: "newPassphrase"
        width: parent.width
        visible: !sheet.toKeyring
        label: qsTr("New passphrase")
        hint: Words.strength(sheet.passphrase.strength(text))
        secret: true
        onEdited: sheet.passphrase.forgetFault()
        onAccepted: again.input.forceActiveFocus()
    }
    Field {
        id: again
        objectName: "newPassphraseAgain"
        width: parent.width
        visible: !sheet.toKeyring
        label: qsTr("The same once more")
        fault: text.length >= fresh.text.length && !sheet.matching ? qsTr("The two are not the same.") : ""
        secret: true
        onAccepted: sheet.change()
    }
    Label {
        objectName: "passphraseFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.passphrase.fault
    }
    foot: Button {
        objectName: "changeLock"
        width: parent.width
        implicitHeight: Theme.px(42)
        enabled: sheet.ready
        text: sheet.passphrase.busy ? qsTr("Changing…") : sheet.toKeyring ? qsTr("Let the keyring open it") : qsTr("Change")
        onClicked: sheet.change()
    }
    Connections {
        target: sheet.passphrase
        function onDone(): void {
            sheet.close();
            sheet.changed();
        }
        function onChanged(): void {
            if (sheet.passphrase.oldFault !== "")
                old.input.selectAll();
        }
    }
}
