import QtQuick
import "../theme"

// A place of the window: heading, then content in one readable column that scrolls.
FocusScope {
    id: page

    required property string title
    property string subtitle: ""
    property bool backShown: false
    property int wanted: Theme.px(720)
    property alias spacing: column.spacing
    readonly property alias scroller: flick
    default property alias content: column.data

    signal backAsked

    Accessible.role: Accessible.Pane
    Accessible.name: title
    Keys.onEscapePressed: event => {
        event.accepted = page.backShown;
        if (page.backShown)
            page.backAsked();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Scroller {
        id: flick
        anchors.fill: parent
        contentHeight: body.height + Theme.px(56)

        Column {
            id: body
            x: Math.max(Theme.px(20), Math.round((flick.width - width) / 2))
            y: Theme.px(28)
            width: Math.min(page.wanted, flick.width - 2 * Theme.px(flick.width < Theme.px(560) ? 20 : 32))
            spacing: Theme.px(20)

            Item {
                width: parent.width
                height: Math.max(words.height, back.visible ? back.height : 0)

                IconButton {
                    id: back
                    objectName: "back"
                    visible: page.backShown
                    x: -Theme.px(6)
                    y: Theme.px(2)
                    symbol: "chevron-left"
                    text: qsTr("Back")
                    onClicked: page.backAsked()
                }
                Column {
                    id: words
                    x: back.visible ? back.width : 0
                    width: parent.width - x
                    spacing: Theme.px(6)

                    Label {
                        objectName: "pageTitle"
                        width: parent.width
                        text: page.title
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.head
                        font.weight: Font.Medium
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    Label {
                        visible: text !== ""
                        width: parent.width
                        text: page.subtitle
                        wrapMode: Text.Wrap
                        color: Theme.muted
                    }
                }
            }
            Column {
                id: column
                width: parent.width
                spacing: Theme.px(24)
            }
        }
    }
}
