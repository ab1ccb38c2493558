pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// One computer: what it is, since when, in which state, and what can be said of it.
Item {
    id: line

    required property int index
    required property string deviceId
    required property string owner
    required property bool here
    required property bool printed
    required property bool broughtBack
    required property bool byTwo
    required property bool suspended
    required property bool waiting
    required property string since
    required property bool online
    required property bool other
    required property string seen
    required property bool young
    required property string until
    required property bool removable
    required property bool contestable
    required property bool upheld
    required property bool upholdable
    readonly property string title: owner !== "" ? qsTr("A computer of %1").arg(owner)
        : here ? qsTr("This computer") : printed ? qsTr("A printed sheet") : qsTr("Another computer of yours")
    readonly property string presence: !other ? ""
        : online ? qsTr("Running now")
        : seen !== "" ? qsTr("Last seen %1").arg(seen) : young ? qsTr("Not seen by this computer yet") : qsTr("Not seen by this computer in the last 30 days")
    readonly property string note: suspended
        ? (owner === "" ? qsTr("Somebody said that it is not yours. It is stopped, with all it wrote, until the council has decided.")
                        : qsTr("It is said not to be theirs. It is stopped, with all it wrote, until the council has decided."))
        : waiting && byTwo
        ? (owner === "" ? qsTr("Two neighbours whom you trust have vouched for it. It can read nothing before %1, so that you can object. If you did not ask for it, say so.").arg(until)
                        : qsTr("Two neighbours whom they trust have vouched for it. It can read nothing before %1, so that they can object. If they did not ask for it, they should say so on their own computer.").arg(until))
        : waiting
        ? (owner === "" ? qsTr("A neighbour brought it in for you. It can read nothing before %1, so that you can object. If you did not ask for it, say so.").arg(until)
                        : qsTr("A neighbour brought it in for them. It can read nothing before %1, so that they can object. If they did not ask for it, they should say so on their own computer.").arg(until))
        : (byTwo ? qsTr("Two trusted neighbours brought it in because the one before was lost.")
        : broughtBack ? qsTr("A neighbour brought it in because the one before was lost.") : "") + (!broughtBack || upheld ? ""
        : " " + (owner === "" ? qsTr("Until the council has said that it is right, it erases nothing that you wrote before.")
                              : qsTr("Until the council has said that it is right, it erases nothing that they wrote before.")))

    // One quiet act stands at the right, where there is room and nothing more to read.
    readonly property bool beside: note === "" && removable && width > tile.width + heading.implicitWidth + acts.natural + Theme.px(60)
    readonly property real told: Math.max(tile.y + tile.height, words.y + words.height)

    signal asked(string act)

    width: parent?.width ?? 0
    implicitHeight: (beside ? told : Math.max(told, acts.y + acts.height)) + Theme.px(14)

    Rectangle {
        width: parent.width
        height: 1
        visible: line.index > 0
        color: Theme.line
    }
    Rectangle {
        id: tile
        y: Theme.px(14)
        width: Theme.px(40)
        height: width
        radius: Theme.radius
        color: line.suspended ? Theme.urgentSoft : line.waiting ? Theme.amberSoft : Theme.accentSoft

        Icon {
            anchors.centerIn: parent
            name: line.printed ? "file-text" : "monitor"
            color: line.suspended ? Theme.urgent : line.waiting ? Theme.amber : Theme.accent
        }
    }
    Column {
        id: words
        x: tile.width + Theme.px(14)
        y: Theme.px(12)
        width: parent.width - x - (line.beside ? acts.natural + Theme.px(12) : 0)
        spacing: Theme.px(4)

        Flow {
            width: parent.width
            spacing: Theme.px(8)

            Label {
                id: heading
                objectName: "deviceTitle"
                width: Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
                text: line.title
                font.weight: Font.DemiBold
            }
            Chip {
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width)
                text: line.suspended ? qsTr("Stopped") : line.waiting ? qsTr("48 hours of notice") : ""
                ink: line.suspended ? Theme.urgent : Theme.amber
                paper: line.suspended ? Theme.urgentSoft : Theme.amberSoft
            }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
            text: qsTr("In the house since %1").arg(line.since)
        }
        Label {
            objectName: "deviceSeen"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            color: line.online ? Theme.accent : Theme.muted
            font.pixelSize: Theme.small
            text: line.presence
        }
        Label {
            objectName: "deviceNote"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            text: line.note
        }
    }
    Flow {
        id: acts
        readonly property real natural: remove.implicitWidth

        x: line.beside ? parent.width - width : words.x
        y: line.beside ? Math.round((line.told + Theme.px(14) - height) / 2) : words.y + words.height + (height > 0 ? Theme.px(10) : 0)
        width: line.beside ? natural : words.width
        spacing: Theme.px(8)

        Button {
            objectName: "contest " + line.index
            visible: line.contestable
            kind: line.waiting ? "primary" : "quiet"
            text: qsTr("That was not me…")
            onClicked: line.asked("contest")
        }
        Button {
            objectName: "uphold " + line.index
            visible: line.upholdable
            kind: "quiet"
            text: qsTr("It is right…")
            Accessible.name: text + " " + line.title
            onClicked: line.asked("uphold")
        }
        Button {
            id: remove
            objectName: "remove " + line.index
            visible: line.removable
            kind: "quiet"
            text: line.owner === "" ? qsTr("Remove from my house…") : qsTr("Propose to remove…")
            Accessible.name: Words.fill("%1 %2, %3", [text, line.title, line.since])
            onClicked: line.asked("remove")
        }
    }
}
