import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The rules while the council writes them. What is typed stays on this computer until it holds, also over a restart.
Sheet {
    id: sheet

    required property HouseRules rules

    objectName: "rulesSheet"
    title: sheet.rules.held ? qsTr("Change the rules") : qsTr("Write the rules")
    wanted: Theme.px(680)
    onClosed: sheet.rules.keepDraft()

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.rules.held ? qsTr("The version that holds stays readable. Everybody is asked to read the new one.")
                               : qsTr("Everybody in the house is asked to read them.")
    }
    Area {
        id: words
        objectName: "rulesText"
        width: parent.width
        focus: true
        // What lets them hold stays in sight in a low window and with large letters.
        rows: Math.max(4, Math.min(12, Math.floor(((sheet.parent?.height ?? 0) - Theme.px(330)) / Theme.px(17))))
        most: rows
        label: qsTr("Rules")
        hint: sheet.rules.draftRules > 0 ? qsTr("%n rules. An empty line begins the next one.", "", sheet.rules.draftRules) : qsTr("An empty line begins the next rule.")
        fault: sheet.rules.fault
        onEdited: sheet.rules.edit(words.text)
        onAccepted: if (save.enabled)
            sheet.rules.save()
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(10)

        Button {
            id: save
            objectName: "saveRules"
            width: Math.min(implicitWidth, parent.width)
            enabled: !sheet.rules.busy && sheet.rules.draftDiffers
            text: sheet.rules.busy ? qsTr("Saving…") : qsTr("Let them hold from now on")
            onClicked: sheet.rules.save()
        }
        Button {
            objectName: "sampleRules"
            visible: words.text.trim() === ""
            width: Math.min(implicitWidth, parent.width)
            kind: "quiet"
            text: qsTr("Begin with a sample text")
            onClicked: {
                sheet.rules.useSample();
                words.input.forceActiveFocus();
            }
        }
        Button {
            objectName: "dropRulesDraft"
            visible: sheet.rules.held && sheet.rules.draftDiffers
            width: Math.min(implicitWidth, parent.width)
            kind: "plain"
            text: qsTr("Back to the rules that hold")
            onClicked: {
                sheet.rules.dropDraft();
                words.input.forceActiveFocus();
            }
        }
    }
    Connections {
        target: sheet.rules
        function onDraftBegun(): void {
            words.text = sheet.rules.draft;
            if (!sheet.opened)
                sheet.open();
        }
        function onSaved(): void {
            sheet.close();
        }
    }
}
