pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// What keys do, and the keys; beneath the words where there is little room.
Item {
    id: row

    required property string words
    required property list<string> keys
    readonly property string spoken: keys.join(qsTr(" or "))
    readonly property bool narrow: caps.width > width * 0.5

    implicitHeight: Math.max(Theme.px(36), narrow ? label.height + caps.height + Theme.px(16) : Math.max(label.height, caps.height) + Theme.px(10))
    Accessible.role: Accessible.StaticText
    Accessible.name: words + ": " + spoken

    Label {
        id: label
        y: row.narrow ? Theme.px(5) : Math.round((row.height - height) / 2)
        width: row.narrow ? row.width : row.width - caps.width - Theme.px(16)
        wrapMode: Text.Wrap
        text: row.words
        Accessible.ignored: true
    }
    Row {
        id: caps
        x: row.narrow ? 0 : row.width - width
        y: row.narrow ? label.y + label.height + Theme.px(6) : Math.round((row.height - height) / 2)
        spacing: Theme.px(12)

        Repeater {
            model: row.keys

            Row {
                id: together

                required property string modelData

                spacing: Theme.px(4)

                Repeater {
                    model: together.modelData.split("+")

                    KeyCap {
                        required property string modelData

                        text: modelData
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
