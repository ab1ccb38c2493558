"""What lies around the window: tray, notifications, links, its place on the screen, and what closing it means."""

from typing import Final, cast

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager, QWindow
from PySide6.QtQml import QmlElement

from neighbourhood.app.attention import Call, Situation
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.attention import Attention, situation_of
from neighbourhood.viewmodels.bridge import Crossing
from neighbourhood.viewmodels.composer import Composer
from neighbourhood.viewmodels.connections import HouseNetwork
from neighbourhood.viewmodels.desktop import Notifier
from neighbourhood.viewmodels.link_follower import LinkFollower
from neighbourhood.viewmodels.places import Standing
from neighbourhood.viewmodels.shell import Shell
from neighbourhood.viewmodels.timeline import Timeline
from neighbourhood.viewmodels.topics import TopicList

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_REMEMBERED: Final = 64
_TRIAL: Final = "trial"
_CAN_RAISE: Final = ("xcb", "windows", "cocoa")
"""Elsewhere it is for the desktop to do, and Qt complains."""
_TRAY_PATIENCE_MS: Final = 5000
"""At login the tray may come up after this program."""


@QmlElement
class Outside(QObject):
    """One for each window. ``features/outside/Outside.qml`` is its other half: it has the tray and the words.

    Without ``notifier`` the tray shows the notifications, where there is one.
    """

    changed = Signal()
    called = Signal(str, str, int, int, str, str, str, bool)
    """Make a notification of this: key, kind, count, topics, title, author, text, whether there are more."""
    trayTold = Signal(str, str)

    def __init__(self, shell: Shell, appearance: Appearance, window: QWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._appearance = appearance
        self._window = window
        self._tray: QObject | None = None
        self._tray_possible = False
        self._notifier: Notifier | None = None
        self._crossing = Crossing()
        self._first: dict[str, tuple[SubjectId, SubjectId]] = {}
        self._last_key = ""
        self._ending = False
        self._topics = cast("TopicList", shell.topics)
        self._network = cast("HouseNetwork", shell.connections)
        self._standing = Standing(window, appearance)
        self._links = LinkFollower(shell)
        self.attention = Attention(self.situation, self)
        self.attention.called.connect(self._call)
        self.attention.seen.connect(self._withdraw)
        appearance.choicesChanged.connect(self._hide_what_was_told)
        window.activeChanged.connect(self._look)
        window.visibleChanged.connect(self._look)
        self._topics.countsChanged.connect(self.changed)
        self._network.changed.connect(self.changed)
        shell.screenChanged.connect(self._arrive)
        self._arrive()

    @Property(int, notify=changed)
    def unread(self) -> int:
        return int(self._topics.property("unread"))

    @Property(str, notify=changed)
    def picture(self) -> str:
        return f"image://tray/{self._topics.property('unread')}"

    @Property(int, notify=changed)
    def neighboursOnline(self) -> int:
        return int(self._network.property("neighboursOnline"))

    @Property(bool, notify=changed)
    def atHome(self) -> bool:
        return self._is_home()

    @Property(str, notify=changed)
    def houseName(self) -> str:
        return str(self._shell.property("houseName"))

    @Property(bool, notify=changed)
    def trayPossible(self) -> bool:
        """Whether a tray may be looked for: Qt complains aloud where there is none."""
        return self._tray_possible

    @Slot(QObject)
    def useTray(self, tray: QObject) -> None:
        """Know the tray's icon, which says itself whether there is a tray."""
        self._tray = tray

    @Slot(result=bool)
    def stays(self) -> bool:
        """Say whether a window that is being closed only hides; keep its place and what was typed either way."""
        self._standing.keep()
        cast("Composer", self._shell.composer).keep()
        staying = not self._ending and self._appearance.settings.choices.tray and self.has_tray()
        QGuiApplication.setQuitOnLastWindowClosed(not staying)
        return staying

    @Slot()
    def open(self) -> None:
        """Bring the window to the front."""
        if not self._window.isVisible():
            self.show()
        self._window.setWindowStates(self._window.windowStates() & ~Qt.WindowState.WindowMinimized)
        if QGuiApplication.platformName() in _CAN_RAISE:
            self._window.raise_()
        self._window.requestActivate()

    @Slot()
    def quit(self) -> None:
        """End the program."""
        self._ending = True
        self._standing.keep()
        self._window.close()
        QGuiApplication.quit()

    @Slot(str, str, str, str)
    def tell(self, key: str, title: str, body: str, open_label: str) -> None:
        """Show a notification."""
        self._last_key = key
        if self._notifier is not None:
            self._notifier.show(key, title, body, open_label)
        else:
            self.trayTold.emit(title, body)

    @Slot()
    def trayChosen(self) -> None:
        """The person clicked what the tray showed last."""
        self._choose(self._last_key)

    def try_one(self) -> None:
        """Show a notification, for a person to see what it looks like."""
        self.called.emit(_TRIAL, "trial", 1, 1, "", "", "", False)

    def use(self, notifier: Notifier) -> None:
        """Show notifications by the system from now on."""
        self._notifier = notifier

    def chosen(self, key: str) -> None:
        """Hear, on any thread, that the person chose a notification."""
        self._crossing.post(lambda: self._choose(key))

    def ask(self, link: str) -> None:
        """Hear, on any thread, of another start of the program."""
        self._crossing.post(lambda: self._come(link))

    def tray_is_possible(self) -> None:
        """Hear, on any thread, that this desktop has a tray."""
        self._crossing.post(self._look_for_tray)

    def notifier_changed(self) -> None:
        """Hear, on any thread, that notifications can be shown now, or no more."""
        self._crossing.post(self.changed.emit)

    def follow_look(self, dark: bool | None, still: bool) -> None:
        """Hear, on any thread, whether the system asks for dark colours (None: it does not say) and less motion."""

        def follow() -> None:
            self._appearance.follow_system_dark(dark)
            self._appearance.follow_system_motion(still)

        self._crossing.post(follow)

    def situation(self) -> Situation:
        """Return what was chosen, what time it is, and which topic is being looked at."""
        shows = self._is_looked_at() and self._shell.property("place") == "topics"
        topic = str(cast("Timeline", self._shell.timeline).property("topicId")) if shows else ""
        on_screen = SubjectId(bytes.fromhex(topic)) if topic else None
        return situation_of(self._appearance.settings.choices, self._appearance.now_ms(), on_screen)

    def has_tray(self) -> bool:
        """Say whether there is a tray now."""
        return self._tray is not None and bool(self._tray.property("available"))

    def can_notify(self) -> bool:
        """Say whether anything shows notifications now."""
        return self.has_tray() if self._notifier is None else self._notifier.available()

    def session_ends(self, _manager: QSessionManager) -> None:
        """Hear that the person logs out: closing is not hiding now."""
        self._ending = True

    def follow(self, link: str) -> None:
        """Go where a link leads, as soon as the house is open."""
        self._links.follow(link)

    def start(self, *, hidden: bool) -> None:
        """Show the window for the first time, or wait in the tray for it; where there is none yet, as a small icon."""
        if not hidden:
            self.show()
            return
        QGuiApplication.setQuitOnLastWindowClosed(False)
        QTimer.singleShot(_TRAY_PATIENCE_MS, self, self._appear_without_tray)

    def show(self) -> None:
        """Put the window on the screen, where it stood last if that place is still there."""
        self._standing.show()

    def close(self) -> None:
        """Hear nothing any more."""
        self.attention.close()
        self._crossing.close()

    def _appear_without_tray(self) -> None:
        if not self.has_tray() and not self._window.isVisible():
            self._window.showMinimized()
            QGuiApplication.setQuitOnLastWindowClosed(True)

    def _look_for_tray(self) -> None:
        self._tray_possible = True
        self.changed.emit()

    def _is_home(self) -> bool:
        return bool(self._shell.property("screen") == "home")

    def _arrive(self) -> None:
        bridge = self._shell.bridge
        if bridge is not None and self._is_home() and not self.attention.attached:
            self.attention.attach(bridge)
        self.changed.emit()
        self._links.go_on()

    def _look(self) -> None:
        if self._is_looked_at():
            self.attention.forget()

    def _is_looked_at(self) -> bool:
        return self._window.isVisible() and self._window.isActive()

    def _call(self, call: Call, key: str) -> None:
        if call.topic is not None and call.first is not None:
            self._first[key] = call.topic, call.first
            while len(self._first) > _MOST_REMEMBERED:
                del self._first[next(iter(self._first))]
        self.called.emit(key, call.kind, call.count, call.topics, call.title, call.author, call.text, call.more)

    def _hide_what_was_told(self) -> None:
        choices = self._appearance.settings.choices
        if not choices.notify_text or choices.notify == "nothing":
            self.attention.forget()

    def _withdraw(self, key: str) -> None:
        if self._notifier is not None:
            self._notifier.withdraw(key)

    def _choose(self, key: str) -> None:
        self.open()
        place = self._first.get(key)
        if place is not None:
            self._shell.openMessage(place[0].hex(), place[1].hex())

    def _come(self, link: str) -> None:
        self.open()
        if link:
            self.follow(link)
