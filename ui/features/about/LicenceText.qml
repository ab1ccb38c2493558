pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// A whole licence, laid out only where it is looked at.
FocusScope {
    id: reader

    required property About about

    Accessible.role: Accessible.Pane
    Accessible.name: about.reading
    Keys.onEscapePressed: about.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Item {
        id: heading
        x: lines.x
        y: Theme.px(20)
        width: lines.width
        height: Math.max(back.height, title.height)

        IconButton {
            id: back
            objectName: "closeLicence"
            focus: true
            anchors.verticalCenter: parent.verticalCenter
            symbol: "chevron-left"
            text: qsTr("Back")
            onClicked: reader.about.close()
        }
        Label {
            id: title
            anchors.left: back.right
            anchors.leftMargin: Theme.px(8)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: reader.about.reading
            wrapMode: Text.Wrap
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }
    }
    ListView {
        id: lines
        objectName: "licenceText"
        anchors.top: heading.bottom
        anchors.topMargin: Theme.px(12)
        anchors.bottom: parent.bottom
        x: Math.max(Theme.px(20), (parent.width - width) / 2)
        width: Math.min(Theme.px(720), parent.width - 2 * Theme.px(20))
        clip: true
        spacing: Theme.px(10)
        bottomMargin: Theme.px(28)
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: reader.about.reading
        T.ScrollBar.vertical: Scroll {}
        Keys.onPressed: event => {
            const steps = { [Qt.Key_Down]: 0.1, [Qt.Key_Up]: -0.1, [Qt.Key_PageDown]: 0.9, [Qt.Key_PageUp]: -0.9, [Qt.Key_Space]: 0.9 };
            event.accepted = event.key in steps;
            if (!event.accepted)
                return;
            lines.contentY += steps[event.key] * lines.height;
            lines.returnToBounds();
        }
        model: reader.about.text
        delegate: Label {
            required property string body
            width: lines.width - Theme.px(16)
            wrapMode: Text.Wrap
            text: body
            font.pixelSize: Theme.small
        }

        FocusRing {
            shown: lines.activeFocus
        }
    }
}
