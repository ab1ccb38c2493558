"""What the settings page changes beside the look: writing, notifications, and the computer around the window."""

import re
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.desktop import Desktop, NoDesktop
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.settings import Choices

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_TIME: Final = re.compile(r"(\d{1,2})(?:[:.\s]?(\d{2}))?", re.ASCII)
_HOURS: Final = 24
_MINUTES: Final = 60


def read_time(text: str) -> int | None:
    """Return the minute of the day of «22:00», «8.30», «0830» or «8»; None for anything else."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return hour * _MINUTES + minute if hour < _HOURS and minute < _MINUTES else None


def shown_time(minute: int) -> str:
    """Return «08:30» for a minute of the day."""
    return f"{minute // _MINUTES:02}:{minute % _MINUTES:02}"


@QmlElement
class Preferences(QObject):
    """Every choice holds at once. ``tryAsked``: somebody shall show one notification now."""

    changed = Signal()
    desktopChanged = Signal()
    tryAsked = Signal()

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._desktop: Desktop = NoDesktop()
        appearance.choicesChanged.connect(self.changed)

    @property
    def _choices(self) -> Choices:
        return self._appearance.settings.choices

    @Property(str, notify=changed)
    def sendWith(self) -> str:
        return self._choices.send_with

    @Property(str, notify=changed)
    def notify(self) -> str:
        return self._choices.notify

    @Property(bool, notify=changed)
    def notifyText(self) -> bool:
        return self._choices.notify_text

    @Property(bool, notify=changed)
    def quiet(self) -> bool:
        return self._choices.quiet

    @Property(str, notify=changed)
    def quietFrom(self) -> str:
        return shown_time(self._choices.quiet_from_min)

    @Property(str, notify=changed)
    def quietTo(self) -> str:
        return shown_time(self._choices.quiet_to_min)

    @Property(bool, notify=changed)
    def tray(self) -> bool:
        return self._choices.tray

    @Property(bool, notify=changed)
    def usual(self) -> bool:
        """Whether every setting is the usual one."""
        return self._choices == self._appearance.settings.usual()

    @Property(bool, notify=desktopChanged)
    def canNotify(self) -> bool:
        return self._desktop.can_notify()

    @Property(bool, notify=desktopChanged)
    def hasTray(self) -> bool:
        return self._desktop.has_tray()

    @Property(bool, notify=desktopChanged)
    def canStartAtLogin(self) -> bool:
        return self._desktop.autostart_available()

    @Property(bool, notify=desktopChanged)
    def startsAtLogin(self) -> bool:
        return self._desktop.autostart()

    @Property(bool, notify=desktopChanged)
    def canOpenLinks(self) -> bool:
        return self._desktop.links_available()

    @Property(str, notify=desktopChanged)
    def folder(self) -> str:
        """Where everything lies; "" while nobody knows."""
        folder = self._desktop.data_folder()
        return str(folder) if folder.parts else ""

    @Slot(str)
    def chooseSendWith(self, keys: str) -> None:
        """Send with ``enter`` or with ``ctrl_enter``."""
        self._appearance.choose(send_with=keys)

    @Slot(str)
    def chooseNotify(self, what: str) -> None:
        """Tell aloud ``all``, ``mentions`` or ``nothing``."""
        self._appearance.choose(notify=what)

    @Slot(bool)
    def chooseNotifyText(self, shown: bool) -> None:
        """Let a notification show what was written, or only that something was."""
        self._appearance.choose(notify_text=shown)

    @Slot(bool)
    def chooseQuiet(self, on: bool) -> None:
        """Be silent in the quiet hours, or never."""
        self._appearance.choose(quiet=on)

    @Slot(str, result=bool)
    def chooseQuietFrom(self, text: str) -> bool:
        """Let the quiet hours begin at a time; False when it is none."""
        return self._choose_time("quiet_from_min", text)

    @Slot(str, result=bool)
    def chooseQuietTo(self, text: str) -> bool:
        """Let the quiet hours end at a time; False when it is none."""
        return self._choose_time("quiet_to_min", text)

    @Slot(bool)
    def chooseTray(self, on: bool) -> None:
        """Stay in the tray when the window is closed, or end."""
        self._appearance.choose(tray=on)

    @Slot(bool)
    def chooseStartAtLogin(self, on: bool) -> None:
        """Let the system start the program at login, or no more."""
        try:
            self._desktop.set_autostart(on)
        except OSError as problem:
            self._notices.show("login_refused", detail=str(problem))
        self.desktopChanged.emit()

    @Slot()
    def registerLinks(self) -> None:
        """Have the system open our links with this program."""
        try:
            self._desktop.register_links()
        except OSError as problem:
            self._notices.show("links_refused", detail=str(problem))
        else:
            self._notices.show("links_registered")

    @Slot()
    def openFolder(self) -> None:
        """Show the data folder in the file manager."""
        if not self._desktop.open_folder():
            self._notices.show("folder_not_opened")

    @Slot()
    def tryOne(self) -> None:
        """Ask for one notification, to see what it looks like."""
        self.tryAsked.emit()

    @Slot()
    def reset(self) -> None:
        """Go back to the usual settings; the notice takes it back."""
        before = self._choices
        self._appearance.take(self._appearance.settings.usual())
        self._notices.show("settings_usual", undo=lambda: self._appearance.take(before))

    def use(self, desktop: Desktop) -> None:
        """Show and change this computer from now on; call again when something of it has changed."""
        self._desktop = desktop
        self.desktopChanged.emit()

    def _choose_time(self, name: str, text: str) -> bool:
        minute = read_time(text)
        if minute is not None:
            self._appearance.choose(**{name: minute})
        return minute is not None
