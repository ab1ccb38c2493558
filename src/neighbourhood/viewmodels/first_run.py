"""The first steps: found a house, join one with a code, or come back with the words of a recovery sheet."""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CancelJoining, FoundHouse, JoinHouse
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.recovery import seed_of_words
from neighbourhood.app.rows import JoiningRow
from neighbourhood.app.sentences import sentence
from neighbourhood.domain.recovery import WORD_COUNT, typed_words
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.notices import technical

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

CODE_CHARACTERS: Final = 20
_GROUP: Final = 5
_PATIENCE_MS: Final = 5000
"""Neighbours who are there have answered by then."""
_LAST_WORD: Final = re.compile(r"[^\W\d_]*\Z")
"""May still be typed."""
_UNDER_WAY: Final = ("searching", "asking", "receiving")


def group_code(text: str) -> str:
    """Return typed or pasted characters of a code in groups of five: «K7QMA-2XW…»."""
    bare = "".join(letter for letter in text.upper() if letter.isalnum())[:CODE_CHARACTERS]
    return "-".join(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))


@QmlElement
class FirstRun(QObject):
    """``state`` is that of JoiningRow; ``mistyped`` is the place of a wrong character from 1, 0 when there is none."""

    changed = Signal()
    codeOffered = Signal()
    wordDoubted = Signal(int)
    """The words do not belong together, and the one at this place, from 1, is probably wrong."""
    wordsTaken = Signal()
    """The words are in use; nothing of them need stand in the window any more."""
    sampleAsked = Signal(str)
    """The person wants to look around a sample house, in this language."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._joining = JoiningRow(state="idle")
        self._fault: Fault | None = None
        self._busy = False
        self._looking = False
        self._lonely = False
        self._offered = ""
        self._words_typed = 0
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.lose_patience)
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._joining.state

    @Property(bool, notify=changed)
    def underWay(self) -> bool:
        return self._joining.state in _UNDER_WAY

    @Property(str, notify=changed)
    def waits(self) -> str:
        """What a computer waits for that others bring back: "", second or notice."""
        return self._joining.waits

    @Property(str, notify=changed)
    def check(self) -> str:
        """The number by which neighbours know this computer while it waits; else ""."""
        return self._joining.check

    @Property(bool, notify=changed)
    def lonely(self) -> bool:
        """Whether nobody has answered for a while."""
        return self._lonely

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(str, notify=changed)
    def faultDetail(self) -> str:
        return technical(self._fault) if self._fault is not None else ""

    @Property(int, notify=changed)
    def mistyped(self) -> int:
        mistyped = self._fault is not None and self._fault.kind is FaultKind.MISTYPED_CODE
        return int(self._fault.details.get("position", 0)) if mistyped and self._fault is not None else 0

    @Property(int, notify=changed)
    def wordsTyped(self) -> int:
        """How many words of a sheet stand in the form."""
        return self._words_typed

    @Property(int, notify=changed)
    def wordsMissing(self) -> int:
        """How many are still to come; negative when there are too many."""
        return WORD_COUNT - self._words_typed

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether a sample house is on."""
        return self._looking

    @Property(str, notify=codeOffered)
    def offeredCode(self) -> str:
        """A code that a link brought; "" when none did."""
        return self._offered

    @Slot()
    def lookAround(self) -> None:
        """Ask for a sample house."""
        self.sampleAsked.emit(self._appearance.spoken)

    @Slot(str, result=str)
    def grouped(self, text: str) -> str:
        """Return a code in groups."""
        return group_code(text)

    @Slot(str, str, str, str)
    def found(self, house: str, person: str, flat: str, plan: str) -> None:
        """Found a house; ``plan`` is empty or the lines of ``app.plan_text``."""
        names = {"house_name": house.strip(), "person_name": person.strip(), "flat_number": flat.strip()}
        try:
            self._start(FoundHouse(**names, plan=read_plan(plan) if plan.strip() else ()))
        except Fault as fault:
            self._refuse(fault)

    @Slot(str, str)
    def join(self, code: str, person: str) -> None:
        """Use a code."""
        self._start(JoinHouse(code=group_code(code), person_name=person.strip()))

    @Slot(str)
    def readWords(self, text: str) -> None:
        """Count the words of a sheet as they are typed and say which one is in no list, as soon as it is complete."""
        self._words_typed = sum(1 for _ in typed_words(text))
        self._fault = _fault_of_words(_LAST_WORD.sub("", text))
        self.changed.emit()

    @Slot(str)
    def comeBack(self, words: str) -> None:
        """Use the words of a recovery sheet. They are handed on and kept nowhere here."""
        self._start(JoinHouse(code=words, person_name=""), self._take_words)

    @Slot()
    def cancel(self) -> None:
        """Stop joining; the code stays good."""
        if self._bridge is not None:
            self._bridge.submit(CancelJoining(), lambda _answer: self._read())

    @Slot()
    def forgetFault(self) -> None:
        """The person is mending what was wrong."""
        if self._fault is not None:
            self._fault = None
            self.changed.emit()

    def offer(self, code: str) -> None:
        """Have a code put into the form, where the person looks at it and goes on, or not."""
        self._offered = group_code(code)
        self.codeOffered.emit()

    def look(self, *, on: bool) -> None:
        """Hear whether a sample house is on."""
        self._looking = on
        self.changed.emit()

    def lose_patience(self) -> None:
        """Say that nobody is there; the search goes on."""
        self._lonely = self._joining.state == "searching"
        self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Found or join on this data folder."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._read()

    def _take_words(self) -> None:
        self._words_typed = 0
        self.wordsTaken.emit()

    def _start(self, intent: FoundHouse | JoinHouse, then: Callable[[], None] = lambda: None) -> None:
        if self._bridge is None or self._busy:
            return
        self._fault, self._busy = None, True
        self.changed.emit()
        self._bridge.submit(intent, lambda _answer: self._started(then), self._refuse)

    def _started(self, then: Callable[[], None]) -> None:
        self._busy = False
        then()
        self._read()

    def _refuse(self, fault: Fault) -> None:
        self._fault, self._busy = fault, False
        self.changed.emit()
        if fault.kind is FaultKind.WRONG_WORDS and fault.details.get("position"):
            self.wordDoubted.emit(fault.details["position"])

    def _take(self, changes: Changes) -> None:
        if changes.joining or changes.everything:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.joining(), self._show)

    def _show(self, row: JoiningRow) -> None:
        if self._joining.state == "failed":
            self._fault = None  # another neighbour has said yes, or the person tries again
        if row.state != self._joining.state:
            self._wait(row.state)
        self._joining = row
        if row.state == "failed":
            known = row.fault in FaultKind.__members__.values()
            self._fault = Fault(FaultKind(row.fault) if known else FaultKind.INTERNAL)
        self.changed.emit()

    def _wait(self, state: str) -> None:
        self._lonely = False
        if state == "searching":
            self._patience.start()
        else:
            self._patience.stop()


def _fault_of_words(text: str) -> Fault | None:
    """Return what is wrong with complete words; that some are not there yet is nothing wrong."""
    try:
        seed_of_words(text)
    except Fault as fault:
        return None if fault.details.get("missing") else fault
    return None
