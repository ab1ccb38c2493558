import QtQuick
import QtQuick.Templates as T

// A page that scrolls when it must, and follows the keyboard.
Flickable {
    id: flick

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentWidth: width
    T.ScrollBar.vertical: Scroll {}

    function holds(item: Item): bool {
        let above = item;
        while (above && above !== flick.contentItem)
            above = above.parent;
        return above !== null && above !== undefined;
    }

    function reveal(item: Item): void {
        if (!item || !flick.holds(item) || item.height > flick.height)
            return;
        const top = item.mapToItem(flick.contentItem, 0, 0).y;
        const lowest = Math.max(0, flick.contentHeight - flick.height);
        if (top < flick.contentY + 24)
            flick.contentY = Math.max(0, top - 40);
        else if (top + item.height + 8 > flick.contentY + flick.height)
            flick.contentY = Math.min(lowest, top + item.height + 16 - flick.height);
    }

    // Scroll by a key, as far as it is one for that; returns whether it was.
    function turn(key: int): bool {
        const steps = { [Qt.Key_Down]: 0.1, [Qt.Key_Up]: -0.1, [Qt.Key_PageDown]: 0.9, [Qt.Key_PageUp]: -0.9, [Qt.Key_Space]: 0.9, [Qt.Key_Home]: -Infinity, [Qt.Key_End]: Infinity };
        if (!(key in steps))
            return false;
        const lowest = Math.max(0, flick.contentHeight - flick.height);
        flick.contentY = Math.max(0, Math.min(lowest, flick.contentY + steps[key] * flick.height));
        return true;
    }

    Connections {
        target: flick.Window.window
        function onActiveFocusItemChanged(): void {
            flick.reveal(flick.Window.activeFocusItem);
        }
    }
}
