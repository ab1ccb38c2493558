"""From accepted content entries to folded, indexed subjects and the changes that screens hear of."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Final

import msgspec

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.keys import Keychain
from neighbourhood.app.moves import Moves
from neighbourhood.app.storage import Call, ErasedEntry, Remnant, Searchable, Storage, StoredEntry, SubjectRecord
from neighbourhood.app.texts import legible
from neighbourhood.domain.authority.acts import COUNCIL
from neighbourhood.domain.authority.view import LeadsTo, View
from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import CanonicalKey, Circle, EntryId, Lane, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects.content import AnyContent, ImportMessage, Told, parse_content
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.rules import RulesState
from neighbourhood.domain.subjects.states import (
    AnyState,
    FlatState,
    MessageState,
    Origin,
    TenureState,
    TopicState,
    decode_state,
    encode_state,
    fold_onto,
    fold_subject,
    reaches_back,
    remnant_of,
    rivals,
)

DEVICE_BITS: Final = 26
_ALL_ROWS: Final = 2**62


class Opened(msgspec.Struct, gc=False, frozen=True):
    """A stored entry with its readable content."""

    stored: StoredEntry
    content: AnyContent
    circle: Circle

    @property
    def subject(self) -> SubjectId:
        """The subject it belongs to."""
        return self.content.subject if self.content.subject is not None else SubjectId(self.stored.entry.id)


def open_content(entry: Entry, keys: Keychain) -> tuple[AnyContent, Circle] | None:
    """Return what an entry says, or None where it cannot be read, is of a newer kind or not of the content lane."""
    if entry.header.lane is not Lane.CONTENT:
        return None
    opened = keys.open(entry)
    content = parse_content(opened[0]) if opened else None
    return (content, opened[1]) if opened and content is not None else None


def import_identity(source: str, chat: str, number: str) -> bytes:
    """Return what makes an imported message the same one, whoever imports it: 16 bytes."""
    return blake2b(encode((source, chat, number)), digest_size=16, person=b"nbhd import 1").digest()


def import_twin(origin: Origin, text: str) -> bytes:
    """Return what two imports share that bring the same words: 16 bytes.

    Of twins one is shown. Another text under the same number is no twin: it must not hide the genuine message. What
    exports of one chat from two phones tell differently (seconds, spaces, the kind of an attachment) does not count.
    """
    who = (origin.source, origin.chat, origin.number, " ".join(origin.author.split()), origin.service)
    what = (origin.sent_at_ms // 60_000, " ".join(text.split()), origin.reply_to)
    return blake2b(encode((*who, *what)), digest_size=16, person=b"nbhd twin 1").digest()


def position_of(key: CanonicalKey) -> int:
    """Return the place in canonical order as one integer: lamport, then the first bits of the device.

    It never falls where the order rises. What ties (the branches of a fork, which anyone can make of his own chain)
    the storage puts side by side in canonical order, so that all replicas show the same.
    """
    lamport, device, _, _ = key
    return lamport << DEVICE_BITS | int.from_bytes(device[:4], "big") >> (32 - DEVICE_BITS)


class Projector:
    """Folds the touched subjects. ``me`` decides what counts as unread."""

    def __init__(self, storage: Storage, keys: Keychain) -> None:
        self._storage = storage
        self._keys = keys
        self._moves = Moves(storage)

    def project(
        self, fresh: Sequence[Opened], view: View, me: PersonId | None, *, refolding_to: int | None = None
    ) -> Changes:
        """Fold every subject that the entries touch and store the outcome. Every entry comes here once.

        ``refolding_to``: all is folded again, in order of arrival, and this row is the last of this part.
        """
        groups: dict[SubjectId, dict[bytes, Opened]] = {}
        for opened in fresh:
            groups.setdefault(opened.subject, {})[opened.stored.entry.id] = opened
        begun = {subject: group for subject, group in groups.items() if subject in group}
        up_to_row = refolding_to if refolding_to is not None else _ALL_ROWS
        self._add_stored(begun, up_to_row)
        records: list[SubjectRecord] = []
        states: list[AnyState] = []
        for subject, group in groups.items():
            whole = subject in group
            folded = self._fold(group[subject], group, view, me) if whole else self._more(group, view, me, up_to_row)
            if folded is not None:
                records.append(folded[0])
                states.append(folded[1])
        answered = self._answered(states, view, me)
        placed = self._storage.put_subjects(
            [_noted(record, state, me, answered) for record, state in zip(records, states, strict=True)]
        )
        moved = self._moves.settle(states, begun, view)
        if refolding_to is not None:
            return Changes()
        new = {SubjectId(opened.stored.entry.id) for opened in fresh}
        folded_at = zip(records, states, placed.positions, strict=True)
        changes = _changes([one for one in folded_at if one[0].id not in placed.astray], new, me)
        return changes.merged(Changes(everything=placed.moved or moved))

    def settle_moves(self, view: View) -> bool:
        """Look again where messages belong that were moved: who may move them has changed. Return whether any goes."""
        return self._moves.settle_all(view)

    def forget(self, erased: Sequence[ErasedEntry]) -> None:
        """Take out what began with an erased entry; of a message it stays where it stood: see ``lay_remnants``."""
        taken = self._storage.take_out(stored.row for stored, subject in erased if subject is None)
        states = [(record, decode_state(record.state)) for record in taken]
        self._storage.add_remnants(
            Remnant(record.arrival, state.topic, record.circle, _moment_of(state))
            for record, state in states
            if isinstance(state, MessageState)
        )

    def refold(self, subjects: Iterable[SubjectId], view: View, me: PersonId | None) -> None:
        """Fold these subjects from their stored entries; ones that are not here, or cannot be read, are passed over."""
        firsts = (self._storage.entry(EntryId(subject)) for subject in subjects)
        self.project([opened for first in firsts if first and (opened := self.opened(first))], view, me)

    def opened(self, stored: StoredEntry) -> Opened | None:
        """Return a stored entry with what it says; None where it cannot be read."""
        said = open_content(stored.entry, self._keys)
        return Opened(stored, *said) if said is not None else None

    def lay_remnants(self, after_row: int, up_to_row: int, view: View) -> None:
        """Show the erased messages of these rows, as far as they stand, as what they are."""
        records = [self._remnant(kept, view) for kept in self._storage.remnants(after_row, up_to_row=up_to_row)]
        self._storage.put_subjects([record for record in records if record is not None])

    def _remnant(self, kept: Remnant, view: View) -> SubjectRecord | None:
        (stored,) = self._storage.rows_after(kept.row - 1, limit=1)
        author = author_in(stored.entry, kept.circle, view, self._keys, self._storage.leads_to)
        if author is None:
            return None
        entry, state = stored.entry, remnant_of(author, kept.written_at_ms, kept.topic, stored.entry.id)
        return SubjectRecord(
            SubjectId(entry.id), position_of(entry.key), "message", kept.topic, kept.circle, kept.row,
            stored.arrived_at_ms, False, None, None, encode_state(state), None, erased=True,
        )  # fmt: skip

    def _add_stored(self, begun: dict[SubjectId, dict[bytes, Opened]], up_to_row: int) -> None:
        """Complete new subjects with the later entries of theirs that came before them."""
        for stored in self._storage.later_entries(begun, up_to_row=up_to_row):
            item = self.opened(stored)
            if item is not None and item.subject in begun:
                begun[item.subject].setdefault(stored.entry.id, item)

    def _fold(
        self, first: Opened, group: Mapping[bytes, Opened], view: View, me: PersonId | None
    ) -> tuple[SubjectRecord, AnyState] | None:
        state = fold_subject(self._told(group.values(), first.circle, view))
        return (_record(first, state, me), state) if state is not None else None

    def _more(
        self, group: dict[bytes, Opened], view: View, me: PersonId | None, up_to_row: int
    ) -> tuple[SubjectRecord, AnyState] | None:
        """Fold later entries onto what is here; those before them are read only where these reach back to them.

        None where nothing is here yet.
        """
        subject = next(iter(group.values())).subject
        record = self._storage.subject(subject)
        if record is None:
            return None
        state, told = decode_state(record.state), self._told(group.values(), record.circle, view)
        keys = self._keys_of({EntryId(subject), *rivals(state, told)})
        above = [one for one in told if one.key > keys[EntryId(subject)]]
        if reaches_back(state, above, keys):
            return self._anew(subject, group, view, me, up_to_row)
        state = fold_onto(state, above, keys)
        return _folded(record, state, me), state

    def _told(self, group: Iterable[Opened], circle: Circle, view: View) -> list[Told]:
        keys, leads_to = self._keys, self._storage.leads_to
        return [
            Told(opened.stored.entry.id, opened.stored.entry.key, person, opened.content)
            for opened in group
            if opened.circle == circle
            and (person := author_in(opened.stored.entry, circle, view, keys, leads_to)) is not None
        ]

    def _anew(
        self, subject: SubjectId, group: dict[bytes, Opened], view: View, me: PersonId | None, up_to_row: int
    ) -> tuple[SubjectRecord, AnyState] | None:
        """Fold all of a subject that is here already."""
        stored = self._storage.entry(EntryId(subject))
        first = self.opened(stored) if stored is not None else None
        if first is None:
            return None
        whole = {subject: {bytes(subject): first, **group}}
        self._add_stored(whole, up_to_row)
        return self._fold(first, whole[subject], view, me)

    def _answered(self, states: Iterable[AnyState], view: View, me: PersonId | None) -> dict[SubjectId, bool]:
        """Return of the messages that these answer whether they are mine; ones that are not here are absent."""
        wanted = {state.reply_to for state in states if isinstance(state, MessageState) and state.reply_to is not None}
        answered: dict[SubjectId, bool] = {}
        for id_, place in self._storage.places(EntryId(each) for each in wanted).items():
            device = view.devices.get(place.device)
            if device is None or device.person != me:
                answered[SubjectId(id_)] = False
            elif (record := self._storage.subject(SubjectId(id_))) is not None:
                answered[SubjectId(id_)] = is_written_by(decode_state(record.state), me)
        return answered

    def _keys_of(self, ids: Iterable[EntryId]) -> dict[EntryId, CanonicalKey]:
        places = self._storage.places(ids)
        return {id_: (place.lamport, place.device, place.seq, id_) for id_, place in places.items()}


def author_in(entry: Entry, circle: Circle, view: View, keys: Keychain, leads_to: LeadsTo) -> PersonId | None:
    """Return who an entry of a circle is by; None where it does not stand, or does not count in the circle."""
    person = author_of(entry, view, leads_to)
    if person is None:
        return None
    if isinstance(circle, Tier):
        return person if _may_speak(person, circle, entry, view, leads_to) else None
    return person if keys.circles.counts(entry, person, circle, leads_to) else None


def _may_speak(person: PersonId, tier: Tier, entry: Entry, view: View, leads_to: LeadsTo) -> bool:
    """Whether somebody was of the built-in circle: whoever has a key is not, if others lent it or it is from before."""
    if tier is Tier.COUNCIL:
        header = entry.header
        return view.spoke_as(person, COUNCIL, header.device, header.lane, header.seq, entry.id, leads_to)
    return tier < Tier.RESIDENTS or bool(view.persons[person].flats)  # guests have none


def author_of(entry: Entry, view: View, leads_to: LeadsTo) -> PersonId | None:
    """Return who an entry of the polls or content lane is by; None where it does not stand."""
    header = entry.header
    return view.stands(header.stand, header.device, header.lane, header.seq, entry.id, leads_to)


def _folded(record: SubjectRecord, state: AnyState, me: PersonId | None) -> SubjectRecord:
    """Return a record with another state."""
    return msgspec.structs.replace(
        record,
        counts_as_unread=_counts_as_unread(state, me),
        state=encode_state(state),
        search=searchable(state, record.topic),
        author=None if isinstance(state, MessageState | TopicState) else state.author,
        flat=state.flat if isinstance(state, FlatState | TenureState) else None,
    )


def _counts_as_unread(state: AnyState, me: PersonId | None) -> bool:
    is_said = isinstance(state, MessageState) and state.origin is None and not (state.deleted or state.erased)
    return is_said and state.author != me


def _record(first: Opened, state: AnyState, me: PersonId | None) -> SubjectRecord:
    message = state if isinstance(state, MessageState) else None
    origin = message.origin if message else None
    return SubjectRecord(
        first.subject,
        position_of(first.stored.entry.key),
        kind_of(state),
        message.topic if message else None,
        first.circle,
        first.stored.row,
        first.stored.arrived_at_ms,
        _counts_as_unread(state, me),
        import_identity(origin.source, origin.chat, origin.number) if origin else None,
        import_twin(origin, first.content.text) if origin and isinstance(first.content, ImportMessage) else None,
        encode_state(state),
        searchable(state),
        None if isinstance(state, MessageState | TopicState) else state.author,
        state.flat if isinstance(state, FlatState | TenureState) else None,
    )


def _noted(
    record: SubjectRecord, state: AnyState, me: PersonId | None, answered: Mapping[SubjectId, bool]
) -> SubjectRecord:
    """Return a record with what is looked for without reading states: calls, pins, thanks, flags, whom a measure meets."""
    if isinstance(state, MeasureState):
        return msgspec.structs.replace(record, target=state.target)
    if not isinstance(state, MessageState):
        return record
    call = _call_of(state, me, answered) if record.counts_as_unread else Call.NOT
    thanked = is_written_by(state, me) and any(
        kind == "thanks" and set(people) - {state.author} for kind, people in state.reactions
    )
    flagged = any(flag.on for flag in state.flags)
    if not (call or state.pinned or thanked or flagged):
        return record
    return msgspec.structs.replace(record, call=call, pinned=state.pinned, thanked=thanked, flagged=flagged)


def _call_of(state: MessageState, me: PersonId | None, answered: Mapping[SubjectId, bool]) -> Call:
    if any(mention.person == me for mention in state.mentions if mention.kind == "person"):
        return Call.YES
    if state.reply_to is not None and answered.get(state.reply_to, False):
        return Call.YES
    is_open = state.reply_to is not None and state.reply_to not in answered
    return Call.PERHAPS if is_open or any(mention.kind != "person" for mention in state.mentions) else Call.NOT


def is_written_by(state: AnyState | None, me: PersonId | None) -> bool:
    """Whether it is a message of this person's own, not deleted, and not one of an older chat that he brought."""
    if not isinstance(state, MessageState) or state.origin is not None:
        return False
    return state.author == me and not state.deleted and not state.erased


