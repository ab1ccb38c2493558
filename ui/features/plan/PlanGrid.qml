pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// The house drawn in section: entrances side by side, floors from the top, a window for each flat.
Item {
    id: grid

    required property FlatGrid flats
    property bool choosable: false
    property string chosen: ""
    property int tallest: Theme.px(230)

    signal picked(string number)

    implicitHeight: Math.min(tallest, house.implicitHeight) + (more.visible ? more.implicitHeight + 8 : 0)

    Flickable {
        id: view
        width: parent.width
        height: Math.min(grid.tallest, house.implicitHeight)
        contentWidth: house.implicitWidth
        contentHeight: house.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: Scroll {
            visible: view.contentHeight > view.height
        }
        T.ScrollBar.horizontal: Scroll {
            visible: view.contentWidth > view.width
        }

        Row {
            id: house
            spacing: Theme.px(8)
            rightPadding: view.height < implicitHeight ? Theme.px(12) : 0

            Repeater {
                model: grid.flats

                Column {
                    id: entrance

                    required property string name
                    required property var floors

                    anchors.bottom: parent?.bottom
                    spacing: 3

                    Repeater {
                        model: entrance.floors

                        Row {
                            id: floor

                            required property var modelData

                            spacing: 3

                            Label {
                                width: Theme.px(22)
                                height: Theme.px(24)
                                visible: floor.modelData.floor !== ""
                                text: floor.modelData.floor
                                horizontalAlignment: Text.AlignRight
                                verticalAlignment: Text.AlignVCenter
                                rightPadding: 4
                                color: Theme.muted
                                font.pixelSize: Theme.tiny
                            }
                            Repeater {
                                model: floor.modelData.flats

                                PlanCell {
                                    required property var modelData

                                    number: modelData.number
                                    residents: modelData.residents
                                    mine: modelData.mine
                                    choosable: grid.choosable
                                    chosen: grid.chosen === modelData.number
                                    onClicked: grid.picked(number)
                                }
                            }
                        }
                    }
                    Label {
                        visible: text !== ""
                        leftPadding: Theme.px(26)
                        topPadding: 2
                        bottomPadding: Theme.px(6)
                        text: entrance.name === "" ? "" : qsTr("entrance %1").arg(entrance.name)
                        color: Theme.muted
                        font.pixelSize: Theme.tiny
                    }
                }
            }
        }
    }
    Label {
        id: more
        anchors.bottom: parent.bottom
        visible: grid.flats.hidden > 0
        text: qsTr("… and %n more flats", "", grid.flats.hidden)
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
