pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Neighbourhood
import "../../theme"
import "../../components"

// Who can take something over: nobody, or one of the other residents. Made when it is first asked for.
Menu {
    id: menu

    required property Moving moving
    property bool nobody: true
    property string what: ""
    property string current: ""
    property list<string> choices: []

    title: qsTr("Who takes it over")

    function ask(what: string, current: string, anchor: Item): void {
        menu.what = what;
        menu.current = current;
        const people = menu.moving.people;
        menu.choices = menu.nobody ? ["", ...people] : people;
        menu.first = Math.max(0, menu.choices.indexOf(current));
        menu.popup(anchor, 0, anchor.height + 4);
    }

    function words(personId: string): string {
        if (personId === "")
            return qsTr("Nobody");
        const flat = menu.moving.flatOf(personId);
        const name = menu.moving.nameOf(personId);
        return flat === "" ? name : Words.fill(qsTr("%1, flat %2"), [name, flat]);
    }

    Instantiator {
        model: menu.choices
        delegate: MenuItem {
            required property string modelData

            objectName: "to " + (modelData === "" ? "nobody" : menu.moving.nameOf(modelData))
            text: menu.words(modelData)
            checkable: true
            checked: menu.current === modelData
            onTriggered: menu.moving.choose(menu.what, modelData)
        }
        onObjectAdded: (index, item) => menu.insertItem(index, item as MenuItem)
        onObjectRemoved: (index, item) => menu.removeItem(item as MenuItem)
    }
}
