pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../moderation"

// What opens over the talk: the menu of a message and the sheets it leads to. Each is made when it is first wanted.
Item {
    id: sheets

    required property Shell shell
    readonly property Timeline timeline: shell.timeline

    signal replyAsked(string messageId, string author, string words)
    signal editAsked(string messageId)

    function showMenu(row: MessageRow, anchor: Item, x: real, y: real): void {
        const place = anchor.mapToItem(sheets, x, y);
        menu.active = true;
        (menu.item as MessageMenu).openFor(row, sheets, place.x, place.y);
    }

    function showHolders(messageId: string): void {
        shell.holders.ask(messageId);
        holders.active = true;
        (holders.item as HoldersSheet).open();
    }

    function showHistory(messageId: string): void {
        timeline.wordings.ask(messageId);
        wordings.active = true;
        (wordings.item as WordingsSheet).open();
    }

    function askDate(): void {
        date.active = true;
        (date.item as DateSheet).open();
    }

    Connections {
        target: sheets.timeline.address
        function onTopicAsked(topicId: string): void {
            if (sheets.shell.topicHead.knows(topicId))
                sheets.shell.openTopic(topicId);
        }
        function onAsked(): void {
            address.active = true;
            (address.item as OpenAddressSheet).open();
        }
    }
    Loader {
        id: menu
        active: false
        sourceComponent: MessageMenu {
            shell: sheets.shell
            onReplyAsked: (messageId, author, words) => sheets.replyAsked(messageId, author, words)
            onEditAsked: messageId => sheets.editAsked(messageId)
            onHoldersAsked: messageId => sheets.showHolders(messageId)
            onHistoryAsked: messageId => sheets.showHistory(messageId)
            onReactionsAsked: names => {
                reactions.active = true;
                (reactions.item as ReactionsSheet).show(names);
            }
            onDateAsked: sheets.askDate()
            onEraseAsked: (messageId, author, words, own, hidden) => {
                erase.active = true;
                (erase.item as EraseSheet).ask(messageId, author, words, own, hidden);
            }
            onReportAsked: messageId => {
                report.active = true;
                (report.item as ReportSheet).ask(messageId);
            }
            onMoveAsked: messageId => {
                move.active = true;
                (move.item as MoveSheet).ask(messageId);
            }
            onModerateAsked: (messageId, author) => {
                measure.active = true;
                (measure.item as MeasureSheet).ask("message", messageId, author);
            }
            onLiftAsked: measureId => {
                word.active = true;
                (word.item as ReasonSheet).ask("lift", measureId);
            }
        }
    }
    Loader {
        id: report
        active: false
        sourceComponent: ReportSheet {
            moderation: sheets.shell.moderation
        }
    }
    Loader {
        id: move
        active: false
        sourceComponent: MoveSheet {
            moderation: sheets.shell.moderation
            topicId: sheets.timeline.topicId
        }
    }
    Loader {
        id: measure
        active: false
        sourceComponent: MeasureSheet {
            moderation: sheets.shell.moderation
        }
    }
    Loader {
        id: word
        active: false
        sourceComponent: ReasonSheet {
            moderation: sheets.shell.moderation
        }
    }
    Loader {
        id: holders
        active: false
        sourceComponent: HoldersSheet {
            holders: sheets.shell.holders
        }
    }
    Loader {
        id: wordings
        active: false
        sourceComponent: WordingsSheet {
            wordings: sheets.timeline.wordings
        }
    }
    Loader {
        id: reactions
        active: false
        sourceComponent: ReactionsSheet {}
    }
    Loader {
        id: date
        active: false
        sourceComponent: DateSheet {
            shell: sheets.shell
        }
    }
    Loader {
        id: erase
        active: false
        sourceComponent: EraseSheet {
            erasing: sheets.shell.erasing
        }
    }
    Loader {
        id: address
        active: false
        sourceComponent: OpenAddressSheet {
            address: sheets.timeline.address
            onCopyAsked: text => sheets.shell.copyText(text)
        }
    }
}
