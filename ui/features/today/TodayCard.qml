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
    readonly property bool calling: kind === "mention" || kind === "answer"
    readonly property string verb: calling ? qsTr("Answer") : kind === "sign" ? qsTr("Look") : ""
    readonly property bool narrow: width < Theme.px(480)
    readonly property string symbol: ({ mention: "at-sign", answer: "reply", new: "message-circle", resolved: "check-check", thanks: "heart-handshake", sign: "pencil", reversal: "undo-2", revival: "check" })[kind] ?? "bell"

    function heading(): string {
        switch (card.kind) {
        case "sign": return qsTr("The council asks for your signature");
        case "reversal": return qsTr("A decision was reversed");
        case "revival": return qsTr("A decision has effect after all");
        case "thanks": return qsTr("Thanks from neighbours");
        default: return card.title;
        }
    }

    function line(): string {
        switch (card.kind) {
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
