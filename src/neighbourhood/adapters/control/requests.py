"""The words of the control socket: one JSON object a line in each direction.

``{"intent": {"type": "message.say", …}}`` or ``{"query": "topics", "args": {…}}``; the answer is ``{"ok": …}`` or
``{"fault": kind, "details": {…}}``. Bytes are hex text. Both lists are closed: what is not named here is refused.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args

import msgspec

from neighbourhood.adapters import hexjson
from neighbourhood.app import (
    intents,
    intents_circles,
    intents_invitations,
    intents_moderation,
    rows,
    rows_belonging,
    rows_circles,
    rows_moderation,
    rows_rules,
)
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.ports import Queries
from neighbourhood.app.search import EVERYWHERE, Narrowed, Number
from neighbourhood.domain.ids import CircleId, EntryId, SubjectId
from neighbourhood.domain.limits import MAX_TEXT_BYTES

MAX_LINE_BYTES: Final = 4 * 1024 * 1024
"""Longest request."""
MAX_ANSWER_BYTES: Final = 64 * 1024 * 1024
MAX_ROWS: Final = 1000
"""Most rows of one answer to a query with a limit."""

INTENTS: Final[Mapping[object, type[Intent]]] = {
    kind.__struct_config__.tag: kind for kind in get_args(intents.AnyIntent)
}
"""What may be asked to be done, by the name on the line."""
ANSWERS: Final[Mapping[type[Intent], Any]] = {
    intents.FoundHouse: rows.HouseRow,
    intents.SetPlan: rows.PlanRow,
    intents_invitations.MakeInvitation: rows.InvitationRow,
    intents_invitations.InviteGuest: rows.InvitationRow,
    intents_invitations.LinkDevice: rows.InvitationRow,
    intents_invitations.BringBack: rows.InvitationRow,
    intents_invitations.MakeRecoverySheet: rows.RecoveryRow,
    **dict.fromkeys(
        (
            intents.CloseDevice,
            intents.UpholdDevice,
            intents.GiveRole,
            intents.EndRole,
            intents.HandOver,
            intents.RemovePerson,
            intents.SignProposal,
        ),
        rows.ProposalRow,
    ),
    intents.MoveOut: bool,
    intents_circles.MakeCircle: CircleId,
    intents_circles.TalkTo: SubjectId,
    intents.CreateTopic: SubjectId,
    intents.SetRules: SubjectId,
    intents.Say: SubjectId,
    intents_moderation.TakeMeasure: SubjectId,
    intents.EraseMessage: int,
    intents.EraseMine: int,
    intents.ImportMessages: rows.ImportedRow,
}
"""What each intent answers; the ones that are not named answer None."""


class _Args(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Arguments of a query without any."""


class _TimelineArgs(_Args, frozen=True, kw_only=True):
    topic: SubjectId
    before: Number | None = None
    after: Number | None = None
    limit: int = 50


class _TopicArgs(_Args, frozen=True, kw_only=True):
    topic: SubjectId


class _MomentArgs(_Args, frozen=True, kw_only=True):
    topic: SubjectId
    at_ms: Number


class _LimitArgs(_Args, frozen=True, kw_only=True):
    limit: int = 20


class _JournalArgs(_Args, frozen=True, kw_only=True):
    limit: int = 100
    before: EntryId | None = None


class _ErasuresArgs(_Args, frozen=True, kw_only=True):
    limit: int = 100


class _MessageArgs(_Args, frozen=True, kw_only=True):
    message: SubjectId


class _SearchArgs(_Args, frozen=True, kw_only=True):
    words: str
    narrowed: Narrowed = EVERYWHERE
    limit: int = 50


class _EntriesArgs(_Args, frozen=True, kw_only=True):
    lane: Number
    after: tuple[Number, bytes, Number, bytes] | None = None
    limit: int = 500


@dataclass(frozen=True)
class _Query:
    args: type[_Args]
    answer: Any
    read: Callable[[Queries, Any], object]


def _rows(limit: int) -> int:
    return max(0, min(limit, MAX_ROWS))


