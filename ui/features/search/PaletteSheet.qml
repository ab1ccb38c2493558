pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// Find anything: a field, and what it may mean. The field keeps the focus; arrow keys walk through the list.
T.Popup {
    id: sheet

    required property Shell shell
    readonly property Palette finder: shell.palette
    // Somebody went down the list: what arrives later no longer moves the choice to its top.
    property bool walked: false
    property real insideHeight: 0
    readonly property bool roomy: (parent?.height ?? 0) > Theme.px(400)
    readonly property list<string> placeNames: ["today", "topics", "neighbours", "circles", "journal", "rules", "search", "connections", "settings", "help", "about"]
    readonly property list<string> placeTitles: [qsTr("Today"), qsTr("Topics"), qsTr("Neighbours"), qsTr("Circles"), qsTr("House journal"), qsTr("House rules"), qsTr("Search"), qsTr("Neighbours online"), qsTr("Settings"), qsTr("Keyboard"), qsTr("About the program")]
    readonly property list<string> placeWords: [
        qsTr("home, what waits for me, news"), qsTr("talk, chats, messages"), qsTr("flats, people, house, who lives where, roles"),
        qsTr("group, private, secret, who reads"), qsTr("decisions, signatures, proposals, what was done"),
        qsTr("quiet hours, repairs, pets, parking, what the council has written"), qsTr("find, all messages, filters"),
        qsTr("connections, network, online, address"), qsTr("theme, dark, language, text size, notifications, quiet hours, passphrase"),
        qsTr("help, keys, shortcuts"), qsTr("version, licences, program")
    ]

    function placeIcon(place: string): string {
        const known = { today: "bell", topics: "message-circle", neighbours: "users", circles: "users", journal: "history", rules: "file-text", search: "search", connections: "wifi", settings: "settings", help: "keyboard" };
        return known[place] ?? "info";
    }

    function heading(kind: string): string {
        switch (kind) {
        case "topic": return field.text.trim() === "" ? qsTr("Topics with news, then the latest") : qsTr("Topics");
        case "person": return qsTr("Neighbours");
        case "place": return qsTr("Places");
        case "message": return qsTr("Messages");
        default: return "";
        }
    }

    // Later, for list and keys learn their heights while they are laid out.
    function fit(): void {
        sheet.insideHeight = list.contentHeight + keys.height;
    }

    function walk(rows: int): void {
        sheet.walked = true;
        list.currentIndex = (list.currentIndex + rows + list.count) % list.count;
    }

    function toTop(): void {
        sheet.walked = false;
        list.currentIndex = 0;
        list.positionViewAtBeginning();
    }

    function follow(kind: string, id: string): void {
        const search = sheet.shell.search;
        const ids = id.split(" ");
        sheet.close();
        if (kind === "topic")
            sheet.shell.openTopic(id);
        else if (kind === "message")
            sheet.shell.openMessage(ids[0], ids[1]);
        else if (kind === "place")
            sheet.shell.go(id);
        else {
            search.everywhere();
            search.look(kind === "all" ? id : "");
            search.byPerson(kind === "person" ? id : "");
            sheet.shell.go("search");
        }
    }

    parent: T.Overlay.overlay
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.max(16, Math.round((parent?.height ?? 0) * 0.09))
    width: Math.min(Theme.px(600), (parent?.width ?? 0) - 32)
    height: Math.min(implicitHeight, (parent?.height ?? 0) - y - 16)
    implicitHeight: topPadding + bottomPadding + field.implicitHeight + insideHeight + Theme.px(18)
    padding: Theme.px(12)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onPlaceTitlesChanged: finder.namePlaces(placeNames, placeTitles, placeWords)
    Component.onCompleted: finder.namePlaces(placeNames, placeTitles, placeWords)
    onAboutToShow: {
        field.text = "";
        sheet.finder.begin();
        sheet.toTop();
    }
    onOpened: field.input.forceActiveFocus()

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Card {}

    Connections {
        target: sheet.finder
        function onChosen(kind: string, id: string): void {
            sheet.follow(kind, id);
        }
    }

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Find anything")

        Field {
            id: field
            objectName: "paletteField"
            width: parent.width
            focus: true
            symbol: "search"
            clearable: true
            name: qsTr("Find a topic, a neighbour, a message or a place")
            placeholder: qsTr("Find a topic, a neighbour, a message…")
            onEdited: {
                sheet.finder.look(text);
                sheet.toTop();
            }
            onAccepted: sheet.finder.choose(Math.max(list.currentIndex, 0))
            Keys.onDownPressed: sheet.walk(1)
            Keys.onUpPressed: sheet.walk(-1)
        }
        ListView {
            id: list
            objectName: "paletteList"
            anchors.top: field.bottom
            anchors.topMargin: Theme.px(8)
            anchors.bottom: keys.top
            anchors.bottomMargin: Theme.px(8)
            width: parent.width
            clip: true
            cacheBuffer: 3000
            onContentHeightChanged: Qt.callLater(sheet.fit)
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            model: sheet.finder
            currentIndex: 0
            onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
            onCountChanged: if (!sheet.walked)
                Qt.callLater(sheet.toTop)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What was found")
            T.ScrollBar.vertical: Scroll {
                parent: list.parent
                x: list.width + Theme.px(2)
                y: list.y
                height: list.height
                visible: list.visible && size < 0.985
            }
            section.property: "kind"
            section.delegate: Label {
                required property string section

                width: ListView.view.width
                height: text === "" ? Theme.px(6) : implicitHeight + Theme.px(10)
                topPadding: Theme.px(6)
                leftPadding: Theme.px(10)
                text: sheet.heading(section)
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.tiny
                font.weight: Font.DemiBold
                font.capitalization: Font.AllUppercase
                font.letterSpacing: 1
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            delegate: PaletteRow {
                width: ListView.view.width
                chosen: ListView.isCurrentItem
                sign: kind === "place" ? sheet.placeIcon(target) : kind === "topic" ? "message-circle" : kind === "person" ? "user" : kind === "message" ? "quote" : "search"
                onClicked: sheet.finder.choose(index)
            }
        }
        Flow {
            id: keys
            visible: sheet.roomy
            height: sheet.roomy ? implicitHeight : 0
            onHeightChanged: Qt.callLater(sheet.fit)
            anchors.bottom: parent.bottom
            width: parent.width
            leftPadding: Theme.px(8)
            spacing: Theme.px(12)
            Accessible.ignored: true

            Repeater {
                model: [["↑ ↓", qsTr("choose")], ["Enter", qsTr("open")], ["Esc", qsTr("close")]]

                Row {
                    id: hint

                    required property list<string> modelData

                    spacing: Theme.px(6)

                    KeyCap {
                        text: hint.modelData[0]
                    }
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        text: hint.modelData[1]
                        color: Theme.muted
                        font.pixelSize: Theme.tiny
                    }
                }
            }
        }
    }
}
