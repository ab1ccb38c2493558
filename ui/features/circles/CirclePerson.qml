import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Somebody who can be in the circle; of those who are, whether they may change it too.
Column {
    id: row

    required property HouseCircles circles
    required property string personId
    required property string name
    required property string flat
    required property bool guest
    required property bool picked
    required property bool keeper
    required property bool fixed
    readonly property string called: name !== "" ? name : qsTr("A neighbour whose name is still on its way")

    width: parent?.width ?? 0

    CheckRow {
        objectName: "in circle " + row.name
        width: row.width
        checked: row.picked
        enabled: !row.fixed
        text: row.called
        hint: row.guest ? qsTr("guest of the house") : row.flat !== "" ? qsTr("flat %1").arg(row.flat) : ""
        onToggled: row.circles.pick(row.personId, checked)
    }
    CheckRow {
        objectName: "keeps circle " + row.name
        visible: row.picked && !row.guest && (!row.fixed || row.keeper)
        x: Theme.px(32)
        width: row.width - x
        checked: row.keeper
        enabled: !row.fixed
        text: row.fixed ? qsTr("keeps the circle") : qsTr("may change the circle too")
        Accessible.name: row.called + ": " + text
        onToggled: row.circles.keep(row.personId, checked)
    }
}
