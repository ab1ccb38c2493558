pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// The nearest things to do with a message: shown while the pointer or the keyboard is on it.
Rectangle {
    id: actions

    required property string myReactions

    signal replyAsked
    signal moreAsked(anchor: Item)
    signal reactAsked(string reaction, bool on)

    width: row.implicitWidth + 6
    height: row.implicitHeight + 4
    radius: Theme.radiusSmall
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    component Act: IconButton {
        implicitWidth: Theme.px(30)
        implicitHeight: Theme.px(28)
        symbolSize: Theme.px(17)
    }

    Row {
        id: row
        anchors.centerIn: parent

        Repeater {
            model: Words.reactions

            Act {
                required property string modelData
                readonly property bool on: actions.myReactions.includes(modelData)

                objectName: "react " + modelData
                symbol: Words.reactionIcon(modelData)
                text: Words.reaction(modelData)
                ink: on ? Theme.accent : Theme.muted
                onClicked: actions.reactAsked(modelData, !on)
            }
        }
        Item {
            width: 9
            height: Theme.px(28)

            Rectangle {
                anchors.centerIn: parent
                width: 1
                height: parent.height - 10
                color: Theme.line
            }
        }
        Act {
            objectName: "reply"
            symbol: "reply"
            text: qsTr("Reply")
            onClicked: actions.replyAsked()
        }
        Act {
            id: more
            objectName: "more"
            symbol: "ellipsis"
            text: qsTr("More")
            onClicked: actions.moreAsked(more)
        }
    }
}
