"""Language, theme and size of the text, as the settings page shows and changes them."""

from collections.abc import Callable
from time import time

from PySide6.QtCore import Property, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.settings import Settings, spoken_language

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


def wall_clock_ms() -> int:
    """Return now in Unix milliseconds."""
    return int(time() * 1000)


@QmlElement
class Appearance(QObject):
    """How the window looks and speaks. ``now_ms`` tells which day is today."""

    languageChanged = Signal()
    themeChanged = Signal()
    textScaleChanged = Signal()
    notSaved = Signal(str)

    def __init__(
        self, settings: Settings, now_ms: Callable[[], int] = wall_clock_ms, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.now_ms = now_ms
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.themeChanged)

    @property
    def spoken(self) -> Language:
        """The language of the window now."""
        return spoken_language(self.settings.choices.language, QLocale.system().name())

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self.spoken

    @Property(str, notify=themeChanged)
    def theme(self) -> str:
        return self.settings.choices.theme

    @Property(bool, notify=themeChanged)
    def dark(self) -> bool:
        if self.settings.choices.theme == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.settings.choices.theme == "dark"

    @Property(float, notify=textScaleChanged)
    def textScale(self) -> float:
        return self.settings.choices.text_scale_percent / 100

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Speak ``en`` or ``ru`` from now on."""
        self._change("language", language)
        self.languageChanged.emit()

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Be ``light``, ``dark`` or as the ``system`` is."""
        self._change("theme", theme)
        self.themeChanged.emit()

    @Slot(int)
    def chooseTextScale(self, percent: int) -> None:
        """Write larger or smaller."""
        self._change("text_scale_percent", percent)
        self.textScaleChanged.emit()

    def keep_size(self, width: int, height: int) -> None:
        """Remember the size of the window for the next start."""
        self._change("width", width)
        self._change("height", height)

    def _change(self, name: str, value: str | int) -> None:
        try:
            self.settings.change(**{name: value})
        except OSError as problem:
            self.notSaved.emit(str(problem))
