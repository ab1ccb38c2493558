import QtQuick
import "../theme"

// A code large enough to read across the table.
Rectangle {
    id: card

    required property string code
    property alias codeName: shown.objectName

    visible: card.code !== ""
    width: parent?.width ?? 0
    height: shown.implicitHeight + Theme.px(32)
    radius: Theme.radius
    color: Theme.accentSoft

    TextMetrics {
        id: metrics
        font: shown.font
        text: card.code
    }
    // Two groups in a line where four do not fit.
    Label {
        id: shown
        anchors.centerIn: parent
        horizontalAlignment: Text.AlignHCenter
        text: metrics.advanceWidth < parent.width - Theme.px(24) ? card.code : card.code.replace(/^(.{11})-/, "$1\n")
        color: Theme.accent
        font.pixelSize: Theme.head
        font.weight: Font.Bold
        font.letterSpacing: 1
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Code: %1").arg(card.code)
    }
}
