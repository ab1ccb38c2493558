"""The ends of all chains, held in memory and kept in step with the database."""

from collections.abc import Iterable, Sequence

from neighbourhood.app.storage import ChainHead
from neighbourhood.domain.chain import Place
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId


def head_of(entry: Entry) -> ChainHead:
    """Return the head that an entry makes."""
    header = entry.header
    return ChainHead(entry.id, header.device, header.lane, header.seq, header.lamport)


class Frontier:
    """Heads by chain; several on a fork. Also the canonically highest entry of each lane."""

    def __init__(self, heads: Iterable[ChainHead]) -> None:
        self._by_id: dict[EntryId, ChainHead] = {}
        self._chains: dict[tuple[DeviceId, int], dict[EntryId, ChainHead]] = {}
        for head in heads:
            self._put(head)

    def _put(self, head: ChainHead) -> None:
        self._by_id[head.id] = head
        self._chains.setdefault((head.device, head.lane), {})[head.id] = head

    def _drop(self, id_: EntryId) -> bool:
        head = self._by_id.pop(id_, None)
        if head is None:
            return False
        del self._chains[head.device, head.lane][id_]
        return True

    def advance(self, entries: Iterable[Entry]) -> tuple[Sequence[ChainHead], Sequence[EntryId]]:
        """Take accepted entries, each after its predecessor; return the heads that came and those that went."""
        added: dict[EntryId, ChainHead] = {}
        gone: list[EntryId] = []
        for entry in entries:
            prev = entry.header.prev
            if prev is not None and self._drop(prev) and added.pop(prev, None) is None:
                gone.append(prev)
            head = head_of(entry)
            self._put(head)
            added[head.id] = head
        return list(added.values()), gone

    def heads(self) -> Sequence[ChainHead]:
        """Return every branch head."""
        return list(self._by_id.values())

    def place(self, id_: EntryId) -> Place | None:
        """Return where a head stands."""
        head = self._by_id.get(id_)
        return Place(head.device, head.lane, head.seq, head.lamport) if head else None

    def own_head(self, device: DeviceId, lane: int) -> ChainHead | None:
        """Return the end of a chain; on a fork the one of the canonically greatest branch."""
        return max(self._chains.get((device, lane), {}).values(), key=_key, default=None)

    def reaches(self, device: DeviceId, lane: int, seq: int) -> bool:
        """Whether a chain has an entry at or above this place."""
        return any(head.seq >= seq for head in self._chains.get((device, lane), {}).values())

    def top(self, lane: int) -> ChainHead | None:
        """Return the canonically highest entry of a lane: always some chain's head."""
        return max((head for head in self._by_id.values() if head.lane == lane), key=_key, default=None)

    def forked_devices(self) -> frozenset[DeviceId]:
        """Return the devices one of whose chains has several ends."""
        return frozenset(device for (device, _), heads in self._chains.items() if len(heads) > 1)


def _key(head: ChainHead) -> CanonicalKey:
    return (head.lamport, head.device, head.seq, head.id)
