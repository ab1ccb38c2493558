pragma ComponentBehavior: Bound
import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The doors into the program: the choice, founding, joining, coming back; each step leads back.
FocusScope {
    id: page

    required property Shell shell
    property string step: shell.left !== "" ? "code" : shell.firstRun.offeredCode === "" ? "choice" : "join"
    readonly property string shown: shell.firstRun.underWay ? "joining" : step === "choice" && shell.firstRun.fault !== "" ? "join" : step

    function go(step: string): void {
        shell.firstRun.forgetFault();
        page.step = step;
    }

    function begin(): void {
        const card = steps.current as StepCard;
        if (card !== null)
            card.begin();
        else
            choice.forceActiveFocus();
    }

    onShownChanged: {
        flick.contentY = 0;
        Qt.callLater(page.begin);
    }
    Component.onCompleted: {
        steps.current.forceActiveFocus();
        shell.passphrase.look();
    }

    LanguageChoice {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(16)
        z: 1
        appearance: page.shell.appearance
    }

    Scroller {
        id: flick
        anchors.fill: parent
        anchors.topMargin: Theme.px(56)
        contentHeight: Math.max(height, steps.height + 32)

        // All steps stay, so that what was typed is there again after going back.
        Item {
            id: steps
            readonly property Item current: page.shown === "found" ? found : ["join", "code", "vouched"].includes(page.shown) ? join : page.shown === "back" ? back : page.shown === "words" ? words : page.shown === "joining" ? joining : choice

            x: Math.round((flick.width - width) / 2)
            y: Math.max(8, Math.round((flick.contentHeight - height) / 2 - Theme.px(28)))
            width: Math.min(Theme.px(460), flick.width - 32)
            height: current.implicitHeight

            ChoiceStep {
                id: choice
                visible: steps.current === this
                width: parent.width
                focus: true
                looking: page.shell.firstRun.looking
                tight: flick.height < Theme.px(590)
                onLookAsked: page.shell.firstRun.lookAround()
                onFoundAsked: page.go("found")
                onJoinAsked: page.go("join")
                onBackAsked: page.go("back")
            }
            FoundStep {
                id: found
                visible: steps.current === this
                width: parent.width
                firstRun: page.shell.firstRun
                plan: page.shell.plan
                keys: page.shell.passphrase
                onBackAsked: page.go("choice")
            }
            JoinStep {
                id: join
                visible: steps.current === this
                width: parent.width
                firstRun: page.shell.firstRun
                keys: page.shell.passphrase
                again: page.step === "code" || vouched
                vouched: page.step === "vouched"
                over: page.shell.left !== ""
                known: page.shell.myName
                onBackAsked: {
                    if (over)
                        page.shell.comeBack(false);
                    else
                        page.go(again ? "back" : "choice");
                }
            }
            BackStep {
                id: back
                visible: steps.current === this
                width: parent.width
                onWordsAsked: page.go("words")
                onCodeAsked: page.go("code")
                onVouchedAsked: page.go("vouched")
                onBackAsked: page.go("choice")
            }
            WordsStep {
                id: words
                visible: steps.current === this
                width: parent.width
                firstRun: page.shell.firstRun
                keys: page.shell.passphrase
                onBackAsked: page.go("back")
            }
            JoiningStep {
                id: joining
                visible: steps.current === this
                width: parent.width
                firstRun: page.shell.firstRun
                network: page.shell.connections
            }
        }
    }
    Connections {
        target: page.shell.firstRun
        function onCodeOffered(): void {
            page.go(page.shell.left !== "" ? "code" : "join");
        }
    }
}
