pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The versions of the rules before the one that holds, the newest first.
Sheet {
    id: sheet

    required property HouseRules rules

    objectName: "rulesHistory"
    title: qsTr("Earlier versions")
    wanted: Theme.px(640)

    Item {
        width: parent.width
        height: reader.height

        FocusRing {
            shown: reader.activeFocus
        }
        Scroller {
            id: reader
            objectName: "rulesVersions"
            width: parent.width
            height: Math.min(contentHeight, (sheet.parent?.height ?? 0) - Theme.px(140))
            contentHeight: list.height + 2 * list.y
            focus: true
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            Accessible.name: sheet.title
            Keys.onPressed: event => event.accepted = reader.turn(event.key)

            Column {
                id: list
                x: Theme.px(8)
                y: Theme.px(6)
                width: reader.width - x - Theme.px(16)
                spacing: Theme.px(20)

                Repeater {
                    model: sheet.rules.versions

                    Column {
                        id: version

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
                            text: version.by === "" ? version.on : Words.fill(qsTr("%1, written by %2"), [version.on, version.by])
                            wrapMode: Text.Wrap
                            color: Theme.muted
                            font.weight: Font.Medium
                        }
                        Label {
                            objectName: "rulesVersion"
                            width: parent.width
                            text: version.body
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }
}
