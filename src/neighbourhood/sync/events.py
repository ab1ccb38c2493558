"""What a session reports to its owner."""

from typing import TypeAlias

from msgspec import Struct

from neighbourhood.domain.entry import WireEntry
from neighbourhood.sync.receipts import Statement
from neighbourhood.sync.wire import Farewell, Fault, Receipt


class Received(Struct, frozen=True):
    """Entries arrived. The owner stores what it can and answers with exactly one ``batch_done``."""

    entries: tuple[WireEntry, ...]


class Agreed(Struct, frozen=True):
    """Both sides held the same entries at ``now`` (seconds, the owner's clock)."""

    now: float


class Told(Struct, frozen=True):
    """A receipt arrived. The owner keeps it if it is news, and answers with ``receipt_forged`` if it is false."""

    receipt: Receipt
    statement: Statement


class PeerBroke(Struct, frozen=True):
    """The other side broke the protocol; the session is closed."""

    reason: Fault


class Goodbye(Struct, frozen=True):
    """The session ended in order, from either side. Send what is queued, then close the connection."""

    reason: Farewell


class StateChanged(Struct, frozen=True):
    """The session's ``state`` is another one now."""


Event: TypeAlias = Received | Agreed | PeerBroke | Goodbye | StateChanged | Told
