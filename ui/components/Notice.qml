pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../theme"

// The sentence at the foot of the window, spoken to a screen reader too. A fault stays until it is read, a trouble also
// no longer than it lasts; a thing done goes by itself, but not from under the pointer or the keyboard. Esc in it closes it.
Rectangle {
    id: notice

    required property Notices notices
    property bool detailed: false
    // Up to three lines stand beside the buttons, more above them.
    readonly property bool stacked: sentence.implicitWidth > 2.8 * (width - buttons.width - Theme.px(58))
    readonly property bool held: hover.hovered || buttons.used
    // Where the keyboard was, and goes back to.
    property Item before: null
    readonly property bool fault: notices.kind === "fault"
    readonly property bool told: fault || notices.kind === "trouble"

    signal copyAsked(string text)
    signal resumeAsked

    visible: notices.kind !== ""
    width: Math.min(Theme.px(560), (parent?.width ?? 0) - 32)
    height: column.implicitHeight + Theme.px(20)
    radius: Theme.radiusLarge
    color: fault ? Theme.urgentSoft : Theme.raised
    border.width: 1
    border.color: fault ? Theme.urgent : Theme.field
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence.text
    Keys.onEscapePressed: notices.dismiss()
    onVisibleChanged: detailed = false

    function words(kind: string): string {
        switch (kind) {
        case "deleted": return qsTr("The message is deleted for everyone.");
        case "deleted_many": return qsTr("The chosen messages of yours are deleted for everyone.");
        case "erased": return qsTr("The message is erased here. The other computers of the house erase it as soon as they hear of it.");
        case "erased_mine": return qsTr("Everything that you wrote is erased here. The other computers of the house erase it as soon as they hear of it.");
        case "reported": return qsTr("The moderators are asked to look at it.");
        case "moderated": return qsTr("Done. Whom it concerns is told, and everybody reads it in the journal.");
        case "moved": return qsTr("The message stands in the other topic now, for everyone.");
        case "topic_resolved": return qsTr("The topic is resolved for everyone.");
        case "topic_reopened": return qsTr("The topic is open again for everyone.");
        case "passphrase_changed": return qsTr("From now on the new passphrase opens your house. Keep it well: nobody can restore it.");
        case "links_registered": return qsTr("From now on, links to this house open this program.");
        case "links_refused": return qsTr("The system did not take the program for its links. Nothing was changed. Look whether your own folders can be written, then try again.");
        case "address_not_opened": return qsTr("The system did not open this address: perhaps no program is meant for it. Nothing was lost. Copy the address from the message and open it yourself.");
        case "folder_not_opened": return qsTr("The system did not show this folder. Nothing was changed. Its path stands in the settings: open it yourself.");
        case "keyring_remembers": return qsTr("It is changed. But the keyring of this computer did not forget its entry from before, so whoever opens the keyring can still read your data. In the program that manages the keyring, remove the entry %1 of “neighbourhood”, and only that.").arg(notices.detail);
        case "keyring_keeps": return qsTr("From now on the keyring of this computer opens your house.");
        case "device_removed": return qsTr("This computer does not belong to the house any more. What it holds stays on it.");
        case "device_contested": return qsTr("This computer is stopped until the council has decided.");
        case "device_upheld": return qsTr("This computer may go on.");
        case "role_handed": return qsTr("Your role is handed over.");
        case "stayed": return qsTr("You stay in the house. What you have handed over stays handed over.");
        case "topic_handed": return qsTr("The topic is handed over.");
        case "role_waits": return qsTr("It is proposed. Until enough of the council have signed, the role stays yours; then hand it over once more.");
        case "proposal_waits": return qsTr("It is proposed. It holds when enough of the council have signed.");
        case "settings_usual": return qsTr("The usual settings are back.");
        case "login_refused": return qsTr("The system did not allow this, so nothing was changed. Whether programs start at login can also be set in the system itself.");
        case "copied": return qsTr("Copied.");
        case "not_saved": return qsTr("This choice could not be saved. It holds until the window is closed; make some room on the disk and choose it again.");
        case "settings_damaged": return qsTr("The settings of the window were damaged. What could not be read is as usual again, the rest is as you chose it. Messages are not affected.");
        default: return "";
        }
    }

    NumberAnimation on opacity {
        id: arrival
        running: false
        from: 0
        to: 1
        duration: Theme.calm
    }
    Timer {
        id: leaving
        running: notice.visible && !notice.told && !notice.held && notice.notices.detail === ""
        interval: notice.notices.undoable ? 10000 : 7000
        onTriggered: notice.notices.dismiss()
    }
    Connections {
        target: notice.notices
        function onChanged(): void {
            notice.detailed = false;
            if (notice.notices.kind === "") {
                if (buttons.used)
                    notice.before?.forceActiveFocus();
                return;
            }
            if (leaving.running)
                leaving.restart();
            if (!Theme.still)
                arrival.restart();
            notice.Accessible.announce(sentence.text, notice.fault ? Accessible.Assertive : Accessible.Polite);
        }
    }
    HoverHandler {
        id: hover
    }
    Connections {
        target: notice.Window.window
        function onActiveFocusItemChanged(): void {
            const item = notice.Window.activeFocusItem;
            if (item && item.parent !== buttons)
                notice.before = item;
        }
    }

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.px(14)
        anchors.rightMargin: Theme.px(8)
        spacing: Theme.px(8)

        Item {
            width: parent.width
            height: notice.stacked ? sentence.implicitHeight + buttons.height + Theme.px(8) : Math.max(sentence.implicitHeight, buttons.height)

            Icon {
                id: sign
                y: Math.round((sentence.y + Math.min(sentence.height, sentence.lineCount > 1 ? Theme.px(22) : sentence.height) / 2) - height / 2)
                name: notice.fault ? "circle-alert" : "info"
                size: Theme.px(18)
                color: notice.fault ? Theme.urgent : Theme.accent
            }
            Label {
                id: sentence
                x: sign.width + Theme.px(10)
                y: notice.stacked ? 0 : Math.round((parent.height - height) / 2)
                width: parent.width - x - (notice.stacked ? Theme.px(6) : buttons.width + Theme.px(8))
                text: notice.told ? notice.notices.text : notice.words(notice.notices.kind)
                wrapMode: Text.Wrap
            }
            Row {
                id: buttons

                readonly property bool used: {
                    for (const child of children)
                        if (child.activeFocus)
                            return true;
                    return false;
                }

                anchors.right: parent.right
                y: notice.stacked ? parent.height - height : Math.round((parent.height - height) / 2)

                Button {
                    objectName: "undo"
                    visible: notice.notices.undoable
                    kind: "plain"
                    text: qsTr("Undo")
                    onClicked: notice.notices.undo()
                }
                Button {
                    objectName: "resumable"
                    visible: notice.notices.resumable
                    kind: "plain"
                    text: qsTr("What now?")
                    onClicked: notice.resumeAsked()
                }
                Button {
                    objectName: "noticeDetails"
                    visible: notice.notices.detail !== "" && !notice.notices.resumable
                    kind: "plain"
                    text: notice.detailed ? qsTr("Copy") : qsTr("Details")
                    onClicked: notice.detailed ? notice.copyAsked(notice.notices.detail) : notice.detailed = true
                }
                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    symbol: "x"
                    text: qsTr("Dismiss")
                    onClicked: notice.notices.dismiss()
                }
            }
        }
        Label {
            objectName: "reportOfNotice"
            visible: notice.detailed
            x: sentence.x
            width: parent.width - x - Theme.px(8)
            text: notice.notices.detail
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 8
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
