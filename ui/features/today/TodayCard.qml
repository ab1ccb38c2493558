import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// One thing of today; the whole card leads to its place.
T.AbstractButton {
    id: card

    required property string kind
    required property string title
    required property string who
    required property string body
    required property string onDay
    required property int number
    required property int late
    readonly property bool warm: kind === "thanks"
    // The house can only be read here: nobody is to answer any more.
    property bool over: false
    readonly property bool moderated: kind.startsWith("measure ")
    readonly property bool calling: !over && (kind === "mention" || kind === "answer" || kind === "rules")
    readonly property string verb: kind === "rules" ? qsTr("Read") : calling ? qsTr("Answer") : kind === "sign" ? qsTr("Look") : ""
    readonly property bool narrow: width < Theme.px(480)
    readonly property string symbol: ({ rules: "file-text", mention: "at-sign", answer: "reply", new: "message-circle", resolved: "check-check", thanks: "heart-handshake", sign: "pencil", reversal: "undo-2", revival: "check", vouch: "monitor", vouched: "monitor", returned: "monitor" })[kind] ?? (moderated || kind === "flagged" ? "circle-alert" : "bell")

    function heading(): string {
        if (card.moderated)
            return card.title === "" ? qsTr("The moderators") : card.title;
        switch (card.kind) {
        case "sign": return qsTr("The council asks for your signature");
        case "reversal": return qsTr("A decision was reversed");
        case "revival": return qsTr("A decision has effect after all");
        case "rules": return qsTr("Please read the house rules");
        case "flagged": return qsTr("For the moderators");
        case "thanks": return qsTr("Thanks from neighbours");
        case "vouch": return card.title === "" ? qsTr("A neighbour asks to come back") : qsTr("%1 asks to come back").arg(card.title);
        case "vouched": return qsTr("A new computer asks to be yours");
        case "returned": return card.who === "" ? qsTr("Neighbours have brought a computer in for you") : qsTr("Neighbours have brought a computer in: %1").arg(card.who);
        default: return card.title;
        }
    }

    function line(): string {
        if (card.moderated)
            return Measures.toMe(card.kind.slice(8), card.who, card.body);
        switch (card.kind) {
        case "vouch": return Words.fill(qsTr("%1 has vouched. Were you asked in person? The new computer has the number %2."), [card.who, card.body]);
        case "vouched": return Words.fill(qsTr("%1 has vouched for it. If you have not asked for it, say so in the house journal."), [card.who]);
        case "returned": return card.who === "" ? qsTr("It waits 48 hours. If you have not asked for it, say so in the settings.") : qsTr("It waits 48 hours, so that they can object.");
        case "flagged": return qsTr("Neighbours ask you to look at %n messages", "", card.number);
        case "rules": return card.who === "" ? qsTr("New version: %1").arg(card.onDay) : Words.fill(qsTr("Written by %1, %2"), [card.who, card.onDay]);
        case "sign":
        case "reversal":
        case "revival": return card.body;
        case "mention": return Words.fill(qsTr("%1 calls you: “%2”"), [card.who, card.body]);
        case "answer": return Words.fill(qsTr("%1 answers you: “%2”"), [card.who, card.body]);
        case "new": return qsTr("%n new", "", card.number) + " · " + (card.who === "" ? qsTr("“%1”").arg(card.body) : Words.fill(qsTr("%1: “%2”"), [card.who, card.body]));
        case "resolved": return card.who === "" ? card.onDay : Words.fill(qsTr("Resolved %1 · marked by %2"), [card.onDay, card.who]);
        default: return card.number > 0 ? Words.fill(qsTr("%1 and %n more thank you for “%2”", "", card.number), [card.who, card.body])
                                        : Words.fill(qsTr("%1 thanks you for “%2”"), [card.who, card.body]);
        }
    }

    text: heading()
    implicitHeight: Math.max(Theme.px(72), contentItem.implicitHeight + topPadding + bottomPadding)
    padding: Theme.px(13)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: chip.visible ? Words.fill(qsTr("%1. %2. %3"), [text, chip.text, line()]) : Words.fill(qsTr("%1. %2"), [text, line()])
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitHeight: Math.max(tile.height, words.height)

        Rectangle {
            id: tile
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(40)
            height: width
            radius: Theme.radius
            color: card.warm ? Theme.urgentSoft : Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                name: card.symbol
                color: card.warm ? Theme.urgent : Theme.accent
            }
        }
        Column {
            id: words
            anchors.left: tile.right
            anchors.leftMargin: Theme.px(14)
            anchors.right: act.visible ? act.left : parent.right
            anchors.rightMargin: act.visible ? Theme.px(14) : Theme.px(4)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)

            Flow {
                width: parent.width
                spacing: Theme.px(8)

                Label {
                    id: title
                    width: Math.min(implicitWidth, parent.width)
                    height: Math.max(implicitHeight, chip.visible ? chip.implicitHeight : 0)
                    text: card.text
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Chip {
                    id: chip
                    visible: card.late > 0
                    width: Math.min(implicitWidth, parent.width)
                    text: card.calling ? qsTr("came late") : qsTr("%n came late", "", card.late)
                }
            }
            Label {
                width: parent.width
                text: card.line()
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
        Rectangle {
            id: act
            visible: card.verb !== "" && !card.narrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: verb.implicitWidth + Theme.px(28)
            height: Theme.px(34)
            radius: Theme.radiusSmall
            color: card.hovered || card.down ? Theme.accentStrong : Theme.accent

            Label {
                id: verb
                anchors.centerIn: parent
                text: card.verb
                color: Theme.accentInk
                font.weight: Font.DemiBold
            }
        }
    }
    background: Card {
        color: card.hovered || card.down ? Theme.raised : Theme.surface

        FocusRing {
            shown: card.visualFocus
            radius: Theme.radiusLarge + 2
        }
    }
}
