import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What is told aloud, and when not.
Section {
    id: section

    required property Preferences preferences
    readonly property bool told: preferences.notify !== "nothing"

    framed: true
    gap: Theme.px(14)
    title: qsTr("Notifications")

    Label {
        objectName: "noNotifications"
        width: parent.width
        visible: !section.preferences.canNotify
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("This computer shows no notifications; what is new waits for you under Today.")
    }
    Choice {
        objectName: "notify"
        visible: section.preferences.canNotify
        text: qsTr("Tell me about")
        hint: qsTr("Each topic can be set apart from this in its menu.")
        values: ["all", "mentions", "nothing"]
        labels: [qsTr("Every message"), qsTr("What is meant for me"), qsTr("Nothing")]
        value: section.preferences.notify
        onChosen: value => section.preferences.chooseNotify(value)
    }
    Switch {
        objectName: "notifyText"
        visible: section.preferences.canNotify && section.told
        text: qsTr("Show what was written")
        hint: qsTr("Otherwise only that something is new, for a screen that others see too.")
        checked: section.preferences.notifyText
        onToggled: section.preferences.chooseNotifyText(checked)
    }
    Switch {
        objectName: "quiet"
        visible: section.preferences.canNotify && section.told
        text: qsTr("Quiet hours")
        hint: qsTr("Nothing is told aloud then; it waits for you.")
        checked: section.preferences.quiet
        onToggled: section.preferences.chooseQuiet(checked)
    }
    Flow {
        width: parent.width
        visible: section.preferences.canNotify && section.told && section.preferences.quiet
        spacing: Theme.px(10)

        Label {
            height: Theme.px(38)
            text: qsTr("from", "quiet hours")
        }
        TimeField {
            id: from
            objectName: "quietFrom"
            name: qsTr("Quiet hours begin at")
            value: section.preferences.quietFrom
            onChosen: text => wrong = !section.preferences.chooseQuietFrom(text)
        }
        Label {
            height: Theme.px(38)
            text: qsTr("to", "quiet hours")
        }
        TimeField {
            id: to
            objectName: "quietTo"
            name: qsTr("Quiet hours end at")
            value: section.preferences.quietTo
            onChosen: text => wrong = !section.preferences.chooseQuietTo(text)
        }
    }
    Label {
        objectName: "timeFault"
        width: parent.width
        visible: section.preferences.canNotify && section.told && section.preferences.quiet && (from.wrong || to.wrong)
        wrapMode: Text.Wrap
        color: Theme.urgent
        font.pixelSize: Theme.small
        text: qsTr("This is not a time of day. Write it like 22:00; until then the time before holds.")
    }
    Button {
        objectName: "tryNotification"
        visible: section.preferences.canNotify && section.told
        kind: "quiet"
        symbol: "bell"
        text: qsTr("Show me one")
        onClicked: section.preferences.tryOne()
    }
}
