pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// A word about a measure that needs a reason: taking it back, an appeal, or the decision about one.
Sheet {
    id: sheet

    required property Moderation moderation
    // lift, appeal or decide
    property string what: "lift"
    property string measureId: ""

    objectName: "reasonSheet"
    title: what === "appeal" ? qsTr("Appeal") : what === "decide" ? qsTr("Decide the appeal") : qsTr("Take it back")

    function ask(what: string, measureId: string): void {
        sheet.what = what;
        sheet.measureId = measureId;
        reason.text = "";
        sheet.open();
        reason.forceActiveFocus();
    }

    function carryOut(stands: bool): void {
        if (reason.text.trim() === "")
            return;
        if (sheet.what === "appeal")
            sheet.moderation.appeal(sheet.measureId, reason.text);
        else if (sheet.what === "decide")
            sheet.moderation.decide(sheet.measureId, reason.text, stands);
        else
            sheet.moderation.lift(sheet.measureId, reason.text);
    }

    Connections {
        target: sheet.moderation
        function onDone(): void {
            sheet.close();
        }
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.what === "appeal" ? qsTr("Another moderator decides, once. Until then it stays as it is.")
            : sheet.what === "decide" ? qsTr("Your decision is final, and everybody reads it with its reason.")
                                      : qsTr("It ends at once for everybody. The journal keeps what was done, and why it was taken back.")
    }
    Field {
        id: reason
        objectName: "wordReason"
        width: parent.width
        label: sheet.what === "appeal" ? qsTr("Why it was wrong") : qsTr("Reason")
        hint: qsTr("Everybody in the house reads it in the journal.")
        input.maximumLength: 500
        onAccepted: if (sheet.what !== "decide")
            sheet.carryOut(false)
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            objectName: "wordStands"
            visible: sheet.what === "decide"
            enabled: reason.text.trim() !== ""
            kind: "quiet"
            text: qsTr("It stands")
            onClicked: sheet.carryOut(true)
        }
        Button {
            objectName: "wordNow"
            enabled: reason.text.trim() !== ""
            text: sheet.what === "appeal" ? qsTr("Send the appeal") : qsTr("Take it back")
            onClicked: sheet.carryOut(false)
        }
        Button {
            kind: "plain"
            text: qsTr("Leave it")
            onClicked: sheet.close()
        }
    }
}
