"""Whom a text can call with an @: neighbours, the people of an entrance, the council."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, Literal

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.matching import begins_all, folded, rank
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import FlatRow, PersonRow
from neighbourhood.app.texts import composed, legible_line
from neighbourhood.domain.ids import PersonId
from neighbourhood.domain.limits import MAX_MENTION_CHARS, MAX_MENTIONS, MAX_NAME_CHARS
from neighbourhood.domain.subjects.content import Mention
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import colour_of_other
from neighbourhood.viewmodels.formats import Language, initials
from neighbourhood.viewmodels.row_model import RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_BEING_TYPED: Final = re.compile(r"(?<![\w@])@(?! )([^@\n]{0,40})$")
_COUNCIL: Final[dict[Language, str]] = {"en": "@council", "ru": "@совет"}
_ENTRANCE: Final[dict[Language, str]] = {"en": "@entrance {}", "ru": "@подъезд {}"}
_AT_FIRST: Final = 5
"""People offered before a letter is typed, so that council and entrances are in sight."""
_MOST_OFFERED: Final = 40
_MOST_LOOKED_AT: Final = 500
"""Signs @ of one text that are looked at."""


class Callee(msgspec.Struct, frozen=True):
    """Somebody who can be called. ``words``: with the @, as they are put into the text."""

    kind: Literal["person", "entrance", "council"]
    words: str
    title: str
    flat_number: str = ""
    person: PersonId | None = None
    entrance: str = ""

    def mention(self) -> Mention:
        """Return how it is said in the log."""
        return Mention(kind=self.kind, words=self.words, person=self.person, entrance=self.entrance)


def callees(people: Iterable[PersonRow], flats: Iterable[FlatRow], language: Language) -> list[Callee]:
    """Return everybody who can be called, myself not: people by name, the council, entrances by name.

    People of the same name are told apart by their flats.
    """
    named = [(legible_line(composed(row.name), MAX_NAME_CHARS), row) for row in people if not row.me]
    often = Counter(name for name, _row in named)
    persons = [
        Callee(
            "person",
            f"@{name}" if often[name] == 1 else f"@{name} ({row.flat_number})",
            name,
            row.flat_number,
            row.person,
        )
        for name, row in named
        if name
    ]
    entrances = sorted({row.entrance for row in flats if row.entrance}, key=lambda name: (len(name), name))
    council = Callee("council", _COUNCIL[language], _COUNCIL[language][1:])
    doors = [Callee("entrance", _ENTRANCE[language].format(name), name, entrance=name) for name in entrances]
    fitting = [each for each in persons if len(each.words) <= MAX_MENTION_CHARS]
    return [*sorted(fitting, key=lambda each: folded(each.words)), council, *doors]


def standing(text: str, known: Iterable[Callee]) -> tuple[Mention, ...]:
    """Return who is called by what stands in a text now, each once, at most MAX_MENTIONS; of several the longest."""
    by_length = sorted(known, key=lambda each: -len(each.words))
    found: dict[Mention, None] = {}
    for match in list(re.finditer(r"(?<![\w@])@", text))[:_MOST_LOOKED_AT]:
        here = (each for each in by_length if text.startswith(each.words, match.start()))
        callee = next((each for each in here if _ends(text, match.start() + len(each.words))), None)
        if callee is not None:
            found[callee.mention()] = None
    return tuple(found)[:MAX_MENTIONS]


def fitting(typed: str, known: Sequence[Callee]) -> list[Callee]:
    """Return whom letters after an @ may mean, the likeliest first."""
    if not typed.strip():
        people = [each for each in known if each.kind == "person"]
        return [*people[:_AT_FIRST], *(each for each in known if each.kind != "person"), *people[_AT_FIRST:]][
            :_MOST_OFFERED
        ]
    if typed.endswith(" ") and any(folded(each.words[1:]) == folded(typed.strip()) for each in known):
        return []
    found = [each for each in known if begins_all(typed, f"{each.words} {each.flat_number}")]
    return sorted(found, key=lambda each: rank(typed, each.words[1:]))[:_MOST_OFFERED]


def _ends(text: str, place: int) -> bool:
    return place >= len(text) or not text[place].isalnum()


@QmlElement
class Mentions(RowModel):
    """Who is offered for the @ before the cursor; none while nobody is being called."""

    changed = Signal()

    _roles = (
        ("kind", lambda _self, row: row.kind),
        ("title", lambda _self, row: row.title),
        ("words", lambda _self, row: row.words),
        ("flatNumber", lambda _self, row: row.flat_number),
        ("initials", lambda _self, row: initials(row.title)),
        ("colour", lambda _self, row: colour_of_other(row.person or b"")),
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._people: Sequence[PersonRow] = ()
        self._flats: Sequence[FlatRow] = ()
        self._known: list[Callee] = []
        self._typed: str | None = None
        self._dismissed: str | None = None
        appearance.languageChanged.connect(self._arrange)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Property(int, notify=changed)
    def typedLength(self) -> int:
        """How much of the text before the cursor a chosen one replaces, in UTF-16 units as QML counts."""
        return 0 if self._typed is None else len(f"@{self._typed}".encode("utf-16-le")) // 2

    @Slot(str)
    def look(self, before: str) -> None:
        """Offer whom the end of ``before``, the text up to the cursor, may call."""
        match = _BEING_TYPED.search(before)
        typed = match[1] if match else None
        if typed is None or not (self._dismissed is not None and typed.startswith(self._dismissed)):
            self._dismissed = None
        if typed != self._typed:
            self._typed = typed
            self._offer()

    @Slot()
    def dismiss(self) -> None:
        """Offer nobody for this @."""
        self._dismissed = self._typed
        self._offer()

    @Slot(int, result=str)
    def wordsAt(self, row: int) -> str:
        """Return the words to put into the text for an offered one."""
        return self._rows[row].words if 0 <= row < len(self._rows) else ""

    def attach(self, bridge: Bridge) -> None:
        """Know the neighbours of a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._read()

    def standing_in(self, text: str) -> tuple[Mention, ...]:
        """Return who is called by a text, in whichever language the groups are."""
        other: Language = "en" if self._appearance.spoken == "ru" else "ru"
        groups = callees((), self._flats, other)
        return standing(text, [*self._known, *groups])

    def _take(self, changes: Changes) -> None:
        if changes.people or changes.authority or changes.everything:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(_people_and_flats, self._know)

    def _know(self, answer: tuple[Sequence[PersonRow], Sequence[FlatRow]]) -> None:
        self._people, self._flats = answer
        self._arrange()

    def _arrange(self) -> None:
        self._known = callees(self._people, self._flats, self._appearance.spoken)
        self._offer()

    def _offer(self) -> None:
        silent = self._typed is None or self._dismissed is not None
        wanted = [] if silent else fitting(self._typed or "", self._known)
        if wanted != self._rows:
            self.show_anew(wanted)
        self.changed.emit()


def _people_and_flats(queries: Queries) -> tuple[Sequence[PersonRow], Sequence[FlatRow]]:
    return queries.people(), queries.flats()
