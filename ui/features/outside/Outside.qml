pragma ComponentBehavior: Bound
import QtQuick
import Qt.labs.platform as Platform
import Neighbourhood
import "../../theme"

// The other half of the view-model: the tray, the words of notifications, and what closing the window means.
Item {
    id: around

    required property Outside outside
    required property Window window

    Connections {
        target: around.window
        function onClosing(close): void {
            if (around.outside.stays()) {
                close.accepted = false;
                around.window.hide();
            }
        }
    }

    Connections {
        target: around.outside
        function onCalled(key: string, kind: string, count: int, topics: int, title: string, author: string, text: string, more: bool): void {
            const heading = title === "" ? qsTr("Neighbourhood") : title;
            around.outside.tell(key, heading, around.words(kind, count, topics, author, text, more), qsTr("Open"));
        }
    }

    function words(kind: string, count: int, topics: int, author: string, text: string, more: bool): string {
        const many = more ? qsTr("More than %n new messages", "", count) : qsTr("%n new messages", "", count);
        switch (kind) {
        case "trial": return qsTr("This is what a notification looks like.");
        case "late": return qsTr("While you were away: %1").arg(topics > 1 ? around.inTopics(many, topics) : many);
        case "topics": return around.inTopics(many, topics);
        case "topic": return author === "" ? many : Words.fill(qsTr("%1, the last from %2: %3"), [many, author, text]);
        default:
            if (author === "" && text === "")
                return many;
            return author === "" ? text : Words.fill(qsTr("%1: %2"), [author, text]);
        }
    }

    function inTopics(many: string, topics: int): string {
        return qsTr("%1 in %n topics", "", topics).arg(many);
    }

    Loader {
        active: around.outside.trayPossible
        sourceComponent: trayIcon
    }
    Component {
        id: trayIcon
        Item {
            Connections {
                target: around.outside
                function onTrayTold(title: string, body: string): void {
                    if (tray.available && tray.supportsMessages)
                        tray.showMessage(title, body);
                }
            }
            Platform.SystemTrayIcon {
                id: tray
                objectName: "tray"
                visible: true
                icon.source: around.outside.picture
                tooltip: {
                    const house = around.outside.houseName === "" ? qsTr("Neighbourhood") : around.outside.houseName;
                    return around.outside.unread > 0 ? qsTr("%1 – %n unread", "", around.outside.unread).arg(house) : house;
                }
                onActivated: reason => {
                    if (reason !== Platform.SystemTrayIcon.Context)
                        around.outside.open();
                }
                onMessageClicked: around.outside.trayChosen()
                menu: Platform.Menu {
                    Platform.MenuItem {
                        text: qsTr("Open")
                        onTriggered: around.outside.open()
                    }
                    Platform.MenuItem {
                        enabled: false
                        text: {
                            if (!around.outside.atHome)
                                return qsTr("No house is open");
                            const online = around.outside.neighboursOnline;
                            return online > 0 ? qsTr("%n neighbours online", "", online) : qsTr("Nobody else online");
                        }
                    }
                    Platform.MenuSeparator {}
                    Platform.MenuItem {
                        text: qsTr("Quit")
                        onTriggered: around.outside.quit()
                    }
                }
                Component.onCompleted: around.outside.useTray(tray)
            }
        }
    }
}
