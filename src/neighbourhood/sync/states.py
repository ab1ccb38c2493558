"""The states of a session, its transitions, and which messages each state takes: two tables."""

from enum import Enum
from typing import Final

from neighbourhood.sync.wire import (
    Ack,
    Block,
    Digest,
    Frontier,
    Goodbye,
    Heard,
    Hello,
    LaneDone,
    Message,
    Ping,
    Receipt,
    Resync,
)


class State(Enum):
    """Where a session is."""

    HELLO = "hello"
    AUTHORITY = "authority"
    CONTENT = "content"
    LIVE = "live"
    CLOSED = "closed"


class Step(Enum):
    """What moves a session on."""

    DIFFERENT = "different"
    EQUAL = "equal"
    AUTHORITY_DONE = "authority_done"
    CONTENT_DONE = "content_done"
    AGAIN = "again"
    END = "end"


NEXT: Final[dict[tuple[State, Step], State]] = {
    (State.HELLO, Step.DIFFERENT): State.AUTHORITY,
    (State.HELLO, Step.EQUAL): State.LIVE,
    (State.AUTHORITY, Step.AUTHORITY_DONE): State.CONTENT,
    (State.CONTENT, Step.CONTENT_DONE): State.LIVE,
    (State.LIVE, Step.AGAIN): State.AUTHORITY,
    (State.HELLO, Step.END): State.CLOSED,
    (State.AUTHORITY, Step.END): State.CLOSED,
    (State.CONTENT, Step.END): State.CLOSED,
    (State.LIVE, Step.END): State.CLOSED,
}

_ALWAYS: Final[frozenset[type[Message]]] = frozenset({Ping, Goodbye})
_EXCHANGE: Final[frozenset[type[Message]]] = _ALWAYS | {Frontier, LaneDone, Block, Ack, Digest, Receipt, Heard}

TAKES: Final[dict[State, frozenset[type[Message]]]] = {
    State.HELLO: _ALWAYS | {Hello},
    # Both sides can ask for a new round at once, so theirs can arrive when ours has begun.
    State.AUTHORITY: _EXCHANGE | {Resync},
    State.CONTENT: _EXCHANGE,
    State.LIVE: _ALWAYS | {Block, Ack, Digest, Resync, Receipt, Heard},
    State.CLOSED: frozenset(),
}
