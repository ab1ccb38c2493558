import QtQuick
import "../../theme"
import "../../components"

// Something that waits for signatures: what it is, who has signed, and how many it takes.
Item {
    id: row

    required property string proposalId
    required property string kind
    required property string about
    required property string role
    required property string signers
    required property string proposer
    required property int signed
    required property int needed
    required property int flats
    required property int ofFlats
    required property bool mine
    required property string voice
    required property string check
    required property bool trusted
    required property bool back
    required property string deviceId
    readonly property bool returning: check !== ""

    signal signAsked(string proposalId)
    signal refuseAsked(string deviceId, string check)

    objectName: "asked " + about
    width: parent?.width ?? 0
    implicitHeight: words.height
    Accessible.role: Accessible.ListItem
    Accessible.name: [what.text, how.text, question.text].filter(one => one !== "").join(", ")

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: sign.visible ? sign.left : parent.right
        anchors.rightMargin: sign.visible ? Theme.px(12) : 0
        spacing: Theme.px(4)

        Label {
            id: what
            width: parent.width
            text: Acts.asked(row.kind, row.about, row.role)
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Label {
            id: how
            width: parent.width
            text: {
                const count = row.returning ? qsTr("%1 of %n trusted neighbours", "", row.needed).arg(row.signed) : qsTr("%1 of %n signatures of the council", "", row.needed).arg(row.signed);
                const signed = row.signers === "" ? count : Words.fill(qsTr("%1: %2"), [count, row.signers]);
                const flats = row.returning || row.ofFlats === 0 ? "" : qsTr("%1 of %n flats", "", row.ofFlats).arg(row.flats);
                const by = row.returning || row.proposer === "" ? "" : qsTr("proposed by %1").arg(row.proposer);
                return [signed, flats, by].filter(one => one !== "").join(" · ");
            }
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Label {
            id: question
            objectName: "vouchQuestion"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: !row.returning ? "" : row.back ? qsTr("The new computer has the number %1. If it is not yours, say so now.").arg(row.check)
                : row.trusted && !row.mine ? Words.fill(qsTr("Has %1 asked you in person? Ask for the number on the new computer. Sign only if it is %2."), [row.about, row.check])
                : qsTr("Number of the new computer: %1").arg(row.check)
        }
    }
    Button {
        id: sign
        objectName: "sign " + row.about
        visible: row.returning ? row.trusted && !row.mine || row.back : row.voice !== "" && !row.mine
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: "quiet"
        text: row.back ? qsTr("That was not me…") : row.returning ? qsTr("I vouch for it") : row.voice === "flat" ? qsTr("Sign for my flat") : qsTr("Sign")
        onClicked: row.back ? row.refuseAsked(row.deviceId, row.check) : row.signAsked(row.proposalId)
    }
}
