"""Bringing an older chat into the house: choose a file, see how it was understood, watch it come in."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event
from typing import Final, NamedTuple

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import Bringing, OldChat, ReadExport, bring, known_title, named
from neighbourhood.app.ports import Backend
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import date, number

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN_PEOPLE: Final = 6
_NOTHING: Final = Bringing(0, 0, 0)


class _Seen(NamedTuple):
    """A chat, and what is shown of it; counted on the worker."""

    chat: OldChat
    people: Sequence[str]
    span_ms: tuple[int, int]


class _Found(NamedTuple):
    """What a file holds: several chats; or one, in every way in which its dates can be read, the likely one first."""

    chats: Sequence[_Seen] = ()
    readings: Sequence[_Seen] = ()
    known: str | None = None


_EMPTY: Final = _Found()


@QmlElement
class OldChats(QObject):
    """``stage``: choose, reading, chats (the file holds several), preview, bringing, done.

    Files are read and messages handed over on a thread of its own; only frozen values come back.
    """

    changed = Signal()
    progressed = Signal()

    def __init__(
        self, appearance: Appearance, read_export: ReadExport | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._read_export = read_export
        self._bridge: Bridge | None = None
        self._backend: Backend | None = None
        self._worker: ThreadPoolExecutor | None = None
        self._stop = Event()
        self._stage = "choose"
        self._file = ""
        self._fault: Fault | None = None
        self._found = _EMPTY
        self._seen: _Seen | None = None
        self._so_far = _NOTHING
        appearance.languageChanged.connect(self.changed)
        appearance.languageChanged.connect(self.progressed)

    # --- what QML shows --------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def available(self) -> bool:
        return self._read_export is not None

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(str, notify=changed)
    def file(self) -> str:
        return self._file

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs know no names of types
    def titles(self) -> list[str]:
        return [seen.chat.title for seen in self._found.chats]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs know no names of types
    def sizes(self) -> list[str]:
        return [number(len(seen.chat.messages), self._appearance.spoken) for seen in self._found.chats]

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._seen.chat.source if self._seen is not None else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._seen.chat.title if self._seen is not None else ""

    @Property(bool, notify=changed)
    def namable(self) -> bool:
        return self._may_name()

    @Property(str, notify=changed)
    def known(self) -> str:
        return self._found.known or ""

    @Property(int, notify=changed)
    def messages(self) -> int:
        return self._messages()

    @Property(str, notify=changed)
    def messagesText(self) -> str:
        return number(self._messages(), self._appearance.spoken)

    @Property(int, notify=changed)
    def skipped(self) -> int:
        return self._skipped()

    @Property(str, notify=changed)
    def skippedText(self) -> str:
        return number(self._skipped(), self._appearance.spoken)

    @Property(int, notify=changed)
    def people(self) -> int:
        return len(self._seen.people) if self._seen is not None else 0

    @Property(str, notify=changed)
    def names(self) -> str:
        people = self._seen.people if self._seen is not None else ()
        return ", ".join(people[:_SHOWN_PEOPLE]) + ("…" if len(people) > _SHOWN_PEOPLE else "")

    @Property(str, notify=changed)
    def first(self) -> str:
        return self._days(self._seen)[0]

    @Property(str, notify=changed)
    def last(self) -> str:
        return self._days(self._seen)[1]

    @Property(bool, notify=changed)
    def cutOff(self) -> bool:
        """Whether the file ends in the middle, after ``last``."""
        return self._seen is not None and self._seen.chat.cut_off

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs know no names of types
    def orders(self) -> list[str]:
        """The ways in which the dates can be read, when the file does not tell: day_first, month_first."""
        return [str(seen.chat.date_order) for seen in self._readings()]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs know no names of types
    def orderSpans(self) -> list[str]:
        return [" – ".join(self._days(seen)) for seen in self._readings()]

    @Property(str, notify=changed)
    def order(self) -> str:
        return str(self._seen.chat.date_order) if self._seen is not None and self._seen.chat.date_order else ""

    @Property(int, notify=progressed)
    def done(self) -> int:
        return self._so_far.done

    @Property(int, notify=progressed)
    def total(self) -> int:
        return self._so_far.total

    @Property(int, notify=progressed)
    def added(self) -> int:
        return self._so_far.added

    @Property(str, notify=progressed)
    def addedText(self) -> str:
        return number(self._so_far.added, self._appearance.spoken)

    @Property(str, notify=progressed)
    def doneText(self) -> str:
        return number(self._so_far.done, self._appearance.spoken)

    @Property(str, notify=progressed)
    def totalText(self) -> str:
        return number(self._so_far.total, self._appearance.spoken)

    @Property(str, notify=progressed)
    def topicId(self) -> str:
        return self._so_far.topic.hex() if self._so_far.topic is not None else ""

    # --- what people do --------------------------------------------------------------------------------------------

    @Slot(QUrl)
    def readUrl(self, file: QUrl) -> None:
        """Read a file that a dialog gave."""
        self.read(file.toLocalFile())

    @Slot(str)
    def read(self, path: str) -> None:
        """Read a file; ``stage`` tells what came of it."""
        if self._bridge is None or self._read_export is None or self._stage in ("reading", "bringing"):
            return
        self._forget("reading", Path(path).name)
        self._stop = Event()
        self._bridge.follow(self._pool().submit(self._look, Path(path), self._stop), self._show, self._refuse)

    @Slot(int)
    def chooseChat(self, index: int) -> None:
        """Take one of several chats."""
        if self._stage == "chats" and 0 <= index < len(self._found.chats):
            self._seen = self._found.chats[index]
            self._go("preview")

    @Slot(str)
    def chooseOrder(self, order: str) -> None:
        """Say how the dates are meant."""
        self._seen = next((each for each in self._found.readings if each.chat.date_order == order), self._seen)
        self.changed.emit()

    @Slot(str)
    def start(self, title: str) -> None:
        """Bring the chat in, into a topic of this title where the chat can be named."""
        if self._seen is None or self._bridge is None or self._stage != "preview":
            return
        name = self._found.known or (title.strip() if self._may_name() else "")
        chat = named(self._seen.chat, name) if name else self._seen.chat
        self._so_far = Bringing(0, 0, len(chat.messages))
        self._stop = Event()
        self._fault = None
        self._go("bringing")
        self.progressed.emit()
        self._bridge.follow(self._pool().submit(self._bring, chat, self._stop), self._finish, self._refuse)

    @Slot()
    def cancel(self) -> None:
        """Stop reading or bringing in; what is in stays."""
        self._stop.set()

    @Slot()
    def forget(self) -> None:
        """Begin anew, unless something is under way."""
        if self._stage not in ("reading", "bringing"):
            self._forget("choose")

    # --- the program's side ----------------------------------------------------------------------------------------

    def attach(self, bridge: Bridge, backend: Backend) -> None:
        """Bring chats into a house."""
        self._bridge, self._backend = bridge, backend

    def close(self) -> None:
        """Stop what is under way and wait for it: the house is closed next."""
        self._stop.set()
        if self._worker is not None:
            self._worker.shutdown(cancel_futures=True)

    def _look(self, path: Path, stop: Event) -> _Found:
        """Read the file, on the worker."""
        if self._read_export is None or self._backend is None:
            raise RuntimeError("no house to read a chat for")
        chats = [_seen(chat) for chat in self._read_export(path, stop=stop.is_set) if chat.messages]
        if not chats:
            raise Fault(FaultKind.BAD_IMPORT_FILE, file=str(path), why="no_chat")
        first = chats[0].chat
        if len(chats) > 1 or not first.date_orders:
            return _Found(chats, chats if len(chats) == 1 else ())
        known = known_title(self._backend, first)
        more = (self._read_export(path, date_order=each, stop=stop.is_set)[0] for each in first.date_orders[1:])
        return _Found(chats, [*chats, *map(_seen, more)], known)

    def _bring(self, chat: OldChat, stop: Event) -> Bringing:
        """Hand the chat over, on the worker."""
        if self._bridge is None or self._backend is None:
            raise RuntimeError("no house to bring a chat into")
        so_far = _NOTHING
        for so_far in bring(self._backend, chat):
            self._bridge.post(partial(self._progress, so_far))
            if stop.is_set():
                break
        return so_far

    def _show(self, found: _Found) -> None:
        self._found = found
        self._seen = found.readings[0] if found.readings else None
        self._go("preview" if found.readings else "chats")

    def _progress(self, so_far: Bringing) -> None:
        self._so_far = so_far
        self.progressed.emit()

    def _finish(self, so_far: Bringing) -> None:
        self._progress(so_far)
        self._go("done")

    def _refuse(self, fault: Fault) -> None:
        self._fault = None if fault.kind is FaultKind.IMPORT_STOPPED else fault
        self._go("preview" if self._stage == "bringing" else "choose")

    def _forget(self, stage: str, file: str = "") -> None:
        self._found, self._seen, self._fault = _EMPTY, None, None
        self._so_far, self._file = _NOTHING, file
        self._go(stage)
        self.progressed.emit()

    def _go(self, stage: str) -> None:
        self._stage = stage
        self.changed.emit()

    def _pool(self) -> ThreadPoolExecutor:
        self._worker = self._worker or ThreadPoolExecutor(1, thread_name_prefix="importer")
        return self._worker

    def _messages(self) -> int:
        return len(self._seen.chat.messages) if self._seen is not None else 0

    def _skipped(self) -> int:
        return self._seen.chat.skipped if self._seen is not None else 0

    def _may_name(self) -> bool:
        """Whether the chat has no id of its own in its export, so that its name decides which one it is."""
        return self._seen is not None and bool(self._seen.chat.date_orders) and self._found.known is None

    def _readings(self) -> list[_Seen]:
        readings = self._found.readings
        return sorted(readings, key=lambda seen: str(seen.chat.date_order)) if len(readings) > 1 else []

    def _days(self, seen: _Seen | None) -> tuple[str, str]:
        if seen is None:
            return ("", "")
        first, last = (date(at_ms, self._appearance.now_ms(), self._appearance.spoken) for at_ms in seen.span_ms)
        return (first, last)


def _seen(chat: OldChat) -> _Seen:
    return _Seen(chat, chat.people, chat.span_ms or (0, 0))
