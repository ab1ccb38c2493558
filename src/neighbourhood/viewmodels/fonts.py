"""The typefaces of the window: Inter for letters, and for emoji what the system has in colour, else Noto Emoji in ink."""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from neighbourhood.viewmodels.resources import resource_folder

FONT: Final = "Inter"
EMOJI_FONT: Final = "Noto Emoji"
_COLOUR_EMOJI: Final = frozenset(
    {"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", "Twemoji", "Twitter Color Emoji", "JoyPixels"}
)


def load_fonts() -> None:
    """Give the running application its typefaces; a second call changes nothing."""
    families = frozenset(QFontDatabase.families())
    if FONT not in families:
        _load("Inter_*.ttf")
    if EMOJI_FONT not in families and _COLOUR_EMOJI.isdisjoint(families):
        _load("NotoEmoji_*.ttf")
        QFontDatabase.setApplicationEmojiFontFamilies([EMOJI_FONT])
    QGuiApplication.setFont(QFont(FONT))


def _load(names: str) -> None:
    for path in sorted((resource_folder("resources") / "fonts").glob(names)):
        QFontDatabase.addApplicationFont(str(path))
