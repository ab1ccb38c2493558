"""What moderators did, as a line of the public journal."""

from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_moderation import MeasureRow
from neighbourhood.cli.session import Session


def measure_line(session: Session, row: MeasureRow) -> str:
    """Return a line about a measure: when, who, what, why, and what became of it."""
    words = session.words
    line = words(
        "measure_line",
        when=words.moment(row.at_ms),
        by=name_of(session, row.by),
        what=words(
            f"measure_{row.measure}{'_from' if row.origin_title else ''}",
            name=name_of(session, row.person),
            topic=row.topic_title,
            origin=row.origin_title,
            seconds=row.seconds,
        ),
    )
    parts = [line if not row.reason else words("measure_why", line=line, reason=row.reason)]
    if row.rule:
        parts.append(words("measure_rule", rule=row.rule))
    if row.until_ms is not None:
        parts.append(words("measure_until", until=words.moment(row.until_ms)))
    return "; ".join([*parts, *_became(session, row)])


def _became(session: Session, row: MeasureRow) -> list[str]:
    words = session.words
    told = [words("measure_second_by", name=name_of(session, row.second))] if row.second is not None else []
    if row.appealed:
        told.append(words("measure_appeal_of", name=name_of(session, row.person), reason=row.appeal))
    if row.decided_by is not None:
        key = "measure_decided_stands" if row.stands else "measure_decided_back"
        told.append(words(key, name=name_of(session, row.decided_by), reason=row.decision))
    if row.lifted_by is not None:
        told.append(words("measure_lifted_by", name=name_of(session, row.lifted_by), reason=row.lift_reason))
    if row.state not in ("holds", "lifted", "overturned"):
        told.append(words(f"measure_state_{row.state}"))
    return told


def name_of(session: Session, row: PersonRow) -> str:
    """Return what somebody is called."""
    return row.name or session.words("neighbour")
