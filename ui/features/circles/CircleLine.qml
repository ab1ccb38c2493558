import QtQuick
import "../../theme"
import "../../components"

// A circle: its name, who else is in it, and ways to change and to leave it; beside the words, or below where it is narrow.
Item {
    id: line

    required property string circleId
    required property string name
    required property int people
    required property string names
    required property bool keeps
    required property bool gone
    required property bool waits
    required property bool keptAlone
    readonly property bool wide: width >= ways.implicitWidth + Theme.px(280)

    signal changeAsked(string circleId)
    signal leaveAsked(string circleId, string name, bool keptAlone)

    objectName: "circle " + name
    width: parent?.width ?? 0
    implicitHeight: !ways.visible ? words.height : line.wide ? Math.max(words.height, ways.height) : words.height + Theme.px(8) + ways.height
    Accessible.role: Accessible.ListItem
    Accessible.name: line.name + ", " + told.text

    Column {
        id: words
        y: line.wide && ways.visible ? Math.max(0, Math.round((ways.height - height) / 2)) : 0
        width: line.width - (ways.visible && line.wide ? ways.width + Theme.px(12) : 0)
        spacing: Theme.px(4)

        Label {
            width: parent.width
            text: line.name
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Label {
            id: told
            width: parent.width
            text: line.waits ? qsTr("Its newest key is still on its way here, or you are not in it any more. What you have read stays here.")
                : line.gone ? qsTr("You are not in it any more. What you have read stays here.")
                : line.names === "" ? qsTr("only you")
                : Words.fill(qsTr("%1: you, %2"), [qsTr("%n people", "", line.people), line.names])
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Row {
        id: ways
        visible: !line.gone && (line.keeps || line.people > 1)
        x: line.wide ? line.width - width : 0
        y: line.wide ? Math.max(0, Math.round((words.height - height) / 2)) : words.height + Theme.px(8)
        spacing: Theme.px(8)

        Button {
            objectName: "leave " + line.name
            visible: line.people > 1
            kind: "quiet"
            text: qsTr("Leave")
            Accessible.name: qsTr("Leave the circle %1").arg(line.name)
            onClicked: line.leaveAsked(line.circleId, line.name, line.keptAlone)
        }
        Button {
            objectName: "change " + line.name
            visible: line.keeps
            kind: "quiet"
            text: qsTr("Change")
            Accessible.name: qsTr("Change the circle %1").arg(line.name)
            onClicked: line.changeAsked(line.circleId)
        }
    }
}
