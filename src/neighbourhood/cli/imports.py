"""The commands that bring in older chats."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ImportedMessage, ImportMessages
from neighbourhood.app.ports import Backend
from neighbourhood.app.rows import ImportedRow
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.session import Session, answered
from neighbourhood.cli.world import Chat

_SLICE_MESSAGES: Final = 500
_SLICE_CHARS: Final = 256 * 1024
"""Keeps one slice well below the longest request, however its text is written."""


def import_group(parts: Parts) -> Group:
    """Return ``import`` with its commands."""
    file = parts.argument("file", click.Path(path_type=Path))
    return parts.group("import", [parts.command("import telegram", telegram, file, parts.option("--chat"))])


def telegram(session: Session, file: Path, chat: str | None) -> None:
    """Import one chat of an export of Telegram Desktop."""
    chosen = _choose(session, session.world.read_chats(file), chat)
    with session.backend() as backend:
        added, already_here = _import(session, backend, chosen)
    counts = {"added": added, "already_here": already_here, "skipped": chosen.skipped}
    session.result({"title": chosen.title, **counts}, lambda: [session.words("imported", title=chosen.title, **counts)])


def slices(messages: Sequence[ImportedMessage]) -> Iterator[tuple[ImportedMessage, ...]]:
    """Yield the messages in their order, in slices of bounded number and size; a longer message has its own."""
    part: list[ImportedMessage] = []
    size_chars = 0
    for message in messages:
        if part and (len(part) == _SLICE_MESSAGES or size_chars + len(message.text) > _SLICE_CHARS):
            yield tuple(part)
            part, size_chars = [], 0
        part.append(message)
        size_chars += len(message.text)
    if part:
        yield tuple(part)


def _choose(session: Session, found: Sequence[Chat], name: str | None) -> Chat:
    chats = [chat for chat in found if chat.chat_id]  # without: a chat that could not be read
    titles = ", ".join(f"{chat.title} ({chat.chat_id})" for chat in chats)
    if not chats:
        session.misuse("no_chats")
    if name is None:
        if len(chats) > 1:
            session.misuse("which_chat", chats=titles)
        return chats[0]
    meant = [chat for chat in chats if name in {chat.title, chat.chat_id}]
    meant = meant or [chat for chat in chats if chat.title.casefold().startswith(name.casefold())]
    if len(meant) > 1:
        session.misuse("which_chat", chats=titles)
    if not meant:
        session.misuse("no_such_chat", name=name, chats=titles)
    return meant[0]


def _import(session: Session, backend: Backend, chat: Chat) -> tuple[int, int]:
    added = already_here = 0
    total = len(chat.messages)
    try:
        for part in slices(chat.messages):
            intent = ImportMessages(source="telegram", chat=chat.chat_id, title=chat.title, messages=part)
            row = answered(backend, intent, ImportedRow)
            added, already_here = added + row.added, already_here + row.already_here
            session.progress(session.words("importing", done=added + already_here, total=total))
    except KeyboardInterrupt as stop:
        raise Fault(FaultKind.IMPORT_STOPPED, added=added + already_here, total=total) from stop
    finally:
        session.end_progress()
    return added, already_here
