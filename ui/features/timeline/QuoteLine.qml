import QtQuick
import QtQuick.Templates as T
import "../../theme"
import "../../components"

// What a reply answers; a click goes there.
T.AbstractButton {
    id: quote
    objectName: "quote"

    required property string author

    implicitHeight: column.implicitHeight + Theme.px(10)
    focusPolicy: Qt.ClickFocus
    Accessible.role: Accessible.Link
    Accessible.name: Words.fill(qsTr("In reply to %1: %2"), [author, text])

    contentItem: Item {
        Column {
            id: column
            x: Theme.px(12)
            width: parent.width - x - 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Label {
                width: parent.width
                text: quote.author
                elide: Text.ElideRight
                color: Theme.accent
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: quote.text === "" ? qsTr("This message is deleted, erased or has not arrived yet") : quote.text
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
    }
    background: Rectangle {
        color: quote.hovered ? Theme.hover : Theme.raised
        radius: 6

        Rectangle {
            width: 3
            height: parent.height
            radius: 1
            color: Theme.accent
        }
    }
}
