pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Neighbours who together can bring a person back, and those for whom this person can do the same.
Section {
    id: section

    required property Trusted trusted

    framed: true
    gap: Theme.px(10)
    title: qsTr("Neighbours who can bring me back")

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("When all your computers are lost and no sheet is at hand, two of the neighbours whom you name here can bring you back together. One alone cannot, and you have 48 hours to object.")
    }
    Label {
        objectName: "trustedState"
        width: parent.width
        wrapMode: Text.Wrap
        color: section.trusted.count === 1 ? Theme.amber : Theme.muted
        text: section.trusted.count === 0 ? qsTr("You have named nobody yet.")
            : section.trusted.count === 1 ? qsTr("Only %1 is left, and one alone cannot bring you back. Choose anew.").arg(section.trusted.names)
            : qsTr("You trust: %1.").arg(section.trusted.names)
    }
    Button {
        objectName: "chooseTrusted"
        kind: "quiet"
        symbol: "users"
        text: section.trusted.count === 0 ? qsTr("Choose neighbours…") : qsTr("Choose anew…")
        onClicked: choose.open()
    }
    Rectangle {
        width: parent.width
        height: 1
        visible: section.trusted.trustingCount > 0
        color: Theme.line
    }
    Repeater {
        model: section.trusted.trusting

        SettingRow {
            id: row
            required property string personId
            required property string name
            required property string flat

            title: row.name === "" ? qsTr("A neighbour trusts you") : qsTr("%1 trusts you").arg(row.name)
            hint: row.flat === "" ? "" : qsTr("flat %1").arg(row.flat)

            Button {
                objectName: "bringBack " + row.name
                kind: "quiet"
                text: qsTr("Bring back…")
                Accessible.name: row.name === "" ? text : Words.fill("%1 %2", [text, row.name])
                onClicked: bring.ask(row.personId, row.name)
            }
        }
    }
    TrustedSheet {
        id: choose
        trusted: section.trusted
    }
    BringBackSheet {
        id: bring
        trusted: section.trusted
    }
}
