import QtQuick
import QtQuick.Templates as T
import "../theme"

T.ToolTip {
    id: tip

    // Right of what it tells of, where something else stands above; else over it, or below it at the upper edge.
    property bool beside: false
    property bool low: false

    y: beside ? Math.round(((parent?.height ?? 0) - implicitHeight) / 2) : low ? (parent?.height ?? 0) + 6 : -implicitHeight - 6
    x: beside ? (parent?.width ?? 0) + 6 : Math.round(((parent?.width ?? 0) - implicitWidth) / 2)
    implicitWidth: Math.min(contentItem.implicitWidth + leftPadding + rightPadding, Theme.px(320))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 6
    leftPadding: 10
    rightPadding: 10
    topPadding: 6
    bottomPadding: 6
    delay: 500
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: low = (parent?.mapToItem(null, 0, 0).y ?? 0) < implicitHeight + 6 + margins

    // Who presses it knows what it is; what opens now must not lie under its own tip.
    Connections {
        target: tip.parent as T.AbstractButton
        ignoreUnknownSignals: true
        function onPressed(): void {
            tip.close();
        }
        function onClicked(): void {
            tip.close();
        }
    }

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
