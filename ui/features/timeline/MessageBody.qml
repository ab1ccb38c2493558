pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// Author line, quote, text, reactions and what became of it.
Column {
    id: content

    required property MessageRow row
    readonly property bool linkHovered: text.hoveredLink !== ""

    spacing: 6

    Loader {
        active: content.row.removed
        visible: active
        width: parent.width
        sourceComponent: Label {
            objectName: "gone"
            text: {
                if (!content.row.erased)
                    return qsTr("%1 deleted a message").arg(content.row.author);
                const told = content.row.erasure;
                return content.row.author === "" ? told[0].toUpperCase() + told.slice(1) : Words.fill(qsTr("%1: %2"), [content.row.author, told]);
            }
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
            font.italic: true
        }
    }
    Loader {
        active: !content.row.followsOn && !content.row.removed && !content.row.service
        visible: active
        width: parent.width
        sourceComponent: AuthorLine {
            row: content.row
        }
    }
    Loader {
        active: content.row.movedFrom !== "" && !content.row.removed
        visible: active
        width: parent.width
        sourceComponent: NoteLine {
            text: qsTr("Moved here from “%1”").arg(content.row.movedFrom)
        }
    }
    Loader {
        active: content.row.askedBy !== "" && !content.row.removed
        visible: active
        width: parent.width
        sourceComponent: NoteLine {
            objectName: "asked"
            symbol: "pencil"
            ink: Theme.amber
            text: Words.fill(qsTr("%1 asks you to change this message: “%2”"), [content.row.askedBy, content.row.askedReason])
        }
    }
    Loader {
        active: content.row.asideKind !== "" && !content.row.removed
        visible: active
        width: parent.width
        sourceComponent: AsideLine {
            row: content.row
        }
    }
    Loader {
        active: content.row.quoteId !== "" && !content.row.removed && !content.row.covered
        visible: active
        width: parent.width
        sourceComponent: QuoteLine {
            author: content.row.quoteAuthor
            text: content.row.quoteText
            onClicked: content.row.quoteAsked()
        }
    }
    Loader {
        active: content.row.media !== "" && !content.row.removed && !content.row.covered
        visible: active
        width: parent.width
        sourceComponent: MediaLine {
            text: Words.media(content.row.media)
        }
    }
    // The markup comes from the program alone: all that was written is escaped in it (viewmodels/links.py).
    Label {
        id: text
        objectName: "words"
        visible: content.row.words !== "" && !content.row.removed && !content.row.covered
        width: parent.width
        textFormat: content.row.styledWords === "" ? Text.PlainText : Text.StyledText
        text: content.row.styledWords === "" ? content.row.words : content.row.styledWords.replace(/\u0001/g, Theme.accent)
        wrapMode: Text.Wrap
        linkColor: Theme.accent
        horizontalAlignment: content.row.service ? Text.AlignHCenter : content.row.runsLeft ? Text.AlignRight : Text.AlignLeft
        color: content.row.service ? Theme.muted : Theme.ink
        font.pixelSize: content.row.service ? Theme.small : Theme.body
        onLinkActivated: link => content.row.shell.timeline.address.ask(link)
    }
    Loader {
        active: content.row.long && !content.row.removed
        visible: active
        sourceComponent: FootButton {
            objectName: "unfold"
            text: content.row.unfolded ? qsTr("Show less") : qsTr("Show all")
            ink: Theme.accent
            onClicked: content.row.shell.timeline.unfold(content.row.messageId)
        }
    }
    Loader {
        active: content.row.reacted && !content.row.removed
        visible: active
        width: parent.width
        sourceComponent: ReactionLine {
            row: content.row
        }
    }
    Loader {
        readonly property string delivery: content.row.deliveryBelow ? "" : content.row.delivery

        active: (content.row.edited || content.row.pinned || delivery !== "") && !content.row.removed
        visible: active
        width: parent.width
        sourceComponent: FootLine {
            row: content.row
        }
    }
}
