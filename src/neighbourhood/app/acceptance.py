"""Which received entries are taken: links, lamports, grants and signatures (architecture.md, section 2, rule 1)."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from neighbourhood.crypto import signing
from neighbourhood.domain.authority.acts import Admit, AnyAct, Found, UnknownAct, parse_act
from neighbourhood.domain.chain import Place, check_links, place_of, vouched
from neighbourhood.domain.codec import NotCanonical
from neighbourhood.domain.entry import Entry, house_of
from neighbourhood.domain.errors import Reason, Refused
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId, Lane

Find = Callable[[EntryId], Place | None]
Named = Callable[[EntryId], DeviceId | None]


class Verdicts(msgspec.Struct):
    """Outcome for one batch. ``accepted``: in an order in which everything comes after what it rests on, with
    whether its own signature was checked; ``missing``: ids that held entries back.
    """

    accepted: list[tuple[Entry, bool]]
    refused: list[tuple[EntryId, Reason]]
    missing: set[EntryId]
    acts: dict[EntryId, AnyAct | None]


def judge(entries: Iterable[Entry], house: HouseId, find: Find, named: Named) -> Verdicts:
    """Judge entries that are not held yet.

    ``find`` answers for what is held, ``named`` for the device that a held grant names.
    """
    candidates = sorted(entries, key=lambda entry: (entry.header.lane, entry.key))
    is_valid = _Signatures().is_valid
    verdicts = _judged(candidates, vouched(candidates, is_valid), house, find, named)
    if not verdicts.refused:
        return verdicts
    # Only an accepted entry vouches: what hung on a refused one could never be shown to anybody else.
    proven = vouched((entry for entry, _ in verdicts.accepted), is_valid)
    if len(proven) < len(verdicts.accepted):
        # Honest neighbours send no such batch. Every entry then stands by its own signature: one more pass, no third.
        proven = {entry.id: True for entry in candidates if is_valid(entry)}
        verdicts = _judged(candidates, proven, house, find, named)
    verdicts.accepted = [(entry, proven[entry.id]) for entry, _ in verdicts.accepted]
    return verdicts


def _judged(
    ordered: Iterable[Entry], proven: Mapping[EntryId, bool], house: HouseId, find: Find, named: Named
) -> Verdicts:
    verdicts = Verdicts([], [], set(), {})
    places: dict[EntryId, Place] = {}
    grants: dict[EntryId, DeviceId] = {}

    def find_here(id_: EntryId) -> Place | None:
        return places.get(id_) or find(id_)

    def named_here(id_: EntryId) -> DeviceId | None:
        return grants.get(id_) or named(id_)

    for entry in ordered:
        try:
            if entry.id not in proven:
                raise Refused(Reason.BAD_SIGNATURE)
            act = _check(entry, house, find_here, named_here)
        except Refused as refusal:
            verdicts.refused.append((entry.id, refusal.reason))
            if refusal.reason is Reason.MISSING_BEFORE:
                verdicts.missing.update(_missing(entry, find_here))
            continue
        places[entry.id] = place_of(entry)
        if entry.header.lane == Lane.AUTHORITY:
            verdicts.acts[entry.id] = act
            _note_grant(entry, act, grants)
        verdicts.accepted.append((entry, proven[entry.id]))
    return verdicts


class _Signatures:
    """Signatures of one batch, each checked once."""

    def __init__(self) -> None:
        self._known: dict[EntryId, bool] = {}

    def is_valid(self, entry: Entry) -> bool:
        if entry.id not in self._known:
            self._known[entry.id] = _signature_is_valid(entry)
        return self._known[entry.id]


def _signature_is_valid(entry: Entry) -> bool:
    return entry.signature is not None and signing.entry_signature_is_valid(
        entry.header.device, entry.id, entry.signature
    )


def _check(entry: Entry, house: HouseId, find: Find, named: Named) -> AnyAct | None:
    if house_of(entry) != house:
        raise Refused(Reason.OTHER_HOUSE)
    if entry.body is None:
        # Nothing is erased yet, so whoever leaves a body out hides it: what is taken here is whole or comes again.
        raise Refused(Reason.BODY_MISSING)
    check_links(entry, find)
    stand = entry.header.stand
    if stand is not None:
        holder = named(stand)
        if holder is None and find(stand) is None:
            raise Refused(Reason.MISSING_BEFORE)
        if holder != entry.header.device:
            raise Refused(Reason.UNKNOWN_DEVICE)
    return _read_act(entry) if entry.header.lane == Lane.AUTHORITY else None


def _read_act(entry: Entry) -> AnyAct | None:
    if entry.body is None:
        raise Refused(Reason.BODY_MISMATCH)
    try:
        act = parse_act(entry.body)
    except UnknownAct:
        return None
    except NotCanonical as problem:
        raise Refused(Reason.MALFORMED) from problem
    if isinstance(act, Found) != (entry.header.stand is None):
        raise Refused(Reason.MALFORMED)
    return act


def _note_grant(entry: Entry, act: AnyAct | None, grants: dict[EntryId, DeviceId]) -> None:
    if isinstance(act, Found):
        grants[entry.id] = entry.header.device
    elif isinstance(act, Admit):
        grants[entry.id] = act.device


def _missing(entry: Entry, find: Find) -> Sequence[EntryId]:
    header = entry.header
    before = (header.prev, header.stand, *header.seen)
    return [id_ for id_ in before if id_ is not None and find(id_) is None]
