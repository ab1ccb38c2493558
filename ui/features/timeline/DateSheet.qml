pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// A month to choose a day of. Arrow keys walk, PageUp and PageDown turn the month.
Sheet {
    id: sheet

    required property Shell shell
    property int year: 2026
    property int month: 0
    readonly property var tongue: Qt.locale(shell.appearance.language === "ru" ? "ru_RU" : "en_GB")
    readonly property int firstDay: tongue.firstDayOfWeek % 7
    readonly property int lead: (new Date(year, month, 1).getDay() - firstDay + 7) % 7
    readonly property int days: new Date(year, month + 1, 0).getDate()

    objectName: "dateSheet"
    title: qsTr("Go to a date")
    wanted: Theme.px(360)
    onAboutToShow: {
        const today = new Date();
        year = today.getFullYear();
        month = today.getMonth();
        grid.currentIndex = lead + today.getDate() - 1;
    }
    onOpened: grid.forceActiveFocus()

    function turn(months: int): void {
        const day = new Date(year, month + months, 1);
        year = day.getFullYear();
        month = day.getMonth();
        grid.currentIndex = lead;
    }

    function choose(place: int): void {
        const day = place - lead + 1;
        if (day >= 1 && day <= days && shell.timeline.toDate(year, month + 1, day))
            sheet.close();
    }

    Item {
        width: parent.width
        height: Theme.px(36)

        IconButton {
            objectName: "monthBefore"
            anchors.verticalCenter: parent.verticalCenter
            symbol: "chevron-left"
            text: qsTr("The month before")
            onClicked: sheet.turn(-1)
        }
        Label {
            objectName: "monthName"
            anchors.centerIn: parent
            text: sheet.tongue.standaloneMonthName(sheet.month) + " " + sheet.year
            font.weight: Font.DemiBold
            font.capitalization: Font.Capitalize
        }
        IconButton {
            objectName: "monthAfter"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            symbol: "chevron-right"
            text: qsTr("The month after")
            onClicked: sheet.turn(1)
        }
    }
    Row {
        width: parent.width

        Repeater {
            model: 7

            Label {
                required property int index

                width: grid.cellWidth
                text: sheet.tongue.dayName((index + sheet.firstDay) % 7, Locale.ShortFormat)
                horizontalAlignment: Text.AlignHCenter
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
    }
    GridView {
        id: grid
        objectName: "days"
        width: parent.width
        height: cellHeight * 6
        cellWidth: Math.floor(width / 7)
        cellHeight: Theme.px(36)
        interactive: false
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: 42
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Days of the month")
        Keys.onReturnPressed: sheet.choose(currentIndex)
        Keys.onEnterPressed: sheet.choose(currentIndex)
        Keys.onSpacePressed: sheet.choose(currentIndex)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
            if (event.accepted)
                sheet.turn(event.key === Qt.Key_PageUp ? -1 : 1);
        }
        delegate: T.AbstractButton {
            id: cell

            required property int index
            readonly property int day: index - sheet.lead + 1
            readonly property bool here: day >= 1 && day <= sheet.days

            objectName: here ? "day " + day : ""
            width: grid.cellWidth
            height: grid.cellHeight
            enabled: here
            visible: here
            focusPolicy: Qt.NoFocus
            text: String(day)
            Accessible.role: Accessible.Button
            Accessible.name: Words.fill(qsTr("%1 %2"), [day, sheet.tongue.monthName(sheet.month)])
            onClicked: sheet.choose(index)

            contentItem: Label {
                text: cell.text
                horizontalAlignment: Text.AlignHCenter
            }
            background: Rectangle {
                anchors.fill: parent
                anchors.margins: 2
                radius: Theme.radiusSmall
                color: cell.hovered ? Theme.hover : "transparent"
                border.width: cell.GridView.isCurrentItem ? 2 : 0
                border.color: grid.activeFocus ? Theme.accent : Theme.field
            }
        }
    }
}
