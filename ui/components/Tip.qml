import QtQuick
import QtQuick.Templates as T
import "../theme"

T.ToolTip {
    id: tip

    y: -implicitHeight - 6
    x: Math.round(((parent?.width ?? 0) - implicitWidth) / 2)
    implicitWidth: Math.min(contentItem.implicitWidth + leftPadding + rightPadding, Theme.px(320))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 6
    leftPadding: 10
    rightPadding: 10
    topPadding: 6
    bottomPadding: 6
    delay: 500
    closePolicy: T.Popup.NoAutoClose

    contentItem: Label {
        text: tip.text
        wrapMode: Text.Wrap
        color: Theme.paper
        font.pixelSize: Theme.small
    }
    background: Rectangle {
        color: Theme.ink
        radius: 6
    }
}
