"""From accepted content entries to folded, indexed subjects and the changes that screens hear of."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import msgspec

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.keys import Keychain
from neighbourhood.app.storage import Storage, StoredEntry, SubjectRecord
from neighbourhood.app.texts import legible
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import CanonicalKey, Lane, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects.content import AnyContent, ImportMessage, Told, parse_content
from neighbourhood.domain.subjects.states import (
    AnyState,
    MessageState,
    Origin,
    TopicState,
    encode_state,
    fold_subject,
)

_DEVICE_BITS = 26


class Opened(msgspec.Struct, gc=False, frozen=True):
    """A stored entry with its readable content."""

    stored: StoredEntry
    content: AnyContent
    circle: Tier

    @property
    def subject(self) -> SubjectId:
        """The subject it belongs to."""
        return self.content.subject if self.content.subject is not None else SubjectId(self.stored.entry.id)


def open_content(entry: Entry, keys: Keychain) -> tuple[AnyContent, Tier] | None:
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
    return lamport << _DEVICE_BITS | int.from_bytes(device[:4], "big") >> (32 - _DEVICE_BITS)


class Projector:
    """Folds the touched subjects. ``me`` decides what counts as unread."""

    def __init__(self, storage: Storage, keys: Keychain) -> None:
        self._storage = storage
        self._keys = keys

    def project(self, fresh: Sequence[Opened], view: View, me: PersonId | None, *, announce: bool = True) -> Changes:
        """Fold every subject that the entries touch and store the outcome."""
        groups: dict[SubjectId, dict[bytes, Opened]] = {}
        for opened in fresh:
            groups.setdefault(opened.subject, {})[opened.stored.entry.id] = opened
        self._add_stored(groups)
        records: list[SubjectRecord] = []
        states: list[AnyState] = []
        gone: list[SubjectId] = []
        for subject, group in groups.items():
            folded = self._fold(subject, group, view, me)
            if folded is None:
                gone.append(subject)
            else:
                records.append(folded[0])
                states.append(folded[1])
        placed = self._storage.put_subjects(records)
        self._storage.drop_subjects(gone)
        if not announce:
            return Changes()
        new = {SubjectId(opened.stored.entry.id) for opened in fresh}
        changes = _changes(zip(records, states, placed.positions, strict=True), new, me)
        return changes.merged(Changes(everything=placed.moved))

    def _add_stored(self, groups: dict[SubjectId, dict[bytes, Opened]]) -> None:
        """Complete the groups with what was stored before: later entries of new subjects, firsts of old ones."""
        for stored in self._storage.later_entries(groups):
            self._add(groups, stored)
        for subject, group in groups.items():
            if subject not in group:
                first = self._storage.entry(subject)  # type: ignore[arg-type]  # a subject's id is its entry's
                if first is not None:
                    self._add(groups, first)

    def _add(self, groups: dict[SubjectId, dict[bytes, Opened]], stored: StoredEntry) -> None:
        opened = open_content(stored.entry, self._keys)
        if opened is not None:
            item = Opened(stored, *opened)
            if item.subject in groups:
                groups[item.subject].setdefault(stored.entry.id, item)

    def _fold(
        self, subject: SubjectId, group: dict[bytes, Opened], view: View, me: PersonId | None
    ) -> tuple[SubjectRecord, AnyState] | None:
        first = group.get(subject)
        if first is None:
            return None
        told = [
            Told(opened.stored.entry.id, opened.stored.entry.key, person, opened.content)
            for opened in group.values()
            if opened.circle == first.circle
            and (person := view.person_of_grant(opened.stored.entry.header.stand)) is not None
        ]
        state = fold_subject(told)
        return (_record(first, state, me), state) if state is not None else None


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
        message is not None and origin is None and state.author != me and not message.deleted,
        import_identity(origin.source, origin.chat, origin.number) if origin else None,
        import_twin(origin, first.content.text) if origin and isinstance(first.content, ImportMessage) else None,
        encode_state(state),
        words_of(state),
    )


def words_of(state: AnyState) -> str:
    """Return what search finds a subject by: what is shown of it."""
    return legible(state.text) if isinstance(state, MessageState) else ""


def kind_of(state: AnyState) -> str:
    """Return the short name of a subject's kind: message, topic, house, flat or person."""
    return str(type(state).__struct_config__.tag)


def _changes(
    folded: Iterable[tuple[SubjectRecord, AnyState, int]], new: set[SubjectId], me: PersonId | None
) -> Changes:
    topics: set[SubjectId] = set()
    messages: list[MessageChange] = []
    people = False
    for record, state, position in folded:
        if isinstance(state, MessageState):
            topics.add(state.topic)
            messages.append(MessageChange(state.topic, record.id, position, record.id in new, state.author == me))
        elif isinstance(state, TopicState):
            topics.add(record.id)
        else:
            people = True
    return Changes(topics=frozenset(topics), messages=tuple(messages), people=people)
