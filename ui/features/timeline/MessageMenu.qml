pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Neighbourhood
import "../../components"

// All that can be done with one message.
Menu {
    id: menu

    required property Shell shell
    property string messageId: ""
    property string author: ""
    property string words: ""
    property bool changeable: false
    property bool removed: false
    property bool pinned: false
    property bool edited: false
    property bool erasable: false
    property bool own: false
    property bool byMe: false
    property bool hidden: false
    property bool flagged: false
    property string asideKind: ""
    property string asideMeasure: ""
    property list<string> names: []
    property list<string> links: []

    signal replyAsked(string messageId, string author, string words)
    signal editAsked(string messageId)
    signal holdersAsked(string messageId)
    signal historyAsked(string messageId)
    signal reactionsAsked(list<string> names)
    signal dateAsked
    signal eraseAsked(messageId: string, author: string, words: string, own: bool, hidden: bool)
    signal reportAsked(string messageId)
    signal moveAsked(string messageId)
    signal moderateAsked(string messageId, string author)
    signal liftAsked(string measureId)

    title: qsTr("What to do with this message")

    // The row may show another message before something is chosen, so what is needed of it is kept.
    function openFor(row: MessageRow, anchor: Item, x: real, y: real): void {
        menu.messageId = row.messageId;
        menu.author = row.author;
        menu.words = row.body;
        menu.changeable = row.changeable;
        menu.removed = row.removed || row.service;
        menu.pinned = row.pinned;
        menu.edited = row.edited && row.asideKind === "";
        menu.erasable = row.erasable;
        menu.own = row.own;
        menu.byMe = row.byMe;
        menu.hidden = row.removed;
        menu.flagged = row.flagged;
        menu.asideKind = row.asideKind;
        menu.asideMeasure = row.asideMeasure;
        menu.names = row.reacted ? [row.thanksNames, row.agreeNames, row.questionNames, row.seenNames] : [];
        menu.links = row.removed ? [] : menu.shell.timeline.linksOf(row.messageId);
        menu.popup(anchor, x, y);
    }

    MenuItem {
        objectName: "menuReply"
        visible: !menu.removed
        symbol: "reply"
        text: qsTr("Reply")
        keys: "R"
        onTriggered: menu.replyAsked(menu.messageId, menu.author, menu.words)
    }
    MenuItem {
        objectName: "copy"
        visible: !menu.removed && menu.words !== ""
        symbol: "copy"
        text: qsTr("Copy the text")
        keys: "Ctrl+C"
        onTriggered: menu.shell.copyText(menu.words)
    }
    MenuItem {
        objectName: "copyLink"
        visible: !menu.removed
        symbol: "link"
        text: qsTr("Copy a link to it")
        onTriggered: menu.shell.copyText(menu.shell.timeline.linkTo(menu.messageId))
    }
    MenuItem {
        objectName: "edit"
        visible: menu.changeable
        symbol: "pencil"
        text: qsTr("Edit")
        keys: "E"
        onTriggered: menu.editAsked(menu.messageId)
    }
    MenuItem {
        objectName: "pinMessage"
        visible: !menu.removed
        symbol: menu.pinned ? "pin-off" : "pin"
        text: menu.pinned ? qsTr("Unpin") : qsTr("Pin for everyone")
        onTriggered: menu.shell.timeline.pin(menu.messageId, !menu.pinned)
    }
    MenuLine {
        visible: !menu.removed
    }
    MenuItem {
        objectName: "whoHasIt"
        visible: menu.changeable
        symbol: "check-check"
        text: qsTr("Who has it")
        onTriggered: menu.holdersAsked(menu.messageId)
    }
    MenuItem {
        objectName: "whoReacted"
        visible: menu.names.length > 0 && !menu.removed
        symbol: "heart-handshake"
        text: qsTr("Who reacted")
        onTriggered: menu.reactionsAsked(menu.names)
    }
    MenuItem {
        objectName: "earlierWords"
        visible: menu.edited && !menu.removed
        symbol: "history"
        text: qsTr("Earlier wordings")
        onTriggered: menu.historyAsked(menu.messageId)
    }
    MenuItem {
        objectName: "chooseSeveral"
        visible: !menu.removed
        symbol: "square-check"
        text: qsTr("Choose several")
        onTriggered: menu.shell.timeline.choose(menu.messageId)
    }
    MenuItem {
        objectName: "menuDate"
        symbol: "calendar-search"
        text: qsTr("Go to a date…")
        onTriggered: menu.dateAsked()
    }
    MenuLine {
        visible: !menu.removed || menu.erasable
    }
    MenuItem {
        objectName: "report"
        visible: !menu.removed && !menu.own
        symbol: "circle-alert"
        text: menu.flagged ? qsTr("Take my report back") : qsTr("Report to the moderators…")
        onTriggered: menu.flagged ? menu.shell.moderation.takeReportBack(menu.messageId) : menu.reportAsked(menu.messageId)
    }
    MenuItem {
        objectName: "moveMessage"
        visible: !menu.removed && (menu.own || menu.shell.moderation.moderator)
        symbol: "arrow-up"
        text: qsTr("Move to another topic…")
        onTriggered: menu.moveAsked(menu.messageId)
    }
    MenuItem {
        objectName: "moderate"
        visible: !menu.removed && !menu.own && menu.shell.moderation.moderator
        symbol: "eye-off"
        text: qsTr("Moderate…")
        onTriggered: menu.moderateAsked(menu.messageId, menu.author)
    }
    MenuItem {
        objectName: "restore"
        visible: !menu.removed && menu.asideKind === "hidden" && menu.shell.moderation.moderator && !menu.own
        symbol: "rotate-ccw"
        text: qsTr("Show it to everyone again…")
        onTriggered: menu.liftAsked(menu.asideMeasure)
    }
    MenuItem {
        objectName: "delete"
        visible: menu.changeable
        symbol: "trash-2"
        text: qsTr("Delete")
        keys: qsTr("Del")
        danger: true
        onTriggered: menu.shell.timeline.remove(menu.messageId)
    }
    MenuItem {
        objectName: "erase"
        visible: menu.erasable
        symbol: "eraser"
        text: qsTr("Erase for everybody, for ever…")
        danger: true
        onTriggered: menu.eraseAsked(menu.messageId, menu.author, menu.words, menu.byMe, menu.hidden)
    }
    Instantiator {
        model: menu.links
        delegate: MenuItem {
            required property string modelData

            symbol: "external-link"
            text: qsTr("Open %1").arg(modelData.length > 44 ? modelData.slice(0, 42) + "…" : modelData)
            onTriggered: menu.shell.timeline.address.ask(modelData)
        }
        onObjectAdded: (index, item) => menu.insertItem(2 + index, item as MenuItem)
        onObjectRemoved: (index, item) => menu.removeItem(item as MenuItem)
    }
}
