pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// Above everything, while what is here belongs to a house that this computer has left: what that means, and the way back.
Rectangle {
    id: line

    // As in Shell.
    required property string how
    required property string house
    readonly property bool stacked: width < Theme.px(820)

    signal backAsked

    implicitHeight: stacked ? words.implicitHeight + back.height + Theme.px(20) : Math.max(words.implicitHeight, back.height) + Theme.px(12)
    color: Theme.accentSoft
    onVisibleChanged: if (visible)
        words.Accessible.announce(words.text)
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

    Label {
        id: words
        objectName: "leftLine"
        x: Theme.px(16)
        y: line.stacked ? Theme.px(8) : Math.round((parent.height - height) / 2)
        width: parent.width - 2 * x - (line.stacked ? 0 : back.width + Theme.px(16))
        wrapMode: Text.Wrap
        text: (line.how === "moved_out" ? qsTr("You have moved out of “%1”. What is here stays to read; a neighbour can invite you again with a code.")
                                         : qsTr("This computer does not belong to “%1” any more. What is here stays to read; a neighbour can invite you again with a code.")).arg(line.house)
    }
    Button {
        id: back
        objectName: "leftBack"
        x: line.stacked ? words.x - leftPadding : parent.width - width - Theme.px(8)
        y: line.stacked ? words.y + words.height + Theme.px(4) : Math.round((parent.height - height) / 2)
        kind: "plain"
        text: qsTr("I have a code…")
        onClicked: line.backAsked()
    }
}
