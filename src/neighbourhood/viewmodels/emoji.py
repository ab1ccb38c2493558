"""Emoji to choose from: by group, by words of both languages, and those used last."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.app.matching import begins_all, rank
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.resources import resource_folder
from neighbourhood.viewmodels.row_model import RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

RECENT: Final = "recent"
MOST_RECENT: Final = 24
_IN_COLOUR: Final = "\ufe0f"
"""Asks for the coloured picture of a sign that is also a letter-like one."""


class Emoji(msgspec.Struct, frozen=True):
    """One sign; of its words in each language the first is its name."""

    sign: str
    group: str
    english: tuple[str, ...]
    russian: tuple[str, ...]

    def words(self, language: Language) -> tuple[str, ...]:
        """Return its words in a language."""
        return self.russian if language == "ru" else self.english


@cache
def all_emoji() -> tuple[Emoji, ...]:
    """Read ``resources/emoji/emoji.txt``: groups in brackets, then lines of sign | English words | Russian words."""
    found = []
    group = ""
    for line in (resource_folder("resources") / "emoji" / "emoji.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            group = line.strip("[]")
        elif line and not line.startswith("#"):
            sign, english, russian = (part.strip() for part in line.split("|"))
            found.append(Emoji(sign, group, tuple(english.split(", ")), tuple(russian.split(", "))))
    return tuple(found)


def drawable(known: Sequence[Emoji], font_knows: "QFontMetrics") -> list[Emoji]:
    """Return those for which some font of this computer has a picture."""
    return [each for each in known if all(font_knows.inFontUcs4(ord(part)) for part in each.sign if part != _IN_COLOUR)]


def with_words(typed: str, known: Sequence[Emoji]) -> list[Emoji]:
    """Return those with all these beginnings of words, in either language; those named so first."""
    found = [each for each in known if begins_all(typed, " ".join((*each.english, *each.russian)))]
    return sorted(found, key=lambda each: min(rank(typed, each.english[0]), rank(typed, each.russian[0])))


@QmlElement
class EmojiList(RowModel):
    """Shows a ``group``, or what has the words. Nothing is read before ``prepare``."""

    changed = Signal()

    _roles = (
        ("sign", lambda _self, row: row.sign),
        ("name", lambda self, row: row.words(self._appearance.spoken)[0]),
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._known: list[Emoji] = []
        self._group = ""
        self._words = ""
        appearance.languageChanged.connect(self.refresh)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def groups(self) -> list[str]:
        """Names of the groups that have something to show, in their order."""
        named = list(dict.fromkeys(each.group for each in self._known))
        return [RECENT, *named] if self._recent() else named

    @Property(str, notify=changed)
    def group(self) -> str:
        """The group that is shown; "" while something is looked for."""
        return "" if self._words else self._group

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Slot()
    def prepare(self) -> None:
        """Begin with those used last, or with the first group."""
        if not self._known:
            self._known = drawable(all_emoji(), QFontMetrics(QGuiApplication.font()))
        groups: list[str] = self.property("groups")
        self._words = ""
        self.show(groups[0] if groups else "")

    @Slot(str)
    def show(self, group: str) -> None:
        """Show a group."""
        self._group, self._words = group, ""
        self._arrange()

    @Slot(str)
    def look(self, words: str) -> None:
        """Show what has these words, or the group again."""
        self._words = words.strip()
        self._arrange()

    @Slot(str, result=str)
    def firstOf(self, group: str) -> str:
        """Return the sign that stands for a group."""
        return next((each.sign for each in self._known if each.group == group), "")

    @Slot(int, result=str)
    def use(self, row: int) -> str:
        """Return the sign of a row and remember it as used last."""
        if not 0 <= row < len(self._rows):
            return ""
        sign: str = self._rows[row].sign
        used = [sign, *(each for each in self._used() if each != sign)]
        self._appearance.choose(recent_emoji=" ".join(used[:MOST_RECENT]))
        return sign

    def _arrange(self) -> None:
        if self._words:
            self.show_anew(with_words(self._words, self._known))
        elif self._group == RECENT:
            self.show_anew(self._recent())
        else:
            self.show_anew([each for each in self._known if each.group == self._group])
        self.changed.emit()

    def _used(self) -> list[str]:
        return self._appearance.settings.choices.recent_emoji.split()

    def _recent(self) -> list[Emoji]:
        by_sign = {each.sign: each for each in self._known}
        return [by_sign[sign] for sign in self._used() if sign in by_sign]
