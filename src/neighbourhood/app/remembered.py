"""Addresses to dial again after a restart: those typed by a person, and those that worked in a network."""

from collections.abc import Collection, Iterable

import msgspec

from neighbourhood.app.storage import Storage

_META = "addresses"
_MAX_ADDRESSES = 64
_MAX_TYPED = 16
_ANYWHERE = ""


class _Remembered(msgspec.Struct, frozen=True, array_like=True):
    network: str
    address: str


class RememberedAddresses:
    """At most 64 addresses in the database, newest first; at most 16 of them typed. On the writer thread.

    A network is named by its range, as in ``192.168.1.0/24``: what worked at work is of no use at home.
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

    def add_found(self, found: Iterable[tuple[str, str]]) -> None:
        """Remember pairs of network and address at which a neighbour has proved himself."""
        new = [_Remembered(network, address) for network, address in found]
        if not set(new) <= set(self._known):
            self._add(new)

    def _add(self, new: list[_Remembered]) -> None:
        every = list(dict.fromkeys(new + self._known))
        typed = [known for known in every if known.network == _ANYWHERE][:_MAX_TYPED]
        kept = [known for known in every if known.network != _ANYWHERE][: _MAX_ADDRESSES - len(typed)]
        self._known = typed + kept
        with self._storage.transaction(durable=False):
            self._storage.set_meta(_META, msgspec.msgpack.encode(self._known))


def _decoded(stored: bytes) -> list[_Remembered]:
    """Return what was noted; nothing when a later version noted it in another form. It is found anew."""
    try:
        return msgspec.msgpack.decode(stored, type=list[_Remembered])
    except msgspec.DecodeError:
        return []
