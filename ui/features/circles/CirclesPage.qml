pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The circles that I am in: who else is, a way to leave each, and for those who keep one a way to change it.
Page {
    id: page

    required property Shell shell
    readonly property HouseCircles circles: shell.circles

    title: qsTr("Circles")
    subtitle: qsTr("What is said in a circle only its people can read. Other computers pass it on and cannot open it.")
    backShown: true
    onBackAsked: page.shell.go("neighbours")

    function open(circle: string): void {
        page.circles.begin(circle);
        sheet.active = true;
        (sheet.item as CircleSheet).open();
    }
    function askToLeave(circle: string, name: string, keptAlone: bool): void {
        leaving.active = true;
        (leaving.item as LeaveSheet).ask(circle, name, keptAlone);
    }

    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: page.circles.loaded && page.circles.count === 0
        symbol: "users"
        title: qsTr("No circle yet")
        text: qsTr("For those who plan the flower bed, or everybody on your landing. Topics that you begin in a circle stay in it.")
    }
    Section {
        visible: page.circles.count > 0
        framed: true
        gap: Theme.px(16)

        Repeater {
            model: page.circles.lines
            delegate: CircleLine {
                onChangeAsked: circleId => page.open(circleId)
                onLeaveAsked: (circleId, name, keptAlone) => page.askToLeave(circleId, name, keptAlone)
            }
        }
    }
    Button {
        objectName: "newCircle"
        anchors.horizontalCenter: page.circles.count === 0 ? parent.horizontalCenter : undefined
        visible: page.circles.mayBegin
        symbol: "plus"
        text: qsTr("Begin a circle")
        onClicked: page.open("")
    }
    Loader {
        id: sheet
        active: false
        sourceComponent: CircleSheet {
            circles: page.circles
        }
    }
    Loader {
        id: leaving
        active: false
        sourceComponent: LeaveSheet {
            circles: page.circles
        }
    }
}
