"""Addresses to dial again after a restart: those typed by a person, and those that worked in a network."""

from collections import Counter
from collections.abc import Collection, Iterable

import msgspec

from neighbourhood.app.storage import Storage
from neighbourhood.domain.ids import DeviceId

_META = "addresses"
_MAX_ADDRESSES = 64
_MAX_TYPED = 16
_MAX_PER_DEVICE = 2
_ANYWHERE = ""
_NOBODY = DeviceId(b"")


class _Remembered(msgspec.Struct, frozen=True, array_like=True):
    network: str
    address: str
    device: DeviceId = _NOBODY

    @property
    def place(self) -> tuple[str, str]:
        return self.network, self.address


class RememberedAddresses:
    """At most 64 addresses in the database, newest first; at most 16 of them typed, 2 of a device in each network.

    A network is named by its range, as in ``192.168.1.0/24``: what worked at work is of no use at home. On the writer
    thread.
    """

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        stored = storage.meta(_META)
        self._known = _decoded(stored) if stored else []

    def typed(self) -> tuple[str, ...]:
        """Return the typed addresses."""
        return self.found_in([_ANYWHERE])

    def found_in(self, networks: Collection[str]) -> tuple[str, ...]:
        """Return the addresses that worked in these networks."""
        return tuple(known.address for known in self._known if known.network in networks)

    def add_typed(self, address: str) -> None:
        """Remember an address that a person typed."""
        self._add([_Remembered(_ANYWHERE, address)])

    def add_found(self, found: Iterable[tuple[str, str, DeviceId]]) -> None:
        """Remember networks and addresses and the devices that have proved themselves there, the newest first."""
        new = _few_of_a_device([_Remembered(*place) for place in found])
        if not set(new) <= set(self._known):
            self._add(new)

    def _add(self, new: list[_Remembered]) -> None:
        again = {known.place for known in new}
        every = _few_of_a_device(new + [known for known in self._known if known.place not in again])
        typed = [known for known in every if known.network == _ANYWHERE][:_MAX_TYPED]
        kept = [known for known in every if known.network != _ANYWHERE][: _MAX_ADDRESSES - len(typed)]
        self._known = typed + kept
        with self._storage.transaction(durable=False):
            self._storage.set_meta(_META, msgspec.msgpack.encode(self._known))


def _few_of_a_device(places: list[_Remembered]) -> list[_Remembered]:
    """Return the first two of each device and network: at many ports somebody may pass calls on to one neighbour."""
    kept: list[_Remembered] = []
    count: Counter[tuple[str, DeviceId]] = Counter()
    for place in dict.fromkeys(places):
        count[place.network, place.device] += 1
        if place.device == _NOBODY or count[place.network, place.device] <= _MAX_PER_DEVICE:
            kept.append(place)
    return kept


def _decoded(stored: bytes) -> list[_Remembered]:
    """Return what was noted; nothing when a later version noted it in another form. It is found anew."""
    try:
        return msgspec.msgpack.decode(stored, type=list[_Remembered])
    except msgspec.DecodeError:
        return []
