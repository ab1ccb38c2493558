"""The commands of moderation: what residents ask for, what moderators do, and what became of it."""

from typing import get_args

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.ports import Backend, Queries
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow
from neighbourhood.cli.erase import find_message
from neighbourhood.cli.measures import measure_line, name_of
from neighbourhood.cli.parts import Command, Group, Parts
from neighbourhood.cli.people import MIN_PREFIX_CHARS, SHOWN_ID_CHARS, find_person
from neighbourhood.cli.session import Session, answered
from neighbourhood.cli.topics import find_topic
from neighbourhood.domain.authority.acts import COUNCIL, MODERATOR, RESIDENT
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.limits import MAX_SLOW_SECONDS
from neighbourhood.domain.subjects.content import FlagReason
from neighbourhood.domain.subjects.measure_kinds import Measure

_DAY_MS = 24 * 3_600_000
_MAX_DAYS = 3650
_LISTED = 200


def moderation_group(parts: Parts) -> Group:
    """Return ``moderation`` with its commands."""
    return parts.group("moderation", [*_for_everybody(parts), *_for_moderators(parts)])


def _for_everybody(parts: Parts) -> list[Command]:
    message, measure = parts.argument("message"), parts.argument("measure")
    why = parts.argument("reason", click.Choice(get_args(FlagReason)), required=False, default="other")
    return [
        parts.command("moderation list", list_measures),
        parts.command("moderation flag", flag, message, why, parts.option("--take-back", type=None, is_flag=True)),
        parts.command("moderation show", show, message),
        parts.command("moderation appeal", appeal, measure, parts.argument("reason")),
    ]


def _for_moderators(parts: Parts) -> list[Command]:
    message, topic, person = parts.argument("message"), parts.argument("topic"), parts.argument("person")
    measure, reason = parts.argument("measure"), parts.argument("reason")
    rule = parts.option("--rule", default="")
    days = parts.option("--days", told="measure-days", type=click.IntRange(1, _MAX_DAYS))
    needed_days = parts.option("--days", told="measure-days", type=click.IntRange(1, _MAX_DAYS), required=True)
    personal = parts.option("--personal", type=None, is_flag=True)
    seconds = parts.argument("seconds", click.IntRange(1, MAX_SLOW_SECONDS))
    verdict = parts.argument("verdict", click.Choice(("stands", "taken-back")))
    return [
        parts.command("moderation flagged", list_flagged),
        parts.command("moderation review", review, message),
        parts.command("moderation ask", ask, message, reason, rule),
        parts.command("moderation hide", hide, message, reason, rule, days, personal),
        parts.command("moderation move", move, message, topic),
        parts.command("moderation lock", lock, topic, reason, rule, days),
        parts.command("moderation slow", slow, topic, seconds, reason, rule, days),
        parts.command("moderation warn", warn, person, reason, rule),
        parts.command("moderation mute", mute, person, reason, rule, needed_days),
        parts.command("moderation second", second, measure),
        parts.command("moderation lift", lift, measure, reason),
        parts.command("moderation decide", decide, measure, verdict, reason),
    ]


def flag(session: Session, message: str, reason: FlagReason, take_back: bool) -> None:
    """Ask the moderators to look at a message, or no more."""
    with session.backend() as backend:
        backend.submit(FlagMessage(message=_message(backend, message), reason=reason, on=not take_back)).result()
    session.note(session.words("flag_taken_back" if take_back else "flagged"))


def show(session: Session, message: str) -> None:
    """Print the words of a message that is set aside."""
    with session.backend() as backend:
        id_ = _message(backend, message)
        text = backend.query(lambda reader: reader.aside_text(id_)).result()
    session.result({"message": id_, "text": text}, lambda: text.splitlines())
    if not text:
        session.note(session.words("words_not_shown"))


def review(session: Session, message: str) -> None:
    """Find nothing wrong with a message."""
    with session.backend() as backend:
        _take(session, backend, TakeMeasure(measure="review", message=_message(backend, message)))


def ask(session: Session, message: str, reason: str, rule: str) -> None:
    """Ask the author of a message to change it."""
    with session.backend() as backend:
        intent = TakeMeasure(measure="ask", message=_message(backend, message), reason=reason, rule=rule)
        _take(session, backend, intent)


def hide(session: Session, message: str, reason: str, rule: str, days: int | None, personal: bool) -> None:
    """Hide a message."""
    with session.backend() as backend:
        intent = TakeMeasure(
            measure="hide",
            message=_message(backend, message),
            reason=reason,
            rule=rule,
            until_ms=_until(session, days),
            personal=personal,
        )
        _take(session, backend, intent)


def move(session: Session, message: str, topic: str) -> None:
    """Move a message to another topic."""
    with session.backend() as backend:
        _take(
            session,
            backend,
            TakeMeasure(measure="move", message=_message(backend, message), topic=_topic(backend, topic)),
        )


def lock(session: Session, topic: str, reason: str, rule: str, days: int | None) -> None:
    """Let nobody write in a topic."""
    _on_topic(session, "lock", topic, reason, rule, days)


def slow(session: Session, topic: str, seconds: int, reason: str, rule: str, days: int | None) -> None:
    """Let everybody write in a topic once in so many seconds."""
    _on_topic(session, "slow", topic, reason, rule, days, seconds)


