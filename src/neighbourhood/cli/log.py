"""The commands that show the log itself, for comparing computers."""

from collections.abc import Callable, Sequence

import click

from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import DigestRow, EntryRow
from neighbourhood.cli.parts import Command, Parts
from neighbourhood.cli.session import Session
from neighbourhood.domain.ids import CanonicalKey, Lane

_PAGE_ROWS = 500
_SHOWN_DEVICE_CHARS = 16


def log_commands(parts: Parts) -> list[Command]:
    """Return ``entries`` and ``digest``."""
    lanes = click.Choice([lane.name.lower() for lane in Lane])
    return [
        parts.command("entries", entries, parts.option("--lane", type=lanes)),
        parts.command("digest", digest),
    ]


def entries(session: Session, lane: str | None) -> None:
    """Print the entries, one a line, lane by lane in canonical order."""
    lanes = list(Lane) if lane is None else [Lane[lane.upper()]]
    with session.backend() as backend:
        for each in lanes:
            after: CanonicalKey | None = None
            while rows := backend.query(_page(each, after)).result():
                for row in rows:
                    session.result(row, _line(row))
                after = (rows[-1].lamport, rows[-1].device, rows[-1].seq, rows[-1].id)


def digest(session: Session) -> None:
    """Print one line per circle."""
    for row in session.ask(lambda reader: reader.digest()):
        session.result(row, _digest_line(session, row))


def _page(lane: Lane, after: CanonicalKey | None) -> Callable[[Queries], Sequence[EntryRow]]:
    return lambda reader: reader.entries(lane=lane, after=after, limit=_PAGE_ROWS)


def _line(row: EntryRow) -> Callable[[], list[str]]:
    device = row.device.hex()[:_SHOWN_DEVICE_CHARS]
    standing = "+" if row.stands else "-"
    parts = [Lane(row.lane).name.lower(), row.lamport, device, row.seq, row.id.hex(), standing, row.kind or "?"]
    return lambda: [" ".join(str(part) for part in [*parts, row.author]).rstrip()]


def _digest_line(session: Session, row: DigestRow) -> Callable[[], list[str]]:
    circle = session.words(f"circle_{row.circle.name}") if row.circle is not None else row.name
    if not row.complete:
        return lambda: [session.words("digest_incomplete", circle=circle)]
    return lambda: [session.words("digest_line", circle=circle, digest=row.digest.hex(), subjects=row.subjects)]
