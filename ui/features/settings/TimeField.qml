import QtQuick
import "../../theme"
import "../../components"

// A time of day to type. Whoever hears `chosen` says whether it was `wrong`; nothing has changed then.
Column {
    id: time

    required property string name
    required property string value
    property bool wrong: false

    signal chosen(string text)

    spacing: Theme.px(4)

    function finish(): void {
        time.chosen(field.text);
        if (!wrong)
            field.text = Qt.binding(() => time.value);
    }

    Field {
        id: field
        objectName: time.objectName + " field"
        width: Theme.px(84)
        name: time.name
        eager: true
        text: time.value
        fault: time.wrong ? " " : ""
        input.horizontalAlignment: TextInput.AlignHCenter
        input.inputMethodHints: Qt.ImhTime
        onEdited: time.wrong = false
        onAccepted: time.finish()
        input.onActiveFocusChanged: if (!input.activeFocus)
            time.finish()
    }
}
