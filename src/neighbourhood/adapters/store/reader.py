"""Reads for screens and the command line, on a connection of their own: ``app.ports.Queries`` on SQLite."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Final

import apsw
import msgspec

from neighbourhood.adapters.store.belonging import BelongingReader
from neighbourhood.adapters.store.calls import CallReader
from neighbourhood.adapters.store.circles import CircleReader, to_column
from neighbourhood.adapters.store.connection import telling, told
from neighbourhood.adapters.store.delivery import DeliveryReader
from neighbourhood.adapters.store.erasures import ErasureReader
from neighbourhood.adapters.store.house_rules import rules, rules_draft, rules_history
from neighbourhood.adapters.store.journal import JournalReader
from neighbourhood.adapters.store.lineage import leads_to
from neighbourhood.adapters.store.moderation import ModerationReader
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.adapters.store.search import search
from neighbourhood.adapters.store.timeline import TimelineReader
from neighbourhood.adapters.store.topics import TopicReader
from neighbourhood.adapters.store.wordings import wordings
from neighbourhood.app.keys import Keychain
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.projector import author_in, open_content
from neighbourhood.app.rows import (
    DigestRow,
    EntryRow,
    ErasureRow,
    FlatRow,
    FoundRow,
    HolderRow,
    HouseRow,
    JoiningRow,
    MessageRow,
    PersonRow,
    SyncRow,
    TopicRow,
    WordingRow,
)
from neighbourhood.app.rows_belonging import AuthorityRow, BelongingRow, JournalRow
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow, WritingRow
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.app.search import EVERYWHERE, Narrowed
from neighbourhood.domain.authority.acts import COUNCIL
from neighbourhood.domain.authority.forms import UnknownAct, parse_act
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.codec import encode
from neighbourhood.domain.digest import digest_of_states
from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import CanonicalKey, Circle, DeviceId, EntryId, Lane, SubjectId, Tier

_MAX_PAGE: Final = 500
_WEEK_MS: Final = 7 * 24 * 3_600_000
_FOLDED: Final = (
    "SELECT id, state FROM subject WHERE circle = ? AND arrival NOT IN (SELECT row FROM remnant) ORDER BY id"
)
"""Without what is left of erased messages: who never had their bodies does not know where they stood."""


class Live(msgspec.Struct, frozen=True):
    """The immutable values that the writer thread publishes."""

    view: View
    device: DeviceId
    snapshot: Snapshot
    joining: JoiningRow


@telling
class Reader:
    """Queries. Used on the reader thread only."""

    def __init__(
        self, connection: apsw.Connection, live: Callable[[], Live], keys: Keychain, now_ms: Callable[[], int]
    ) -> None:
        self._connection = connection
        self._live = live
        self._keys = keys
        self._now_ms = now_ms

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Read everything inside as of one moment, whatever the writer commits meanwhile."""
        with told():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _people(self) -> PeopleReader:
        live = self._live()
        return PeopleReader(self._connection, live.view, live.device, self._now_ms())

    def _calls(self, people: PeopleReader) -> CallReader:
        return CallReader(self._connection, people, self._live().view)

    def _erasures(self, people: PeopleReader) -> ErasureReader:
        live = self._live()
        return ErasureReader(self._connection, people, live.view, live.device, live.snapshot)

    def _timeline(self) -> TimelineReader:
        people = self._people()
        calls, circles = self._calls(people), CircleReader(self._keys.circles, people)
        erasures, moderation = self._erasures(people), self._moderation(people)
        return TimelineReader(self._connection, people, calls, circles, erasures, moderation, self._live().snapshot)

    def _moderation(self, people: PeopleReader | None = None) -> ModerationReader:
        return ModerationReader(self._connection, people or self._people(), self._live().view, self._now_ms())

    def _topics(self) -> TopicReader:
        people = self._people()
        circles, moderation = CircleReader(self._keys.circles, people), self._moderation(people)
        return TopicReader(self._connection, people, self._calls(people), circles, moderation)

    def circles(self) -> Sequence[CircleRow]:
        """Return the residents' own circles that one is or was in."""
        return CircleReader(self._keys.circles, self._people()).rows()

    def house(self) -> HouseRow | None:
        """Return the house."""
        return self._people().house()

    def people(self) -> Sequence[PersonRow]:
        """Return everybody admitted."""
        return self._people().everybody()

    def flats(self) -> Sequence[FlatRow]:
        """Return the flats of the house."""
        return self._people().flats()

    def topics(self) -> Sequence[TopicRow]:
        """Return all topics."""
        return self._topics().topics()

    def timeline(
        self, topic: SubjectId, *, before: int | None = None, after: int | None = None, limit: int = 50
    ) -> Sequence[MessageRow]:
        """Return a page of messages, newest first."""
        if after is not None:
            return self._timeline().page_after(topic, after, min(limit, _MAX_PAGE))
        return self._timeline().page(topic, before, min(limit, _MAX_PAGE))

    def wordings(self, message: SubjectId) -> Sequence[WordingRow]:
        """Return the wordings that a message has had, oldest first; none of what is set aside."""
        row = self._timeline().message(message)
        if row is None or row.aside is not None:
            return []
        return wordings(self._connection, self._keys, self._live().view, message)

    def pinned(self, topic: SubjectId) -> Sequence[MessageRow]:
        """Return the pinned messages of a topic that are shown, newest first."""
        return self._timeline().pinned(topic)

    def place_at(self, topic: SubjectId, at_ms: int) -> int | None:
        """Return where the talk of a topic passes a moment."""
        return self._timeline().place_at(topic, at_ms)

    def first_unread(self, topic: SubjectId) -> int | None:
        """Return the position of the lowest unread message of a topic."""
        return self._timeline().first_unread(topic)

    def mentioned(self, limit: int = 20) -> Sequence[FoundRow]:
        """Return unread messages that call me, newest first."""
        limit = min(limit, _MAX_PAGE)
        return self._timeline().found(self._topics().calling_me(limit), limit)

    def thanked(self, limit: int = 5) -> Sequence[MessageRow]:
        """Return my newest messages of the last week that were thanked for, newest first."""
        return self._timeline().thanked(self._now_ms() - _WEEK_MS, min(limit, _MAX_PAGE))

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        return self._timeline().message(message)

    def holders(self, message: SubjectId) -> Sequence[HolderRow]:
        """Return who is known to hold a message of ours."""
        return DeliveryReader(self._connection, self._people(), self._live().snapshot).holders(message)

    def search(self, words: str, narrowed: Narrowed = EVERYWHERE, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return messages with all words in any form, newest first."""
        return search(self._connection, self._timeline(), words, narrowed, min(limit, _MAX_PAGE))

    def aside_text(self, message: SubjectId) -> str:
        """Return the words of a message that is set aside, to whoever asks for them."""
        return self._timeline().aside_text(message)

    def flagged(self, limit: int = 50) -> Sequence[FlaggedRow]:
        """Return what moderators are asked to look at, the newest first."""
        return self._timeline().flagged(min(limit, _MAX_PAGE))

    def measures(self, limit: int = 100) -> Sequence[MeasureRow]:
        """Return what moderators did, the newest first."""
        return self._moderation().measures(min(limit, _MAX_PAGE))

    def writing(self, topic: SubjectId) -> WritingRow:
        """Return whether I may write in a topic now."""
        return self._moderation().writing(topic)

    def sync(self) -> SyncRow:
        """Return what is known about connections."""
        return self._live().snapshot.sync

    def joining(self) -> JoiningRow:
        """Return how far a joining is."""
        return self._live().joining

    def entries(self, *, lane: int, after: CanonicalKey | None, limit: int) -> Sequence[EntryRow]:
        """Return entries of one lane in canonical order."""
        after = after or (0, b"", 0, EntryId(b""))
        rows = self._connection.execute(
            "SELECT entry.id, header, body FROM entry JOIN device ON device.n = entry.device "
            "WHERE lane = ? AND lamport >= ? AND (lamport, device.id, seq, entry.id) > (?, ?, ?, ?) "
            "ORDER BY lamport, device.id, seq, entry.id LIMIT ?",
            (int(lane), after[0], *after, min(limit, _MAX_PAGE)),
        )
        people = self._people()
        return [self._entry(people, *row) for row in rows]

    def _entry(self, people: PeopleReader, id_: bytes, header_bytes: bytes, body: bytes | None) -> EntryRow:
        view = self._live().view
        entry = parse_stored(EntryId(id_), header_bytes, None, body)
        header = entry.header
        kind, written_at_ms = "", None
        circle: Circle = Tier.WIRE
        if header.lane == Lane.AUTHORITY and body is not None:
            kind, written_at_ms = _act(body)
        elif (said := open_content(entry, self._keys)) is not None:
            kind, written_at_ms = str(said[0].__struct_config__.tag), said[0].written_at_ms
            circle = said[1]
        person = view.person_of_grant(header.stand) if header.stand else view.person_of_grant(entry.id)
        stands = (
            entry.id not in view.rejected
            if header.lane == Lane.AUTHORITY
            else author_in(entry, circle, view, self._keys, partial(leads_to, self._connection)) is not None
        )
        return EntryRow(
            id=entry.id,
            device=header.device,
            lane=int(header.lane),
            seq=header.seq,
            lamport=header.lamport,
            author=people.row(person).name if person else "",
            kind=kind,
            written_at_ms=written_at_ms,
            stands=stands,
        )

    def _belonging(self) -> BelongingReader:
        live = self._live()
        return BelongingReader(self._connection, self._people(), live.view, live.device, live.snapshot)

    def belonging(self) -> BelongingRow:
        """Return devices, invitations and what waits for signatures."""
        return self._belonging().belonging()

    def journal(self, limit: int = 100, *, before: EntryId | None = None) -> Sequence[JournalRow]:
        """Return what was done with people, roles, devices and invitations, the newest first."""
        reader = JournalReader(self._connection, self._people(), self._live().view)
        return reader.journal(min(limit, _MAX_PAGE), before)

    def authority(self) -> AuthorityRow:
        """Return the whole authority view, by ids."""
        return self._belonging().authority()

    def erasures(self, limit: int = 100) -> Sequence[ErasureRow]:
        """Return what was erased, and on how many devices it is known to be gone."""
        return self._erasures(self._people()).rows(min(limit, _MAX_PAGE))

    def rules(self) -> RulesRow | None:
        """Return the house rules that hold."""
        return rules(self._connection, self._people(), self._live().view)

    def rules_history(self, limit: int = 20) -> Sequence[RulesVersionRow]:
        """Return the versions of the house rules that count, the one that holds first."""
        return rules_history(self._connection, self._people(), self._live().view, limit)

    def rules_draft(self) -> str:
        """Return what was typed for the next version of the house rules."""
        return rules_draft(self._connection)

    def digest(self) -> Sequence[DigestRow]:
        """Return one row per circle that this device can read and in which there is anything."""
        view = self._live().view
        device = view.devices.get(self._live().device)
        if device is None:
            return []
        reads = view.persons[device.person].tier
        waiting = self._waiting_circles(view)
        rows = [self._digest(tier, tier not in waiting) for tier in Tier if Tier.DESK <= tier <= reads]
        rows += [self._digest_of_own(row) for row in self.circles()]
        return [row for row in rows if row.subjects or not row.complete]

    def _digest(self, tier: Tier, complete: bool) -> DigestRow:
        digest, count = digest_of_states(self._states_in(tier))
        return DigestRow(circle=tier, digest=digest if complete else b"", complete=complete, subjects=count)

    def _digest_of_own(self, row: CircleRow) -> DigestRow:
        """What was said in a circle, and who is in it."""
        state = self._keys.circles.states[row.circle]
        itself = (SubjectId(row.circle), encode((state.name, state.members, state.stewards, state.heads)))
        digest, count = digest_of_states(sorted([itself, *self._states_in(row.circle)]))
        complete = not row.left
        return DigestRow(
            circle=None,
            own=row.circle,
            name=row.name,
            digest=digest if complete else b"",
            complete=complete,
            subjects=count,
        )

    def _states_in(self, circle: Circle) -> Iterator[tuple[SubjectId, bytes]]:
        rows = self._connection.execute(_FOLDED, (to_column(circle),))
        return ((SubjectId(id_), state) for id_, state in rows)

    def _waiting_circles(self, view: View) -> set[Tier]:
        """Return the circles of which an entry is here that cannot be read yet.

        Also under keys that count no more, where one of the council drew them: residents wrote under these in good faith.
        """
        fallen = (rotation for rotation in view.fallen if rotation.by and (rotation.by, COUNCIL) in view.terms)
        # Those that count last: what does not count says nothing of their tags.
        rotations = (*fallen, *view.rotations)
        circle = {tag: Tier(n) for rotation in rotations for n, tag in enumerate(rotation.tags)}
        rows = self._connection.execute("SELECT id, header FROM entry WHERE waiting = 1")
        tags = {parse_stored(EntryId(id_), header, None, None).header.epoch for id_, header in rows}
        return {circle[tag] for tag in tags if tag in circle}


def _act(body: bytes) -> tuple[str, int | None]:
    try:
        act = parse_act(body)
    except UnknownAct:
        return "", None
    return str(act.__struct_config__.tag), act.written_at_ms
