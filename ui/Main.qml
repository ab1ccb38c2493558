pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Neighbourhood
import "theme"
import "components"
import "features/first_run"
import "features/home"
import "features/moving"
import "features/notices"
import "features/unlock"

T.ApplicationWindow {
    id: window

    required property Shell shell

    width: shell.startWidth
    height: shell.startHeight
    minimumWidth: 640
    minimumHeight: 440
    color: Theme.paper
    title: shell.houseName === "" ? qsTr("Neighbourhood") : qsTr("%1 – Neighbourhood").arg(shell.houseName)
    font.family: Theme.sans
    font.pixelSize: Theme.body

    Binding {
        target: Theme
        property: "dark"
        value: window.shell.appearance.dark
    }
    Binding {
        target: Theme
        property: "scale"
        value: window.shell.appearance.textScale
    }

    Binding {
        target: Theme
        property: "still"
        value: window.shell.still || window.shell.appearance.still
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: leftLine.visible ? leftLine.bottom : parent.top
        anchors.bottom: notice.visible ? notice.top : parent.bottom
        anchors.bottomMargin: notice.visible ? notice.anchors.bottomMargin : 0
        focus: true
        sourceComponent: {
            switch (window.shell.screen) {
            case "unlock": return unlockPage;
            case "first_run": return firstRunPage;
            case "home": return homePage;
            default: return null;
            }
        }
        onLoaded: (item as Item)?.forceActiveFocus()
    }

    Component {
        id: unlockPage
        UnlockPage {
            shell: window.shell
        }
    }
    Component {
        id: firstRunPage
        FirstRunPage {
            shell: window.shell
        }
    }
    Component {
        id: homePage
        HomePage {
            shell: window.shell
            onResumeAsked: resume.open()
        }
    }

    LeftLine {
        id: leftLine
        visible: window.shell.left !== "" && window.shell.screen === "home"
        width: parent.width
        how: window.shell.left
        house: window.shell.houseName
        onBackAsked: window.shell.comeBack(true)
    }
    // Below the page, which makes room for it: nothing readable is covered.
    Notice {
        id: notice
        objectName: "notice"
        notices: window.shell.notices
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        onCopyAsked: text => window.shell.copyText(text)
        onResumeAsked: resume.open()
    }
    ResumeSheet {
        id: resume
        shell: window.shell
    }
}
