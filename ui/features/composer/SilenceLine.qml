import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// In place of the field to write in: who keeps me from writing, why, until when, and what I can do.
FocusScope {
    id: line

    required property Silence silence

    signal journalAsked

    implicitHeight: column.implicitHeight + Theme.px(24)
    Accessible.role: Accessible.Grouping
    Accessible.name: told.text

    Icon {
        id: sign
        x: Theme.px(14)
        y: Theme.px(13)
        name: line.silence.kind === "locked" ? "lock" : "eye-off"
        size: Theme.px(18)
        color: Theme.amber
    }
    Column {
        id: column
        x: Theme.px(42)
        y: Theme.px(12)
        width: parent.width - x - Theme.px(14)
        spacing: Theme.px(6)

        Label {
            id: told
            objectName: "silence"
            width: parent.width
            wrapMode: Text.Wrap
            text: {
                const silence = line.silence;
                const who = silence.by === "" ? qsTr("A moderator") : silence.by;
                if (silence.kind === "locked")
                    return silence.until === "" ? Words.fill(qsTr("%1 has locked this topic: “%2”. It can be read as before."), [who, silence.reason])
                        : Words.fill(qsTr("%1 has locked this topic until %3: “%2”. It can be read as before."), [who, silence.reason, silence.until]);
                return Words.fill(qsTr("%1 has muted you until %3: “%2”. You can read everything. Your draft stays."), [who, silence.reason, silence.until]);
            }
        }
        Button {
            objectName: "silenceJournal"
            focus: true
            kind: "quiet"
            text: line.silence.canAppeal ? qsTr("Appeal in the journal…") : qsTr("Show the journal")
            onClicked: line.journalAsked()
        }
    }
}
