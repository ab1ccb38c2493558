pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Every version of the rules, the one that holds first.
Sheet {
    id: sheet

    required property HouseRules rules

    objectName: "rulesHistory"
    title: qsTr("Earlier versions")
    wanted: Theme.px(640)

    Repeater {
        model: sheet.rules.versions

        Column {
            id: version

            required property int index
            required property string by
            required property string on
            required property string body

            width: parent?.width ?? 0
            spacing: Theme.px(6)
            Accessible.role: Accessible.ListItem
            Accessible.name: head.text + ". " + body

            Label {
                id: head
                width: parent.width
                text: version.index === 0 ? Words.fill(qsTr("Now: %1, %2"), [version.on, version.by]) : Words.fill(qsTr("%1, %2"), [version.on, version.by])
                wrapMode: Text.Wrap
                color: version.index === 0 ? Theme.accent : Theme.muted
                font.weight: Font.Medium
            }
            Label {
                objectName: "rulesVersion"
                width: parent.width
                text: version.body
                wrapMode: Text.Wrap
            }
            Rectangle {
                visible: version.index < sheet.rules.earlier
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
    }
}
