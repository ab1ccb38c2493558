import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What one is called from now on.
Sheet {
    id: sheet

    required property Neighbours neighbours
    property string before: ""

    title: qsTr("My name")

    function ask(name: string): void {
        sheet.before = name;
        sheet.open();
    }

    onAboutToShow: {
        field.text = sheet.before;
        field.input.forceActiveFocus();
        field.input.selectAll();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("So your neighbours will read it, also beside what you wrote before. What others wrote to you by the old name stays as it is.")
    }
    Field {
        id: field
        objectName: "nameField"
        width: parent.width
        focus: true
        label: qsTr("Name")
        input.maximumLength: 80
        onAccepted: save.clicked()
    }
    foot: Button {
        id: save
        objectName: "nameSave"
        enabled: field.text.trim() !== "" && field.text.trim() !== sheet.before
        text: qsTr("Save")
        onClicked: if (enabled) {
            sheet.close();
            sheet.neighbours.rename(field.text);
        }
    }
}
