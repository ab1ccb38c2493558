pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// One message with what stands above it: the day, the unread line, the author unless it goes on from the one before.
Item {
    id: row

    required property string messageId
    required property string author
    required property string flat
    required property bool council
    required property bool mine
    required property string initials
    required property int colour
    required property string body
    required property string time
    required property string day
    required property bool followsOn
    required property int newBelow
    required property string lateText
    required property bool edited
    required property bool removed
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

    required property Shell shell
    required property bool current
    required property bool sought
    readonly property bool changeable: mine && !removed && importedSource === ""
    // Few are counted by heads, many by flats.
    readonly property string delivery: !mine ? "" : deliveredTo === 0 ? qsTr("on this computer only, as far as is known")
                                     : deliveredTo < 5 || flatsInHouse === 0 ? qsTr("%n neighbours have it", "", deliveredTo)
                                     : qsTr("%1 of %n flats have it", "", flatsInHouse).arg(flatsWithIt)

    signal replyAsked
    signal editAsked
    signal quoteAsked
    signal holdersAsked

    objectName: "message " + body.slice(0, 40)
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken()

    // Tell whether a key pressed on the chosen message did something.
    function act(letter: string, key: int): bool {
        if (removed)
            return false;
        if (letter === "r" || letter === "к" || key === Qt.Key_Return)
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
        const who = flat === "" ? author : qsTr("%1, flat %2").arg(author).arg(flat);
        const what = removed ? qsTr("a deleted message") : media !== "" ? Words.media(media) + " " + body : body;
        const thanked = thanks > 0 ? qsTr("%n thanks", "", thanks) : "";
        return [qsTr("%1, %2: %3").arg(who).arg(time).arg(what), lateText, thanked, delivery].filter(part => part !== "").join(", ");
    }

    Column {
        id: column
        width: parent.width

        DayLine {
            visible: row.day !== ""
            width: parent.width
            text: row.day
        }
        UnreadLine {
            visible: row.newBelow > 0
            width: parent.width
            count: row.newBelow
        }
        Rectangle {
            id: block
            width: parent.width
            height: content.implicitHeight + content.y + Theme.px(5)
            color: row.sought ? Theme.amberSoft : hover.hovered || row.current ? Theme.raised : "transparent"

            Behavior on color {
                ColorAnimation { duration: Theme.quick }
            }
            HoverHandler {
                id: hover
            }
            Rectangle {
                visible: row.current
                width: 3
                height: parent.height
                color: Theme.accent
            }
            Avatar {
                visible: !row.followsOn && !row.service && !row.removed
                x: Theme.px(20)
                y: content.y
                initials: row.initials
                colour: row.colour
            }
            MessageBody {
                id: content
                row: row
                x: Theme.px(68)
                y: Theme.px(row.followsOn ? 2 : 9)
                width: Math.min(block.width - x - Theme.px(24), Theme.px(720))
            }
            Loader {
                active: (hover.hovered || row.current) && !row.removed && !row.service
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(16)
                // Inside its own message, never over another one.
                y: Math.round((row.followsOn ? block.height - height : 0) / 2)
                z: 2
                sourceComponent: MessageActions {
                    changeable: row.changeable
                    onHoldersAsked: row.holdersAsked()
                    myReactions: row.myReactions
                    onReplyAsked: row.replyAsked()
                    onCopyAsked: row.shell.copyText(row.body)
                    onEditAsked: row.editAsked()
                    onRemoveAsked: row.shell.timeline.remove(row.messageId)
                    onReactAsked: (reaction, on) => row.shell.timeline.react(row.messageId, reaction, on)
                }
            }
        }
    }
}
