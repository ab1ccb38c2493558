"""Devices and recovery of the sample house: what the settings show and what they ask for."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import CloseDevice, ContestDevice, MoveOut, StayInHouse, UpholdDevice
from neighbourhood.app.intents_invitations import LinkDevice, MakeRecoverySheet
from neighbourhood.app.rows import InvitationRow, ProposalRow, RecoveryRow
from neighbourhood.app.rows_belonging import BelongingRow, DeviceRow, OpenedRow
from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.domain.recovery import SECRET_SIZE, RecoverySecret, words_of
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.samples.rows import SampleHouse, refuse

SAMPLE_SECRET: Final = RecoverySecret(bytes(range(7, 7 + SECRET_SIZE)))
_LINK_CODE: Final = "4TRXC-8MNBV-J2K6H-QW7YD"
_DAY_MS: Final = 24 * 3_600_000
_SHEET_USES: Final = 64


class SampleDevices(SampleHouse):
    """Answers the intents about devices; devices other than the first of everybody are set by ``add_device``."""

    _devices: tuple[DeviceRow, ...] | None = None
    _sheets: tuple[OpenedRow, ...] = ()

    def belonging(self) -> BelongingRow:
        """Return what everybody has, and what was changed here."""
        row = super().belonging()
        devices = row.devices if self._devices is None else self._devices
        return replace(row, devices=devices, invitations=(*self._sheets, *row.invitations))

    def add_device(self, who: str, days_ago: float, seen_ms: int | None = None, **states: bool) -> DeviceId:
        """Let somebody have a further device; ``states`` as in ``DeviceRow``."""
        device = DeviceId(self._new_id())
        since_ms = self.now_ms - int(days_ago * _DAY_MS)
        row = DeviceRow(device=device, person=self._people[who], since_ms=since_ms, seen_ms=seen_ms, **states)
        self._set_devices((*self.belonging().devices, row))
        return device

    def make_council(self) -> None:
        """Let this person belong to the council."""
        self._change_person(sample.ME, council=True, roles=("council", "resident"))

    def move(self, who: str) -> None:
        """Let a neighbour live in the flat of this person."""
        self._change_person(who, flat_number=self._people[sample.ME].flat_number)

    def _change_person(self, who: str, **fields: object) -> None:
        self._people[who] = replace(self._people[who], **fields)
        if self._house is not None:
            self._house = replace(self._house, me=self._people[sample.ME])
        self.tell(Changes(people=True))

    def _do_CloseDevice(self, intent: CloseDevice) -> ProposalRow:
        row = self._device(intent.device)
        if not row.person.me:
            return ProposalRow(proposal=EntryId(self._new_id()), done=False, signed=1, needed=2)
        self._set_devices(tuple(other for other in self.belonging().devices if other != row))
        return self._done()

    def _do_ContestDevice(self, intent: ContestDevice) -> None:
        if not self._device(intent.device).person.me:
            refuse(FaultKind.NOT_ALLOWED)
        self._change_device(intent.device, suspended=True)

    def _do_UpholdDevice(self, intent: UpholdDevice) -> ProposalRow:
        self._change_device(intent.device, suspended=False, upheld=True)
        return self._done()

    def _do_LinkDevice(self, _intent: LinkDevice) -> InvitationRow:
        return InvitationRow(code=_LINK_CODE, flat_number=self._people[sample.ME].flat_number, uses=1)

    def _do_MakeRecoverySheet(self, _intent: MakeRecoverySheet) -> RecoveryRow:
        me = self._people[sample.ME]
        sheet = OpenedRow(
            invitation=EntryId(self._new_id()), role="resident", flat_number=me.flat_number, uses=_SHEET_USES, used=0,
            closed=False, by=me, made_at_ms=self.now_ms, restores=me, sheet=True,
        )  # fmt: skip
        self._sheets = (sheet,)
        self.tell(Changes(authority=True))
        return RecoveryRow(english=words_of(SAMPLE_SECRET, "en"), russian=words_of(SAMPLE_SECRET, "ru"))

    def _do_MoveOut(self, intent: MoveOut) -> bool:
        if intent.when_heard and not self.sync_row.neighbours_online:
            self._wait_to_leave(waits=True)
            return False
        self.leave("moved_out")
        return True

    def _do_StayInHouse(self, _intent: StayInHouse) -> None:
        self._wait_to_leave(waits=False)

    def _wait_to_leave(self, *, waits: bool) -> None:
        if self._house is not None:
            self._house = replace(self._house, leaving=waits)
            self.tell(Changes(people=True))

    def leave(self, how: str) -> None:
        """Let this computer belong to the house no more; ``how`` as in ``HouseRow``."""
        if self._house is not None:
            self._people[sample.ME] = replace(self._people[sample.ME], gone=True, roles=(), council=False)
            self._house = replace(self._house, me=self._people[sample.ME], left=how)
        self._set_devices(tuple(row for row in self.belonging().devices if not row.person.me))
        self.tell(Changes(people=True, authority=True))

    def _done(self) -> ProposalRow:
        return ProposalRow(proposal=EntryId(self._new_id()), done=True, signed=0, needed=0)

    def _device(self, device: DeviceId) -> DeviceRow:
        found = next((row for row in self.belonging().devices if row.device == device), None)
        return found or refuse(FaultKind.UNKNOWN_DEVICE)

    def _change_device(self, device: DeviceId, **states: bool) -> None:
        changed = replace(self._device(device), **states)
        rows: Sequence[DeviceRow] = self.belonging().devices
        self._set_devices(tuple(changed if row.device == device else row for row in rows))

    def _set_devices(self, rows: tuple[DeviceRow, ...]) -> None:
        self._devices = rows
        self.tell(Changes(authority=True))
