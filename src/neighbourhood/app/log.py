"""The one append path: what I write and what arrives go through ``Log.append``."""

from collections.abc import Iterable, Sequence

import msgspec

from neighbourhood.app.acceptance import Verdicts, judge
from neighbourhood.app.changes import NOTHING, Changes
from neighbourhood.app.frontier import Frontier
from neighbourhood.app.keys import Keychain
from neighbourhood.app.projector import Opened, Projector, open_content
from neighbourhood.app.storage import NewEntry, Storage, StoredEntry
from neighbourhood.crypto import boxes, invitation, signing
from neighbourhood.domain.authority.acts import AnyAct, AuthorityEntry, UnknownAct, parse_act
from neighbourhood.domain.authority.fold import fold_authority
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.chain import Place, place_of
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.errors import Reason
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, FlatId, HouseId, Lane, PersonId, SubjectId
from neighbourhood.domain.subjects.states import FOLDS

_HOUSE = "house"
_FOLDS = "folds"
_RECENT_SIZE = 65_536
_REFOLD_SLICE = 2_000


class Appended(msgspec.Struct, frozen=True):
    """What became of a batch. ``missing``: entries that others rest on and that are not here."""

    accepted: tuple[EntryId, ...]
    refused: tuple[tuple[EntryId, Reason], ...]
    missing: frozenset[EntryId]
    changes: Changes


