import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What can be done with several messages; stands where one writes.
FocusScope {
    id: bar

    required property Shell shell
    readonly property Timeline timeline: shell.timeline

    objectName: "choiceBar"
    implicitHeight: row.implicitHeight + Theme.px(28)
    Keys.onEscapePressed: timeline.endChoice()

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Flow {
        id: row
        x: Theme.px(16)
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Label {
            objectName: "chosenCount"
            height: Theme.px(36)
            rightPadding: Theme.px(8)
            text: qsTr("%n chosen", "", bar.timeline.chosenCount)
            font.weight: Font.DemiBold
        }
        Button {
            objectName: "copyChosen"
            focus: true
            enabled: bar.timeline.chosenCount > 0
            symbol: "copy"
            text: qsTr("Copy as text")
            onClicked: {
                bar.shell.copyText(bar.timeline.chosenText());
                bar.timeline.endChoice();
            }
        }
        Button {
            objectName: "deleteChosen"
            visible: bar.timeline.chosenMine > 0
            kind: "quiet"
            symbol: "trash-2"
            text: qsTr("Delete %n of mine", "", bar.timeline.chosenMine)
            onClicked: bar.timeline.removeChosen()
        }
        Button {
            objectName: "endChoice"
            kind: "plain"
            text: qsTr("Done")
            onClicked: bar.timeline.endChoice()
        }
    }
}
