import QtQuick
import "../../theme"
import "../../components"

// What was attached in an older chat and stayed there.
Row {
    id: line

    required property string text

    spacing: 6

    Icon {
        id: clip
        name: "paperclip"
        size: Theme.px(16)
        color: Theme.muted
        anchors.verticalCenter: parent.verticalCenter
    }
    Label {
        width: Math.min(implicitWidth, line.width - clip.width - line.spacing)
        text: line.text
        elide: Text.ElideRight
        color: Theme.muted
    }
}
