pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// One message with what stands above it: the day, the unread line, the author unless it goes on from the one before.
// What most messages do not have is loaded only where it is.
Item {
    id: row

    required property string messageId
    required property string author
    required property string flat
    required property bool council
    required property bool mine
    required property bool byMe
    required property string initials
    required property int colour
    required property string words
    required property string styledWords
    required property bool long
    required property bool unfolded
    required property bool runsLeft
    required property string time
    required property string moment
    required property string day
    required property bool followsOn
    required property int newBelow
    required property string lateText
    required property bool edited
    required property bool removed
    required property bool erased
    required property int erasedOn
    required property int devices
    required property string quoteId
    required property string quoteAuthor
    required property string quoteText
    required property int thanks
    required property int agree
    required property int question
    required property int seen
    required property string thanksNames
    required property string agreeNames
    required property string questionNames
    required property string seenNames
    required property string myReactions
    required property string importedSource
    required property string importedBy
    required property string media
    required property bool service
    required property bool deliveryBelow
    required property int deliveredTo
    required property int flatsWithIt
    required property int flatsInHouse
    required property bool pinned
    required property bool callsMe
    required property bool chosen
    required property string body
    required property string asideKind
    required property string asideBy
    required property string asideReason
    required property bool asideReadable
    required property string asideMeasure
    required property bool revealed
    required property bool flagged
    required property string askedBy
    required property string askedReason
    required property string movedFrom

    required property Shell shell
    required property bool current
    required property bool sought
    required property bool choosing
    readonly property bool own: mine && !removed && importedSource === ""
    readonly property bool changeable: own && asideKind === ""
    readonly property bool erasable: !erased && (byMe || shell.council)
    // Set aside, and nobody here has asked for its words.
    readonly property bool covered: asideKind !== "" && !revealed
    readonly property string asideText: asideKind === "" ? "" : Measures.aside(asideKind, asideBy, asideReason)
    readonly property bool reacted: thanks + agree + question + seen > 0
    // Whoever has heard of it has dropped the words; of the others nothing is known.
    readonly property string erasure: erased ? qsTr("message erased on %1 of %n computers", "", devices).arg(erasedOn) : ""
    // Few are counted by heads, many by flats.
    readonly property string delivery: !mine ? "" : deliveredTo === 0 ? qsTr("on this computer only, as far as is known")
                                     : deliveredTo < 5 || flatsInHouse === 0 ? qsTr("%n neighbours have it", "", deliveredTo)
                                     : qsTr("%1 of %n flats have it", "", flatsInHouse).arg(flatsWithIt)

    signal replyAsked
    signal editAsked
    signal quoteAsked
    signal holdersAsked
    signal historyAsked
    signal menuAsked(anchor: Item, x: real, y: real)

    objectName: "message " + body.slice(0, 40)
    implicitHeight: block.y + block.height
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken()
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.selectable: choosing
    Accessible.selected: chosen

    // Tell whether a key pressed on the chosen message did something.
    function act(letter: string, key: int): bool {
        if (key === Qt.Key_Menu || (key === Qt.Key_F10)) {
            row.menuAsked(block, Theme.px(68), Math.min(block.height, Theme.px(60)));
            return true;
        }
        if (removed)
            return false;
        if (choosing && (key === Qt.Key_Space || key === Qt.Key_Return))
            row.shell.timeline.choose(row.messageId);
        else if (covered && asideReadable && key === Qt.Key_Return)
            row.shell.timeline.reveal(row.messageId);
        else if (letter === "r" || letter === "к" || key === Qt.Key_Return)
            row.replyAsked();
        else if (changeable && (letter === "e" || letter === "у"))
            row.editAsked();
        else if (changeable && key === Qt.Key_Delete)
            row.shell.timeline.remove(row.messageId);
        else
            return false;
        return true;
    }

    function spoken(): string {
        const who = flat === "" ? author : Words.fill(qsTr("%1, flat %2"), [author, flat]);
        const what = erased ? erasure : removed ? qsTr("a deleted message") : covered ? asideText : media !== "" ? Words.media(media) + " " + words : words;
        const answers = quoteId === "" || removed ? "" : qsTr("in reply to %1").arg(quoteAuthor);
        const from = importedSource === "" ? "" : qsTr("from an older chat");
        const parts = [lateText, answers, from, edited ? qsTr("edited") : "", pinned ? qsTr("pinned") : "",
                       thanks > 0 ? qsTr("%n thanks", "", thanks) : "", delivery];
        return [Words.fill(qsTr("%1, %2: %3"), [who, time, what]), ...parts.filter(part => part !== "")].join(", ");
    }

    Loader {
        id: dayLine
        active: row.day !== ""
        width: parent.width
        height: active ? implicitHeight : 0
        sourceComponent: DayLine {
            text: row.day
        }
    }
    Loader {
        id: newLine
        active: row.newBelow > 0
        y: dayLine.height
        width: parent.width
        height: active ? implicitHeight : 0
        sourceComponent: UnreadLine {
            count: row.newBelow
        }
    }
    Rectangle {
        id: block
        y: newLine.y + newLine.height
        width: parent.width
        height: Math.ceil(content.implicitHeight) + content.y + Theme.px(5)
        color: row.chosen ? Theme.accentSoft : row.sought ? Theme.hover
             : hover.hovered || row.current ? Theme.raised : "transparent"

        HoverHandler {
            id: hover
            cursorShape: content.linkHovered || row.choosing ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
        Rectangle {
            visible: row.current || row.sought || row.callsMe
            width: 3
            height: parent.height
            color: row.current || row.sought ? Theme.accent : Theme.urgent
        }
        Loader {
            active: row.choosing && !row.removed
            x: Theme.px(26)
            y: content.y
            sourceComponent: ChoiceMark {
                on: row.chosen
            }
        }
        Loader {
            active: !row.followsOn && !row.service && !row.removed && !row.choosing
            x: Theme.px(20)
            y: content.y
            sourceComponent: Avatar {
                initials: row.initials
                colour: row.colour
            }
        }
        MessageBody {
            id: content
            row: row
            enabled: !row.choosing
            x: Theme.px(68)
            y: Theme.px(row.followsOn ? 2 : 9)
            width: Math.min(block.width - x - Theme.px(24), Theme.px(720))
        }
        Loader {
            active: (hover.hovered || row.current) && !row.removed && !row.service && !row.choosing
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(16)
            // Inside its own message, never over another one.
            y: row.followsOn ? Math.min(0, Math.round((block.height - height) / 2)) : 0
            z: 2
            sourceComponent: MessageActions {
                myReactions: row.myReactions
                onReplyAsked: row.replyAsked()
                onMoreAsked: (anchor) => row.menuAsked(anchor, 0, anchor.height)
                onReactAsked: (reaction, on) => row.shell.timeline.react(row.messageId, reaction, on)
            }
        }
    }
}