QUERIES: Final[Mapping[object, _Query]] = {
    "house": _Query(_Args, rows.HouseRow | None, lambda reader, _: reader.house()),
    "people": _Query(_Args, tuple[rows.PersonRow, ...], lambda reader, _: reader.people()),
    "flats": _Query(_Args, tuple[rows.FlatRow, ...], lambda reader, _: reader.flats()),
    "topics": _Query(_Args, tuple[rows.TopicRow, ...], lambda reader, _: reader.topics()),
    "timeline": _Query(
        _TimelineArgs,
        tuple[rows.MessageRow, ...],
        lambda reader, args: reader.timeline(args.topic, before=args.before, after=args.after, limit=_rows(args.limit)),
    ),
    "wordings": _Query(_MessageArgs, tuple[rows.WordingRow, ...], lambda reader, args: reader.wordings(args.message)),
    "pinned": _Query(_TopicArgs, tuple[rows.MessageRow, ...], lambda reader, args: reader.pinned(args.topic)),
    "place_at": _Query(_MomentArgs, int | None, lambda reader, args: reader.place_at(args.topic, args.at_ms)),
    "first_unread": _Query(_TopicArgs, int | None, lambda reader, args: reader.first_unread(args.topic)),
    "mentioned": _Query(
        _LimitArgs, tuple[rows.FoundRow, ...], lambda reader, args: reader.mentioned(_rows(args.limit))
    ),
    "thanked": _Query(_LimitArgs, tuple[rows.MessageRow, ...], lambda reader, args: reader.thanked(_rows(args.limit))),
    "message": _Query(_MessageArgs, rows.MessageRow | None, lambda reader, args: reader.message(args.message)),
    "holders": _Query(_MessageArgs, tuple[rows.HolderRow, ...], lambda reader, args: reader.holders(args.message)),
    "search": _Query(
        _SearchArgs,
        tuple[rows.FoundRow, ...],
        lambda reader, args: reader.search(args.words, args.narrowed, limit=_rows(args.limit)),
    ),
    "aside_text": _Query(_MessageArgs, str, lambda reader, args: reader.aside_text(args.message)),
    "flagged": _Query(
        _LimitArgs, tuple[rows_moderation.FlaggedRow, ...], lambda reader, args: reader.flagged(_rows(args.limit))
    ),
    "measures": _Query(
        _JournalArgs, tuple[rows_moderation.MeasureRow, ...], lambda reader, args: reader.measures(_rows(args.limit))
    ),
    "writing": _Query(_TopicArgs, rows_moderation.WritingRow, lambda reader, args: reader.writing(args.topic)),
    "entries": _Query(
        _EntriesArgs,
        tuple[rows.EntryRow, ...],
        lambda reader, args: reader.entries(lane=args.lane, after=args.after, limit=_rows(args.limit)),
    ),
    "belonging": _Query(_Args, rows_belonging.BelongingRow, lambda reader, _: reader.belonging()),
    "journal": _Query(
        _JournalArgs,
        tuple[rows_belonging.JournalRow, ...],
        lambda reader, args: reader.journal(_rows(args.limit), before=args.before),
    ),
    "authority": _Query(_Args, rows_belonging.AuthorityRow, lambda reader, _: reader.authority()),
    "erasures": _Query(
        _ErasuresArgs, tuple[rows.ErasureRow, ...], lambda reader, args: reader.erasures(_rows(args.limit))
    ),
    "circles": _Query(_Args, tuple[rows_circles.CircleRow, ...], lambda reader, _: reader.circles()),
    "rules": _Query(_Args, rows_rules.RulesRow | None, lambda reader, _: reader.rules()),
    "rules_history": _Query(
        _LimitArgs,
        tuple[rows_rules.RulesVersionRow, ...],
        lambda reader, args: reader.rules_history(_rows(args.limit)),
    ),
    "rules_draft": _Query(_Args, str, lambda reader, _: reader.rules_draft()),
    "digest": _Query(_Args, tuple[rows.DigestRow, ...], lambda reader, _: reader.digest()),
    "sync": _Query(_Args, rows.SyncRow, lambda reader, _: reader.sync()),
    "joining": _Query(_Args, rows.JoiningRow, lambda reader, _: reader.joining()),
}
"""What may be asked to be told, by the name on the line."""


def read_request(line: bytes) -> Intent | Callable[[Queries], object]:
    """Return the intent, or the read, that a line asks for. Raises Fault BAD_REQUEST."""
    try:
        return _request(hexjson.decode(line))
    except ValueError as error:
        raise Fault(FaultKind.BAD_REQUEST) from error


def _request(request: Any) -> Intent | Callable[[Queries], object]:
    match request:
        case {"intent": {"type": str(name)} as body, **rest} if name in INTENTS and not rest:
            intent: Intent = hexjson.restore(body, INTENTS[name])
            return intent
        case {"query": str(name), **rest} if name in QUERIES and not rest.keys() - {"args"}:
            query = QUERIES[name]
            args = hexjson.restore(rest.get("args", {}), query.args)
            return lambda reader: query.read(reader, args)
    raise ValueError("unknown request")


def intent_line(intent: Intent) -> bytes:
    """Return the request for an intent. Raises Fault TEXT_TOO_LONG, and BAD_REQUEST for text that is not Unicode."""
    try:
        line = hexjson.encode({"intent": intent})
    except ValueError as error:
        raise Fault(FaultKind.BAD_REQUEST) from error
    if len(line) >= MAX_LINE_BYTES:
        raise too_long()
    return line


def query_line(name: str, args: Mapping[str, object]) -> bytes:
    """Return the request for a query. Raises Fault BAD_REQUEST for text that is not Unicode."""
    try:
        return hexjson.encode({"query": name, "args": args})
    except ValueError as error:
        raise Fault(FaultKind.BAD_REQUEST) from error


def answer_line(answer: object) -> bytes:
    """Return the line for a good answer."""
    return hexjson.encode({"ok": answer})


def fault_line(fault: Fault) -> bytes:
    """Return the line for a fault."""
    return hexjson.encode({"fault": fault.kind.value, "details": fault.details})


def read_intent_answer(intent: Intent, line: bytes) -> object:
    """Return what the intent answered. Raises the Fault that it met, PROGRAM_NOT_ANSWERING for nonsense."""
    return _answer(line, ANSWERS.get(type(intent)))


def read_query_answer(name: str, line: bytes) -> Any:
    """Return what the query answered. Raises the Fault that it met, PROGRAM_NOT_ANSWERING for nonsense."""
    return _answer(line, QUERIES[name].answer)


def _answer(line: bytes, target: Any) -> Any:
    try:
        match hexjson.decode(line):
            case {"ok": answer}:
                return hexjson.restore(answer, target)
            case {"fault": str(kind), "details": dict(details)}:
                fault = Fault(FaultKind(kind), **hexjson.restore(details, dict[str, str | int]))
            case _:
                raise ValueError("unknown answer")
    except ValueError as error:
        raise Fault(FaultKind.PROGRAM_NOT_ANSWERING) from error
    raise fault


def too_long() -> Fault:
    """Return the fault for a request above the cap."""
    return Fault(FaultKind.TEXT_TOO_LONG, limit_bytes=MAX_TEXT_BYTES)