def _on_topic(
    session: Session, measure: Measure, topic: str, reason: str, rule: str, days: int | None, seconds: int = 0
) -> None:
    until_ms = _until(session, days)
    with session.backend() as backend:
        where = _topic(backend, topic)
        intent = TakeMeasure(measure=measure, topic=where, reason=reason, rule=rule, until_ms=until_ms, seconds=seconds)
        _take(session, backend, intent)


def warn(session: Session, person: str, reason: str, rule: str) -> None:
    """Warn somebody."""
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result().person
        _take(session, backend, TakeMeasure(measure="warn", person=whom, reason=reason, rule=rule))


def mute(session: Session, person: str, reason: str, rule: str, days: int) -> None:
    """Let somebody write nothing for so many days."""
    until_ms = _until(session, days)
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result().person
        intent = TakeMeasure(measure="mute", person=whom, reason=reason, rule=rule, until_ms=until_ms)
        _take(session, backend, intent)


def second(session: Session, measure: str) -> None:
    """Agree to a long mute."""
    with session.backend() as backend:
        row = _measure(backend, measure)
        backend.submit(SecondMeasure(measure=row.id)).result()
    session.note(session.words("measure_seconded"))


def lift(session: Session, measure: str, reason: str) -> None:
    """Take a measure back."""
    with session.backend() as backend:
        row = _measure(backend, measure)
        backend.submit(LiftMeasure(measure=row.id, reason=reason)).result()
    session.note(session.words("measure_lifted"))


def appeal(session: Session, measure: str, reason: str) -> None:
    """Ask another moderator to decide."""
    with session.backend() as backend:
        row = _measure(backend, measure)
        backend.submit(AppealMeasure(measure=row.id, reason=reason)).result()
    session.note(session.words("measure_appealed"))


def decide(session: Session, measure: str, verdict: str, reason: str) -> None:
    """Decide an appeal."""
    stands = verdict == "stands"
    with session.backend() as backend:
        row = _measure(backend, measure)
        backend.submit(DecideMeasure(measure=row.id, stands=stands, reason=reason)).result()
    session.note(session.words("measure_stands" if stands else "measure_overturned"))


def list_measures(session: Session) -> None:
    """Print what moderators did, the newest last."""
    house = session.ask(lambda reader: reader.house())
    if house is not None and RESIDENT not in house.me.roles and not house.left:
        raise Fault(FaultKind.NOT_ALLOWED)  # guests read nothing of it, which is not that nothing was done
    rows = tuple(reversed(session.ask(lambda reader: reader.measures(_LISTED))))
    session.result(rows, lambda: [f"{row.id.hex()[:SHOWN_ID_CHARS]}  {measure_line(session, row)}" for row in rows])
    if not rows:
        session.note(session.words("no_measures"))


def list_flagged(session: Session) -> None:
    """Print what moderators are asked to look at."""
    house = session.ask(lambda reader: reader.house())
    if house is not None and not {COUNCIL, MODERATOR} & set(house.me.roles):
        raise Fault(FaultKind.NOT_ALLOWED)  # nothing is told to others, which is not that nothing waits
    rows = tuple(session.ask(lambda reader: reader.flagged(_LISTED)))
    session.result(rows, lambda: [_flagged_line(session, row) for row in rows])
    if not rows:
        session.note(session.words("nothing_flagged"))


def _until(session: Session, days: int | None) -> int | None:
    return None if days is None else session.world.now_ms() + days * _DAY_MS


def _take(session: Session, backend: Backend, intent: TakeMeasure) -> None:
    id_ = answered(backend, intent, bytes)
    row = next((one for one in backend.query(lambda reader: reader.measures(_LISTED)).result() if one.id == id_), None)
    told = id_.hex() if row is None else f"{id_.hex()[:SHOWN_ID_CHARS]}  {measure_line(session, row)}"
    session.result({"measure": id_}, lambda: [told])
    if row is not None and row.state == "needs_second":
        session.note(session.words("measure_waits"))


def _message(backend: Backend, given: str) -> SubjectId:
    return backend.query(lambda reader: find_message(reader, given.lower())).result()


def _topic(backend: Backend, given: str) -> SubjectId:
    return backend.query(lambda reader: find_topic(reader, given)).result().topic


def _measure(backend: Backend, given: str) -> MeasureRow:
    return backend.query(lambda reader: _find_measure(reader, given.lower())).result()


def _find_measure(reader: Queries, given: str) -> MeasureRow:
    """Return the measure whose id begins so. Raises Fault UNKNOWN_MEASURE."""
    rows = [row for row in reader.measures(_LISTED) if row.id.hex().startswith(given)]
    if len(given) < MIN_PREFIX_CHARS or len(rows) != 1:
        raise Fault(FaultKind.UNKNOWN_MEASURE)
    return rows[0]


def _flagged_line(session: Session, row: FlaggedRow) -> str:
    words = session.words
    reasons = ", ".join(f"{words(f'flag_{reason}')} {count}" for reason, count in row.reasons)
    return words(
        "flagged_line",
        id=row.message.message.hex()[:SHOWN_ID_CHARS],
        topic=row.topic_title,
        author=name_of(session, row.message.author),
        text=" ".join(row.text.split()),
        reasons=reasons,
        flats=row.flats,
    )
