pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "../../theme"
import "../../components"

// A filter with one value of many: shows it, and offers the others with a field to narrow them down.
T.Button {
    id: control

    required property Options options
    required property string name
    required property string anyText
    required property string value
    required property string symbol
    property bool people: false
    readonly property bool narrowed: value !== ""

    signal chosen(string id)

    function pick(id: string): void {
        popover.close();
        control.chosen(id);
    }

    implicitWidth: Math.min(Theme.px(260), contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Theme.px(38)
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(10)
    focusPolicy: Qt.StrongFocus
    text: narrowed ? value : anyText
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: name + ": " + text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: clicked()
    onClicked: popover.opened ? popover.close() : popover.open()

    contentItem: Item {
        implicitWidth: sign.width + words.implicitWidth + down.width + Theme.px(16)

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: control.symbol
            size: Theme.px(16)
            color: control.narrowed ? Theme.accent : Theme.muted
        }
        Label {
            id: words
            x: sign.width + Theme.px(8)
            width: parent.width - x - down.width - Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            elide: Text.ElideRight
            color: control.narrowed ? Theme.accent : Theme.ink
            font.weight: control.narrowed ? Font.DemiBold : Font.Normal
        }
        Icon {
            id: down
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-down"
            size: Theme.px(16)
            color: Theme.muted
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.narrowed ? Theme.accentSoft : control.hovered ? Theme.hover : Theme.surface
        border.width: 1
        border.color: control.narrowed ? Theme.accent : Theme.field

        FocusRing {
            shown: control.visualFocus
        }
    }

    Popover {
        id: popover
        title: control.name
        wanted: Theme.px(320)
        onAboutToShow: {
            field.text = "";
            control.options.look("");
            list.currentIndex = -1;
        }
        onOpened: field.input.forceActiveFocus()

        contentItem: FocusScope {
            implicitHeight: body.implicitHeight

            Column {
                id: body
                width: parent.width
                spacing: Theme.px(8)

                Field {
                    id: field
                    objectName: "optionField"
                    width: parent.width
                    symbol: "search"
                    name: control.name
                    placeholder: control.name
                    onEdited: {
                        control.options.look(text);
                        list.currentIndex = control.options.count > 0 ? 0 : -1;
                    }
                    onAccepted: (list.currentItem as ListRow)?.clicked()
                    Keys.onDownPressed: list.incrementCurrentIndex()
                    Keys.onUpPressed: list.decrementCurrentIndex()
                }
                ListRow {
                    objectName: "anyOption"
                    visible: control.narrowed
                    width: parent.width
                    text: control.anyText
                    onClicked: control.pick("")

                    contentItem: Label {
                        text: control.anyText
                        color: Theme.accent
                        font.weight: Font.Medium
                    }
                }
                ListView {
                    id: list
                    objectName: "optionList"
                    width: parent.width
                    height: Math.min(count, 6) * Theme.px(38)
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds
                    highlightFollowsCurrentItem: false
                    model: control.options
                    currentIndex: -1
                    onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
                    Accessible.role: Accessible.List
                    Accessible.name: control.name
                    T.ScrollBar.vertical: Scroll {}

                    delegate: ListRow {
                        id: row

                        required property string optionId
                        required property string title
                        required property string detail

                        objectName: "option " + title
                        width: ListView.view.width
                        implicitHeight: Theme.px(38)
                        focusPolicy: Qt.NoFocus
                        chosen: ListView.isCurrentItem
                        chosenPaper: Theme.accentSoft
                        chosenLine: Theme.accentSoft
                        text: title
                        Accessible.role: Accessible.ListItem
                        Accessible.name: detail === "" ? title : Words.fill(qsTr("%1, flat %2"), [title, detail])
                        onClicked: control.pick(optionId)

                        contentItem: Item {
                            implicitHeight: called.implicitHeight

                            Label {
                                id: called
                                width: parent.width - flat.implicitWidth - 8
                                anchors.verticalCenter: parent.verticalCenter
                                text: row.title
                                elide: Text.ElideRight
                            }
                            Label {
                                id: flat
                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                text: row.detail === "" ? "" : qsTr("flat %1").arg(row.detail)
                                color: Theme.muted
                                font.pixelSize: Theme.small
                            }
                        }
                    }
                }
                Label {
                    visible: list.count === 0
                    width: parent.width
                    leftPadding: Theme.px(10)
                    text: control.people ? qsTr("No neighbour is called so.") : qsTr("No topic is called so.")
                    wrapMode: Text.Wrap
                    color: Theme.muted
                }
            }
        }
    }
}
