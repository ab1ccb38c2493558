pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// Enter sends, Shift+Enter begins a line, Up in an empty field edits the last message, Esc leaves an answer or an edit.
FocusScope {
    id: bar

    required property Composer composer
    required property Timeline timeline
    required property real tallest
    property string replyId: ""
    property string replyAuthor: ""
    property string replyText: ""
    property string editId: ""
    property string stash: ""
    readonly property bool contextual: replyId !== "" || editId !== ""

    signal sent
    signal escaped

    implicitHeight: frame.height + Theme.px(24)

    function reply(messageId: string, author: string, text: string): void {
        leaveContext();
        bar.replyId = messageId;
        bar.replyAuthor = author;
        bar.replyText = text;
        area.forceActiveFocus();
    }

    function change(messageId: string): void {
        leaveContext();
        bar.stash = area.text;
        bar.editId = messageId;
        area.text = timeline.textOf(messageId);
        area.cursorPosition = area.length;
        area.forceActiveFocus();
    }

    function leaveContext(): void {
        if (bar.editId !== "") {
            bar.editId = "";
            area.text = bar.stash;
            area.cursorPosition = area.length;
        }
        bar.replyId = "";
    }

    function send(): void {
        if (area.preeditText !== "" || area.text.trim() === "")
            return;
        if (bar.editId !== "")
            bar.composer.edit(bar.editId, area.text);
        else
            bar.composer.say(area.text, bar.replyId);
    }

    Connections {
        target: bar.composer
        function onDraftLoaded(text: string): void {
            bar.editId = "";
            bar.replyId = "";
            area.text = text;
            area.cursorPosition = area.length;
        }
        function onAccepted(): void {
            if (bar.editId === "")
                area.clear();
            else
                bar.leaveContext();
            bar.replyId = "";
            bar.sent();
        }
    }
    Timer {
        id: pause
        interval: 500
        onTriggered: bar.composer.keep()
    }

    Rectangle {
        id: frame
        x: Theme.px(16)
        y: Theme.px(8)
        width: parent.width - Theme.px(32)
        height: context.height + Math.max(Theme.px(46), flick.height + Theme.px(18))
        radius: Theme.radiusLarge
        color: Theme.surface
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.accent : Theme.field

        Item {
            id: context
            width: parent.width
            height: bar.contextual ? Theme.px(40) : 0
            visible: bar.contextual

            Icon {
                id: sign
                x: Theme.px(14)
                anchors.verticalCenter: parent.verticalCenter
                name: bar.editId !== "" ? "pencil" : "reply"
                size: Theme.px(16)
                color: Theme.accent
            }
            Label {
                anchors.left: sign.right
                anchors.leftMargin: 8
                anchors.right: cancel.left
                anchors.verticalCenter: parent.verticalCenter
                text: bar.editId !== "" ? qsTr("Editing your message") : bar.replyAuthor + ": " + bar.replyText.replace(/\s+/g, " ").slice(0, 200)
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
            IconButton {
                id: cancel
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(6)
                anchors.verticalCenter: parent.verticalCenter
                symbol: "x"
                symbolSize: Theme.px(16)
                text: qsTr("Leave it")
                onClicked: bar.leaveContext()
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
        Flickable {
            id: flick
            x: Theme.px(14)
            y: context.height + (frame.height - context.height - height) / 2
            width: send.x - x - 4
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
                Accessible.multiLine: true
                onTextChanged: if (bar.editId === "") {
                    bar.composer.type(text);
                    pause.restart();
                }
                Keys.onReturnPressed: event => event.modifiers & Qt.ShiftModifier ? event.accepted = false : bar.send()
                Keys.onEnterPressed: event => event.modifiers & Qt.ShiftModifier ? event.accepted = false : bar.send()
                Keys.onEscapePressed: bar.contextual ? bar.leaveContext() : bar.escaped()
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onUpPressed: event => {
                    const mine = area.length === 0 ? bar.timeline.lastOfMine() : "";
                    event.accepted = mine !== "";
                    if (mine !== "")
                        bar.change(mine);
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
            id: send
            objectName: "send"
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(7)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(7)
            enabled: area.text.trim() !== "" && !bar.composer.busy
            symbol: bar.editId !== "" ? "check" : "send"
            ink: enabled ? Theme.accent : Theme.muted
            hoverInk: Theme.accentStrong
            text: bar.editId !== "" ? qsTr("Save") : qsTr("Send")
            onClicked: bar.send()
        }
    }
    FontMetrics {
        id: metrics
        font: area.font
    }
}
