import QtQuick
import Neighbourhood
import "../../components"

// Those who live in no flat: guests of the house, and neighbours whose flat is still on its way.
Button {
    required property Neighbours neighbours

    objectName: "elsewhere"
    visible: neighbours.elsewhere > 0
    height: visible ? implicitHeight : 0
    kind: "plain"
    leftPadding: 0
    text: qsTr("Without a flat: %1").arg(neighbours.elsewhere)
}
