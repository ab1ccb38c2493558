"""Language, theme, size of the text and motion, as the settings page shows and changes them."""

from collections.abc import Callable
from time import time
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Property, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.settings import Choices, Settings, spoken_language

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_USUAL_LIST_WIDTH: Final = 280
_LIST_WIDTHS: Final = (220, 480)
"""Narrowest and widest."""


def wall_clock_ms() -> int:
    """Return now in Unix milliseconds."""
    return int(time() * 1000)


@QmlElement
class Appearance(QObject):
    """How the window looks and speaks. ``now_ms`` tells which day is today."""

    languageChanged = Signal()
    themeChanged = Signal()
    textScaleChanged = Signal()
    motionChanged = Signal()
    choicesChanged = Signal()
    """Any choice was made, here or by ``choose``."""
    notSaved = Signal(str)

    def __init__(
        self, settings: Settings, now_ms: Callable[[], int] = wall_clock_ms, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.now_ms = now_ms
        self._system_still = False
        self._system_dark: bool | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.themeChanged)

    @property
    def spoken(self) -> Language:
        """The language of the window now."""
        choice = self.settings.language_of_this_run or self.settings.choices.language
        return spoken_language(choice, QLocale.system().name() if choice == "system" else "")

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self.spoken

    @Property(str, notify=languageChanged)
    def languageChoice(self) -> str:
        return self.settings.language_of_this_run or self.settings.choices.language

    @Property(str, notify=themeChanged)
    def theme(self) -> str:
        return self.settings.choices.theme

    @Property(bool, notify=themeChanged)
    def dark(self) -> bool:
        if self.settings.choices.theme == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return scheme == Qt.ColorScheme.Dark if self._system_dark is None else self._system_dark
        return self.settings.choices.theme == "dark"

    @Property(float, notify=textScaleChanged)
    def textScale(self) -> float:
        return self.settings.choices.text_scale_percent / 100

    @Property(int, notify=textScaleChanged)
    def textScalePercent(self) -> int:
        return self.settings.choices.text_scale_percent

    @Property(str, notify=motionChanged)
    def motion(self) -> str:
        """What was chosen about less motion: ``system``, ``on`` or ``off``."""
        return self.settings.choices.reduced_motion

    @Property(bool, notify=motionChanged)
    def still(self) -> bool:
        """Whether nothing moves."""
        chosen = self.settings.choices.reduced_motion
        return self._system_still if chosen == "system" else chosen == "on"

    @Property(int, notify=choicesChanged)
    def listWidth(self) -> int:
        """Of the list of topics, in pixels at usual text."""
        narrowest, widest = _LIST_WIDTHS
        return max(narrowest, min(widest, self.settings.choices.list_width or _USUAL_LIST_WIDTH))

    @Property(int, notify=choicesChanged)
    def narrowestList(self) -> int:
        return _LIST_WIDTHS[0]

    @Property(int, notify=choicesChanged)
    def widestList(self) -> int:
        return _LIST_WIDTHS[1]

    @Slot(int)
    def keepListWidth(self, width: int) -> None:
        """Remember how wide the list is; 0: as usual."""
        self.choose(list_width=width or None)

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Speak ``en`` or ``ru`` from now on, or as the ``system`` does."""
        before, self.settings.language_of_this_run = self.settings.language_of_this_run, None
        known = self.settings.choices.language
        self.choose(language=language)
        if before is not None and language == known:
            self.languageChanged.emit()

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Be ``light``, ``dark`` or as the ``system`` is."""
        self.choose(theme=theme)

    @Slot(int)
    def chooseTextScale(self, percent: int) -> None:
        """Write larger or smaller."""
        self.choose(text_scale_percent=percent)

    @Slot(str)
    def chooseMotion(self, motion: str) -> None:
        """Move as the ``system`` wishes, never (``on``), or whatever it wishes (``off``)."""
        self.choose(reduced_motion=motion)

    def follow_system_dark(self, dark: bool | None) -> None:
        """Hear whether the system asks for dark colours where Qt does not know; None: Qt knows."""
        if dark != self._system_dark:
            self._system_dark = dark
            self.themeChanged.emit()

    def follow_system_motion(self, still: bool) -> None:
        """Hear whether the system asks for less motion."""
        self._system_still = still
        self.motionChanged.emit()

    def choose(self, **values: object) -> None:
        """Change choices by name; all of them hold at once, and stay if the disk allows it."""
        self.take(replace(self.settings.choices, **values))

    def take(self, choices: Choices) -> None:
        """Let these choices hold from now on."""
        before = self.settings.choices
        try:
            self.settings.take(choices)
        except OSError as problem:
            self.notSaved.emit(str(problem))
        self._tell(before, choices)

    def _tell(self, before: Choices, after: Choices) -> None:
        told = {
            "language": self.languageChanged,
            "theme": self.themeChanged,
            "text_scale_percent": self.textScaleChanged,
            "reduced_motion": self.motionChanged,
        }
        for name, changed in told.items():
            if getattr(before, name) != getattr(after, name):
                changed.emit()
        if before != after:
            self.choicesChanged.emit()
