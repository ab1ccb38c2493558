pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The house in section: entrances side by side on the same ground, floors from the top. One stop of Tab; arrow keys
// walk from flat to flat, Enter chooses. Entrances that have no room stand in a further row.
FocusScope {
    id: house

    required property FlatGrid flats
    required property string chosen
    required property var word
    // The chosen flat is in sight beside or over the house.
    required property bool marked
    property int roomHeight: Theme.px(500)
    property string cursor: ""
    // By arrow keys, which show where they are; a pointer does so by itself.
    property bool walked: false
    property Item ringed: null // one ring for all: there may be hundreds of flats
    readonly property bool narrow: width < Theme.px(660)
    readonly property int gap: Theme.px(narrow ? 5 : 6)
    readonly property int between: Theme.px(narrow ? 12 : 18)
    readonly property int entrances: entranceRows.count
    readonly property int least: Math.ceil(Math.max(...["mine", "online", "here", "empty"].map(one => letters.advanceWidth(house.word(one))))) + Theme.px(8)
    readonly property int cellWidth: Math.max(house.least, Math.min(Theme.px(76), Math.floor((width + house.gap - (house.entrances - 1) * (house.between - house.gap)) / Math.max(1, flats.columns)) - house.gap))
    readonly property int cellHeight: Math.max(Theme.px(50), Math.min(Theme.px(74), Math.floor((roomHeight - house.footHeight) / Math.max(1, flats.highest)) - house.gap))
    readonly property int footHeight: foot.height + Theme.px(14)

    signal picked(string flat)

    implicitHeight: rows.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("The house, flat by flat")
    onChosenChanged: cursor = flats.step(chosen, "stay")
    Component.onCompleted: cursor = flats.step(chosen, "stay")

    function walk(key: int): bool {
        const towards = { [Qt.Key_Left]: "left", [Qt.Key_Right]: "right", [Qt.Key_Up]: "up", [Qt.Key_Down]: "down", [Qt.Key_Home]: "first", [Qt.Key_End]: "last" }[key];
        house.walked = towards !== undefined;
        if (house.walked)
            house.cursor = house.flats.step(house.cursor, towards);
        return house.walked;
    }

    Keys.onPressed: event => event.accepted = house.walk(event.key)
    Connections {
        target: house.flats
        function onChanged(): void {
            house.cursor = house.flats.step(house.cursor, "stay");
        }
    }
    FontMetrics {
        id: letters
        font.family: Theme.sans
        font.pixelSize: Theme.px(10) // where there is little room, the smallest that a word may become
    }
    Label {
        id: foot
        visible: false
        text: " "
        font.pixelSize: Theme.small
    }
    FocusRing {
        parent: house.ringed ?? house
        shown: house.ringed !== null
    }
    Flow {
        id: rows
        width: parent.width
        spacing: house.between

        Repeater {
            id: entranceRows
            model: house.flats

            Item {
                id: entrance

                required property string name
                required property var floors

                width: floorColumn.width
                height: house.flats.highest * (house.cellHeight + house.gap) + house.footHeight

                Column {
                    id: floorColumn
                    anchors.bottom: footWords.top
                    anchors.bottomMargin: Theme.px(8)
                    spacing: house.gap

                    Repeater {
                        model: entrance.floors

                        Row {
                            id: floor

                            required property var modelData

                            spacing: house.gap

                            Repeater {
                                model: floor.modelData.flats

                                FlatCell {
                                    id: cell

                                    required property var modelData

                                    function takeTurn(): void {
                                        if (stop && house.walked && house.activeFocus)
                                            forceActiveFocus(Qt.TabFocusReason);
                                        else if (stop)
                                            focus = true;
                                    }

                                    flatId: modelData.id
                                    number: modelData.number
                                    stands: modelData.state
                                    word: house.word(stands)
                                    chosen: house.marked && house.chosen === flatId
                                    stop: house.cursor === flatId
                                    width: house.cellWidth
                                    height: house.cellHeight
                                    onStopChanged: takeTurn()
                                    Component.onCompleted: takeTurn()
                                    onVisualFocusChanged: if (visualFocus || house.ringed === cell)
                                        house.ringed = visualFocus ? cell : null
                                    onClicked: {
                                        house.walked = false;
                                        house.cursor = flatId;
                                        house.picked(flatId);
                                    }
                                    Keys.onReturnPressed: clicked()
                                    Keys.onEnterPressed: clicked()
                                }
                            }
                        }
                    }
                }
                Label {
                    id: footWords
                    anchors.bottom: parent.bottom
                    width: parent.width
                    text: entrance.name === "" ? "" : qsTr("entrance %1").arg(entrance.name)
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
