pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Where a link really leads, before anything is opened.
Sheet {
    id: sheet

    required property AddressSheet address
    readonly property bool web: address.scheme === "http" || address.scheme === "https"

    signal copyAsked(string text)

    objectName: "addressSheet"
    title: web ? qsTr("Open this address?") : address.scheme === "tel" ? qsTr("Call this number?") : qsTr("Write to this address?")

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.web ? qsTr("It leads out of the house, to:") : qsTr("Another program of this computer opens for:")
    }
    Label {
        objectName: "addressHost"
        width: parent.width
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 4
        elide: Text.ElideRight
        text: sheet.address.host
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }
    Label {
        objectName: "addressWritten"
        visible: sheet.address.written !== ""
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.amber
        text: qsTr("In the message it is written “%1”. Letters of other alphabets can look like familiar ones.").arg(sheet.address.written)
    }
    Label {
        objectName: "addressDisguised"
        visible: sheet.address.disguised
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: qsTr("Take care: what stands before the @ looks like an address, but it leads to the one above.")
    }
    Label {
        objectName: "addressNear"
        visible: sheet.address.near
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.urgent
        text: qsTr("Take care: it leads to this computer or to a device in your own network, such as the router.")
    }
    Label {
        objectName: "addressPlain"
        visible: sheet.address.scheme === "http"
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("The way there is not encrypted (http).")
    }
    Rectangle {
        width: parent.width
        height: whole.implicitHeight + Theme.px(16)
        radius: Theme.radiusSmall
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Label {
            id: whole
            objectName: "addressWhole"
            x: Theme.px(10)
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 5
            elide: Text.ElideRight
            text: sheet.address.target
            font.pixelSize: Theme.small
        }
    }
    foot: Flow {
        width: parent.width
        spacing: 8
        layoutDirection: Qt.RightToLeft

        Button {
            objectName: "openAddress"
            text: qsTr("Open")
            focus: true
            onClicked: {
                sheet.close();
                sheet.address.open();
            }
        }
        Button {
            kind: "quiet"
            text: qsTr("Copy")
            onClicked: {
                sheet.close();
                sheet.copyAsked(sheet.address.target);
            }
        }
    }
}
