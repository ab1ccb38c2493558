pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// Somebody of the chosen flat: roles in words, how the address was confirmed, and what I may do, in a menu.
Item {
    id: person

    required property string personId
    required property string name
    required property string initials
    required property int colour
    required property bool mine
    required property bool online
    required property string held
    required property string tenure
    required property string share
    required property string confirmed
    required property string until
    required property string actions
    readonly property list<string> roles: held.split(",").filter(one => one !== "")
    readonly property list<string> levels: confirmed.split(",").filter(one => one !== "")
    readonly property string called: name !== "" ? name : qsTr("A neighbour whose name is still on its way")

    signal talkAsked(string personId)
    signal menuAsked(string personId, string name, string actions, Item anchor)

    objectName: "person " + name
    width: parent?.width ?? 0
    implicitHeight: chips.height > 0 ? chips.y + chips.height : chips.y - Theme.px(8)
    Accessible.role: Accessible.ListItem
    Accessible.name: [who.text, told.text, ...levels.map(one => Words.confirmed(one))].join(", ")

    function rolesInWords(): string {
        const held = person.tenure === "" ? [] : [Words.tenure(person.tenure, person.share)];
        const plain = person.roles.length === 1 && held.length === 0;
        const over = person.until !== "" && !person.roles.includes("moderator");
        const words = person.roles.filter(one => one !== "resident" || plain && !over).map(one => one === "moderator" && person.until !== "" ? qsTr("moderator until %1").arg(person.until) : Words.role(one));
        return [...held, ...words, ...(over ? [qsTr("was moderator until %1").arg(person.until)] : []), ...(person.online ? [qsTr("online now")] : [])].join(" · ");
    }

    Avatar {
        id: face
        initials: person.initials
        colour: person.colour
    }
    Column {
        id: words
        anchors.left: face.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: talk.visible ? talk.left : more.visible ? more.left : parent.right
        spacing: Theme.px(3)

        Label {
            id: who
            width: parent.width
            text: person.mine ? qsTr("%1, you").arg(person.called) : person.called
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Label {
            id: told
            width: parent.width
            text: person.rolesInWords()
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Flow {
        id: chips
        y: Math.max(face.height, words.height) + Theme.px(8)
        width: parent.width
        spacing: Theme.px(4)

        Repeater {
            model: person.levels

            Chip {
                required property string modelData

                width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
                text: Words.confirmed(modelData)
                ink: Theme.accent
                paper: Theme.accentSoft
            }
        }
        Chip {
            visible: person.levels.length === 0 && person.roles.includes("resident")
            width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
            text: qsTr("address not confirmed yet")
            ink: Theme.ink
            paper: Theme.line
        }
    }
    IconButton {
        id: talk
        objectName: "talk " + person.name
        visible: !person.mine && person.roles.some(one => one !== "courier")
        anchors.right: more.visible ? more.left : parent.right
        anchors.rightMargin: more.visible ? 0 : -Theme.px(8)
        symbol: "message-circle"
        text: qsTr("Write to %1 alone").arg(person.called)
        onClicked: person.talkAsked(person.personId)
    }
    IconButton {
        id: more
        objectName: "do " + person.name
        visible: person.actions !== ""
        anchors.right: parent.right
        anchors.rightMargin: -Theme.px(8)
        symbol: "ellipsis"
        text: qsTr("What to do: %1").arg(person.called)
        onClicked: person.menuAsked(person.personId, person.called, person.actions, more)
    }
}
