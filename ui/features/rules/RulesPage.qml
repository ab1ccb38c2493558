pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The rules of the house: to be read, confirmed, and written anew by the council.
Page {
    id: page

    required property Shell shell
    readonly property HouseRules rules: shell.rules

    objectName: "rulesPage"
    title: qsTr("House rules")
    subtitle: !page.rules.held ? "" : page.rules.by === "" ? qsTr("Version of %1").arg(page.rules.since)
                                                           : Words.fill(qsTr("Version of %1, written by %2"), [page.rules.since, page.rules.by])
    backShown: true
    onBackAsked: page.shell.goBack()
    // Long rules are read by keyboard too.
    Keys.onPressed: event => event.accepted = page.scroller.turn(event.key)
    Component.onCompleted: page.rules.watch(true)
    Component.onDestruction: page.rules.watch(false)

    function write(): void {
        editor.active = true;
        page.rules.beginDraft();
    }

    Item {
        visible: page.rules.loaded && !page.rules.held
        width: parent.width
        height: none.height + Theme.px(80)

        Column {
            id: none
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(48)
            width: parent.width
            spacing: Theme.px(16)

            EmptyState {
                anchors.horizontalCenter: parent.horizontalCenter
                symbol: "file-text"
                title: qsTr("No house rules here yet")
                text: page.rules.mayEdit ? qsTr("Write down what neighbours have agreed on. There is a text to begin with.")
                                         : qsTr("When the council writes them, residents read them here, and Today tells them.")
            }
            Button {
                objectName: "writeRules"
                visible: page.rules.mayEdit
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Write the rules…")
                onClicked: page.write()
            }
        }
    }
    Card {
        visible: page.rules.held
        width: parent.width
        height: list.height + Theme.px(40)

        Column {
            id: list
            x: Theme.px(20)
            y: Theme.px(20)
            width: parent.width - 2 * x
            spacing: Theme.px(18)
            Accessible.role: Accessible.List
            Accessible.name: page.title

            Repeater {
                model: page.rules.lines
                delegate: RuleRow {}
            }
        }
    }
    Section {
        visible: page.rules.held
        framed: true
        gap: Theme.px(12)

        Label {
            objectName: "rulesRead"
            width: parent.width
            text: qsTr("%1 of %n residents have read them", "", page.rules.residents).arg(page.rules.read)
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Button {
            objectName: "acknowledgeRules"
            visible: page.rules.asked
            text: qsTr("I have read them")
            onClicked: {
                // The button goes; who used the keyboard stays where the outcome is told.
                page.rules.acknowledge();
                (change.visible ? change : versions.visible ? versions : page).forceActiveFocus();
            }
        }
        Row {
            visible: page.rules.readByMe
            width: parent.width
            spacing: Theme.px(8)

            Icon {
                id: mark
                anchors.verticalCenter: parent.verticalCenter
                name: "circle-check"
                size: Theme.px(18)
                color: Theme.accent
            }
            Label {
                objectName: "rulesReadByMe"
                width: parent.width - mark.width - parent.spacing
                text: qsTr("You have read them")
                wrapMode: Text.Wrap
                color: Theme.accent
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Column {
            objectName: "rulesMissing"
            visible: page.rules.missing !== ""
            width: parent.width
            spacing: Theme.px(4)

            Label {
                width: parent.width
                text: page.rules.missingMore > 0 ? Words.fill(qsTr("Not yet: %1 and %n more", "", page.rules.missingMore), [page.rules.missing])
                                                 : Words.fill(qsTr("Not yet: %1"), [page.rules.missing])
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: qsTr("Only the council is shown these names, to go round and help.")
                wrapMode: Text.Wrap
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
    }
    Flow {
        visible: page.rules.held && (page.rules.mayEdit || page.rules.earlier > 0)
        width: parent.width
        spacing: Theme.px(10)

        Button {
            id: change
            objectName: "changeRules"
            visible: page.rules.mayEdit
            width: Math.min(implicitWidth, parent.width)
            kind: "quiet"
            symbol: "pencil"
            text: qsTr("Change the rules…")
            onClicked: page.write()
        }
        Button {
            id: versions
            objectName: "earlierRules"
            visible: page.rules.earlier > 0
            width: Math.min(implicitWidth, parent.width)
            kind: "quiet"
            symbol: "history"
            text: qsTr("Earlier versions")
            onClicked: {
                history.active = true;
                page.rules.showVersions();
                (history.item as RulesHistorySheet).open();
            }
        }
    }
    Loader {
        id: editor
        active: false
        sourceComponent: RulesSheet {
            rules: page.rules
        }
    }
    Loader {
        id: history
        active: false
        sourceComponent: RulesHistorySheet {
            rules: page.rules
        }
    }
}
