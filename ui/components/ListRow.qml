import QtQuick
import QtQuick.Templates as T
import "../theme"

// A row of a list or of the rail that can be chosen.
T.AbstractButton {
    id: row

    property bool chosen: false
    property color chosenPaper: Theme.surface
    property color chosenLine: Theme.line

    implicitHeight: Math.max(Theme.px(38), (contentItem?.implicitHeight ?? 0) + topPadding + bottomPadding)
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(8)
    topPadding: Theme.px(8)
    bottomPadding: Theme.px(8)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.chosen ? row.chosenPaper : row.hovered || row.down ? Theme.hover : "transparent"
        border.width: row.chosen ? 1 : 0
        border.color: row.chosenLine

        Rectangle {
            anchors.fill: parent
            visible: row.visualFocus
            radius: parent.radius
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
}
