import QtQuick
import QtQuick.Templates as T
import "../theme"

// A short list of actions that opens where it was asked for and never leaves the window.
T.Menu {
    id: menu

    // Where the keyboard begins; opened by a pointer nothing is chosen yet.
    property int first: 0
    property bool keyed: false

    popupType: T.Popup.Item
    margins: 8
    padding: Theme.px(6)
    overlap: 1
    implicitWidth: Math.max(Theme.px(184), widest()) + leftPadding + rightPadding
    implicitHeight: Math.min(contentItem.implicitHeight + topPadding + bottomPadding, roomHeight())
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    delegate: MenuItem {}

    function widest(): real {
        let width = 0;
        for (let i = 0; i < count; i++)
            width = Math.max(width, itemAt(i)?.implicitWidth ?? 0);
        return Math.min(width, (parent?.Window.width || 480) - 2 * margins - leftPadding - rightPadding);
    }

    function roomHeight(): real {
        return Math.max(Theme.px(80), (parent?.Window.height || 480) - 2 * margins);
    }

    // The next action that can be chosen and begins with the letter, as in the menus of the system.
    function seek(letter: string): bool {
        for (let step = 1; step <= count; step++) {
            const index = (Math.max(0, currentIndex + step)) % count;
            const item = itemAt(index) as T.MenuItem;
            if (item?.enabled && item.visible && item.text.toLowerCase().startsWith(letter)) {
                currentIndex = index;
                return true;
            }
        }
        return false;
    }

    // From a row on, to the next action that can be chosen, if there is one; what is hidden or off is passed over.
    function step(from: int, by: int): void {
        for (let index = from + by; index >= 0 && index < count; index += by) {
            const item = itemAt(index) as T.MenuItem;
            if (item?.enabled && item.visible) {
                currentIndex = index;
                item.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    function walk(key: int): bool {
        switch (key) {
        case Qt.Key_Down: step(currentIndex, 1); return true;
        case Qt.Key_Up: step(currentIndex < 0 ? count : currentIndex, -1); return true;
        case Qt.Key_Home: step(-1, 1); return true;
        case Qt.Key_End: step(count, -1); return true;
        default: return false;
        }
    }

    onAboutToShow: keyed = (parent as T.AbstractButton)?.visualFocus ?? false
    onOpened: if (keyed && currentIndex < 0)
        step(Math.max(0, first) - 1, 1)

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick }
    }
    background: Card {
        border.color: Theme.field
    }
    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        focus: true
        currentIndex: menu.currentIndex
        keyNavigationEnabled: false
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Keys.onPressed: event => event.accepted = menu.walk(event.key) || event.text.trim() !== "" && menu.seek(event.text.toLowerCase())
        Accessible.role: Accessible.PopupMenu
        Accessible.name: menu.title
        T.ScrollBar.vertical: Scroll {}
    }
}
