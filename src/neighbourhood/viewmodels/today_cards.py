"""What today's page tells, in its order: who calls me, what was decided, what is new, who says thanks. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import FoundRow, MessageRow, TopicRow
from neighbourhood.app.rows_belonging import AskedRow, JournalRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow
from neighbourhood.app.rows_rules import RulesRow
from neighbourhood.app.search import Narrowed
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.cells import author_name
from neighbourhood.viewmodels.devices import in_notice
from neighbourhood.viewmodels.journal_rows import names
from neighbourhood.viewmodels.today_acts import Acts, lately
from neighbourhood.viewmodels.topic_order import loud

WAITING_ROWS: Final = 20
"""More calls than that are counted as so many."""
NEW_ROWS: Final = 6
_RESOLVED_ROWS: Final = 3
_THANKED_ROWS: Final = 3
_LOOKED_THROUGH: Final = 50
"""So many of a topic's newest messages are looked through for ones that came late."""
_MEASURE_ROWS: Final = 3
_TOLD_STATES: Final = ("holds", "ended", "needs_second")
_LATELY_MS: Final = 7 * 24 * 3_600_000


class Card(NamedTuple):
    """One card. ``kind``: rules (``topic`` is the version), sign, mention, answer, reversal, revival, new, resolved, thanks,
    flagged, or measure with the name of one that concerns me; most words depend on it. Of the last two ``topic`` is no
    topic, only what tells cards apart; of a sign, a reversal and a revival ``title`` names whom ``act`` is about.

    Of computers that come back, named by ``topic`` and without a message: "vouch" (``who`` trusts me, and another has vouched),
    "vouched" (others propose one for me), "returned" (one was brought back, for me where ``who`` is empty).
    """

    kind: str
    topic: SubjectId | None
    message: SubjectId | None
    title: str
    who: str
    """The author, who settled it, or the first who says thanks."""
    text: str
    number: int = 0
    """New messages, or how many more say thanks."""
    late: int = 0
    """How many of the new ones came late."""
    at_ms: int = 0
    first: bool = False
    """It begins its part of the page."""
    act: AskedRow | JournalRow | None = None


class Steps(NamedTuple):
    """What somebody new has done: said something, has neighbours, described the flats, which is for the council."""

    said: bool
    neighbours: bool
    planned: bool


class Day(NamedTuple):
    """All of the page."""

    waiting: int
    cards: tuple[Card, ...]
    new_topics: int
    """Topics with news, also those without a card."""
    steps: Steps


def read_day(queries: Queries, now_ms: int, acts: Acts) -> Day:
    """Read the page, beside ``acts`` that are known; runs on the reader thread."""
    topics = queries.topics()
    titles = {row.topic: row.title for row in topics}
    waiting = queries.mentioned(WAITING_ROWS)
    new = _with_other_news(topics, waiting)
    thanked = queries.thanked(_THANKED_ROWS)
    mine = (
        *_rules_cards(queries.rules()),
        *_back_cards(acts, now_ms),
        *_measure_cards(queries.measures(), now_ms),
        *_flagged_cards(queries.flagged()),
    )
    parts = (
        chain(mine, map(_sign_card, acts.asked[:WAITING_ROWS]), map(_waiting_card, waiting)),
        (_reversal_card(*pair) for pair in lately(acts.reversed, now_ms)),
        _resolved_cards(topics, now_ms),
        (_new_card(row, queries.timeline(row.topic, limit=_LOOKED_THROUGH)) for row in new[:NEW_ROWS]),
        (_thanks_card(row, titles.get(row.topic, "")) for row in thanked),
    )
    cards = tuple(card for part in parts for card in _begun(part))
    return Day(len(mine) + len(acts.asked) + len(waiting), cards, len(new), _steps(queries))


def _with_other_news(topics: Sequence[TopicRow], waiting: Sequence[FoundRow]) -> list[TopicRow]:
    """Return the topics with more news than what calls me anyway, newest first."""
    told = Counter(row.message.topic for row in waiting)
    return sorted((row for row in topics if loud(row) > told[row.topic]), key=lambda row: -row.last_at_ms)


def _begun(cards: Iterable[Card]) -> Iterator[Card]:
    for number, card in enumerate(cards):
        yield card._replace(first=number == 0)


