pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"
import "../moving"
import "../moderation"

// Who lives where, who is with us and who is online: the house in section, and the card of the chosen flat beside it.
// Where there is no room beside it the card comes over the house.
FocusScope {
    id: page

    required property Shell shell
    readonly property Neighbours neighbours: shell.neighbours
    readonly property bool beside: width >= Theme.px(760)
    readonly property int margin: Theme.px(beside ? 28 : 20)

    signal inviteAsked(string flat)
    signal planAsked

    Accessible.role: Accessible.Pane
    Accessible.name: title.text
    onBesideChanged: if (beside)
        sheet.close()
    Component.onCompleted: page.neighbours.watch(true)
    Component.onDestruction: page.neighbours.watch(false)

    function pick(flat: string): void {
        page.neighbours.choose(flat);
        if (!page.beside)
            sheet.open();
    }

    function word(stands: string): string {
        switch (stands) {
        case "mine": return qsTr("you");
        case "online": return qsTr("online");
        case "here": return qsTr("here");
        default: return page.neighbours.mayInviteAnywhere ? qsTr("invite") : qsTr("nobody yet");
        }
    }

    function showMenu(personId: string, name: string, actions: string, anchor: Item): void {
        menu.active = true;
        (menu.item as PersonMenu).openFor(personId, name, actions, anchor);
    }

    function invite(): void {
        sheet.close();
        page.inviteAsked(page.neighbours.flatNumber);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Item {
        id: head
        x: page.margin
        y: page.margin
        width: parent.width - 2 * page.margin
        readonly property real others: title.implicitWidth + chips.widest + Theme.px(32)
        readonly property bool named: others + ways.widest <= width || stacked && title.implicitWidth + Theme.px(8) + ways.widest <= width
        readonly property bool stacked: others + 3 * Theme.px(40) > width
        height: stacked ? title.height + Theme.px(10) + chips.height : Math.max(title.height, chips.height)

        Label {
            id: title
            objectName: "pageTitle"
            text: qsTr("Neighbours")
            font.pixelSize: Theme.head
            font.weight: Font.Medium
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Row {
            id: ways
            readonly property real widest: journal.widest + circles.widest + rules.widest
            x: title.implicitWidth + Theme.px(8)
            anchors.verticalCenter: title.verticalCenter

            WayButton {
                id: journal
                name: "journalButton"
                named: head.named
                symbol: "history"
                text: qsTr("House journal")
                onAsked: page.shell.go("journal")
            }
            WayButton {
                id: circles
                name: "circlesButton"
                named: head.named
                symbol: "users"
                text: qsTr("Circles")
                onAsked: page.shell.go("circles")
            }
            WayButton {
                id: rules
                name: "rulesButton"
                named: head.named
                symbol: "file-text"
                text: qsTr("House rules")
                onAsked: page.shell.go("rules")
            }
        }
        Flow {
            id: chips
            readonly property real widest: told.implicitWidth + (lit.visible ? lit.implicitWidth + spacing : 0)
            x: head.stacked ? 0 : parent.width - width
            y: head.stacked ? title.height + Theme.px(10) : Math.round((title.height - height) / 2)
            width: Math.min(chips.widest, parent.width)
            spacing: Theme.px(6)

            Chip {
                id: told
                objectName: "withUs"
                visible: page.neighbours.loaded
                text: page.neighbours.planned ? qsTr("%1 of %n flats are with us", "", page.neighbours.total).arg(page.neighbours.withUs)
                                              : qsTr("%n flats are with us", "", page.neighbours.withUs)
                ink: Theme.accent
                paper: Theme.accentSoft
            }
            Chip {
                id: lit
                objectName: "onlineNow"
                visible: page.neighbours.online > 0
                text: qsTr("%n online now", "", page.neighbours.online)
            }
        }
    }
    Item {
        id: body
        x: page.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(16)
        anchors.bottom: parent.bottom
        width: (page.beside ? card.x - Theme.px(20) : page.width - page.margin / 2) - x

        Loader {
            anchors.fill: parent
            focus: true
            active: page.neighbours.loaded
            sourceComponent: page.neighbours.planned ? drawn : listed
        }
    }
    Component {
        id: drawn
        Scroller {
            id: scroller
            contentHeight: Math.max(height, ground.y + ground.height + page.margin)

            HouseSection {
                id: house
                objectName: "houseSection"
                y: Math.max(Theme.px(4), scroller.height - page.margin - ground.height - implicitHeight)
                width: scroller.width - Theme.px(16)
                focus: true
                flats: page.neighbours.flats
                chosen: page.neighbours.chosen
                marked: page.beside || sheet.visible
                word: page.word
                roomHeight: scroller.height - page.margin - ground.height - Theme.px(4)
                onPicked: flat => page.pick(flat)
            }
            Column {
                id: ground
                anchors.top: house.bottom
                width: house.width
                topPadding: more.visible || others.visible ? Theme.px(8) : 0

                Label {
                    id: more
                    visible: page.neighbours.flats.hidden > 0
                    text: qsTr("… and %n more flats", "", page.neighbours.flats.hidden)
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
                ElsewhereButton {
                    id: others
                    neighbours: page.neighbours
                    onClicked: page.pick("elsewhere")
                }
            }
        }
    }
    Component {
        id: listed
        FlatList {
            objectName: "flatList"
            focus: true
            lines: page.neighbours.lines
            chosen: page.neighbours.chosen
                marked: page.beside || sheet.visible
            word: page.word
            onPicked: flat => page.pick(flat)
            footer: Column {
                ElsewhereButton {
                    neighbours: page.neighbours
                    onClicked: page.pick("elsewhere")
                }
                Button {
                    objectName: "describeHouse"
                    visible: page.shell.plan.mayEdit
                    kind: "plain"
                    leftPadding: 0
                    text: qsTr("Describe entrances and flats, and the house is drawn")
                    onClicked: page.planAsked()
                }
            }
        }
    }
    Card {
        id: card
        visible: page.beside && page.neighbours.shown
        x: parent.width - page.margin - width
        anchors.top: body.top
        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.margin
        width: Math.max(Theme.px(264), Math.min(Theme.px(340), Math.round(page.width * 0.24)))
        color: Theme.raised

        Scroller {
            anchors.top: parent.top
            anchors.bottom: printing.visible ? printing.top : parent.bottom
            anchors.topMargin: 1
            anchors.bottomMargin: printing.visible ? Theme.px(8) : 1
            x: 1
            width: parent.width - 2
            contentHeight: flat.height + Theme.px(32)

            FlatCard {
                id: flat
                x: Theme.px(15)
                y: Theme.px(15)
                width: parent.width - 2 * x
                neighbours: page.neighbours
                onMenuAsked: (personId, name, actions, anchor) => page.showMenu(personId, name, actions, anchor)
            }
        }
        Button {
            id: printing
            objectName: "printInvitation"
            visible: page.neighbours.mayInvite
            anchors.bottom: parent.bottom
            x: Theme.px(16)
            anchors.bottomMargin: x
            width: parent.width - 2 * x
            text: qsTr("Print an invitation")
            onClicked: page.invite()
        }
    }
    Sheet {
        id: sheet
        title: over.title

        FlatCard {
            id: over
            width: parent.width
            titled: false
            neighbours: page.neighbours
            onMenuAsked: (personId, name, actions, anchor) => page.showMenu(personId, name, actions, anchor)
        }
        foot: Button {
            objectName: "printInvitation"
            visible: page.neighbours.mayInvite
            text: qsTr("Print an invitation")
            onClicked: page.invite()
        }
    }
    Loader {
        id: menu
        active: false
        sourceComponent: PersonMenu {
            neighbours: page.neighbours
            onRemoveAsked: (personId, name) => {
                remove.active = true;
                (remove.item as RemoveSheet).ask(personId, name);
            }
            onRenameAsked: {
                rename.active = true;
                (rename.item as NameSheet).ask(page.neighbours.myName);
            }
            onHandAsked: role => {
                hand.active = true;
                (hand.item as HandOverSheet).ask(role);
            }
            onModerateAsked: (personId, name) => {
                measure.active = true;
                (measure.item as MeasureSheet).ask("person", personId, name);
            }
        }
    }
    Loader {
        id: rename
        active: false
        sourceComponent: NameSheet {
            neighbours: page.neighbours
        }
    }
    Loader {
        id: hand
        active: false
        sourceComponent: HandOverSheet {
            moving: page.shell.moving
        }
    }
    Loader {
        id: measure
        active: false
        sourceComponent: MeasureSheet {
            moderation: page.shell.moderation
        }
    }
    Loader {
        id: remove
        active: false
        sourceComponent: RemoveSheet {
            neighbours: page.neighbours
        }
    }
}
