pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Begins a circle or changes one: its name, who is in it, and who else may change it.
Sheet {
    id: sheet

    required property HouseCircles circles
    readonly property bool fresh: circles.current === ""

    title: sheet.fresh ? qsTr("New circle") : sheet.circles.currentName
    onAboutToShow: {
        name.text = sheet.circles.currentName;
        name.input.forceActiveFocus();
    }

    Field {
        id: name
        objectName: "circleName"
        width: parent.width
        focus: true
        label: qsTr("What is it called?")
        placeholder: qsTr("Flower bed by the second entrance")
        input.maximumLength: 80
        onAccepted: if (save.enabled)
            save.clicked()
    }
    Column {
        width: parent.width
        spacing: Theme.px(2)

        Label {
            width: parent.width
            text: qsTr("Who is in it?")
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
        Field {
            objectName: "circleSearch"
            visible: text !== "" || sheet.circles.hidden > 0
            width: parent.width
            label: qsTr("Find by name or flat")
            onTextChanged: sheet.circles.look(text)
        }
        Repeater {
            model: sheet.circles.people
            delegate: CirclePerson {
                circles: sheet.circles
            }
        }
        Label {
            visible: sheet.circles.hidden > 0
            width: parent.width
            text: qsTr("… and %n more neighbours", "", sheet.circles.hidden)
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: sheet.fresh ? qsTr("Only they will read what is said in it. Whoever joins later reads what was said before.")
                          : qsTr("Whoever joins reads what was said before. Whoever you take out keeps what they have read, and reads nothing new.")
    }
    foot: Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: save
            objectName: "saveCircle"
            enabled: name.text.trim() !== ""
            text: sheet.fresh ? qsTr("Begin the circle") : qsTr("Save")
            onClicked: sheet.circles.save(name.text)
        }
        Button {
            kind: "quiet"
            text: qsTr("Cancel")
            onClicked: sheet.close()
        }
    }
    Connections {
        target: sheet.circles
        function onSaved(): void {
            sheet.close();
        }
    }
}
