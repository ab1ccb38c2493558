pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What the plan being written would change in the house: how many flats, and of those that change, what and from what.
Column {
    id: difference

    required property HousePlan plan
    readonly property int some: plan.fresh + plan.changing + plan.leaving

    spacing: 4

    // One thing about a flat as it was and as it would be; nothing where it stays.
    function step(was: string, becomes: string): string {
        if (was === becomes)
            return "";
        if (was === "")
            return qsTr("added: %1").arg(becomes);
        return becomes === "" ? qsTr("not told any more: %1").arg(was) : Words.fill(qsTr("%1 → %2"), [was, becomes]);
    }

    function told(flat: var): string {
        const steps = [
            step(flat.was.number, flat.number),
            step(flat.was.entrance === "" ? "" : qsTr("entrance %1").arg(flat.was.entrance), flat.entrance === "" ? "" : qsTr("entrance %1").arg(flat.entrance)),
            step(flat.was.floor === "" ? "" : qsTr("floor %1").arg(flat.was.floor), flat.floor === "" ? "" : qsTr("floor %1").arg(flat.floor)),
            step(flat.was.area === "" ? "" : qsTr("%1 m²").arg(flat.was.area), flat.area === "" ? "" : qsTr("%1 m²").arg(flat.area))
        ].filter(each => each !== "");
        return Words.fill(qsTr("Flat %1: %2"), [flat.was.number, steps.join(", ")]);
    }

    Label {
        objectName: "planTotals"
        width: parent.width
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        text: difference.some === 0 ? qsTr("Nothing changes so far.") : Words.fill(qsTr("New: %1 · changing: %2 · leaving the plan: %3 · staying as they are: %4"), [difference.plan.fresh, difference.plan.changing, difference.plan.leaving, difference.plan.staying])
    }
    Label {
        visible: difference.plan.leaving > 0
        width: parent.width
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
        text: qsTr("Leaving the plan: %1").arg(difference.plan.leavingNumbers)
    }
    Label {
        visible: difference.plan.fresh > 0
        width: parent.width
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
        text: qsTr("New: %1").arg(difference.plan.freshNumbers)
    }
    Repeater {
        model: difference.plan.differences

        Label {
            required property var modelData

            width: difference.width
            wrapMode: Text.Wrap
            font.pixelSize: Theme.small
            text: difference.told(modelData)
        }
    }
    Label {
        visible: difference.plan.untold > 0
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("… and %n more changing", "", difference.plan.untold)
    }
}
