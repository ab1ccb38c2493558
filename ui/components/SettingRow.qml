import QtQuick
import "../theme"

// A setting: words at the left, its control at the right; beneath them where the row is narrow.
Item {
    id: row

    required property string title
    property string hint: ""
    default property alias content: holder.data
    readonly property bool narrow: width < holder.childrenRect.width + Theme.px(200)

    width: parent?.width ?? Theme.px(320)
    implicitHeight: Math.max(Theme.px(44), narrow ? words.height + holder.height + Theme.px(20) : Math.max(words.height, holder.height) + Theme.px(12))

    RowWords {
        id: words
        y: row.narrow ? Theme.px(6) : Math.round((row.height - height) / 2)
        width: row.narrow ? row.width : row.width - holder.width - Theme.px(16)
        text: row.title
        hint: row.hint
        enabled: row.enabled
    }
    Item {
        id: holder
        x: row.narrow ? 0 : row.width - width
        y: row.narrow ? words.y + words.height + Theme.px(8) : Math.round((row.height - height) / 2)
        width: childrenRect.width
        height: childrenRect.height
    }
}
