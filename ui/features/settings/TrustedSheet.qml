pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Choosing two or three neighbours whom one trusts.
Sheet {
    id: sheet

    required property Trusted trusted

    title: qsTr("Whom do you trust?")
    wanted: Theme.px(480)
    onAboutToShow: {
        search.text = "";
        sheet.trusted.begin();
    }
    onOpened: search.input.forceActiveFocus()
    onClosed: sheet.trusted.forget()

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Choose two or three whom you meet, who would know your voice, and who do not live in one flat. They see that you have named them.")
    }
    Field {
        id: search
        objectName: "trustedSearch"
        width: parent.width
        label: qsTr("Name or flat")
        onEdited: sheet.trusted.lookFor(search.text)
    }
    Column {
        width: parent.width

        Repeater {
            model: sheet.trusted.candidates

            CheckRow {
                id: row
                required property string personId
                required property string name
                required property string flat
                required property bool ticked
                required property bool open
                readonly property string who: name === "" ? qsTr("A neighbour") : name

                objectName: "trust " + name
                width: parent?.width ?? 0
                text: row.flat === "" ? row.who : Words.fill(qsTr("%1, flat %2"), [row.who, row.flat])
                enabled: row.open
                checked: row.ticked
                onClicked: sheet.trusted.choose(row.personId, row.checked)
            }
        }
    }
    Label {
        objectName: "trustedMore"
        width: parent.width
        visible: sheet.trusted.found === 0 || sheet.trusted.unlisted > 0
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.trusted.found === 0 ? qsTr("Nobody here is called so.") : qsTr("And %n more: type a name or a flat.", "", sheet.trusted.unlisted)
    }
    Label {
        objectName: "trustedCount"
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.trusted.picked === 0 ? (sheet.trusted.count === 0 ? qsTr("Two or three are needed.") : qsTr("With nobody chosen, no neighbours can bring you back any more."))
            : sheet.trusted.picked === 1 ? qsTr("One more is needed: one alone cannot bring you back.")
            : qsTr("%n are chosen; any two of them can bring you back.", "", sheet.trusted.picked)
    }
    Label {
        objectName: "trustedFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.trusted.fault
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "trustedSave"
            enabled: sheet.trusted.ready
            text: sheet.trusted.busy ? qsTr("Saving…") : qsTr("Save")
            onClicked: sheet.trusted.save()
        }
        Button {
            objectName: "trustedCancel"
            kind: "quiet"
            text: qsTr("Cancel")
            onClicked: sheet.close()
        }
    }
    Connections {
        target: sheet.trusted
        function onSaved(): void {
            sheet.close();
        }
    }
}
