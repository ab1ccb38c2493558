"""The one append path: what I write and what arrives go through ``Log.append``."""

from collections.abc import Iterable, Sequence

import msgspec

from neighbourhood.app.acceptance import Verdicts, judge
from neighbourhood.app.changed_standing import ChangedStanding, extends, reversals
from neighbourhood.app.changes import NOTHING, Changes
from neighbourhood.app.circle_book import Drop, Said
from neighbourhood.app.frontier import Frontier
from neighbourhood.app.keys import Keychain
from neighbourhood.app.projector import Opened, Projector, author_of, open_content
from neighbourhood.app.proofs import Proofs
from neighbourhood.app.storage import ErasedEntry, NewEntry, Storage, StoredEntry
from neighbourhood.domain.authority.acts import AnyAct, AuthorityEntry, Erase
from neighbourhood.domain.authority.fold import Fold
from neighbourhood.domain.authority.forms import UnknownAct, parse_act
from neighbourhood.domain.authority.view import Verdict, View
from neighbourhood.domain.chain import Place, place_of
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.errors import Reason
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId, Lane, PersonId, SubjectId
from neighbourhood.domain.subjects.content import BeginEpoch, BoxEpoch
from neighbourhood.domain.subjects.states import FOLDS

_HOUSE = "house"
_FOLDS = "folds"
_RECENT_SIZE = 65_536
_REFOLD_SLICE = 2_000
_CIRCLES_SLICE = 200
"""Each may hold 64 KiB, and anybody may write many."""
_LAPSED = frozenset((Verdict.CLOSED, Verdict.SUSPENDED, Verdict.OVERRULED))
"""Why an erasure may have no effect any more that had it once."""


class Appended(msgspec.Struct, frozen=True):
    """What became of a batch. ``missing``: entries that others rest on and that are not here."""

    accepted: tuple[EntryId, ...]
    refused: tuple[tuple[EntryId, Reason], ...]
    missing: frozenset[EntryId]
    changes: Changes