def _back_cards(acts: Acts, now_ms: int) -> Iterator[Card]:
    """Computers that others bring back: what I am asked to sign, and what concerns me or my flat while it can be denied."""
    house, known = acts.house, acts.belonging
    for asked in known.proposals:
        whom = next((legible_name(row.name) for row in asked.about), "")
        signer = next((legible_name(row.name) for row in asked.signed_by), "")
        if asked.device is not None and any(row.me for row in asked.about):
            yield Card("vouched", SubjectId(asked.proposal), None, "", signer, asked.check)
        elif asked.trusted and not asked.mine:
            yield Card("vouch", SubjectId(asked.proposal), None, whom, signer, asked.check)
    for device in known.devices:
        near = house is not None and device.person.flat_number == house.me.flat_number
        if near and not device.here and in_notice(device, now_ms):
            who = "" if device.person.me else legible_name(device.person.name)
            yield Card("returned", SubjectId(device.device), None, "", who, "")


def _rules_cards(rules: RulesRow | None) -> tuple[Card, ...]:
    """Return the card that asks me to read the house rules, while it is for me to say that I have."""
    if rules is None or not rules.asked:
        return ()
    by = legible_name(rules.now.by.name)
    return (Card("rules", rules.now.version, None, "", by, "", at_ms=rules.now.written_at_ms),)


def _sign_card(row: AskedRow) -> Card:
    return Card("sign", None, None, names(row.about), "", "", act=row)


def _reversal_card(at_ms: int, row: JournalRow) -> Card:
    by = names((row.by,)) if row.by is not None else ""
    kind = "reversal" if row.verdict else "revival"
    return Card(kind, None, None, names(row.about), by, "", at_ms=at_ms, act=row)


def _waiting_card(row: FoundRow) -> Card:
    message = row.message
    kind = "mention" if message.mentions_me else "answer"
    late = int(message.late)
    return Card(
        kind,
        message.topic,
        message.message,
        row.topic_title,
        author_name(message),
        message.text,
        1,
        late,
        message.arrived_at_ms if message.late else message.written_at_ms,
    )


def _measure_cards(measures: Sequence[MeasureRow], now_ms: int) -> Iterator[Card]:
    """Tell what moderators did lately about me, or what I wrote."""
    told = (row for row in measures if row.person.me and not row.by.me and row.state in _TOLD_STATES)
    lately = [row for row in told if row.measure != "review" and row.at_ms > now_ms - _LATELY_MS]
    for row in lately[:_MEASURE_ROWS]:
        who, kind = legible_name(row.by.name), f"measure {row.measure}"
        yield Card(kind, row.id, None, row.topic_title, who, row.reason, at_ms=row.at_ms)


def _flagged_cards(flagged: Sequence[FlaggedRow]) -> Iterator[Card]:
    if flagged:
        newest = flagged[0].message
        yield Card("flagged", newest.message, None, "", "", "", len(flagged), at_ms=newest.written_at_ms)


def _new_card(row: TopicRow, messages: Sequence[MessageRow]) -> Card:
    late = sum(message.late and message.unread for message in messages)
    newest = next((message for message in messages if message.unread and _reads(message)), None)
    who, text = (author_name(newest), newest.text) if newest else (row.last_author, row.last_text)
    return Card("new", row.topic, None, row.title, who, text, row.unread, late, row.last_at_ms)


def _reads(message: MessageRow) -> bool:
    return not message.deleted and message.aside is None


def _resolved_cards(topics: Sequence[TopicRow], now_ms: int) -> Iterator[Card]:
    lately = [(row.resolved_at_ms, row) for row in topics if (row.resolved_at_ms or 0) > now_ms - _LATELY_MS]
    for at_ms, row in sorted(lately, key=lambda pair: -(pair[0] or 0))[:_RESOLVED_ROWS]:
        yield Card("resolved", row.topic, None, row.title, row.resolved_by, row.purpose, at_ms=at_ms or 0)


def _thanks_card(row: MessageRow, title: str) -> Card:
    names = [name for found in row.reactions if found.reaction == "thanks" for name in found.names]
    count = sum(found.count for found in row.reactions if found.reaction == "thanks")
    who = names[0] if names else ""
    return Card("thanks", row.topic, row.message, title, who, row.text, max(count - 1, 0), at_ms=row.written_at_ms)


def _steps(queries: Queries) -> Steps:
    house = queries.house()
    said = house is not None and bool(queries.search("", Narrowed(author=house.me.person), limit=1))
    planned = house is not None and (house.flats > 0 or not house.me.council)
    return Steps(said, house is not None and house.residents > 1, planned)
