"""Writing entries: headers that link to what is held, sealed bodies, signatures."""

from collections.abc import Callable, Sequence

from neighbourhood.app.epochs import EpochKey, Identity
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.frontier import head_of
from neighbourhood.app.log import Log
from neighbourhood.app.storage import ChainHead
from neighbourhood.crypto import sealing, signing
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import AnyAct, Found
from neighbourhood.domain.chain import next_lamport
from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import VERSION, Entry, Header, assemble, body_hash
from neighbourhood.domain.ids import NO_HOUSE, Circle, EntryId, HouseId, Lane, Tier
from neighbourhood.domain.subjects.content import AnyContent

_NONCE_SIZE = 24


class Author:
    """Makes this device's entries; ``Log.append`` takes them like anybody's."""

    def __init__(self, identity: Identity, log: Log, random_bytes: Callable[[int], bytes]) -> None:
        self._identity = identity
        self._log = log
        self._random_bytes = random_bytes

    def founding(self, act: Found) -> Entry:
        """Return the entry that founds a house."""
        body = encode(act)
        header = Header(
            VERSION, NO_HOUSE, self._identity.device, Lane.AUTHORITY, 0, None, (), 1, None, None,
            body_hash(body), len(body),
        )  # fmt: skip
        return self._signed(header, body)

    def acts(self, acts: Sequence[AnyAct]) -> list[Entry]:
        """Return entries of the authority lane, each seeing the one before. Raises Fault NEWER_PROGRAM_NEEDED."""
        if self._log.view.newer:
            raise Fault(FaultKind.NEWER_PROGRAM_NEEDED)
        house, stand = self._standing()
        prev = self._log.frontier.own_head(self._identity.device, Lane.AUTHORITY)
        seen = [id_ for id_ in self._log.authority_tips() if prev is None or id_ != prev.id]
        entries: list[Entry] = []
        for act in acts:
            entry = self._act(act, house, stand, prev, seen)
            entries.append(entry)
            prev, seen = head_of(entry), []
        return entries

    def _act(
        self, act: AnyAct, house: HouseId, stand: EntryId, prev: ChainHead | None, seen: Sequence[EntryId]
    ) -> Entry:
        body = encode(act)
        if len(body) > limits.MAX_BODY_BYTES:  # nobody would take it, nor anything that this device writes after it
            raise Fault(FaultKind.INTERNAL, detail=f"an act of {len(body)} bytes")
        chosen = tuple(sorted(seen[-limits.MAX_SEEN_AUTHORITY :]))
        lamports = [self._lamport_of(id_) for id_ in chosen] + ([prev.lamport] if prev else [])
        header = Header(
            VERSION, house, self._identity.device, Lane.AUTHORITY, prev.seq + 1 if prev else 0,
            prev.id if prev else None, chosen, next_lamport(lamports), stand, None, body_hash(body), len(body),
        )  # fmt: skip
        return self._signed(header, body)

    def _lamport_of(self, id_: EntryId) -> int:
        return self._log.storage.places([id_])[id_].lamport

    def tell(self, contents: Sequence[AnyContent], circle: Circle) -> list[Entry]:
        """Return sealed entries of the content lane for one circle.

        Raises Fault: NO_HOUSE, NOT_ALLOWED or NOT_IN_CIRCLE without a key of the circle, TEXT_TOO_LONG.
        """
        house, stand = self._standing()
        key = self._log.keys.for_writing(self._log.view, circle)
        if key is None:
            raise Fault(FaultKind.NOT_ALLOWED if isinstance(circle, Tier) else FaultKind.NOT_IN_CIRCLE)
        prev = self._log.frontier.own_head(self._identity.device, Lane.CONTENT)
        top = self._log.frontier.top(Lane.CONTENT)
        entries: list[Entry] = []
        for content in contents:
            entry = self._content(content, house, stand, key, prev, top)
            entries.append(entry)
            prev = top = head_of(entry)
        return entries

    def _content(
        self,
        content: AnyContent,
        house: HouseId,
        stand: EntryId,
        key: EpochKey,
        prev: ChainHead | None,
        top: ChainHead | None,
    ) -> Entry:
        seq = prev.seq + 1 if prev else 0
        place = sealing.coordinates(house, self._identity.device, Lane.CONTENT, seq, key.tag)
        body = sealing.seal(key.key, place, encode(content), self._random_bytes(_NONCE_SIZE))
        if len(body) > limits.MAX_BODY_BYTES:
            raise Fault(FaultKind.TEXT_TOO_LONG, limit_kib=limits.MAX_TEXT_BYTES // 1024)
        seen = (top.id,) if top and (prev is None or top.id != prev.id) else ()
        lamport = next_lamport(head.lamport for head in (prev, top) if head)
        header = Header(
            VERSION, house, self._identity.device, Lane.CONTENT, seq, prev.id if prev else None, seen,
            lamport, stand, key.tag, body_hash(body), len(body),
        )  # fmt: skip
        return self._signed(header, body)

    def _standing(self) -> tuple[HouseId, EntryId]:
        known = self._log.view.devices.get(self._identity.device)
        if self._log.house is None or known is None:
            raise Fault(FaultKind.MOVED_OUT if self._log.is_over else FaultKind.NO_HOUSE)
        return self._log.house, known.grant

    def _signed(self, header: Header, body: bytes) -> Entry:
        entry = assemble(header, None, body)
        signature = signing.sign_entry(self._identity.seed, entry.id)
        return Entry(entry.id, entry.header, entry.header_bytes, signature, body)
