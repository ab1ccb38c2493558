"""What the network asks of the program behind it. Everything is called on the network's loop and answers at once."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from neighbourhood.app.channel import Device, Secret
from neighbourhood.app.join_wire import HouseProof, JoinRequest, RefusedBecause, ReturnProof
from neighbourhood.domain.entry import WireEntry
from neighbourhood.domain.ids import DeviceId, FlatId, HouseId, PersonId
from neighbourhood.sync.log_port import LogPort
from neighbourhood.sync.receipts import ReceiptPort, Statement
from neighbourhood.sync.session import Session
from neighbourhood.sync.wire import Receipt


class Batch(msgspec.Struct, frozen=True):
    """What became of received entries, for the session's ``batch_done``; ``refused`` counts bad signatures only."""

    accepted: int
    refused: int
    missing: bool


class Hub(Protocol):
    """The program as the network sees it."""

    def identity(self) -> Device:
        """Return our device."""

    def secrets(self) -> Sequence[Secret]:
        """Return what a listener answers to: wire keys of all rotations, and open invitations."""

    def dial_secret(self) -> Secret | None:
        """Return what a dialler uses: the newest wire key, else the invitation being used, else None.

        The invitation goes first where this device has left the house.
        """

    def log(self) -> LogPort:
        """Return the log that sessions read."""

    def received(self, entries: tuple[WireEntry, ...], remote: DeviceId) -> Batch:
        """Append what arrived. Raises Fault when it cannot be kept; the connection is then closed."""

    def receipts(self) -> ReceiptPort:
        """Return the receipts that sessions pass on."""

    def told(self, receipt: Receipt, statement: Statement) -> bool:
        """Take a receipt that arrived; False when the device it names did not make it."""

    def flat_of(self, device: DeviceId) -> FlatId | None:
        """Return the flat of a device's person; None for a device that we do not know, or not yet."""

    def house_proof(self, invitation_key: bytes) -> HouseProof | ReturnProof | None:
        """Return what shows a newcomer that this is the house of its code; None for one we do not know."""

    def joins(self, remote: DeviceId, invitation_key: bytes, request: JoinRequest) -> None:
        """Admit a newcomer; the same device twice is admitted once. Raises JoinDenied."""

    def invitation_in_use(self) -> bytes | None:
        """Return the key of the invitation that we are joining with; None when we are not joining."""

    def join_request(self, house: HouseId, person: PersonId | None = None) -> JoinRequest | None:
        """Return what to ask of a house that has proved itself, None when there is nothing left to ask.

        ``person``: whom the code brings back.
        """

    def join_refused(self, reason: RefusedBecause) -> None:
        """Hear that one resident did not admit us, or that it was not the invitation's house (``WRONG_HOUSE``)."""

    def house_known(self, house: HouseId) -> None:
        """Hear, before the first session, which house admitted us."""

    def connected(self, remote: DeviceId, session: Session) -> None:
        """Hear of a new session."""

    def session_changed(self, remote: DeviceId, session: Session) -> None:
        """Hear that a session's state, agreement or numbers changed."""

    def disconnected(self, remote: DeviceId, session: Session) -> None:
        """Hear that a session has ended."""
