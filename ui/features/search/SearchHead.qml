import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What is looked for: words, and where, whose and when.
Column {
    id: head

    required property Search search
    property bool titled: true

    signal leaveAsked
    signal downAsked

    function begin(): void {
        field.input.forceActiveFocus();
        field.input.selectAll();
    }

    spacing: Theme.px(12)
    Component.onCompleted: {
        field.text = head.search.words;
        field.input.selectAll();
    }

    Connections {
        target: head.search
        function onChanged(): void {
            if (field.text.trim() !== head.search.words)
                field.text = head.search.words;
        }
    }
    Label {
        objectName: "pageTitle"
        visible: head.titled
        width: parent.width
        text: qsTr("Search")
        font.pixelSize: Theme.head
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Field {
        id: field
        objectName: "searchField"
        focus: true
        width: parent.width
        symbol: "search"
        clearable: true
        name: qsTr("Search all messages of the house")
        placeholder: qsTr("Search all messages of the house")
        onEdited: head.search.look(text)
        Keys.onDownPressed: head.downAsked()
        Keys.onEscapePressed: {
            if (text === "")
                return head.leaveAsked();
            text = "";
            head.search.look("");
        }
    }
    Flow {
        id: filters
        width: parent.width
        spacing: Theme.px(8)
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Filters")

        FilterButton {
            objectName: "topicFilter"
            options: head.search.topicOptions
            symbol: "message-circle"
            name: qsTr("Topic")
            anyText: qsTr("All topics")
            value: head.search.topicTitle
            onChosen: id => head.search.inTopic(id)
        }
        FilterButton {
            objectName: "personFilter"
            options: head.search.personOptions
            people: true
            symbol: "user"
            name: qsTr("Neighbour")
            anyText: qsTr("All neighbours")
            value: head.search.personName
            onChosen: id => head.search.byPerson(id)
        }
        Field {
            id: since
            objectName: "sinceField"
            width: Theme.px(150)
            symbol: "calendar"
            name: qsTr("From this day")
            placeholder: qsTr("from day")
            text: head.search.since
            fault: head.search.sinceWrong ? qsTr("Like 5.11.2026") : ""
            onEdited: head.search.between(text, head.search.until)
        }
        Field {
            id: until
            objectName: "untilField"
            width: Theme.px(150)
            symbol: "calendar"
            name: qsTr("Up to this day")
            placeholder: qsTr("to day")
            text: head.search.until
            fault: head.search.untilWrong ? qsTr("Like 5.11.2026") : ""
            onEdited: head.search.between(head.search.since, text)
        }
        Button {
            objectName: "everywhere"
            visible: head.search.narrowed
            kind: "plain"
            text: qsTr("Without filters")
            onClicked: head.search.everywhere()
        }
    }
    Label {
        objectName: "foundCount"
        visible: head.search.active && head.search.settled && head.search.count > 0
        width: parent.width
        text: head.search.more ? qsTr("More than %n messages, the newest first", "", head.search.count) : qsTr("%n messages, the newest first", "", head.search.count)
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
