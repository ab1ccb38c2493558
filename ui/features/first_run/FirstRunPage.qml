pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// Three doors into the program: the choice, founding, joining; each step leads back.
FocusScope {
    id: page

    required property Shell shell
    property string step: "choice"
    readonly property string shown: shell.firstRun.underWay ? "joining" : step === "choice" && shell.firstRun.fault !== "" ? "join" : step

    function go(step: string): void {
        shell.firstRun.forgetFault();
        page.step = step;
    }

    Segments {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        z: 1
        name: qsTr("Language")
        values: ["ru", "en"]
        labels: ["Русский", "English"]
        value: page.shell.appearance.language
        onChosen: value => page.shell.appearance.chooseLanguage(value)
    }

    Scroller {
        id: flick
        anchors.fill: parent
        anchors.topMargin: Theme.px(56)
        contentHeight: Math.max(height, loader.height + 32)

        Loader {
            id: loader
            x: Math.round((flick.width - width) / 2)
            y: Math.max(8, Math.round((flick.contentHeight - height) / 2 - Theme.px(28)))
            width: Math.min(Theme.px(460), flick.width - 32)
            focus: true
            sourceComponent: page.shown === "found" ? found : page.shown === "join" ? join : page.shown === "joining" ? joining : choice
            onLoaded: (item as Item)?.forceActiveFocus()
        }
    }
    Component {
        id: choice
        ChoiceStep {
            looking: page.shell.firstRun.looking
            onLookAsked: page.shell.firstRun.lookAround()
            onFoundAsked: page.go("found")
            onJoinAsked: page.go("join")
        }
    }
    Component {
        id: found
        FoundStep {
            firstRun: page.shell.firstRun
            plan: page.shell.plan
            onBackAsked: page.go("choice")
        }
    }
    Component {
        id: join
        JoinStep {
            firstRun: page.shell.firstRun
            onBackAsked: page.go("choice")
        }
    }
    Component {
        id: joining
        JoiningStep {
            firstRun: page.shell.firstRun
            network: page.shell.connections
        }
    }
}
