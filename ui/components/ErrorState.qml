import QtQuick
import "../theme"

// What went wrong, what is safe, what to do; `detail` is the technical text, shown when asked for.
Column {
    id: state

    required property string title
    property string text: ""
    property string detail: ""
    property string actionText: ""
    property bool detailed: false

    signal actionAsked

    spacing: Theme.px(8)
    width: Math.min(Theme.px(400), parent?.width ?? 0)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + text

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.px(56)
        height: width
        radius: width / 2
        color: Theme.urgentSoft

        Icon {
            anchors.centerIn: parent
            name: "triangle-alert"
            size: Theme.px(26)
            color: Theme.urgent
        }
    }
    Item {
        width: 1
        height: 4
    }
    Label {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: state.title
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
    }
    Label {
        visible: text !== ""
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: state.text
        color: Theme.muted
    }
    Flow {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, action.implicitWidth + (more.visible ? more.implicitWidth + spacing : 0))
        visible: state.actionText !== "" || (state.detail !== "" && !state.detailed)
        topPadding: Theme.px(8)
        spacing: Theme.px(8)

        Button {
            id: action
            objectName: "errorAction"
            visible: state.actionText !== ""
            text: state.actionText
            onClicked: state.actionAsked()
        }
        Button {
            id: more
            objectName: "errorDetails"
            visible: state.detail !== "" && !state.detailed
            kind: "plain"
            text: qsTr("Details")
            onClicked: state.detailed = true
        }
    }
    Area {
        visible: state.detailed
        width: parent.width
        name: qsTr("Details")
        text: state.detail
        readOnly: true
    }
}
