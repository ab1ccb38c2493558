pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import "../theme"

// A page over the window: title, content, Esc or the cross to close. What is to be pressed stands in the foot, which stays in
// sight while the content scrolls; where the window leaves too little between the two, the foot scrolls with the content.
T.Popup {
    id: sheet

    required property string title
    property int wanted: Theme.px(440)
    default property alias content: column.data
    property alias foot: pinned.data
    readonly property real room: (parent?.height ?? 0) - 32 - topPadding - bottomPadding
    readonly property bool cramped: room > 0 && heading.height + pinned.height > room * 0.6
    readonly property real under: cramped || pinned.height === 0 ? 0 : pinned.height + Theme.px(16)

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(wanted, (parent?.width ?? 0) - 32)
    height: Math.min(implicitHeight, (parent?.height ?? 0) - 32)
    implicitHeight: column.implicitHeight + heading.height + topPadding + bottomPadding + Theme.px(12) + 4 + under
    padding: Theme.px(20)
    topPadding: Theme.px(16)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Card {}

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        Item {
            id: heading
            width: parent.width
            height: Math.max(title.implicitHeight, close.implicitHeight)

            Label {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - close.width - Theme.px(8)
                text: sheet.title
                wrapMode: Text.Wrap
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            IconButton {
                id: close
                anchors.right: parent.right
                anchors.rightMargin: -Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                symbol: "x"
                text: qsTr("Close")
                onClicked: sheet.close()
            }
        }
        Scroller {
            id: flick
            anchors.top: heading.bottom
            anchors.topMargin: Theme.px(12)
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: -4
            anchors.bottomMargin: sheet.under > 0 ? sheet.under - 4 : -4
            anchors.rightMargin: -Theme.px(16)
            contentHeight: column.implicitHeight + 8

            Column {
                id: column
                x: 4
                y: 4
                width: flick.width - Theme.px(16) - 4
                spacing: Theme.px(16)
            }
        }
        Rectangle {
            anchors.bottom: stand.top
            anchors.bottomMargin: Theme.px(12)
            anchors.left: parent.left
            anchors.right: parent.right
            height: 1
            visible: sheet.under > 0 && flick.contentHeight > flick.height + 1
            color: Theme.line
        }
        Item {
            id: stand
            anchors.bottom: parent.bottom
            width: parent.width
            height: sheet.cramped ? 0 : pinned.height

            Column {
                id: pinned
                objectName: "sheetFoot"
                parent: sheet.cramped ? column : stand
                onParentChanged: if (parent === stand)
                    y = 0  // the column had placed it elsewhere
                width: parent.width
                spacing: Theme.px(16)
            }
        }
    }
}
