pragma Singleton
import QtQuick

// Colours, sizes and times of the whole window. `dark`, `scale` and `still` are set by the root.
QtObject {
    id: theme

    property bool dark: false
    property real scale: 1
    property bool still: false

    readonly property color paper: dark ? "#16181B" : "#F6F4F0"
    readonly property color surface: dark ? "#1E2125" : "#FFFFFF"
    readonly property color raised: dark ? "#262A2F" : "#FBFAF8"
    readonly property color line: dark ? "#33383E" : "#E4E0D9"
    readonly property color field: dark ? "#747B84" : "#8A8780"
    readonly property color ink: dark ? "#ECEAE6" : "#23262B"
    readonly property color muted: dark ? "#A6ACB4" : "#656A72"
    readonly property color hover: dark ? "#24282D" : "#EDEAE4"
    readonly property color accent: dark ? "#5FB8A8" : "#1F6F66"
    readonly property color accentStrong: dark ? "#7CCABB" : "#185A53"
    readonly property color accentSoft: dark ? "#20413C" : "#DFEFEB"
    readonly property color accentInk: dark ? "#10201D" : "#FFFFFF"
    readonly property color urgent: dark ? "#E98A6C" : "#B0452A"
    readonly property color urgentSoft: dark ? "#43261D" : "#FAE7E0"
    readonly property color amber: dark ? "#E2B45C" : "#8A590B"
    readonly property color amberSoft: dark ? "#3D3320" : "#FBF0D9"
    readonly property color lit: dark ? "#4A3D1C" : "#FFE9B0"
    readonly property color veil: dark ? "#99000000" : "#66201C16"

    readonly property list<color> avatarInk: dark
        ? ["#B9A0E6", "#E98A6C", "#5FB8A8", "#E2B45C", "#86B4E6", "#E58FB3"]
        : ["#6B4FA0", "#A8412A", "#1F6F66", "#805207", "#2F5F95", "#99355F"]
    readonly property list<color> avatarPaper: dark
        ? ["#2E2640", "#43261D", "#20413C", "#3D3320", "#1F3145", "#3F2230"]
        : ["#E6E0F0", "#F3DED7", "#D6E8E3", "#F7E8CA", "#DCE7F3", "#F4DFE8"]

    readonly property string sans: "Inter"
    readonly property int tiny: px(11)
    readonly property int small: px(12)
    readonly property int body: px(14)
    readonly property int lead: px(16)
    readonly property int title: px(18)
    readonly property int head: px(24)

    readonly property int radius: 10
    readonly property int radiusSmall: 8
    readonly property int radiusLarge: 12
    readonly property int quick: still ? 0 : 120
    readonly property int calm: still ? 0 : 180

    function px(size: real): int {
        return Math.round(size * theme.scale);
    }
}
