import QtQuick
import QtQuick.Templates as T
import "../theme"

// A field of several lines; grows from `rows` to `most` lines, then scrolls. Ctrl+Enter accepts.
FocusScope {
    id: area

    property alias text: input.text
    property alias input: input
    property alias placeholder: input.placeholderText
    property alias readOnly: input.readOnly
    readonly property alias selectedText: input.selectedText
    property string label: ""
    property string name: label
    property string hint: ""
    property string fault: ""
    property int rows: 3
    property int most: Math.max(rows, 8)

    signal accepted
    signal edited

    implicitWidth: Theme.px(280)
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.px(6)

        Label {
            visible: area.label !== ""
            width: parent.width
            text: area.label
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
        Rectangle {
            width: parent.width
            height: Math.max(area.rows * metrics.lineSpacing, Math.min(input.contentHeight, area.most * metrics.lineSpacing)) + Theme.px(20)
            radius: Theme.radius
            color: area.enabled ? Theme.surface : "transparent"
            border.width: input.activeFocus || area.fault !== "" ? 2 : 1
            border.color: area.fault !== "" ? Theme.urgent : input.activeFocus ? Theme.accent : area.enabled ? Theme.field : Theme.line

            FontMetrics {
                id: metrics
                font: input.font
            }
            Flickable {
                id: flick
                anchors.fill: parent
                anchors.margins: 2
                anchors.topMargin: Theme.px(10)
                anchors.bottomMargin: Theme.px(10)
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                contentWidth: width
                contentHeight: input.contentHeight
                T.ScrollBar.vertical: Scroll {}

                function follow(line: rect): void {
                    contentY = Math.max(Math.min(contentY, line.y), line.y + line.height - height);
                }

                T.TextArea {
                    id: input
                    width: flick.width
                    height: Math.max(flick.height, contentHeight)
                    leftPadding: Theme.px(12) - flick.anchors.leftMargin
                    rightPadding: Theme.px(12)
                    focus: true
                    selectByMouse: true
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    color: enabled ? Theme.ink : Theme.muted
                    placeholderTextColor: "transparent"
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.accentInk
                    font.family: Theme.sans
                    font.pixelSize: Theme.body
                    Accessible.role: Accessible.EditableText
                    Accessible.name: area.name !== "" ? area.name : placeholderText
                    Accessible.description: area.fault !== "" ? area.fault : area.hint
                    Accessible.multiLine: true
                    Accessible.readOnly: readOnly
                    // Tab goes on, as in every other field.
                    Keys.priority: Keys.BeforeItem
                    Keys.onTabPressed: event => go(!(event.modifiers & Qt.ShiftModifier))
                    Keys.onBacktabPressed: go(false)
                    onCursorRectangleChanged: flick.follow(cursorRectangle)
                    onTextChanged: if (activeFocus)
                        area.edited()
                    function go(forward: bool): void {
                        nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
                    }

                    Keys.onPressed: event => {
                        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                        event.accepted = enter && (event.modifiers & Qt.ControlModifier);
                        if (event.accepted)
                            area.accepted();
                    }

                    Label {
                        x: input.leftPadding
                        width: input.width - input.leftPadding - input.rightPadding
                        visible: input.length === 0 && input.preeditText === ""
                        text: input.placeholderText
                        elide: Text.ElideRight
                        color: Theme.muted
                    }
                }
            }
        }
        Label {
            visible: text !== ""
            width: parent.width
            text: area.fault !== "" ? area.fault : area.hint
            wrapMode: Text.Wrap
            color: area.fault !== "" ? Theme.urgent : Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
