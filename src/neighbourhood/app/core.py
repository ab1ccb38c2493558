"""What every room of the program writes through: one log, one author, one clock, one list of listeners.

Belongs to the writer thread. Immutable values (``view``, ``presence``) may be read from others.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final, Protocol

from neighbourhood.app.author import Author
from neighbourhood.app.changes import NOTHING, Changes
from neighbourhood.app.epochs import Identity
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.keys import Keychain
from neighbourhood.app.log import Appended, Log
from neighbourhood.app.storage import Storage
from neighbourhood.crypto import boxes, signing
from neighbourhood.domain.authority.acts import AnyAct
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import Circle, DeviceId, EntryId, Lane, Tier
from neighbourhood.domain.subjects.content import AnyContent

_log = logging.getLogger(__name__)

_SEED: Final = "device_seed"
_BOX_SECRET: Final = "box_secret"
_HELD_BACK: Final = "held_back"


class Mark(Protocol):
    """The high-water mark of our own chains, kept outside the database (architecture.md, section 2, rule 5)."""

    def read_mark(self) -> Mapping[Lane, int] | None:
        """Return the highest sequence number written on each lane, or None when nothing is known."""

    def write_mark(self, mark: Mapping[Lane, int]) -> None:
        """Replace the mark."""


class Outside(Protocol):
    """Time and randomness."""

    def now_ms(self) -> int:
        """Return Unix milliseconds."""

    def random_bytes(self, size: int) -> bytes:
        """Return bytes from the system's generator."""


class Core:
    """The state of one data folder."""

    def __init__(self, storage: Storage, outside: Outside, mark: Mark) -> None:
        self.storage = storage
        self.outside = outside
        self._mark = mark
        self.identity = _identity(storage, outside)
        self.log = Log(storage, Keychain(self.identity), self.identity.device)
        self.author = Author(self.identity, self.log, outside.random_bytes)
        self._listeners: list[Callable[[Changes], None]] = []
        self._depth = 0
        self._unpublished = NOTHING
        self.on_trouble: Callable[[Fault], None] = lambda fault: _log.warning("%s", fault)
        self.on_saved: Callable[[], None] = lambda: None
        self.held_back = self._was_rolled_back()

    def _was_rolled_back(self) -> bool:
        """Whether the database is older than what this device has already written and perhaps sent."""
        if self.storage.meta(_HELD_BACK) is not None:
            return True
        behind = self._is_below_mark()
        if behind:
            with self.storage.transaction(durable=True):
                self.storage.set_meta(_HELD_BACK, b"1")
        return behind

    def _is_below_mark(self) -> bool:
        own = self._own_seqs()
        return any(own.get(lane, -1) < seq for lane, seq in (self._mark.read_mark() or {}).items())

    def has_written(self) -> bool:
        """Whether this device has ever written an entry, as far as database or mark know."""
        return self.held_back or bool(self._own_seqs()) or bool(self._mark.read_mark())

    def _own_seqs(self) -> dict[Lane, int]:
        heads = {lane: self.log.frontier.own_head(self.identity.device, lane) for lane in Lane}
        return {lane: head.seq for lane, head in heads.items() if head is not None}

    def release(self, *, deliberately: bool = False) -> None:
        """Let writing go on once neighbours have given back all that this device had written.

        ``deliberately``: the person gives up what no neighbour has. Others may then see two entries in one place.
        """
        if self.held_back and (deliberately or not self._is_below_mark()):
            with self.together():
                self.storage.set_meta(_HELD_BACK, None)
                self.held_back = False
                self.publish(Changes(sync=True))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call ``listener`` after every change until the answer is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything written inside reaches the disk as one, and is told to listeners only then."""
        self._depth += 1
        try:
            with self.storage.transaction(durable=True):
                yield
        except BaseException:
            self._depth -= 1
            if not self._depth:
                self._unpublished = NOTHING
                self.log.reload()
            raise
        self._depth -= 1
        if not self._depth:
            changes, self._unpublished = self._unpublished, NOTHING
            self.publish(changes)
            self._keep_mark()

    def publish(self, changes: Changes) -> None:
        """Tell everybody who listens; inside ``together`` when it is done."""
        if self._depth:
            self._unpublished = self._unpublished.merged(changes)
        elif changes:
            for listener in tuple(self._listeners):
                try:
                    listener(changes)
                except Exception:  # what is written is written; the others must hear of it  # noqa: BLE001
                    _log.exception("a listener failed")

    def act(self, *acts: AnyAct) -> list[EntryId]:
        """Write acts of the authority lane."""
        self._check_may_write()
        return self._append_own(self.author.acts(acts))

    def tell(self, *contents: AnyContent, circle: Circle = Tier.RESIDENTS) -> list[EntryId]:
        """Write content for a circle."""
        self._check_may_write()
        return self._append_own(self.author.tell(contents, circle))

    def absent(self) -> Fault:
        """Return why nobody speaks from here: this device has left the house, or there is none."""
        return Fault(FaultKind.MOVED_OUT if self.log.is_over else FaultKind.NO_HOUSE)

    def found(self, entry: Entry) -> None:
        """Take the founding entry that we made ourselves."""
        self._append_own([entry])

    def receive(self, entries: Sequence[Entry]) -> Appended:
        """Take what arrived."""
        outcome = self.log.append(entries, self.outside.now_ms())
        self.publish(outcome.changes)
        return outcome

    def _append_own(self, entries: Sequence[Entry]) -> list[EntryId]:
        with self.together():
            outcome = self.log.append(entries, self.outside.now_ms(), durable=True)
            if outcome.refused:
                raise Fault(FaultKind.INTERNAL, detail=f"own entry refused: {outcome.refused[0][1].value}")
            self.publish(outcome.changes)
        return [entry.id for entry in entries]

    def _check_may_write(self) -> None:
        if self.held_back:
            raise Fault(FaultKind.HELD_BACK)

    def _keep_mark(self) -> None:
        if self.held_back:
            return
        try:
            self._mark.write_mark(self._own_seqs())
        except Fault as fault:  # the entries themselves are safe, so whoever wrote them must not write them again
            self.on_trouble(fault)
        else:
            self.on_saved()


def _identity(storage: Storage, outside: Outside) -> Identity:
    seed, box_secret = storage.meta(_SEED), storage.meta(_BOX_SECRET)
    if seed is None or box_secret is None:
        seed, box_secret = outside.random_bytes(32), outside.random_bytes(32)
        with storage.transaction(durable=True):
            storage.set_meta(_SEED, seed)
            storage.set_meta(_BOX_SECRET, box_secret)
    return Identity(DeviceId(signing.public_key(seed)), seed, boxes.box_key(box_secret), box_secret)
