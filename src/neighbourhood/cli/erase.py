"""The command that erases, and tells where it is done."""

import sys

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EraseMessage, EraseMine
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import ErasureRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.parts import Command, Parts
from neighbourhood.cli.session import Session, answered
from neighbourhood.domain.ids import ID_SIZE, SubjectId

_MIN_PREFIX_CHARS = 4
_PAGE_ROWS = 500


def erase_command(parts: Parts) -> Command:
    """Return ``erase``."""
    return parts.command(
        "erase",
        erase,
        parts.argument("message", required=False),
        parts.option("--everything-of-mine", "everything", type=None, is_flag=True),
        parts.option("--yes", type=None, is_flag=True),
    )


def erase(session: Session, message: str | None, everything: bool, yes: bool) -> None:
    """Erase a message or all of one's own words, or list what was erased."""
    if message is not None and everything:
        session.misuse("erase_one_thing")
    if message is None and not everything:
        _list(session)
        return
    with session.backend() as backend:
        intent: EraseMessage | EraseMine = EraseMine()
        if message is not None:
            intent = EraseMessage(message=backend.query(lambda reader: find_message(reader, message.lower())).result())
        if not yes:
            _make_sure(session, "erase_all_asked" if everything else "erase_message_asked")
        count = answered(backend, intent, int)
    session.result({"entries": count}, lambda: [session.words("erased_entries", count=count)])


def _list(session: Session) -> None:
    rows = tuple(session.ask(lambda reader: reader.erasures()))
    session.result(rows, lambda: [_line(session, row) for row in rows])
    if not rows:
        session.note(session.words("no_erasures"))


def _make_sure(session: Session, question: str) -> None:
    """Have the word typed; nobody is asked where nobody sits."""
    if session.json or not sys.stdin.isatty():
        session.misuse("erase_needs_yes")
    word = session.words("erase_word")
    session.note(session.words(question, word=word))
    if sys.stdin.readline().strip().casefold() != word:
        session.note(session.words("nothing_erased_now"))
        raise click.exceptions.Exit(ExitCode.INTERRUPTED)


def find_message(reader: Queries, given: str) -> SubjectId:
    """Return the message with this id, or with an id that begins so. Raises Fault UNKNOWN_MESSAGE."""
    if len(given) >= _MIN_PREFIX_CHARS:
        for topic in reader.topics():
            before = None
            while rows := reader.timeline(topic.topic, before=before, limit=_PAGE_ROWS):
                for row in rows:
                    if row.message.hex().startswith(given):
                        return row.message
                before = rows[-1].position
    raise Fault(FaultKind.UNKNOWN_MESSAGE, message=given[: 2 * ID_SIZE])


def _line(session: Session, row: ErasureRow) -> str:
    words = session.words
    return words(
        "erasure_line",
        when=words.moment(row.at_ms),
        by=row.by.name or words("neighbour"),
        count=row.entries,
        done=row.erased_on,
        devices=row.devices,
    )
