pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The code for one more computer of one's own, large enough to read across the table, and what to do there.
Sheet {
    id: sheet

    required property SecondComputer second
    required property Devices devices
    property int before: 0
    readonly property bool arrived: devices.mine > before
    property bool copied: false

    title: qsTr("Another computer of mine")
    wanted: Theme.px(480)
    onAboutToShow: {
        sheet.copied = false;
        sheet.before = sheet.devices.mine;
        sheet.second.make();
    }
    onOpened: (copy.visible ? copy : finish).forceActiveFocus()
    onClosed: sheet.second.forget()

    Label {
        objectName: "linkFault"
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: sheet.second.fault
    }
    Label {
        width: parent.width
        visible: sheet.second.busy
        color: Theme.muted
        text: qsTr("Making the code…")
    }
    Rectangle {
        visible: sheet.second.code !== ""
        width: parent.width
        height: code.implicitHeight + Theme.px(32)
        radius: Theme.radius
        color: Theme.accentSoft

        TextMetrics {
            id: metrics
            font: code.font
            text: sheet.second.code
        }
        // Two groups in a line where four do not fit.
        Label {
            id: code
            objectName: "linkCode"
            anchors.centerIn: parent
            horizontalAlignment: Text.AlignHCenter
            text: metrics.advanceWidth < parent.width - Theme.px(24) ? sheet.second.code : sheet.second.code.replace(/^(.{11})-/, "$1\n")
            color: Theme.accent
            font.pixelSize: Theme.head
            font.weight: Font.Bold
            font.letterSpacing: 1
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Code: %1").arg(sheet.second.code)
        }
    }
    Column {
        width: parent.width
        visible: sheet.second.code !== ""
        spacing: Theme.px(10)

        Repeater {
            model: [
                qsTr("Install Neighbourhood on the other computer and start it. Leave this one on."),
                qsTr("Choose “I was here before”, then “A code from my other computer”."),
                qsTr("Type this code there. The other computer then receives what your house has said.")
            ]

            Item {
                id: step
                required property int index
                required property string modelData

                width: parent?.width ?? 0
                implicitHeight: Math.max(mark.height, words.height)

                Rectangle {
                    id: mark
                    width: Theme.px(26)
                    height: width
                    radius: width / 2
                    color: Theme.accentSoft

                    Label {
                        anchors.centerIn: parent
                        text: step.index + 1
                        color: Theme.accent
                        font.weight: Font.DemiBold
                    }
                }
                Label {
                    id: words
                    x: mark.width + Theme.px(12)
                    y: Math.max(0, Math.round((Math.min(mark.height, height) - height) / 2))
                    width: parent.width - x
                    wrapMode: Text.Wrap
                    text: step.modelData
                }
            }
        }
    }
    Label {
        id: arrival
        objectName: "linkArrived"
        width: parent.width
        visible: sheet.arrived
        wrapMode: Text.Wrap
        color: Theme.accent
        font.weight: Font.DemiBold
        text: qsTr("Your other computer is in the house now.")
        onVisibleChanged: if (visible)
            Accessible.announce(text, Accessible.Polite)
    }
    Label {
        width: parent.width
        visible: sheet.second.code !== "" && !sheet.arrived
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("The code is good for one computer, for as long as nobody has used it. It is shown only now. Whoever types it is you: keep it to yourself.")
    }
    Flow {
        width: parent.width
        spacing: Theme.px(8)

        Button {
            id: copy
            objectName: "linkCopy"
            visible: sheet.second.code !== ""
            symbol: "copy"
            text: sheet.copied ? qsTr("Copied") : qsTr("Copy")
            onClicked: {
                sheet.second.copy();
                sheet.copied = true;
            }
        }
        Button {
            id: finish
            objectName: "linkDone"
            kind: "quiet"
            text: qsTr("Close")
            onClicked: sheet.close()
        }
    }
}
