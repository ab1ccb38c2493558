"""What receipts need from a database; ``adapters.store`` provides it beside the log."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.receipts import Kept


class Claim(msgspec.Struct, gc=False, frozen=True):
    """That ``holder`` has a chain of ours up to a place; ``tag``: first bytes of the id there. Heard in our time."""

    holder: DeviceId
    author: DeviceId
    lane: int
    seq: int
    tag: bytes
    heard_at_ms: int


class ReceiptStorage(Protocol):
    """The tables of receipts. Writing happens inside a transaction of ``app.storage.Storage``."""

    def receipts(self) -> Sequence[Kept]:
        """Return the newest receipt of every device, the one heard last at the end."""

    def claims(self) -> Sequence[Claim]:
        """Return what devices are known to hold of our chains."""

    def put_receipts(self, receipts: Iterable[Kept], claims: Iterable[Claim]) -> None:
        """Replace what is stored of these devices and chains."""

    def forget_receipts(self, devices: Iterable[DeviceId]) -> None:
        """Drop everything about these devices."""
