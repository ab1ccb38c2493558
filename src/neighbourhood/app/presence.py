"""What is known about neighbours: who is online, who agrees, who holds what. Known facts, never guesses."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from neighbourhood.app.core import Core
from neighbourhood.app.holdings import ActHoldings, Holdings, HoldingsFinder
from neighbourhood.app.receipts import Receipts
from neighbourhood.app.rows import SyncRow
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, PersonId
from neighbourhood.sync.session import Session


class Snapshot(msgspec.Struct, frozen=True):
    """A value for readers on other threads.

    ``online``: the devices of this person that run now; ``seen``: when the others of them last did, by the clock of this computer.
    """

    sync: SyncRow
    holdings: Holdings
    of_erasures: ActHoldings = MappingProxyType({})
    online: frozenset[DeviceId] = frozenset()
    seen: Mapping[DeviceId, int] = MappingProxyType({})

    def has_erased(self, holder: DeviceId, author: DeviceId, seq: int, id_: EntryId) -> bool:
        """Whether a device is known to hold an erasure, and so to have carried it out."""
        holding = self.of_erasures.get(author, {}).get(holder)
        return holding is not None and holding.heard_at_ms(seq, id_) is not None

    def holders(self, author: DeviceId, seq: int, id_: EntryId) -> Mapping[PersonId, int]:
        """Return the neighbours known to hold an entry of ours, each with when that was first heard."""
        found: dict[PersonId, int] = {}
        for holding in self.holdings.get(author, ()):
            heard_at_ms = holding.heard_at_ms(seq, id_)
            if heard_at_ms is not None:
                found[holding.person] = min(heard_at_ms, found.get(holding.person, heard_at_ms))
        return found


class Presence:
    """Sessions of this run and what receipts say, on the writer thread."""

    def __init__(self, core: Core, receipts: Receipts) -> None:
        self._core = core
        self._receipts = receipts
        self._finder = HoldingsFinder(core.log)
        self._sessions: dict[Session, DeviceId] = {}
        self._left_at_ms: dict[DeviceId, int] = {}
        self._agreed_at_ms: int | None = None
        self.port: int | None = None
        self.notices: tuple[str, ...] = ()
        self.taken_port: int | None = None
        self.hosts: tuple[str, ...] = ()

    @property
    def alone(self) -> bool:
        """Whether no session is running."""
        return not self._sessions

    @property
    def is_known_elsewhere(self) -> bool:
        """Whether a computer of somebody else, which belongs to the house, has all that is here."""
        devices, me = self._core.log.view.devices, self._core.log.me
        return any(
            session.agrees and device in devices and devices[device].person != me
            for session, device in self._sessions.items()
        )

    def add(self, remote: DeviceId, session: Session) -> None:
        """A session has begun."""
        self._sessions[session] = remote

    def remove(self, session: Session) -> None:
        """A session has ended; only a receipt heard from now on shows its device to be online."""
        self._note_heads()
        remote = self._sessions.pop(session, None)
        if remote is not None:
            self._left_at_ms[remote] = self._core.outside.now_ms()

    def note(self) -> None:
        """Take what the sessions show by now."""
        self._note_heads()
        if self._agree:
            self._agreed_at_ms = self._core.outside.now_ms()

    @property
    def _agree(self) -> bool:
        return bool(self._sessions) and all(session.agrees for session in self._sessions)

    def snapshot(self) -> Snapshot:
        """Return what is known since the last ``note``."""
        now_ms = self._core.outside.now_ms()
        online = tuple(sorted(self._people_online(now_ms)))
        sync = SyncRow(
            neighbours_online=len(online),
            connected_devices=len(self._sessions),
            agree=self._agree,
            receiving=max((session.expected for session in self._sessions), default=0),
            last_agreed_at_ms=self._agreed_at_ms,
            listening_port=self.port,
            held_back=self._core.held_back,
            notices=self.notices,
            taken_port=self.taken_port,
            online=online,
            hosts=self.hosts,
        )
        claims = self._receipts.claims(now_ms)
        mine = self._own_others()
        here = mine & self._devices_online(now_ms)
        seen = {device: at_ms for device in mine - here if (at_ms := self._seen_ms(device, now_ms))}
        return Snapshot(sync, self._finder.holdings(claims), self._finder.of_erasures(claims), here, seen)

    def _own_others(self) -> frozenset[DeviceId]:
        core = self._core
        own = (known.id for known in core.log.view.devices.values() if known.person == core.log.me)
        return frozenset(own) - {core.identity.device}

    def _seen_ms(self, device: DeviceId, now_ms: int) -> int | None:
        """Return when a device was last known to run; None where that was too long ago to be remembered."""
        known = (self._receipts.last_heard_ms(device, now_ms), self._left_at_ms.get(device))
        return max((at_ms for at_ms in known if at_ms is not None), default=None)

    def _note_heads(self) -> None:
        """What a neighbour has acknowledged or shown in this session is known before its receipt says so."""
        own, now_ms = self._core.identity.device, self._core.outside.now_ms()
        chains = [(own, Lane.CONTENT), *((device, Lane.AUTHORITY) for device in self._core.log.erasing_devices())]
        for session, remote in self._sessions.items():
            for author, lane in chains:
                head = session.remote_head(author, lane)
                if head is not None:
                    self._receipts.note(remote, author, lane, head, now_ms)

    def _people_online(self, now_ms: int) -> set[PersonId]:
        devices = self._core.log.view.devices
        return {devices[device].person for device in self._devices_online(now_ms)} - {self._core.log.me}

    def _devices_online(self, now_ms: int) -> set[DeviceId]:
        connected = set(self._sessions.values())
        if not connected:
            return set()  # what was heard a moment ago helps nobody who is cut off now
        living = self._core.log.view.devices
        return {device for device in living if device in connected or self._is_heard(device, now_ms)}

    def _is_heard(self, device: DeviceId, now_ms: int) -> bool:
        heard_at_ms = self._receipts.heard_at_ms(device, now_ms)
        return heard_at_ms is not None and heard_at_ms > self._left_at_ms.get(device, -1)
