pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// The flats of a house without a plan. One stop of Tab; arrow keys walk, Enter chooses.
ListView {
    id: list

    required property FlatLines lines
    required property string chosen
    required property var word
    required property bool marked

    signal picked(string flat)

    model: lines
    activeFocusOnTab: true
    clip: true
    spacing: Theme.px(4)
    topMargin: Theme.px(4)
    leftMargin: Theme.px(4)
    rightMargin: Theme.px(16)
    bottomMargin: Theme.px(12)
    boundsBehavior: Flickable.StopAtBounds
    highlightFollowsCurrentItem: false
    onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Flats of the house")
    Keys.onReturnPressed: (currentItem as FlatLine)?.clicked()
    Keys.onEnterPressed: (currentItem as FlatLine)?.clicked()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            list.currentIndex = event.key === Qt.Key_Home ? 0 : list.count - 1;
    }
    T.ScrollBar.vertical: Scroll {}

    delegate: FlatLine {
        required property int index

        width: list.width - list.leftMargin - list.rightMargin
        word: list.word(stands)
        chosen: list.marked && list.chosen === flatId
        current: ListView.isCurrentItem && list.activeFocus
        onClicked: {
            list.currentIndex = index;
            list.picked(flatId);
        }
    }
}
