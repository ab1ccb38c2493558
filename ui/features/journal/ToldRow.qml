import QtQuick
import "../../theme"
import "../../components"

// One line of the journal, with the day where it changes; what has no effect says why.
Column {
    id: row

    required property string kind
    required property string by
    required property string about
    required property string role
    required property string flat
    required property string until
    required property string verdict
    required property string at
    required property string day
    required property string reversed
    readonly property list<string> more: [Acts.verdict(verdict), Acts.reversal(reversed, verdict)].filter(one => one !== "")

    objectName: "told " + kind
    width: parent?.width ?? 0
    spacing: Theme.px(3)
    Accessible.role: Accessible.ListItem
    Accessible.name: [day, what.text, ...more, at].filter(one => one !== "").join(", ")

    Label {
        objectName: "toldDay"
        visible: row.day !== ""
        width: parent.width
        topPadding: Theme.px(6)
        bottomPadding: Theme.px(6)
        text: row.day
        color: Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Label {
        id: what
        width: parent.width
        text: Words.fill(qsTr("%1 %2"), [row.by !== "" ? row.by : qsTr("Somebody unknown"), Acts.said(row.kind, row.about, row.role, row.flat) + (row.until === "" ? "" : qsTr(", until %1").arg(row.until))])
        wrapMode: Text.Wrap
        color: row.verdict === "" ? Theme.ink : Theme.muted
    }
    Label {
        visible: row.more.length > 0
        width: parent.width
        text: row.more.join(" ")
        wrapMode: Text.Wrap
        color: Theme.amber
        font.pixelSize: Theme.small
    }
    Label {
        visible: text !== ""
        width: parent.width
        text: row.at
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
