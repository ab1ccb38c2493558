import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

Sheet {
    id: sheet

    required property Appearance appearance

    title: qsTr("Settings")

    component Choice: Column {
        property alias text: label.text

        width: parent?.width ?? 0
        spacing: 8

        Label {
            id: label
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
    }

    Choice {
        text: qsTr("Language")

        Segments {
            objectName: "languages"
            width: parent.width
            name: qsTr("Language")
            values: ["ru", "en"]
            labels: ["Русский", "English"]
            value: sheet.appearance.language
            onChosen: value => sheet.appearance.chooseLanguage(value)
        }
    }
    Choice {
        text: qsTr("Look")

        Segments {
            objectName: "themes"
            width: parent.width
            name: qsTr("Look")
            values: ["system", "light", "dark"]
            labels: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            value: sheet.appearance.theme
            onChosen: value => sheet.appearance.chooseTheme(value)
        }
    }
    Choice {
        text: qsTr("Size of the text")

        Segments {
            objectName: "scales"
            width: parent.width
            name: qsTr("Size of the text")
            values: ["100", "125", "150", "200"]
            labels: ["100 %", "125 %", "150 %", "200 %"]
            value: String(Math.round(sheet.appearance.textScale * 100))
            onChosen: value => sheet.appearance.chooseTextScale(Number(value))
        }
    }
}
