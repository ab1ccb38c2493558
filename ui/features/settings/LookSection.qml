import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Language, colours, size of the text and motion; each holds at once.
Section {
    id: section

    required property Appearance appearance

    framed: true
    gap: Theme.px(18)
    title: qsTr("Language and look")

    Choice {
        objectName: "languages"
        text: qsTr("Language")
        values: ["system", "ru", "en"]
        labels: [qsTr("As the system"), "Русский", "English"]
        value: section.appearance.languageChoice
        onChosen: value => section.appearance.chooseLanguage(value)
    }
    Choice {
        objectName: "themes"
        text: qsTr("Look")
        values: ["system", "light", "dark"]
        labels: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
        value: section.appearance.theme
        onChosen: value => section.appearance.chooseTheme(value)
    }
    Choice {
        objectName: "scales"
        text: qsTr("Size of the text")
        values: ["100", "110", "125", "150", "175", "200"]
        labels: ["100 %", "110 %", "125 %", "150 %", "175 %", "200 %"]
        value: String(section.appearance.textScalePercent)
        onChosen: value => section.appearance.chooseTextScale(Number(value))
    }
    Rectangle {
        objectName: "textPreview"
        width: parent.width
        height: line.height + Theme.px(20)
        radius: Theme.radiusSmall
        color: Theme.paper

        Row {
            id: line
            x: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            spacing: Theme.px(10)

            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: "type"
                color: Theme.muted
            }
            Label {
                width: parent.width - sign.width - parent.spacing
                wrapMode: Text.Wrap
                text: qsTr("This is how a neighbour's message reads: the lift works again.")
            }
        }
    }
    Choice {
        objectName: "motions"
        text: qsTr("Motion")
        hint: qsTr("Whether things glide into place or are simply there.")
        values: ["system", "off", "on"]
        labels: [qsTr("As the system"), qsTr("Glide"), qsTr("Nothing moves")]
        value: section.appearance.motion
        onChosen: value => section.appearance.chooseMotion(value)
    }
}
