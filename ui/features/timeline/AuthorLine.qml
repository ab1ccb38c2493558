pragma ComponentBehavior: Bound
import QtQuick
import "../../theme"
import "../../components"

// Who wrote it, from which flat, when, and what is unusual about it.
Flow {
    id: line

    required property MessageRow row

    spacing: 8

    Label {
        width: Math.min(implicitWidth, line.width)
        height: Theme.px(20)
        text: line.row.mine && line.row.importedSource === "" ? qsTr("You") : line.row.author
        elide: Text.ElideRight
        font.weight: Font.DemiBold
    }
    Label {
        visible: line.row.flat !== ""
        width: Math.min(implicitWidth, line.width)
        height: Theme.px(20)
        text: line.row.council ? qsTr("flat %1 · house council").arg(line.row.flat) : qsTr("flat %1").arg(line.row.flat)
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.small
    }
    Label {
        height: Theme.px(20)
        text: line.row.time
        color: Theme.muted
        font.pixelSize: Theme.small

        HoverHandler {
            id: hover
        }
        Tip {
            text: line.row.moment
            visible: hover.hovered
        }
    }
    Loader {
        active: line.row.lateText !== ""
        visible: active
        sourceComponent: Chip {
            width: Math.min(implicitWidth, line.width)
            text: line.row.lateText
        }
    }
    Loader {
        active: line.row.importedSource !== ""
        visible: active
        sourceComponent: Chip {
            width: Math.min(implicitWidth, line.width)
            text: Words.fill(qsTr("brought over from %1 (%2), not signed"), [Words.source(line.row.importedSource), line.row.importedBy])
            ink: Theme.muted
            paper: Theme.hover
        }
    }
}
