pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// A file with many chats: only the one of the house is taken.
Column {
    id: choice

    required property OldChats chats

    spacing: 12

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("This file holds several chats. Choose the one of the house; the others stay where they are.")
    }
    ListView {
        id: list
        objectName: "oldChats"
        width: parent.width
        height: Math.min(contentHeight, Theme.px(300))
        clip: true
        spacing: 2
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: visible
        model: choice.chats.titles
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Chats of the file")
        T.ScrollBar.vertical: Scroll {
            visible: size < 0.985
        }
        delegate: ListRow {
            id: row

            required property int index
            required property string modelData

            objectName: "oldChat " + modelData
            width: ListView.view.width
            rightPadding: Theme.px(16)
            text: modelData
            Accessible.role: Accessible.ListItem
            Accessible.name: Words.fill(qsTr("%1, messages: %2"), [modelData, size.text])
            onClicked: choice.chats.chooseChat(index)

            contentItem: Item {
                implicitHeight: Theme.px(22)

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - size.width - 8
                    text: row.modelData
                    elide: Text.ElideRight
                }
                Label {
                    id: size
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: choice.chats.sizes[row.index] ?? ""
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
        Keys.onReturnPressed: (currentItem as ListRow)?.clicked()
        Keys.onEnterPressed: (currentItem as ListRow)?.clicked()
    }
}