class Log:
    """Entries, their order and standing, and everything folded from them, over one ``Storage``."""

    def __init__(self, storage: Storage, keys: Keychain, device: DeviceId) -> None:
        self.storage = storage
        self.keys = keys
        self.device = device
        self._proofs = Proofs()
        self._projector = Projector(storage, keys)
        self._fold: Fold | None = None
        self._changed = ChangedStanding(storage, keys, lambda: self.frontier.forked_devices())
        self.reload()
        self._drop_what_is_erased()
        self._fold_if_outdated()

    def reload(self) -> None:
        """Read the state held in memory from the storage again."""
        house = self.storage.meta(_HOUSE)
        self.house: HouseId | None = HouseId(house) if house is not None else None
        self.frontier = Frontier(self.storage.heads())
        self._recent: dict[EntryId, Place] = {}
        self._authority_tips: dict[EntryId, int] = {}
        self._erasures: dict[EntryId, AuthorityEntry] = {}
        self._fold = None
        stored = [item.entry for item in self._lane(Lane.AUTHORITY)]
        self.view = self._folded([(entry, _act_of(entry)) for entry in stored])
        self.keys.renew(self.view)
        self._renew_circles()

    def _renew_circles(self) -> None:
        """Find the keys of the residents' own circles again."""
        self.keys.circles.forget()
        row = 0
        while stored := self.storage.circle_entries(row, limit=_CIRCLES_SLICE):
            row = stored[-1].row
            self.keys.circles.take(_said(self._opened(stored)), self._read)
        self._judge_circles()

    def _judge_circles(self) -> tuple[bool, Sequence[Drop]]:
        leads_to, forked = self.storage.leads_to, self.frontier.forked_devices()
        return self.keys.circles.judge(
            self.reader, lambda entry: author_of(entry, self.view, leads_to), leads_to, forked
        )

    def _read(self, id_: EntryId) -> Said | None:
        stored = self.storage.entry(id_)
        opened = self._projector.opened(stored) if stored is not None else None
        return (opened.stored.entry, opened.content) if opened is not None else None

    def _heed_circles(self, opened: Iterable[Opened]) -> Changes:
        """Learn what these entries say of the residents' own circles, and read what their keys open."""
        said = [item for item in opened if isinstance(item.content, BeginEpoch | BoxEpoch)]
        if not said:
            return NOTHING
        self.storage.add_circle_entries(item.stored.row for item in said)
        if not self.keys.circles.take(_said(said), self._read):
            return Changes(people=True)
        flipped, drops = self._judge_circles()
        if flipped or any(self._changed.is_said_beyond(self.view, *drop) for drop in drops):
            return self.refold()
        return Changes(people=True).merged(self._open_waiting())

    def _drop_what_is_erased(self) -> None:
        """Another version of this program may have thought otherwise of an act."""
        if self.view.erased or self.view.erased_ids:
            with self.storage.transaction(durable=False):
                erased = self._drop_erased(View())
                if erased:
                    self._fold_without(erased)

    def _fold_if_outdated(self) -> None:
        if self.storage.meta(_FOLDS) != FOLDS:
            with self.storage.transaction(durable=False):
                self.refold()
                self.storage.set_meta(_FOLDS, FOLDS)

    def expect_house(self, house: HouseId) -> None:
        """Take entries of this house from now on; only before there is one."""
        if self.house is not None:
            raise ValueError("this log has a house")
        with self.storage.transaction(durable=True):
            self.storage.set_meta(_HOUSE, house)
        self.house = house

    def forget_house(self) -> None:
        """Drop the house and everything received of it; only before this device belongs to it or has written."""
        with self.storage.transaction(durable=True):
            self.storage.forget_entries()
            self.storage.set_meta(_HOUSE, None)
        self.reload()

    @property
    def me(self) -> PersonId | None:
        """The person of this device, once admitted."""
        known = self.view.devices.get(self.device)
        return known.person if known else None

    @property
    def is_over(self) -> bool:
        """Whether this device belonged to the house and does no more."""
        return self.me is None and self.reader is not None

    @property
    def reader(self) -> PersonId | None:
        """Whose words are one's own here: the person of this device, also after it has left the house."""
        return self.view.ever_of(self.device)

    def authority_tips(self) -> Sequence[EntryId]:
        """Return the authority entries that no other one has seen, the canonically lowest first."""
        return sorted(self._authority_tips, key=lambda id_: (self._authority_tips[id_], id_))

    def append(self, entries: Iterable[Entry], now_ms: int, *, durable: bool = False) -> Appended:
        """Check, store and fold entries in one transaction; nothing of it stays when that fails.

        ``durable`` returns after the disk has it: for one's own entries. Raises Fault when the storage fails.
        """
        try:
            with self.storage.transaction(durable=durable):
                return self._append(list(entries), now_ms)
        except BaseException:
            self.reload()
            raise

    def _append(self, entries: list[Entry], now_ms: int) -> Appended:
        if self.house is None:
            raise ValueError("no house yet")
        fresh = self._fresh(entries)
        self._prefetch(fresh)
        # Authority first: which bodies are erased decides what is taken without one.
        acts = self._judged(self.house, [entry for entry in fresh if entry.header.lane == Lane.AUTHORITY])
        changes = self._take_authority(acts.accepted, acts, now_ms)
        said = self._judged(self.house, [entry for entry in fresh if entry.header.lane != Lane.AUTHORITY])
        changes = changes.merged(self._take_content(said.accepted, now_ms))
        accepted = tuple(entry.id for entry, _ in (*acts.accepted, *said.accepted))
        changes = msgspec.structs.replace(changes, entries=accepted)
        return Appended(accepted, (*acts.refused, *said.refused), frozenset(acts.missing | said.missing), changes)

    def _judged(self, house: HouseId, entries: Sequence[Entry]) -> Verdicts:
        verdicts = judge(entries, house, self._place, self.view.named_by, self._may_lack_body)
        self._remember(entry for entry, _ in verdicts.accepted)
        return verdicts

    def _may_lack_body(self, entry: Entry) -> bool:
        """Whether the house has dropped the body of an entry of the polls or content lane.

        Also by an act that has lost its standing since: what it has dropped stays dropped, and the chain goes on. And by
        the author's own act on the same device, whatever became of it: here it may have counted before its ground fell.
        """
        header = entry.header
        if self.view.is_erased(header.device, header.lane, header.seq, entry.id):
            return True
        return any(
            isinstance(noted.act, Erase)
            and (_names(noted.act, entry) if self._has_lapsed(id_) else _names_own(noted, noted.act, entry))
            for id_, noted in self._erasures.items()
        )

    def erasing_devices(self) -> frozenset[DeviceId]:
        """Return the devices that have written an erasure which counts."""
        return frozenset(noted.device for id_, noted in self._erasures.items() if id_ not in self.view.rejected)

    def _has_lapsed(self, act: EntryId) -> bool:
        why = self.view.rejected.get(act)
        return why is not None and why.verdict in _LAPSED

    def _fresh(self, entries: Iterable[Entry]) -> list[Entry]:
        """Drop what is held already."""
        by_id = {entry.id: entry for entry in entries}
        doubtful = [
            entry.id
            for entry in by_id.values()
            if self.frontier.reaches(entry.header.device, entry.header.lane, entry.header.seq)
        ]
        held = self.storage.places(doubtful)
        return [entry for entry in by_id.values() if entry.id not in held]

    def _prefetch(self, entries: Sequence[Entry]) -> None:
        here = {entry.id for entry in entries}
        wanted = {id_ for entry in entries for id_ in (entry.header.prev, *entry.header.seen) if id_ is not None}
        unknown = [id_ for id_ in wanted - here - self._recent.keys() if self.frontier.place(id_) is None]
        self._recent.update(self.storage.places(unknown))

    def _place(self, id_: EntryId) -> Place | None:
        return self._recent.get(id_) or self.frontier.place(id_) or self.storage.places([id_]).get(id_)

    def _remember(self, entries: Iterable[Entry]) -> None:
        if len(self._recent) > _RECENT_SIZE:
            self._recent.clear()
        self._recent.update((entry.id, place_of(entry)) for entry in entries)

    def _take_authority(self, accepted: list[tuple[Entry, bool]], verdicts: Verdicts, now_ms: int) -> Changes:
        if not accepted:
            return NOTHING
        self._store([NewEntry(entry, checked) for entry, checked in accepted], now_ms)
        before, self.view = self.view, self._folded([(entry, verdicts.acts[entry.id]) for entry, _ in accepted])
        self.storage.note_reversals(reversals(before, self.view, {entry.id for entry, _ in accepted}), now_ms)
        changes = Changes(authority=True, people=True)
        erased = self._drop_erased(before)
        if self._changed.words_flipped(before, self.view) or not extends(before, self.view):
            self.keys.renew(self.view)
            self._renew_circles()
            return changes.merged(self.refold())
        if self.keys.update(self.view):
            changes = changes.merged(self._open_waiting())
        if before.terms != self.view.terms and self._projector.settle_moves(self.view):
            changes = changes.merged(Changes(everything=True))
        return changes.merged(self._fold_without(erased)) if erased else changes

    def _drop_erased(self, before: View) -> Sequence[ErasedEntry]:
        """Drop what is erased now and was not before; return the entries whose bodies were here."""
        fresh = {
            chain: tuple(sorted(set(spans) - set(before.erased.get(chain, ()))))
            for chain, spans in self.view.erased.items()
            if spans != before.erased.get(chain)
        }
        erased = self.storage.erase_bodies(fresh, self.view.erased_ids - before.erased_ids)
        self._projector.forget(erased)
        return erased

    def _fold_without(self, erased: Sequence[ErasedEntry]) -> Changes:
        """Fold what erased entries belonged to as if they said nothing."""
        if any(self.keys.circles.knows(stored.entry.id) for stored, _ in erased):
            self._renew_circles()
            return self.refold()
        rows = [stored.row for stored, _ in erased]
        self._projector.refold({subject for _, subject in erased if subject is not None}, self.view, self.reader)
        self._projector.lay_remnants(min(rows) - 1, max(rows), self.view)
        self.storage.compact_words()
        return Changes(everything=True)

    def _take_content(self, accepted: list[tuple[Entry, bool]], now_ms: int) -> Changes:
        if not accepted:
            return NOTHING
        accepted = [(self._without_erased(entry), checked) for entry, checked in accepted]
        opened = {entry.id: open_content(entry, self.keys) for entry, _ in accepted}
        new = [
            NewEntry(
                entry,
                checked,
                said[0].subject if (said := opened[entry.id]) else None,
                self._is_shut(entry),
            )
            for entry, checked in accepted
        ]
        first_row = self._store(new, now_ms)
        fresh = [
            Opened(StoredEntry(first_row + n, entry, checked, now_ms), *said)
            for n, (entry, checked) in enumerate(accepted)
            if (said := opened[entry.id]) is not None
        ]
        return self._projector.project(fresh, self.view, self.reader).merged(self._heed_circles(fresh))

    def _without_erased(self, entry: Entry) -> Entry:
        """A body that is erased is not stored, whoever sends it."""
        header = entry.header
        is_erased = self.view.is_erased(header.device, header.lane, header.seq, entry.id)
        return msgspec.structs.replace(entry, body=None) if is_erased else entry

    def _store(self, new: Sequence[NewEntry], now_ms: int) -> int:
        first_row = self.storage.add_entries(new, now_ms)
        self.storage.set_heads(*self.frontier.advance(item.entry for item in new))
        return first_row

    def _folded(self, acts: Sequence[tuple[Entry, AnyAct | None]]) -> View:
        if self.house is None:
            return View()
        if self._fold is None:
            self._fold = Fold(self.house, self._proofs)
        return self._fold.add([self._noted(entry, act) for entry, act in acts])

    def _noted(self, entry: Entry, act: AnyAct | None) -> AuthorityEntry:
        header = entry.header
        before = header.seen if header.prev is None else (header.prev, *header.seen)
        for id_ in before:
            self._authority_tips.pop(id_, None)
        self._authority_tips[entry.id] = header.lamport
        noted = AuthorityEntry(entry.id, entry.key, header.device, header.stand, before, act)
        if isinstance(act, Erase):
            self._erasures[entry.id] = noted
        return noted

    def _open_waiting(self) -> Changes:
        """A key has come: fold what waited for it."""
        changes, row, said = NOTHING, 0, list[Opened]()
        while waiting := self.storage.waiting_entries(_REFOLD_SLICE, row):
            row = waiting[-1].row
            opened = self._opened(waiting)
            subjects = {item.stored.row: item.content.subject for item in opened}
            # What its key does not make readable (a newer kind, a damaged body) waits for nothing any more.
            readable = [item.row for item in waiting if self.keys.is_held(item.entry.header.epoch)]
            self.storage.set_opened((row_opened, subjects.get(row_opened)) for row_opened in readable)
            changes = changes.merged(self._projector.project(opened, self.view, self.reader))
            said += [item for item in opened if isinstance(item.content, BeginEpoch | BoxEpoch)]
        return changes.merged(self._heed_circles(said))

    def refold(self) -> Changes:
        """Fold everything again: standing or the folds themselves have changed below what was folded."""
        shown = self.storage.drop_projections()
        self._judge_circles()
        row, said = 0, list[Opened]()
        while stored := self.storage.rows_after(row, limit=_REFOLD_SLICE):
            before, row = row, stored[-1].row
            opened = self._opened([item for item in stored if item.entry.header.lane == Lane.CONTENT])
            self.storage.set_opened((item.stored.row, item.content.subject) for item in opened)
            self.storage.set_waiting(item.row for item in stored if self._is_shut(item.entry))
            self._projector.project(opened, self.view, self.reader, refolding_to=row)
            self._projector.lay_remnants(before, row, self.view)
            said += [item for item in opened if isinstance(item.content, BeginEpoch | BoxEpoch)]
        self._heed_circles(said)
        self.storage.note_shown_late(shown)
        return Changes(everything=True)

    def _is_shut(self, entry: Entry) -> bool:
        header = entry.header
        return entry.body is not None and header.lane != Lane.AUTHORITY and not self.keys.is_held(header.epoch)

    def _opened(self, stored: Iterable[StoredEntry]) -> list[Opened]:
        opened = (self._projector.opened(item) for item in stored)
        return [item for item in opened if item is not None]

    def _lane(self, lane: Lane) -> Iterable[StoredEntry]:
        above = None
        while part := self.storage.canonical(lane, above=above, from_lamport=0, up_to_row=2**62, limit=_REFOLD_SLICE):
            yield from part
            above = part[-1].entry.key

    def knows_subject(self, subject: SubjectId, kind: str) -> bool:
        """Whether a subject of this kind is here and stands."""
        record = self.storage.subject(subject)
        return record is not None and record.kind == kind


def _said(opened: Iterable[Opened]) -> Iterable[Said]:
    return [(item.stored.entry, item.content) for item in opened]


def _names(act: Erase, entry: Entry) -> bool:
    return entry.id in act.entries or _in_range(act, entry)


def _names_own(noted: AuthorityEntry, act: Erase, entry: Entry) -> bool:
    return noted.device == entry.header.device and _in_range(act, entry)


def _in_range(act: Erase, entry: Entry) -> bool:
    header = entry.header
    return any(
        (part.device, part.lane) == (header.device, header.lane) and part.first_seq <= header.seq <= part.last_seq
        for part in act.ranges
    )


def _act_of(entry: Entry) -> AnyAct | None:
    if entry.body is None:
        raise ValueError("an authority entry has its body")
    try:
        return parse_act(entry.body)
    except UnknownAct:
        return None
