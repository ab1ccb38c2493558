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
    required property int signed
    required property int needed
    required property bool mine

    signal signAsked(string proposalId)

    objectName: "asked " + about
    width: parent?.width ?? 0
    implicitHeight: words.height
    Accessible.role: Accessible.ListItem
    Accessible.name: what.text + ", " + how.text

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
                const count = qsTr("%1 of %n signatures of the council", "", row.needed).arg(row.signed);
                return row.signers === "" ? count : Words.fill(qsTr("%1: %2"), [count, row.signers]);
            }
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Button {
        id: sign
        objectName: "sign " + row.about
        visible: !row.mine
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: "quiet"
        text: qsTr("Sign")
        onClicked: row.signAsked(row.proposalId)
    }
}
