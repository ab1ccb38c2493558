"""The commands that bring in older chats."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

import click

from neighbourhood.app.importing import Bringing, DateOrder, OldChat, bring, known_title, named, stopped, title_of
from neighbourhood.app.ports import Backend
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.session import Session

_YES: Final = ("y", "yes", "д", "да")
_SHOWN_PEOPLE: Final = 8


def import_group(parts: Parts) -> Group:
    """Return ``import`` with its commands."""
    file = parts.argument("file", click.Path(path_type=Path))
    return parts.group(
        "import",
        [
            parts.command("import telegram", telegram, file, parts.option("--chat")),
            parts.command(
                "import whatsapp",
                whatsapp,
                file,
                parts.option("--title"),
                parts.option("--day-first", type=None, is_flag=True),
                parts.option("--month-first", type=None, is_flag=True),
                parts.option("--yes", type=None, is_flag=True),
            ),
        ],
    )


def telegram(session: Session, file: Path, chat: str | None) -> None:
    """Import one chat of an export of Telegram Desktop."""
    chosen = _choose(session, session.world.read_chats(file), chat)
    with session.backend() as backend:
        brought = _import(session, backend, chosen)
        title = title_of(backend, brought.topic) or chosen.title
    counts = {"added": brought.added, "already_here": brought.already_here, "skipped": chosen.skipped}
    session.result({"title": title, **counts}, lambda: [session.words("imported", title=title, **counts)])


def whatsapp(session: Session, file: Path, title: str | None, day_first: bool, month_first: bool, yes: bool) -> None:
    """Say how a chat of WhatsApp was understood, ask, and import it."""
    asks = not yes and not session.json and sys.stdin.isatty()
    chat = _read(session, file, _order(session, day_first, month_first), asks)
    with session.backend() as backend:
        known = known_title(backend, chat) if title is None else None
        chat = named(chat, title or known or chat.title)
        if not session.json:
            _show(session, chat, known is not None)
        if not yes and not session.json:
            _make_sure(session, asks)
        brought = _import(session, backend, chat)
        topic_title = title_of(backend, brought.topic) or chat.title
    counts = {"added": brought.added, "already_here": brought.already_here, "skipped": chat.skipped}
    session.result(
        {"title": topic_title, **counts, **_understood(chat)},
        lambda: [session.words("imported_whatsapp", title=topic_title, **counts)],
    )


def _order(session: Session, day_first: bool, month_first: bool) -> DateOrder | None:
    if day_first and month_first:
        session.misuse("both_orders")
    if day_first or month_first:
        return DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST
    return None


def _read(session: Session, file: Path, order: DateOrder | None, asks: bool) -> OldChat:
    """Read the file in the order given; where the file leaves a doubt and none was given, let the person choose."""
    chat = session.world.read_whatsapp(file, None)
    if order is not None and order not in chat.date_orders:
        session.misuse("order_does_not_fit")
    if order is not None:
        return chat if order is chat.date_order else session.world.read_whatsapp(file, order)
    return _settled(session, file, chat, asks) if chat.ambiguous else chat


def _settled(session: Session, file: Path, chat: OldChat, asks: bool) -> OldChat:
    readings = {each: session.world.read_whatsapp(file, each) for each in chat.date_orders}
    spans = {str(each): _span(session, reading) for each, reading in readings.items()}
    if not asks:
        session.misuse("ambiguous_dates", **spans)
    session.note(session.words("two_readings", **spans))
    answer = _answer(session, "which_reading")
    if answer not in ("1", "2"):
        _decline(session)
    return readings[DateOrder.DAY_FIRST if answer == "1" else DateOrder.MONTH_FIRST]


def _show(session: Session, chat: OldChat, known: bool) -> None:
    """Say how the file was understood."""
    people = chat.people
    session.note(session.words("understood_chat", title=chat.title, span=_span(session, chat)))
    session.note(session.words("understood_counts", messages=len(chat.messages), skipped=chat.skipped))
    shown = ", ".join(people[:_SHOWN_PEOPLE]) + (" …" if len(people) > _SHOWN_PEOPLE else "")
    session.note(session.words("understood_people", count=len(people), names=shown))
    session.note(session.words(f"understood_{chat.date_order}"))
    if chat.cut_off:
        session.note(session.words("understood_cut_off", last=session.words.moment(chat.messages[-1].sent_at_ms)))
    if known:
        session.note(session.words("understood_known", title=chat.title))


def _make_sure(session: Session, asks: bool) -> None:
    if not asks:
        session.misuse("say_yes")
    if _answer(session, "import_now") not in _YES:
        _decline(session)


def _answer(session: Session, question: str) -> str:
    click.echo(session.words(question) + " ", err=True, nl=False)
    return sys.stdin.readline().strip().lower()


def _decline(session: Session) -> NoReturn:
    session.note(session.words("nothing_imported"))
    raise click.exceptions.Exit(ExitCode.INTERRUPTED)


def _span(session: Session, chat: OldChat) -> str:
    first, last = (session.words.day(at_ms) for at_ms in chat.span_ms or (0, 0))
    return first if first == last else session.words("span", first=first, last=last)


def _understood(chat: OldChat) -> dict[str, object]:
    first, last = chat.span_ms or (None, None)
    return {
        "messages": len(chat.messages),
        "people": chat.people,
        "first_at_ms": first,
        "last_at_ms": last,
        "date_order": chat.date_order,
        "ambiguous": chat.ambiguous,
        "cut_off": chat.cut_off,
    }


def _choose(session: Session, found: Sequence[OldChat], name: str | None) -> OldChat:
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


def _import(session: Session, backend: Backend, chat: OldChat) -> Bringing:
    so_far = Bringing(0, 0, len(chat.messages))
    try:
        for so_far in bring(backend, chat):
            session.progress(session.words("importing", done=so_far.done, total=so_far.total))
    except KeyboardInterrupt as stop:
        raise stopped(so_far) from stop
    finally:
        session.end_progress()
    return so_far
