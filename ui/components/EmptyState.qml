import QtQuick
import "../theme"

Column {
    id: state

    required property string symbol
    required property string title
    property string text: ""

    spacing: Theme.px(8)
    width: Math.min(Theme.px(320), parent?.width ?? 0)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.px(56)
        height: width
        radius: width / 2
        color: Theme.accentSoft

        Icon {
            anchors.centerIn: parent
            name: state.symbol
            size: Theme.px(26)
            color: Theme.accent
        }
    }
    Item {
        width: 1
        height: Theme.px(4)
    }
    Label {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: state.title
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
    }
    Label {
        visible: text !== ""
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: state.text
        color: Theme.muted
    }
}
