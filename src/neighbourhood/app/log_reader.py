"""The log as sync sessions read it: what may be sent, in arrival or canonical order."""

from collections.abc import Iterable, Sequence

from neighbourhood.app.log import Log
from neighbourhood.app.storage import StoredEntry
from neighbourhood.crypto import signing
from neighbourhood.domain.entry import to_wire
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId, HouseId
from neighbourhood.sync.log_port import Head, Range, Sendable, size_bytes

_SCAN = 512
_TAIL = 64


class LogReader:
    """``sync.log_port.LogPort`` over a Log. Used on the writer thread."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._audited_row = 0

    def house(self) -> HouseId | None:
        """Return the house, once known."""
        return self._log.house

    def heads(self) -> Sequence[Head]:
        """Return every branch head."""
        return [Head(head.device, head.lane, head.seq, head.id) for head in self._log.frontier.heads()]

    def ids_at(self, device: DeviceId, lane: int, seq: int) -> Sequence[EntryId]:
        """Return the entries at one place of a chain."""
        head = self._log.frontier.own_head(device, lane)
        if head is not None and head.seq == seq and device not in self._log.frontier.forked_devices():
            return [head.id]
        return self._log.storage.ids_at(device, lane, seq)

    def last_row(self) -> int:
        """Return the arrival number of the newest entry."""
        return self._log.storage.last_row()

    def device_is_live(self, device: DeviceId) -> bool:
        """Whether the device is admitted."""
        return device in self._log.view.devices

    def rows_after(self, row: int, *, limit: int, max_bytes: int) -> Sequence[Sendable]:
        """Return what arrived after a row, each chain's run ending in a checked signature."""
        return self._proven(_within(self._log.storage.rows_after(row, limit=limit), max_bytes))

    def ids_after(self, row: int, *, limit: int) -> Sequence[tuple[int, EntryId]]:
        """Return rows and ids by arrival."""
        return self._log.storage.ids_after(row, limit=limit)

    def block(
        self,
        lane: int,
        ranges: Sequence[Range],
        *,
        above: CanonicalKey | None,
        up_to_row: int,
        limit: int,
        max_bytes: int,
    ) -> Sequence[Sendable]:
        """Return the next slice of canonical order restricted to ranges."""
        wanted = {(range_.device, range_.lane): range_ for range_ in ranges}
        start = self._lowest_lamport(ranges) if above is None else 0
        found: list[StoredEntry] = []
        size = 0
        while len(found) < limit:
            part = self._log.storage.canonical(lane, above=above, from_lamport=start, up_to_row=up_to_row, limit=_SCAN)
            for stored in part:
                above = stored.entry.key
                if not _is_wanted(stored, wanted):
                    continue
                size += size_bytes(to_wire(stored.entry))
                if found and (size > max_bytes or len(found) == limit):
                    return self._proven(found)
                found.append(stored)
            if not part:
                break
        return self._proven(found)

    def _lowest_lamport(self, ranges: Iterable[Range]) -> int:
        lows = [
            stored.entry.header.lamport
            for range_ in ranges
            for stored in self._log.storage.chain(range_.device, range_.lane, from_seq=range_.first_seq, limit=1)
        ]
        return min(lows, default=0)

    def _proven(self, found: Sequence[StoredEntry]) -> list[Sendable]:
        """Make every run end in a signature that was checked here; a run that cannot is prolonged until it does."""
        last: dict[tuple[DeviceId, int], StoredEntry] = {}
        for stored in found:
            last[stored.entry.header.device, stored.entry.header.lane] = stored
        sent = [_sendable(stored) for stored in found]
        for tip in last.values():
            if not (tip.checked and tip.entry.signature) and not self._check(tip):
                sent += [_sendable(stored, prolongs=True) for stored in self._prolonged(tip)]
        return sent

    def audit(self, limit: int) -> int:
        """Check up to ``limit`` signatures that a later one has vouched for; return how many were looked at."""
        unchecked = self._log.storage.unchecked(self._audited_row, limit)
        with self._log.storage.transaction(durable=False):
            for stored in unchecked:
                self._check(stored)
                self._audited_row = stored.row
        return len(unchecked)

    def _check(self, stored: StoredEntry) -> bool:
        entry = stored.entry
        valid = entry.signature is not None and signing.entry_signature_is_valid(
            entry.header.device, entry.id, entry.signature
        )
        with self._log.storage.transaction(durable=False):
            (self._log.storage.mark_checked if valid else self._log.storage.drop_signatures)([stored.row])
        return valid

    def _prolonged(self, tip: StoredEntry) -> Sequence[StoredEntry]:
        header = tip.entry.header
        longer: list[StoredEntry] = []
        below = tip.entry.id
        for stored in self._log.storage.chain(header.device, header.lane, from_seq=header.seq + 1, limit=_TAIL):
            if stored.entry.header.prev != below:
                continue
            longer.append(stored)
            below = stored.entry.id
            if self._check(stored):
                break
        return longer


def _within(found: Sequence[StoredEntry], max_bytes: int) -> Sequence[StoredEntry]:
    size = 0
    for n, stored in enumerate(found):
        size += size_bytes(to_wire(stored.entry))
        if n and size > max_bytes:
            return found[:n]
    return found


def _is_wanted(stored: StoredEntry, wanted: dict[tuple[DeviceId, int], Range]) -> bool:
    header = stored.entry.header
    range_ = wanted.get((header.device, header.lane))
    return (
        range_ is not None
        and header.seq >= range_.first_seq
        and (range_.last_seq is None or header.seq <= range_.last_seq)
    )


def _sendable(stored: StoredEntry, *, prolongs: bool = False) -> Sendable:
    entry, header = stored.entry, stored.entry.header
    return Sendable(stored.row, entry.id, entry.key, header.device, header.lane, header.seq, to_wire(entry), prolongs)
