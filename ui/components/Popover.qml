import QtQuick
import QtQuick.Templates as T
import "../theme"

// A small card beside the item it belongs to (its parent): below it, or above where there is no room. Esc closes it and
// the focus goes back.
T.Popup {
    id: popover

    property string title: ""
    property int wanted: Theme.px(320)
    property int gap: 6
    property bool above: false
    default property alias content: column.data

    function place(): void {
        const top = parent.mapToItem(null, 0, 0).y;
        const below = parent.Window.height - top - parent.height;
        above = below < implicitHeight + gap + margins && top > below;
    }

    popupType: T.Popup.Item
    margins: 8
    padding: Theme.px(12)
    width: Math.min(wanted, (parent?.Window.width || 480) - 2 * margins)
    height: Math.min(implicitHeight, (parent?.Window.height || 480) - 2 * margins)
    implicitHeight: (contentItem?.implicitHeight ?? 0) + topPadding + bottomPadding
    y: above ? -height - gap : (parent?.height ?? 0) + gap
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: place()

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick }
    }
    background: Card {
        border.color: Theme.field
    }
    contentItem: Scroller {
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        Accessible.role: Accessible.Dialog
        Accessible.name: popover.title

        Column {
            id: column
            width: parent.width
            spacing: Theme.px(8)
        }
    }
}
