"""What receipts need from a database; ``adapters.store`` provides it beside the log."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.receipts import KeptReceipt


class Step(msgspec.Struct, gc=False, frozen=True):
    """That a chain of ours is held up to a place, and when this computer learned of it, by its own clock.

    ``tag``: the first bytes of the id at that place.
    """

    seq: int
    tag: bytes
    heard_at_ms: int


class Claim(msgspec.Struct, frozen=True):
    """What ``holder`` has of a chain of ours. ``steps``: upwards, never empty."""

    holder: DeviceId
    author: DeviceId
    lane: int
    steps: tuple[Step, ...]


class ReceiptStorage(Protocol):
    """The tables of receipts. Writing happens inside a transaction of ``app.storage.Storage``."""

    def receipts(self) -> Sequence[KeptReceipt]:
        """Return the newest receipt of every device, the one heard last at the end."""

    def claims(self) -> Sequence[Claim]:
        """Return what devices are known to hold of our chains."""

    def put_receipts(self, receipts: Iterable[KeptReceipt], claims: Iterable[Claim]) -> None:
        """Replace what is stored of these devices and chains."""

    def forget_receipts(self, devices: Iterable[DeviceId]) -> None:
        """Drop everything about these devices."""
