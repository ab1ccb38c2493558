pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What this program is, what becomes of what is written in it, and whose work is in it.
FocusScope {
    id: page

    required property Shell shell
    readonly property About about: shell.about

    Component.onCompleted: page.about.look()
    Component.onDestruction: page.about.close()

    Page {
        anchors.fill: parent
        visible: !licence.visible
        focus: !licence.visible
        title: qsTr("About")
        backShown: true
        onBackAsked: page.shell.go("settings")

        Row {
            width: parent.width
            spacing: Theme.px(16)

            Rectangle {
                id: tile
                width: Theme.px(56)
                height: width
                radius: Theme.radiusLarge
                color: Theme.accent

                Icon {
                    anchors.centerIn: parent
                    name: "house"
                    size: Theme.px(30)
                    color: Theme.accentInk
                }
            }
            Column {
                width: parent.width - tile.width - parent.spacing
                anchors.verticalCenter: tile.verticalCenter
                spacing: Theme.px(4)

                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: qsTr("Neighbourhood %1").arg(page.about.version)
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                }
                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    text: qsTr("Free software under the %1 licence").arg(page.about.licence)
                }
            }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("One house, its people and what they tell each other. Every neighbour's computer keeps the whole talk of the house, and computers that meet bring each other up to date; no company and no server stands in between. You may use it, look into it, change it and pass it on.")
        }
        Section {
            framed: true
            title: qsTr("What becomes of what you write")

            Label {
                objectName: "privacy"
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("What you write is encrypted on this computer and on the way, and only the neighbours of your house can read it. Nothing is sent to the makers of this program or to anybody else, nothing is counted, and there is no advertising. What a neighbour has received stays with that neighbour: deleting hides a message everywhere, but somebody may have copied it before.")
            }
        }
        Section {
            framed: true
            gap: Theme.px(12)
            title: qsTr("If something does not work")

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                color: Theme.muted
                text: qsTr("These lines help those who mend the program. No name, no flat number and nothing written is among them; you see all of it here.")
            }
            Area {
                objectName: "report"
                width: parent.width
                name: qsTr("Technical report")
                text: page.about.report
                readOnly: true
                rows: 6
                most: 20
            }
            Button {
                objectName: "copyReport"
                kind: "quiet"
                symbol: "copy"
                text: qsTr("Copy")
                onClicked: page.shell.copyText(page.about.report)
            }
        }
        Section {
            gap: 2
            title: qsTr("Whose work is in it")

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                bottomPadding: Theme.px(8)
                text: qsTr("The program stands on the work of many. Choose a line to read its licence.")
            }
            LicenceRow {
                objectName: "ownLicence"
                index: 0
                name: qsTr("Neighbourhood itself")
                version: ""
                kind: page.about.licence
                onAsked: page.about.readOwn()
            }
            Repeater {
                model: page.about.licences

                LicenceRow {
                    onAsked: row => page.about.read(row)
                }
            }
        }
    }
    LicenceText {
        id: licence
        anchors.fill: parent
        visible: page.about.reading !== ""
        focus: visible
        about: page.about
    }
}
