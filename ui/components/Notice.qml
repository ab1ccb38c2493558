pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../theme"

// The sentence at the foot of the window. A fault stays until it is read, a trouble also no longer than it lasts;
// a thing done goes by itself.
Rectangle {
    id: notice

    required property Notices notices
    property bool detailed: false
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
    onVisibleChanged: detailed = false

    function words(kind: string): string {
        switch (kind) {
        case "deleted": return qsTr("The message is deleted for everyone.");
        case "passphrase_changed": return qsTr("From now on the new passphrase opens your house. Keep it well: nobody can restore it.");
        case "keyring_remembers": return qsTr("It is changed. But the keyring of this computer did not forget its entry from before, so whoever opens the keyring can still read your data. In the program that manages the keyring, remove the entry %1 of “neighbourhood”, and only that.").arg(notices.detail);
        case "keyring_keeps": return qsTr("From now on the keyring of this computer opens your house.");
        case "copied": return qsTr("Copied.");
        case "not_saved": return qsTr("This choice could not be saved. It holds until the window is closed; make some room on the disk and choose it again.");
        case "settings_damaged": return qsTr("The settings of the window could not be read, so the usual ones are in use. Messages are not affected.");
        default: return "";
        }
    }

    Timer {
        running: notice.visible && !notice.told && !hover.hovered && notice.notices.detail === ""
        interval: 7000
        onTriggered: notice.notices.dismiss()
    }
    HoverHandler {
        id: hover
    }

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.px(14)
        anchors.rightMargin: Theme.px(8)
        spacing: 6

        Item {
            width: parent.width
            height: Math.max(sentence.implicitHeight, buttons.implicitHeight)

            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: notice.fault ? "circle-alert" : "info"
                size: Theme.px(18)
                color: notice.fault ? Theme.urgent : Theme.accent
            }
            Label {
                id: sentence
                anchors.left: sign.right
                anchors.leftMargin: 10
                anchors.right: buttons.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: notice.told ? notice.notices.text : notice.words(notice.notices.kind)
                wrapMode: Text.Wrap
            }
            Row {
                id: buttons
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

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
            visible: notice.detailed
            width: parent.width - 8
            text: notice.notices.detail
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 8
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
