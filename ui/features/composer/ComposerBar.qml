pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// The field to write in. Up in an empty field edits the last message, Esc leaves an answer or an edit, @ calls somebody.
FocusScope {
    id: bar

    required property Composer composer
    required property Timeline timeline
    required property real tallest
    readonly property bool contextual: composer.replyId !== "" || composer.editId !== ""
    readonly property bool calling: offers.visible
    // Muted, or in a locked topic: nothing can be sent, and the field makes room for a sentence.
    readonly property bool silenced: composer.silence.kind === "muted" || composer.silence.kind === "locked"
    readonly property bool slowed: composer.silence.kind === "slow" && composer.silence.seconds > 0 && composer.editId === ""
    readonly property real roomHeight: room.text !== "" ? room.implicitHeight + Theme.px(10) : 0

    signal sent
    signal escaped
    signal journalAsked

    implicitHeight: (silenced ? silence.height : frame.height) + Theme.px(24)

    // The field itself, whatever of this bar had the focus last.
    function write(): void {
        if (bar.silenced)
            words.forceActiveFocus();
        else
            area.forceActiveFocus();
    }

    function reply(messageId: string, author: string, text: string): void {
        bar.composer.reply(messageId, author, text);
        area.forceActiveFocus();
    }

    function change(messageId: string): void {
        bar.composer.change(messageId, bar.timeline.textOf(messageId));
        area.forceActiveFocus();
    }

    function send(): void {
        area.forceActiveFocus();
        if (area.preeditText === "" && area.text.trim() !== "" && !bar.silenced && !bar.slowed)
            bar.composer.send();
    }

    function enter(event: KeyEvent): void {
        if (bar.calling)
            offers.take();
        else if (event.modifiers & Qt.ShiftModifier || !(bar.composer.enterSends || event.modifiers & Qt.ControlModifier))
            event.accepted = false;
        else
            bar.send();
    }

    function put(text: string): void {
        if (area.selectedText !== "")
            area.remove(area.selectionStart, area.selectionEnd);
        area.insert(area.cursorPosition, text);
        area.forceActiveFocus();
    }

    function call(row: int): void {
        const words = bar.composer.mentions.wordsAt(row);
        area.select(area.cursorPosition - bar.composer.mentions.typedLength, area.cursorPosition);
        bar.put(words + " ");
    }

    Connections {
        target: bar.composer
        function onDraftLoaded(text: string): void {
            area.text = text;
            area.cursorPosition = area.length;
        }
        function onAccepted(): void {
            bar.sent();
        }
    }

    Rectangle {
        id: silence
        visible: bar.silenced
        x: frame.x
        y: frame.y
        width: frame.width
        height: words.implicitHeight
        radius: Theme.radiusLarge
        color: Theme.surface
        border.width: 1
        border.color: Theme.field

        SilenceLine {
            id: words
            width: parent.width
            silence: bar.composer.silence
            onJournalAsked: bar.journalAsked()
        }
    }
    Rectangle {
        id: frame
        visible: !bar.silenced
        x: Theme.px(16)
        y: Theme.px(8)
        width: parent.width - Theme.px(32)
        height: context.height + Math.max(Theme.px(46), flick.height + Theme.px(18)) + bar.roomHeight
        radius: Theme.radiusLarge
        color: Theme.surface
        border.width: area.activeFocus ? 2 : 1
        border.color: bar.composer.room < 0 ? Theme.urgent : area.activeFocus ? Theme.accent : Theme.field

        ContextLine {
            id: context
            width: parent.width
            height: bar.contextual ? implicitHeight : 0
            visible: bar.contextual
            changing: bar.composer.editId !== ""
            author: bar.composer.replyAuthor
            text: bar.composer.replyText
            onLeaveAsked: {
                bar.composer.leave();
                area.forceActiveFocus();
            }
        }
        Flickable {
            id: flick
            x: Theme.px(14)
            y: context.height + (frame.height - bar.roomHeight - context.height - height) / 2
            width: smile.x - x - 4
            height: Math.min(area.contentHeight, metrics.lineSpacing * 1.25 * 6, bar.tallest)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: Scroll {
                visible: flick.contentHeight > flick.height + metrics.lineSpacing
            }

            T.TextArea.flickable: T.TextArea {
                id: area
                objectName: "composerText"
                focus: true
                padding: 0
                selectByMouse: true
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                color: Theme.ink
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.family: Theme.sans
                font.pixelSize: Theme.body
                placeholderText: qsTr("Write to the topic…")
                Accessible.role: Accessible.EditableText
                Accessible.name: placeholderText
                Accessible.description: room.text
                Accessible.multiLine: true
                onTextChanged: {
                    const clean = bar.composer.cleaned(text);
                    if (clean !== text)
                        text = clean;
                    else
                        bar.composer.type(text);
                }
                onCursorPositionChanged: Qt.callLater(look)
                Keys.onReturnPressed: event => bar.enter(event)
                Keys.onEnterPressed: event => bar.enter(event)
                Keys.onEscapePressed: bar.calling ? bar.composer.mentions.dismiss() : bar.contextual ? bar.composer.leave() : bar.escaped()
                Keys.onTabPressed: event => bar.calling ? offers.take() : leave(!(event.modifiers & Qt.ShiftModifier))
                Keys.onBacktabPressed: leave(false)
                Keys.onDownPressed: event => {
                    event.accepted = bar.calling;
                    if (bar.calling)
                        offers.step(1);
                }
                Keys.onUpPressed: event => {
                    const mine = area.length === 0 ? bar.timeline.lastOfMine() : "";
                    event.accepted = bar.calling || mine !== "";
                    if (bar.calling)
                        offers.step(-1);
                    else if (mine !== "")
                        bar.change(mine);
                }
                Keys.onPressed: event => {
                    event.accepted = event.matches(StandardKey.Paste);
                    if (event.accepted)
                        bar.put(bar.composer.pasted());
                }

                function leave(forwards: bool): void {
                    nextItemInFocusChain(forwards).forceActiveFocus(forwards ? Qt.TabFocusReason : Qt.BacktabFocusReason);
                }

                function look(): void {
                    bar.composer.mentions.look(getText(Math.max(0, cursorPosition - 60), cursorPosition));
                }
            }
        }
        Label {
            x: flick.x
            y: flick.y
            width: flick.width
            visible: area.length === 0 && area.preeditText === ""
            text: area.placeholderText
            elide: Text.ElideRight
            color: Theme.muted
        }
        IconButton {
            id: smile
            objectName: "emojiButton"
            anchors.right: send.left
            anchors.verticalCenter: send.verticalCenter
            symbol: "smile"
            text: qsTr("Emoji")
            onClicked: picker.opened ? picker.close() : picker.open()

            EmojiPicker {
                id: picker
                emoji: bar.composer.emoji
                x: smile.width - width
                onTaken: sign => bar.put(sign)
            }
        }
        IconButton {
            id: send
            objectName: "send"
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(7)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(7) + bar.roomHeight
            enabled: area.text.trim() !== "" && !bar.slowed
            symbol: bar.composer.editId !== "" ? "check" : "send"
            ink: enabled ? Theme.accent : Theme.muted
            hoverInk: Theme.accentStrong
            text: bar.composer.editId !== "" ? qsTr("Save") : qsTr("Send")
            onClicked: bar.send()
        }
        Label {
            id: room
            objectName: "room"
            x: flick.x
            visible: text !== ""
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(10)
            width: parent.width - 2 * x
            wrapMode: Text.Wrap
            text: {
                if (bar.slowed)
                    return qsTr("This topic is slowed down: you can send again in %n seconds.", "", bar.composer.silence.seconds);
                const room = bar.composer.room;
                const words = room < 0 ? qsTr("Too long for one message by about %n letters. Shorten it, or send it in two parts.", "", -room)
                            : room > 0 ? qsTr("About %n more letters fit into this message.", "", room) : "";
                return words.replace(String(Math.abs(room)), bar.composer.roomTold);
            }
            color: bar.composer.room < 0 ? Theme.urgent : Theme.muted
            font.pixelSize: Theme.small
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        MentionList {
            id: offers
            mentions: bar.composer.mentions
            visible: area.activeFocus && bar.composer.mentions.count > 0
            x: Math.min(flick.x + area.cursorRectangle.x, frame.width - width)
            onTaken: row => bar.call(row)
        }
    }
    FontMetrics {
        id: metrics
        font: area.font
    }
}
