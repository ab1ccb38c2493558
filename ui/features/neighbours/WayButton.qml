import QtQuick
import "../../theme"
import "../../components"

// A way to another page: with its name where there is room, else a sign that tells its name when it is pointed at.
Item {
    id: way

    required property string name
    required property string symbol
    required property string text
    required property bool named
    // What it would take with its name, also while that is not shown.
    readonly property real widest: Math.ceil(words.advanceWidth) + Theme.px(48)

    signal asked

    implicitWidth: named ? wide.implicitWidth : small.implicitWidth
    implicitHeight: small.implicitHeight

    TextMetrics {
        id: words
        text: way.text
        font: wide.font
    }
    Button {
        id: wide
        objectName: way.named ? way.name : ""
        visible: way.named
        anchors.verticalCenter: parent.verticalCenter
        kind: "plain"
        symbol: way.symbol
        text: way.text
        onClicked: way.asked()
    }
    IconButton {
        id: small
        objectName: way.named ? "" : way.name
        visible: !way.named
        anchors.verticalCenter: parent.verticalCenter
        symbol: way.symbol
        text: way.text
        onClicked: way.asked()
    }
}
