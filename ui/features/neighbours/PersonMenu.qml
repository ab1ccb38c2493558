pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Neighbourhood
import "../../theme"
import "../../components"

// What I may do about a neighbour; the rest is not offered.
Menu {
    id: menu

    required property Neighbours neighbours
    property string personId: ""
    property string name: ""
    property list<string> actions: []

    signal removeAsked(string personId, string name)
    signal handAsked(string role)
    signal renameAsked
    signal moderateAsked(string personId, string name)

    title: qsTr("What to do: %1").arg(name)

    function openFor(personId: string, name: string, actions: string, anchor: Item): void {
        menu.personId = personId;
        menu.name = name;
        menu.actions = actions.split(",");
        menu.popup(anchor, 0, anchor.height);
    }

    function words(action: string): string {
        const [what, which] = action.split(" ");
        if (what === "give")
            return which === "council" ? qsTr("Propose for the council") : qsTr("Give the role: %1").arg(Words.role(which));
        if (what === "hand")
            return qsTr("Hand over my role: %1…").arg(Words.role(which));
        if (what === "end")
            return menu.personId === menu.neighbours.myId ? qsTr("Give up the role: %1").arg(Words.role(which)) : qsTr("End the role: %1").arg(Words.role(which));
        switch (action) {
        case "rename": return qsTr("Change my name…");
        case "recall moderator": return qsTr("Propose to recall as moderator");
        case "renew moderator": return qsTr("Moderator for another year");
        case "hold owner": return qsTr("I own this flat");
        case "hold tenant": return qsTr("I rent this flat");
        case "hold family": return qsTr("I belong to the family here");
        case "confirm vouched": return qsTr("I know this person lives here");
        case "confirm mailbox": return qsTr("The code from the mailbox is right");
        case "confirm seen": return qsTr("I have seen them at the door");
        case "confirm extract": return qsTr("The register of owners agrees");
        case "moderate": return qsTr("Warn or mute…");
        default: return qsTr("Remove from the house…");
        }
    }

    function sign(action: string): string {
        const known = { confirm: "check", rename: "pencil", hold: "house", give: "user-plus", renew: "user-plus", recall: "x", hand: "users", end: "x", remove: "trash-2", moderate: "eye-off" };
        return known[action.split(" ")[0]] ?? "check";
    }

    Instantiator {
        model: menu.actions
        delegate: MenuItem {
            required property string modelData

            objectName: modelData
            symbol: menu.sign(modelData)
            text: menu.words(modelData)
            danger: modelData === "remove"
            onTriggered: {
                if (danger)
                    menu.removeAsked(menu.personId, menu.name);
                else if (modelData.startsWith("hand "))
                    menu.handAsked(modelData.slice(5));
                else if (modelData === "rename")
                    menu.renameAsked();
                else if (modelData === "moderate")
                    menu.moderateAsked(menu.personId, menu.name);
                else
                    menu.neighbours.act(menu.personId, modelData);
            }
        }
        onObjectAdded: (index, item) => menu.insertItem(index, item as MenuItem)
        onObjectRemoved: (index, item) => menu.removeItem(item as MenuItem)
    }
}