class _Proofs:
    """The checks of ``crypto`` behind the authority fold, each made once per value."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], bool] = {}

    def house_signature_is_valid(self, key: bytes, house: HouseId, signature: bytes) -> bool:
        place = (key, house, signature)
        if place not in self._known:
            self._known[place] = invitation.house_signature_is_valid(key, house, signature)
        return self._known[place]

    def terms_signature_is_valid(
        self, key: bytes, house: HouseId, inviter: DeviceId, role: str, flat: FlatId, uses: int, signature: bytes
    ) -> bool:
        place = (key, house, inviter, role, flat, uses, signature)
        if place not in self._known:
            self._known[place] = invitation.terms_signature_is_valid(*place)
        return self._known[place]

    def device_proof_is_valid(
        self, key: bytes, house: HouseId, device: DeviceId, box_key: BoxKey, proof: bytes
    ) -> bool:
        place = (key, house, device, box_key, proof)
        if place not in self._known:
            self._known[place] = invitation.device_proof_is_valid(key, house, device, box_key, proof)
        return self._known[place]

    def is_sound_device_key(self, key: bytes) -> bool:
        return signing.is_sound_device_key(key)

    def is_sound_box_key(self, key: bytes) -> bool:
        return boxes.is_sound_box_key(key)


class Log:
    """Entries, their order and standing, and everything folded from them, over one ``Storage``."""

    def __init__(self, storage: Storage, keys: Keychain, device: DeviceId) -> None:
        self.storage = storage
        self.keys = keys
        self.device = device
        self._proofs = _Proofs()
        self._projector = Projector(storage, keys)
        self.reload()
        self._fold_if_outdated()

    def reload(self) -> None:
        """Read the state held in memory from the storage again."""
        house = self.storage.meta(_HOUSE)
        self.house: HouseId | None = HouseId(house) if house is not None else None
        self.frontier = Frontier(self.storage.heads())
        self._recent: dict[EntryId, Place] = {}
        self._authority: list[AuthorityEntry] = []
        self._authority_tips: dict[EntryId, int] = {}
        for stored in self._lane(Lane.AUTHORITY):
            self._note_authority(stored.entry, _act_of(stored.entry))
        self.view = self._fold_authority()
        self.keys.renew(self.view)

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
        verdicts = judge(fresh, self.house, self._place, self.view.named_by)
        authority = [item for item in verdicts.accepted if item[0].header.lane == Lane.AUTHORITY]
        content = [item for item in verdicts.accepted if item[0].header.lane != Lane.AUTHORITY]
        changes = self._take_authority(authority, verdicts, now_ms)
        changes = changes.merged(self._take_content(content, now_ms))
        self._remember(entry for entry, _ in verdicts.accepted)
        accepted = tuple(entry.id for entry, _ in verdicts.accepted)
        changes = msgspec.structs.replace(changes, entries=accepted)
        return Appended(accepted, tuple(verdicts.refused), frozenset(verdicts.missing), changes)

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
        for entry, _ in accepted:
            self._note_authority(entry, verdicts.acts[entry.id])
        before, self.view = self.view, self._fold_authority()
        changes = Changes(authority=True, people=True)
        if self._words_flipped(before) or not _extends(before, self.view):
            self.keys.renew(self.view)
            return changes.merged(self.refold())
        if self.keys.update(self.view):
            changes = changes.merged(self._open_waiting())
        return changes

    def _words_flipped(self, before: View) -> bool:
        """Whether the standing has changed of a device that has said anything; of others nothing was folded."""
        flipped = {
            grant.device for id_, grant in before.grants.items() if self.view.person_of_grant(id_) != grant.person
        }
        lanes = [lane for lane in Lane if lane != Lane.AUTHORITY]
        return any(self.frontier.own_head(device, lane) is not None for device in flipped for lane in lanes)

    def _take_content(self, accepted: list[tuple[Entry, bool]], now_ms: int) -> Changes:
        if not accepted:
            return NOTHING
        opened = {entry.id: open_content(entry, self.keys) for entry, _ in accepted}
        new = [
            NewEntry(
                entry,
                checked,
                said[0].subject if (said := opened[entry.id]) else None,
                not self.keys.is_held(entry.header.epoch) or entry.body is None,
            )
            for entry, checked in accepted
        ]
        first_row = self._store(new, now_ms)
        fresh = [
            Opened(StoredEntry(first_row + n, entry, checked, now_ms), *said)
            for n, (entry, checked) in enumerate(accepted)
            if (said := opened[entry.id]) is not None
        ]
        return self._projector.project(fresh, self.view, self.me)

    def _store(self, new: Sequence[NewEntry], now_ms: int) -> int:
        first_row = self.storage.add_entries(new, now_ms)
        self.storage.set_heads(*self.frontier.advance(item.entry for item in new))
        return first_row

    def _note_authority(self, entry: Entry, act: AnyAct | None) -> None:
        header = entry.header
        self._authority.append(AuthorityEntry(entry.id, entry.key, header.device, header.stand, act))
        for id_ in (header.prev, *header.seen):
            if id_ is not None:
                self._authority_tips.pop(id_, None)
        self._authority_tips[entry.id] = header.lamport

    def _fold_authority(self) -> View:
        return fold_authority(self.house, self._authority, self._proofs) if self.house else View()

    def _open_waiting(self) -> Changes:
        """A key has come: fold what waited for it."""
        changes, row = NOTHING, 0
        while waiting := self.storage.waiting_entries(_REFOLD_SLICE, row):
            row = waiting[-1].row
            opened = self._opened(waiting)
            subjects = {item.stored.row: item.content.subject for item in opened}
            # What its key does not make readable (a newer kind, a damaged body) waits for nothing any more.
            readable = [item.row for item in waiting if self.keys.is_held(item.entry.header.epoch)]
            self.storage.set_opened((row_opened, subjects.get(row_opened)) for row_opened in readable)
            changes = changes.merged(self._projector.project(opened, self.view, self.me))
        return changes

    def refold(self) -> Changes:
        """Fold everything again: standing or the folds themselves have changed below what was folded."""
        shown = self.storage.drop_projections()
        row = 0
        while stored := self.storage.rows_after(row, limit=_REFOLD_SLICE):
            row = stored[-1].row
            opened = self._opened([item for item in stored if item.entry.header.lane == Lane.CONTENT])
            self.storage.set_opened((item.stored.row, item.content.subject) for item in opened)
            self._projector.project(opened, self.view, self.me, refolding_to=row)
        self.storage.note_shown_late(shown)
        return Changes(everything=True)

    def _opened(self, stored: Iterable[StoredEntry]) -> list[Opened]:
        pairs = ((item, open_content(item.entry, self.keys)) for item in stored)
        return [Opened(item, *said) for item, said in pairs if said is not None]

    def _lane(self, lane: Lane) -> Iterable[StoredEntry]:
        above = None
        while part := self.storage.canonical(lane, above=above, from_lamport=0, up_to_row=2**62, limit=_REFOLD_SLICE):
            yield from part
            above = part[-1].entry.key

    def knows_subject(self, subject: SubjectId, kind: str) -> bool:
        """Whether a subject of this kind is here and stands."""
        record = self.storage.subject(subject)
        return record is not None and record.kind == kind


def _extends(before: View, after: View) -> bool:
    """Whether every rotation and sheet is still there, so that no key has lost its ground."""
    return {r.id for r in before.rotations} <= {r.id for r in after.rotations} and {s.id for s in before.sheets} <= {
        s.id for s in after.sheets
    }


def _act_of(entry: Entry) -> AnyAct | None:
    if entry.body is None:
        raise ValueError("an authority entry has its body")
    try:
        return parse_act(entry.body)
    except UnknownAct:
        return None
