pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// One line of the journal of moderation, with the day where it changes: what was done, why, and what became of it.
Column {
    id: row

    required property string measureId
    required property string measure
    required property string holding
    required property string by
    required property string person
    required property string topic
    required property string origin
    required property int seconds
    required property string reason
    required property string rule
    required property string until
    required property string second
    required property bool appealed
    required property string appeal
    required property string decider
    required property bool stands
    required property string decision
    required property string lifter
    required property string liftReason
    required property bool mine
    required property bool canLift
    required property bool canSecond
    required property bool canAppeal
    required property bool canDecide
    required property string at
    required property string day
    required property string topicId
    required property string messageId
    readonly property list<string> why: [reason === "" ? "" : qsTr("“%1”").arg(reason), rule === "" ? "" : qsTr("Rule: %1").arg(rule),
                                         until === "" ? "" : qsTr("Until %1").arg(until)].filter(one => one !== "")
    readonly property list<string> became: [second === "" ? "" : qsTr("%1 agreed.").arg(second),
        appealed ? Words.fill(qsTr("%1 appealed: “%2”"), [person, appeal]) : "",
        decider === "" ? "" : Words.fill(stands ? qsTr("%1 decided that it stands: “%2”") : qsTr("%1 decided to take it back: “%2”"), [decider, decision]),
        lifter === "" ? "" : Words.fill(qsTr("%1 took it back: “%2”"), [lifter, liftReason]), Measures.state(holding)].filter(one => one !== "")

    signal showAsked(string topicId, string messageId)
    signal wordAsked(string what, string measureId)
    signal secondAsked(string measureId)

    objectName: "measure " + measure + " " + person
    width: parent?.width ?? 0
    spacing: Theme.px(3)
    Accessible.role: Accessible.ListItem
    Accessible.name: [day, what.text, at, ...why, ...became].filter(one => one !== "").join(", ")

    Label {
        visible: row.day !== ""
        width: parent.width
        bottomPadding: Theme.px(4)
        text: row.day
        color: Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Label {
        id: what
        width: parent.width
        text: Words.fill(qsTr("%1 %2"), [row.by === "" ? qsTr("A moderator") : row.by, Measures.said(row.measure, row.person, row.topic, row.origin, row.seconds)])
        wrapMode: Text.Wrap
        font.weight: row.mine ? Font.DemiBold : Font.Normal
    }
    Label {
        visible: row.why.length > 0
        width: parent.width
        text: row.why.join(" · ")
        wrapMode: Text.Wrap
    }
    Repeater {
        model: row.became

        Label {
            required property string modelData

            width: parent?.width ?? 0
            text: modelData
            wrapMode: Text.Wrap
            color: Theme.amber
            font.pixelSize: Theme.small
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Label {
            height: Theme.px(34)
            verticalAlignment: Text.AlignVCenter
            text: row.at
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Loader {
            active: row.messageId !== "" && row.topicId !== ""
            visible: active
            sourceComponent: Button {
                objectName: "showMeasured " + row.person
                kind: "plain"
                text: qsTr("Show the message")
                onClicked: row.showAsked(row.topicId, row.messageId)
            }
        }
        Loader {
            active: row.canAppeal
            visible: active
            sourceComponent: Button {
                objectName: "appeal " + row.person
                kind: "quiet"
                text: qsTr("Appeal…")
                onClicked: row.wordAsked("appeal", row.measureId)
            }
        }
        Loader {
            active: row.canSecond
            visible: active
            sourceComponent: Button {
                objectName: "second " + row.person
                kind: "quiet"
                text: qsTr("Agree")
                onClicked: row.secondAsked(row.measureId)
            }
        }
        Loader {
            active: row.canDecide
            visible: active
            sourceComponent: Button {
                objectName: "decide " + row.person
                kind: "quiet"
                text: qsTr("Decide…")
                onClicked: row.wordAsked("decide", row.measureId)
            }
        }
        Loader {
            active: row.canLift
            visible: active
            sourceComponent: Button {
                objectName: "lift " + row.person
                kind: "plain"
                text: qsTr("Take back…")
                onClicked: row.wordAsked("lift", row.measureId)
            }
        }
    }
}
