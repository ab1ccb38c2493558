pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import "../theme"

// A named line to type into; `fault` is the sentence under it. `name` speaks where no label is shown.
FocusScope {
    id: field

    property alias text: input.text
    property alias input: input
    readonly property alias selectedText: input.selectedText
    property alias placeholder: input.placeholderText
    property string label: ""
    property string name: label
    property string hint: ""
    property string fault: ""
    property string symbol: ""
    property string keys: ""
    property bool large: false
    property bool clearable: false
    // A passphrase: dots, until the person asks to see what was typed.
    property bool secret: false
    property bool revealed: false
    // The sentence below may be wider than the line, where something stands beside that.
    property real noteWidth: width
    // What is typed replaces what stands there.
    property bool eager: false

    signal accepted
    signal edited

    implicitWidth: Theme.px(280)
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.px(6)

        Label {
            visible: field.label !== ""
            width: parent.width
            text: field.label
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }

        T.TextField {
            id: input
            width: parent.width
            implicitHeight: field.large ? Theme.px(48) : Theme.px(38)
            leftPadding: field.symbol === "" ? Theme.px(12) : Theme.px(38)
            rightPadding: Theme.px(12) + (clear.visible ? clear.width : reveal.visible ? reveal.width : keys.visible ? keys.implicitWidth + Theme.px(8) : 0)
            topPadding: 0
            bottomPadding: 0
            focus: true
            selectByMouse: true
            echoMode: field.secret && !field.revealed ? TextInput.Password : TextInput.Normal
            inputMethodHints: field.secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase : Qt.ImhNone
            color: enabled ? Theme.ink : Theme.muted
            placeholderTextColor: Theme.muted
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            verticalAlignment: TextInput.AlignVCenter
            font.family: Theme.sans
            font.pixelSize: field.large ? Theme.title : Theme.body
            font.letterSpacing: field.large ? 1 : 0
            font.weight: field.large ? Font.Medium : Font.Normal
            Accessible.role: Accessible.EditableText
            Accessible.name: field.name !== "" ? field.name : input.placeholderText
            // Qt keeps the name of a password field to itself; its description still says what is asked for.
            Accessible.description: (input.echoMode === TextInput.Password ? field.name + ". " : "") + (field.fault !== "" ? field.fault : field.hint)
            onAccepted: field.accepted()
            onTextEdited: field.edited()
            onActiveFocusChanged: if (activeFocus && field.eager)
                Qt.callLater(selectAll)

            background: Rectangle {
                radius: Theme.radius
                color: field.enabled ? Theme.surface : "transparent"
                border.width: input.activeFocus || field.fault !== "" ? 2 : 1
                border.color: field.fault !== "" ? Theme.urgent : input.activeFocus ? Theme.accent : field.enabled ? Theme.field : Theme.line
            }

            Label {
                anchors.fill: parent
                anchors.leftMargin: input.leftPadding
                anchors.rightMargin: input.rightPadding
                visible: input.length === 0 && input.preeditText === ""
                text: input.placeholderText
                elide: Text.ElideRight
                font: input.font
                color: Theme.muted
            }
            Icon {
                visible: field.symbol !== ""
                x: Theme.px(10)
                anchors.verticalCenter: parent.verticalCenter
                name: field.symbol || "search"
                color: Theme.muted
            }
            Label {
                id: keys
                visible: field.keys !== "" && input.length === 0 && input.width > Theme.px(220)
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(10)
                anchors.verticalCenter: parent.verticalCenter
                text: field.keys
                color: Theme.muted
                font.pixelSize: Theme.tiny
            }
            IconButton {
                id: clear
                visible: field.clearable && input.length > 0
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(4)
                anchors.verticalCenter: parent.verticalCenter
                implicitWidth: Theme.px(28)
                implicitHeight: Theme.px(28)
                symbol: "x"
                symbolSize: Theme.px(16)
                text: qsTr("Clear")
                onClicked: {
                    input.clear();
                    field.edited();
                    input.forceActiveFocus();
                }
            }
            IconButton {
                id: reveal
                objectName: field.objectName + "Reveal"
                visible: field.secret
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(4)
                anchors.verticalCenter: parent.verticalCenter
                implicitWidth: Theme.px(28)
                implicitHeight: Theme.px(28)
                symbol: field.revealed ? "eye-off" : "eye"
                symbolSize: Theme.px(18)
                text: field.revealed ? qsTr("Hide what is typed") : qsTr("Show what is typed")
                onClicked: {
                    field.revealed = !field.revealed;
                    input.forceActiveFocus();
                }
            }
        }

        Label {
            visible: text !== ""
            width: field.noteWidth
            text: field.fault !== "" ? field.fault : field.hint
            wrapMode: Text.Wrap
            color: field.fault !== "" ? Theme.urgent : Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
