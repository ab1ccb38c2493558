import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// What will open the house on this computer, said where it begins to hold something.
Item {
    id: line

    required property Passphrase keys

    visible: keys.known
    implicitHeight: Math.max(sign.height, words.implicitHeight)

    Icon {
        id: sign
        name: line.keys.byKeyring ? "key-round" : "lock"
        size: Theme.px(16)
        color: Theme.muted
    }
    Label {
        id: words
        objectName: "keptLine"
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(8)
        anchors.right: parent.right
        text: line.keys.byKeyring ? qsTr("All is kept encrypted on this computer and opens when you sign in to it; you can choose a passphrase in the settings.")
                                  : qsTr("All is kept encrypted on this computer and opens with your passphrase only; you can change it in the settings.")
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
