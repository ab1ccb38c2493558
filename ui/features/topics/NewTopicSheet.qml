import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

Sheet {
    id: sheet

    required property TopicList topics
    required property OldChats oldChats
    property string category: "other"

    signal oldChatAsked

    title: qsTr("New topic")
    onAboutToShow: heading.input.forceActiveFocus()

    Field {
        id: heading
        objectName: "topicTitle"
        width: parent.width
        focus: true
        label: qsTr("What is it about?")
        placeholder: qsTr("Lift, entrance 2")
        input.maximumLength: 120
        onAccepted: make.clicked()
    }
    Column {
        width: parent.width
        spacing: 8

        Label {
            text: qsTr("Where does it belong?")
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
        Segments {
            width: parent.width
            name: qsTr("Where does it belong?")
            values: Words.categories
            labels: Words.categories.map(name => Words.category(name))
            value: sheet.category
            onChosen: value => sheet.category = value
        }
    }
    Field {
        id: purpose
        objectName: "topicPurpose"
        width: parent.width
        label: qsTr("In a sentence (may stay empty)")
        placeholder: qsTr("Stops, calls to the dispatcher, repair")
        input.maximumLength: 200
        onAccepted: make.clicked()
    }
    Flow {
        width: parent.width
        spacing: 8

        Button {
            id: make
            objectName: "makeTopic"
            enabled: heading.text.trim() !== ""
            text: qsTr("Open the topic")
            onClicked: sheet.topics.create(heading.text, sheet.category, purpose.text)
        }
        Button {
            objectName: "newTopicOldChat"
            visible: sheet.oldChats.available
            kind: "plain"
            text: qsTr("Bring an old chat in…")
            onClicked: sheet.oldChatAsked()
        }
    }
    Connections {
        target: sheet.topics
        function onCreated(): void {
            heading.text = "";
            purpose.text = "";
            sheet.close();
        }
    }
}
