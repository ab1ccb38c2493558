pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../moderation"

// What was done with people, roles, computers and invitations, open to everybody; and what waits for signatures.
Page {
    id: page

    required property Shell shell
    readonly property HouseJournal journal: shell.journal

    title: qsTr("House journal")
    subtitle: qsTr("What was done with people, roles, computers and invitations. All read the same.")
    backShown: true
    onBackAsked: page.shell.go("neighbours")
    Component.onCompleted: page.journal.watch(true)
    Component.onDestruction: page.journal.watch(false)

    Label {
        objectName: "signedOutcome"
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.accent
        text: page.journal.outcome === "carried" ? qsTr("Signed. It has effect now.") : page.journal.outcome === "waits" ? qsTr("Signed. It waits for others.")
            : page.journal.outcome === "refused" ? qsTr("Said. This computer does not come in, unless the council decides otherwise.")
            : page.journal.outcome === "closed" ? qsTr("Nobody else comes in by this invitation.") : ""
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Button {
        objectName: "toRules"
        kind: "quiet"
        symbol: "file-text"
        text: qsTr("House rules")
        onClicked: page.shell.go("rules")
    }
    Section {
        visible: page.journal.waiting > 0
        framed: true
        gap: Theme.px(16)
        title: qsTr("Waiting for signatures")

        Repeater {
            model: page.journal.asked
            delegate: AskedRow {
                onSignAsked: proposalId => page.journal.sign(proposalId)
                onRefuseAsked: (deviceId, check) => refuse.ask(deviceId, check)
            }
        }
    }
    ModerationSection {
        shell: page.shell
    }
    Section {
        visible: page.journal.openInvitations > 0
        framed: true
        gap: Theme.px(16)
        title: qsTr("Open invitations")

        Repeater {
            model: page.journal.open
            delegate: InvitationRow {
                onEndAsked: end.ask(this)
            }
        }
    }
    Section {
        framed: true
        gap: Theme.px(14)
        title: qsTr("What was done, the newest first")

        Repeater {
            model: page.journal.lines
            delegate: ToldRow {}
        }
        Button {
            objectName: "showEarlier"
            visible: page.journal.earlier
            kind: "quiet"
            symbol: "history"
            text: qsTr("Show earlier")
            onClicked: page.journal.showEarlier()
        }
    }
    EndInvitationSheet {
        id: end
        journal: page.journal
    }
    RefuseSheet {
        id: refuse
        onRefused: deviceId => page.journal.refuse(deviceId)
    }
}
