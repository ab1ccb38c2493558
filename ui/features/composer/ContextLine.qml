import QtQuick
import "../../theme"
import "../../components"

// Above the text: what is being answered or changed, and a way to leave it.
Item {
    id: line

    required property bool changing
    required property string author
    required property string text

    signal leaveAsked

    implicitHeight: Theme.px(40)

    Icon {
        id: sign
        x: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        name: line.changing ? "pencil" : "reply"
        size: Theme.px(16)
        color: Theme.accent
    }
    Label {
        anchors.left: sign.right
        anchors.leftMargin: 8
        anchors.right: cancel.left
        anchors.verticalCenter: parent.verticalCenter
        text: line.changing ? qsTr("Editing your message") : line.author + ": " + line.text
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.small
    }
    IconButton {
        id: cancel
        objectName: "leaveContext"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(6)
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        symbolSize: Theme.px(16)
        text: qsTr("Leave it")
        onClicked: line.leaveAsked()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
