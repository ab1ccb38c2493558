"""What is known about connections: who is online, who agrees, who holds what. Known facts of this run, never guesses."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from neighbourhood.app.rows import SyncRow
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import DeviceId, Lane, PersonId
from neighbourhood.sync.session import Session


class Snapshot(msgspec.Struct, frozen=True):
    """A value for readers on other threads. ``held``: per neighbour the highest of our content entries they have."""

    sync: SyncRow
    held: Mapping[PersonId, int]

    def holders(self, seq: int) -> int:
        """Return how many neighbours are known to hold our content entry at this place."""
        return sum(1 for held in self.held.values() if held >= seq)


class Presence:
    """Sessions of this run, on the writer thread."""

    def __init__(self, device: DeviceId) -> None:
        self._device = device
        self._sessions: dict[Session, DeviceId] = {}
        self._held: dict[PersonId, int] = {}
        self._agreed_at_ms: int | None = None
        self.port: int | None = None
        self.notices: tuple[str, ...] = ()

    def add(self, remote: DeviceId, session: Session) -> None:
        """A session has begun."""
        self._sessions[session] = remote

    def remove(self, session: Session) -> None:
        """A session has ended; what its neighbour holds stays known."""
        self._sessions.pop(session, None)

    def snapshot(self, view: View, now_ms: int, *, held_back: bool) -> Snapshot:
        """Return what is known now."""
        me = view.devices.get(self._device)
        people: set[PersonId] = set()
        for session, remote in self._sessions.items():
            known = view.devices.get(remote)
            if known is None or (me is not None and known.person == me.person):
                continue
            people.add(known.person)
            seq = session.remote_seq(self._device, Lane.CONTENT)
            if seq is not None:
                self._held[known.person] = max(seq, self._held.get(known.person, -1))
        agree = bool(self._sessions) and all(session.agrees for session in self._sessions)
        if agree:
            self._agreed_at_ms = now_ms
        sync = SyncRow(
            neighbours_online=len(people),
            connected_devices=len(self._sessions),
            agree=agree,
            receiving=max((session.expected for session in self._sessions), default=0),
            last_agreed_at_ms=self._agreed_at_ms,
            listening_port=self.port,
            held_back=held_back,
            notices=self.notices,
        )
        return Snapshot(sync, MappingProxyType(dict(self._held)))
