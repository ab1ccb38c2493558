"""The sample house in memory: its people and talk, and what can be asked of it."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import Final, NoReturn

from msgspec.structs import replace

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.matching import folded
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.rows import (
    DigestRow,
    EntryRow,
    ErasureRow,
    FlatRow,
    FoundRow,
    HolderRow,
    HouseRow,
    JoiningRow,
    MentionRow,
    MessageRow,
    PersonRow,
    Quote,
    Reaction,
    SyncRow,
    TopicRow,
    WordingRow,
)
from neighbourhood.app.rows_belonging import AuthorityRow, BelongingRow, JournalRow
from neighbourhood.app.search import EVERYWHERE, Narrowed
from neighbourhood.domain.ids import FLAT_ID_SIZE, ID_SIZE, EntryId, FlatId, HouseId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_PINS
from neighbourhood.domain.subjects.content import Mention
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.samples.belonging import belonging_of, journal_of, no_authority, page_of
from neighbourhood.viewmodels.samples.quiet import AREAS, QUIET

_STEP: Final = 1000
_WEEK_MS: Final = 7 * 24 * 3_600_000


class SampleHouse:
    """Rows of an invented house; answers ``app.ports.Queries``.

    ``empty`` starts before founding. ``now_ms`` stands still unless ``tick`` moves it, so runs are repeatable.
    """

    def __init__(self, language: Language = "ru", *, empty: bool = False) -> None:
        self.language: Language = language
        self.now_ms = sample.NOW_MS
        self.sync_row = SyncRow(
            neighbours_online=0 if empty else 3,
            connected_devices=0 if empty else 4,
            agree=not empty,
            receiving=0,
            last_agreed_at_ms=None if empty else sample.NOW_MS,
            listening_port=47_120,
        )
        self.joining_row = JoiningRow(state="idle")
        self._listeners: list[Callable[[Changes], None]] = []
        self._next = 0
        self._house: HouseRow | None = None
        self._topics: dict[SubjectId, TopicRow] = {}
        self._messages: dict[SubjectId, MessageRow] = {}
        self._wordings: dict[SubjectId, list[WordingRow]] = {}
        self._people: dict[str, PersonRow] = {}
        self._flats: tuple[FlatRow, ...] = ()
        if not empty:
            self._furnish()

    # --- Queries ---------------------------------------------------------------------------------------------------

    def house(self) -> HouseRow | None:
        """Return the house."""
        return self._house

    def people(self) -> Sequence[PersonRow]:
        """Return everybody."""
        return tuple(self._people.values())

    def flats(self) -> Sequence[FlatRow]:
        """Return the plan, or without one the flats of the people."""
        return self._flats

    def topics(self) -> Sequence[TopicRow]:
        """Return all topics with their newest message."""
        return tuple(self._with_newest(row) for row in self._topics.values())

    def timeline(
        self, topic: SubjectId, *, before: int | None = None, after: int | None = None, limit: int = 50
    ) -> Sequence[MessageRow]:
        """Return one page, newest first."""
        rows = self._newest_first(topic)
        if after is not None:
            return tuple(row for row in rows if row.position > after)[-limit:]
        return tuple(row for row in rows if before is None or row.position < before)[:limit]

    def wordings(self, message: SubjectId) -> Sequence[WordingRow]:
        """Return the wordings that a message has had."""
        row = self._messages[message]
        if row.deleted:
            return ()
        return (*self._wordings.get(message, ()), WordingRow(text=row.text, written_at_ms=row.written_at_ms))

    def pinned(self, topic: SubjectId) -> Sequence[MessageRow]:
        """Return the pinned messages of a topic."""
        return tuple(row for row in self._newest_first(topic) if row.pinned)[:MAX_PINS]

    def place_at(self, topic: SubjectId, at_ms: int) -> int | None:
        """Return the position of the first message written at or after a moment."""
        return min((row.position for row in self._newest_first(topic) if row.written_at_ms >= at_ms), default=None)

    def first_unread(self, topic: SubjectId) -> int | None:
        """Return the position of the lowest unread message."""
        return min((row.position for row in self._newest_first(topic) if row.unread), default=None)

    def mentioned(self, limit: int = 20) -> Sequence[FoundRow]:
        """Return unread messages that mention me, and unread answers to mine."""
        rows = [row for row in self._newest_first() if self._calls_me(row)]
        return tuple(FoundRow(message=row, topic_title=self._topics[row.topic].title) for row in rows[:limit])

    def thanked(self, limit: int = 5) -> Sequence[MessageRow]:
        """Return my newest messages of the last week that were thanked for."""
        since_ms = self.now_ms - _WEEK_MS
        rows = [row for row in self._newest_first() if row.mine and row.written_at_ms >= since_ms]
        return tuple(row for row in rows if any(one.reaction == "thanks" for one in row.reactions))[:limit]

    def _newest_first(self, topic: SubjectId | None = None) -> list[MessageRow]:
        rows = (row for row in self._messages.values() if topic in (None, row.topic))
        return sorted(rows, key=lambda row: -row.position)

    def _calls_me(self, row: MessageRow) -> bool:
        answered = self._messages.get(row.quote.message) if row.quote else None
        return row.unread and (row.mentions_me or (answered is not None and answered.mine))

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        return self._messages.get(message)

    def holders(self, message: SubjectId) -> Sequence[HolderRow]:
        """Return as many neighbours as have the message."""
        others = [row for row in self._people.values() if not row.me][: self._messages[message].delivered_to]
        return tuple(HolderRow(person=row, heard_at_ms=self._messages[message].arrived_at_ms) for row in others)

    def search(self, words: str, narrowed: Narrowed = EVERYWHERE, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return messages that hold the beginnings of all words."""
        wanted = [folded(word) for word in words.split()]
        if not wanted and replace(narrowed, before=None) == EVERYWHERE:
            return ()
        rows = [
            row
            for row in self._newest_first(narrowed.topic)
            if all(any(spoken.startswith(word) for spoken in _words(row.text)) for word in wanted)
            and (narrowed.author is None or (row.author.person == narrowed.author and not row.imported_source))
            and (narrowed.since_ms is None or row.written_at_ms >= narrowed.since_ms)
            and (narrowed.until_ms is None or row.written_at_ms < narrowed.until_ms)
            and (narrowed.before is None or row.position < narrowed.before)
        ]
        return tuple(FoundRow(message=row, topic_title=self._topics[row.topic].title) for row in rows[:limit])

    def entries(self, *, lane: int, after: tuple[int, bytes, int, bytes] | None, limit: int) -> Sequence[EntryRow]:  # noqa: ARG002
        """Return nothing: the sample has no log."""
        return ()

    def belonging(self) -> BelongingRow:
        """Return a device for everybody."""
        return belonging_of(self.people(), self.now_ms)

    def journal(self, limit: int = 100, *, before: EntryId | None = None) -> Sequence[JournalRow]:
        """Return how everybody came in."""
        return page_of(journal_of(self.people(), self.now_ms), limit, before)

    def authority(self) -> AuthorityRow:
        """Return nothing: the sample has no log."""
        return no_authority(self._house.house if self._house is not None else None)

    def erasures(self, limit: int = 100) -> Sequence[ErasureRow]:  # noqa: ARG002 - as the Protocol has it
        """Return nothing: nobody in the sample has erased anything."""
        return ()

    def digest(self) -> Sequence[DigestRow]:
        """Return nothing: the sample has no log."""
        return ()

    def sync(self) -> SyncRow:
        """Return the connections as set."""
        return self.sync_row

    def joining(self) -> JoiningRow:
        """Return the joining as set."""
        return self.joining_row

    # --- what others do, for tests and pictures --------------------------------------------------------------------

    def tell(self, changes: Changes) -> None:
        """Tell all listeners."""
        for listener in list(self._listeners):
            listener(changes)

    def hear(self, topic: SubjectId, text: str, who: str = "sergey", **fields: object) -> SubjectId:
        """Let a neighbour's message arrive; ``fields`` overrule those of its row."""
        row = self._new_message(topic, text, self._people[who], **fields)
        self._tell_message(row, new=True)
        return row.message

    # --- furniture -------------------------------------------------------------------------------------------------

    def _furnish(self) -> None:
        for who in sample.NEIGHBOURS:
            self._people[who.key] = PersonRow(
                person=PersonId(self._new_id()),
                name=who.name[self.language],
                flat_number=who.flat,
                council=who.council,
                roles=_roles(who),
                confirmed=("mailbox", "seen") if who.council else ("mailbox",),
                me=who.key == sample.ME,
                tenure="owner" if who.share is not None else "",
                share=who.share,
            )
        self._furnish_quiet()
        name = sample.HOUSE_NAME[self.language]
        me = self._people[sample.ME]
        self._house = HouseRow(
            house=HouseId(self._new_id()),
            name=name,
            me=me,
            residents=len(self._people),
            devices=len(self._people),
            flats=52,
        )
        floors = groupby(read_plan(sample.PLAN), key=lambda flat: (flat.entrance, flat.floor))
        self._plan([replace(flat, area=area) for _, floor in floors for flat, area in zip(floor, AREAS, strict=False)])
        for talk in sample.TALKS:
            self._furnish_talk(talk)
        online = tuple(row.person for row in self._people.values() if not row.me)[: self.sync_row.neighbours_online]
        self.sync_row = replace(self.sync_row, online=online, hosts=("192.168.1.20",))

    def _furnish_quiet(self) -> None:
        for number, (flat, english, russian) in enumerate(QUIET):
            confirmed = (("mailbox",), ("vouched",), ("mailbox", "vouched"), ())[number % 4]
            self._people[english] = PersonRow(
                person=PersonId(blake2b(english.encode(), digest_size=ID_SIZE).digest()),
                name=russian if self.language == "ru" else english,
                flat_number=flat,
                roles=("resident",),
                confirmed=confirmed,
            )

    def _plan(self, flats: Sequence[PlannedFlat]) -> None:
        lived_in = Counter(row.flat_number for row in self._people.values())
        before = {row.number: row.flat for row in self._flats}
        self._flats = tuple(
            FlatRow(
                flat=flat.flat or before.get(flat.number) or FlatId(self._new_id()[:FLAT_ID_SIZE]),
                number=flat.number,
                entrance=flat.entrance,
                floor=flat.floor,
                planned=True,
                residents=lived_in[flat.number],
                area=flat.area,
            )
            for flat in flats
        )

    def _furnish_talk(self, talk: sample.Talk) -> None:
        topic = SubjectId(self._new_id())
        plain = topic_row(topic, talk.title[self.language], talk.category, talk.purpose[self.language])
        self._topics[topic] = replace(plain, pinned=talk.pinned, level="muted" if talk.muted else "all")
        if talk.resolved is not None:
            who, days_ago, at = talk.resolved
            fields = {"resolved_by": self._people[who].name, "resolved_at_ms": sample.moment_ms(days_ago, at)}
            self._topics[topic] = replace(self._topics[topic], **fields)
        said: list[MessageRow] = []
        for line in talk.lines:
            said.append(self._furnish_line(topic, line, said))  # each line may answer an earlier one

    def _furnish_line(self, topic: SubjectId, line: sample.Line, said: list[MessageRow]) -> MessageRow:
        author = self._people["marina"] if line.source else self._people[line.who]
        quoted = said[line.answers] if line.answers is not None else None
        written_ms = sample.moment_ms(line.days_ago, line.at)
        names = [*(one.name for one in sample.NEIGHBOURS), *sample.ELSEWHERE.values()]
        spoken = {name["ru"]: name[self.language] for name in names}
        return self._new_message(
            topic,
            line.text[self.language],
            author,
            written_at_ms=written_ms,
            arrived_at_ms=sample.moment_ms(*line.arrived) if line.arrived else written_ms,
            late=line.arrived is not None,
            unread=line.unread,
            mine=line.who == sample.ME,
            edited=line.edited,
            deleted=line.deleted,
            quote=Quote(message=quoted.message, author=quoted.author.name, text=quoted.text) if quoted else None,
            reactions=reactions(
                {kind: [spoken.get(name, name) for name in names] for kind, names in line.reactions},
                self._people[sample.ME].name,
            ),
            imported_author=sample.ELSEWHERE[line.who][self.language] if line.source else "",
            imported_source=line.source,
            media=line.media,
            delivered_to=line.delivered,
            flats_with_it=line.flats_with_it,
            flats_in_house=len(self._flats) if line.flats_with_it else 0,
            pinned=line.pinned,
            mentions_me=line.mentions_me,
            mentions=self._calls(line),
        )

    def _calls(self, line: sample.Line) -> tuple[MentionRow, ...]:
        words = "@" + self._people[sample.ME].name
        return (MentionRow(words=words, me=True),) if line.mentions_me else ()

    def _new_message(self, topic: SubjectId, text: str, author: PersonRow, **fields: object) -> MessageRow:
        message = SubjectId(self._new_id())
        plain = MessageRow(
            message=message,
            topic=topic,
            position=self._next,
            author=author,
            text=text,
            written_at_ms=self.now_ms,
            arrived_at_ms=self.now_ms,
            late=False,
            unread=True,
            mine=False,
            edited=False,
            deleted=False,
            quote=None,
            reactions=(),
            imported_author="",
            imported_source="",
            media="",
            service=False,
            delivered_to=0,
        )
        self._messages[message] = replace(plain, **fields)
        return self._messages[message]

    def _mentions(self, mentions: Sequence[Mention]) -> tuple[MentionRow, ...]:
        me = self._people[sample.ME]
        return tuple(
            MentionRow(words=one.words, me=one.person == me.person or (one.kind == "council" and me.council))
            for one in mentions
        )

    def _change_topic(self, topic: SubjectId, **fields: object) -> None:
        self._topics[topic] = replace(self._topics[topic], **fields)
        self.tell(Changes(topics=frozenset({topic})))

    def _change(self, message: SubjectId, **fields: object) -> None:
        if message not in self._messages:
            refuse(FaultKind.UNKNOWN_MESSAGE)
        self._messages[message] = replace(self._messages[message], **fields)
        self._tell_message(self._messages[message], new=False)

    def _tell_message(self, row: MessageRow, *, new: bool) -> None:
        change = MessageChange(row.topic, row.message, row.position, new, row.mine)
        self.tell(Changes(topics=frozenset({row.topic}), messages=(change,)))

    def _with_newest(self, row: TopicRow) -> TopicRow:
        held = self.timeline(row.topic, limit=len(self._messages))
        newest = next((message for message in held if not message.deleted), None)
        return replace(
            row,
            unread=sum(message.unread for message in held),
            mentions=sum(self._calls_me(message) for message in held),
            messages=len(held),
            last_author=newest.author.name if newest else "",
            last_text=newest.text if newest else "",
            last_at_ms=newest.written_at_ms if newest else 0,
        )

    def _new_id(self) -> bytes:
        self._next += _STEP
        return blake2b(self._next.to_bytes(8, "big"), digest_size=ID_SIZE).digest()


def refuse(kind: FaultKind) -> NoReturn:
    """Meet a fault."""
    raise Fault(kind)


def _roles(who: sample.Neighbour) -> tuple[str, ...]:
    if who.council:
        return ("council", "resident")
    return ("resident", "secretary") if who.key == sample.ME else ("resident",)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))


def topic_row(topic: SubjectId, title: str, category: str, purpose: str, emoji: str = "") -> TopicRow:
    """Return a topic in which nothing is written yet."""
    return TopicRow(
        topic=topic,
        title=title,
        category=category,
        purpose=purpose,
        emoji=emoji,
        unread=0,
        last_author="",
        last_text="",
        last_at_ms=0,
        messages=0,
        draft="",
    )


def reactions(names: dict[str, list[str]], mine: str) -> tuple[Reaction, ...]:
    """Return who reacted how; ``mine`` is my name."""
    return tuple(
        Reaction(reaction=kind, count=len(who), mine=mine in who, names=tuple(who))
        for kind, who in names.items()
        if who
    )