def searchable(state: AnyState, topic: SubjectId | None = None) -> Searchable | None:
    """Return what search finds a subject by: what is shown of it. ``topic``: where a message was moved."""
    if not isinstance(state, MessageState) or state.deleted or state.erased:
        return None
    origin = state.origin
    author, at_ms = (None, origin.sent_at_ms) if origin else (state.author, state.written_at_ms)
    return Searchable(legible(state.text), topic if topic is not None else state.topic, author, at_ms)


def _moment_of(state: MessageState) -> int:
    return state.origin.sent_at_ms if state.origin else state.written_at_ms


def kind_of(state: AnyState) -> str:
    """Return the short name of a subject's kind: message, topic, house, flat or person."""
    return str(type(state).__struct_config__.tag)


def _changes(
    folded: Iterable[tuple[SubjectRecord, AnyState, int]], new: set[SubjectId], me: PersonId | None
) -> Changes:
    topics: set[SubjectId] = set()
    messages: list[MessageChange] = []
    people = rules = moderation = everything = False
    for record, state, position in folded:
        if isinstance(state, MessageState):
            where = record.topic if record.topic is not None else state.topic
            topics.add(where)
            messages.append(MessageChange(where, record.id, position, record.id in new, state.author == me))
            moderation = moderation or bool(state.flags)
        elif isinstance(state, TopicState):
            topics.add(record.id)
        elif isinstance(state, MeasureState):
            moderation = everything = True  # whatever quotes, lists or counts what it is about looks different now
        elif isinstance(state, RulesState):
            rules = True
        else:
            people = True
    return Changes(
        topics=frozenset(topics),
        messages=tuple(messages),
        people=people,
        rules=rules,
        moderation=moderation,
        everything=everything,
    )
