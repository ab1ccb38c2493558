import QtQuick
import "../../theme"
import "../../components"

// Text in which found words stand out. `marked` was made by the program: everything in it is escaped but <b>.
Label {
    required property string marked

    textFormat: Text.StyledText
    text: marked.split("<b>").join('<b><font color="' + Theme.accent + '">').split("</b>").join("</font></b>")
}
