pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// One's own role, or a topic, goes to somebody else, while one stays in the house.
Sheet {
    id: sheet

    required property Moving moving
    property string topicTitle: ""
    property bool chosen: false

    title: sheet.topicTitle === "" ? qsTr("Hand over my role") : qsTr("Hand over a topic")

    // A role, or a topic by its id and title.
    function ask(role: string): void {
        sheet.topicTitle = "";
        sheet.moving.look(role);
        sheet.open();
    }

    function askTopic(topicId: string, title: string): void {
        sheet.topicTitle = title;
        sheet.moving.lookAtTopic(topicId);
        sheet.open();
    }

    Repeater {
        model: sheet.visible ? sheet.moving : null

        DutyRow {
            moving: sheet.moving
            needed: true
            topicTitle: sheet.topicTitle
            onToIdChanged: sheet.chosen = toId !== ""
            Component.onCompleted: sheet.chosen = toId !== ""
        }
    }
    Label {
        objectName: "nobodyToHand"
        visible: sheet.moving.loaded && sheet.moving.duties === 0
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("There is nobody else in the house yet who could take it over.")
    }
    Label {
        visible: sheet.topicTitle === ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("Once your successor has the role, yours ends. What you said in it stays said.")
    }
    Label {
        objectName: "handFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.moving.fault
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "handNow"
            enabled: sheet.chosen && !sheet.moving.busy
            text: qsTr("Hand over")
            onClicked: sheet.moving.handOver()
        }
        Button {
            objectName: "handNot"
            kind: "quiet"
            focus: true
            text: qsTr("Keep it")
            onClicked: sheet.close()
        }
    }
    Connections {
        target: sheet.moving
        enabled: sheet.visible
        function onDone(): void {
            sheet.close();
        }
    }
}
