import Neighbourhood
import "../../components"

// Both languages by their own names, for pages that come before any settings.
Segments {
    id: languages

    required property Appearance appearance

    name: qsTr("Language")
    values: ["ru", "en"]
    labels: ["Русский", "English"]
    value: languages.appearance.language
    onChosen: value => languages.appearance.chooseLanguage(value)
}
