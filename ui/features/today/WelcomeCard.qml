import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// For somebody new: three first things to do. It goes by itself when they are done, or when it is put away.
Card {
    id: card

    required property Shell shell
    readonly property Today today: shell.today

    signal newTopicAsked
    signal inviteAsked
    signal planAsked

    objectName: "welcomeCard"
    height: column.height + Theme.px(40)
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    Column {
        id: column
        x: Theme.px(20)
        y: Theme.px(20)
        width: parent.width - 2 * x
        spacing: Theme.px(6)

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, away.height)

            Label {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - away.width - Theme.px(8)
                text: qsTr("Welcome to %1").arg(card.shell.houseName)
                wrapMode: Text.Wrap
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                id: away
                objectName: "dismissWelcome"
                anchors.right: parent.right
                anchors.rightMargin: -Theme.px(6)
                anchors.verticalCenter: parent.verticalCenter
                symbol: "x"
                text: qsTr("Put this card away")
                onClicked: card.today.dismissWelcome()
            }
        }
        Label {
            width: parent.width
            bottomPadding: Theme.px(6)
            text: qsTr("A house talks when its neighbours do. Three things to begin with:")
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        FirstStep {
            objectName: "sayHello"
            width: parent.width
            symbol: "hand"
            done: card.today.said
            text: qsTr("Say hello")
            note: qsTr("Open a topic, or write in one that is there")
            onClicked: card.shell.topics.count > 0 ? card.shell.go("topics") : card.newTopicAsked()
        }
        FirstStep {
            objectName: "inviteFirst"
            width: parent.width
            symbol: "user-plus"
            done: card.today.neighbours
            text: qsTr("Invite a neighbour")
            note: qsTr("Each flat gets a code of its own, on paper or by hand")
            onClicked: card.inviteAsked()
        }
        FirstStep {
            objectName: "describeFirst"
            visible: card.shell.plan.mayEdit
            width: parent.width
            symbol: "house"
            done: card.today.planned
            text: qsTr("Describe the flats")
            note: qsTr("Then you see how many of them have a message")
            onClicked: card.planAsked()
        }
    }
}
