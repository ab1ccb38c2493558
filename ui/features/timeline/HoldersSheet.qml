pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Which neighbours are known to have a message of mine, and since when.
Sheet {
    id: sheet

    required property Holders holders

    title: qsTr("Who has this message")
    onClosed: holders.leave()

    Label {
        objectName: "holdersTold"
        width: parent.width
        wrapMode: Text.Wrap
        text: sheet.holders.count === 0 ? qsTr("No neighbour is known to have it yet. It is kept on this computer and goes out by itself as soon as a neighbour's computer is reached.")
                                        : qsTr("It is known to be in %1 of %n flats, yours included.", "", sheet.holders.flatsInHouse).arg(sheet.holders.flatsWithIt)
    }
    Column {
        visible: sheet.holders.count > 0
        width: parent.width
        spacing: 8

        Repeater {
            model: sheet.holders

            Item {
                id: holder

                required property string name
                required property string flat
                required property string heardWhen

                objectName: "holder " + name
                width: parent?.width ?? 0
                height: Math.max(who.implicitHeight, since.implicitHeight)
                Accessible.role: Accessible.ListItem
                Accessible.name: who.text + ", " + heardWhen

                Label {
                    id: who
                    width: parent.width - since.width - 12
                    text: holder.flat === "" ? holder.name : Words.fill(qsTr("%1, flat %2"), [holder.name, holder.flat])
                    elide: Text.ElideRight
                }
                Label {
                    id: since
                    anchors.right: parent.right
                    text: holder.heardWhen
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    Label {
        visible: sheet.holders.count > 0
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("The time says when this computer learned of it. Others may have it too: only what their computers have said is counted.")
    }
}
