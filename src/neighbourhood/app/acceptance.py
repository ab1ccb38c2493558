"""Which received entries are taken: links, lamports, grants and signatures (architecture.md, section 2, rule 1)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from neighbourhood.crypto import signing
from neighbourhood.domain.authority.acts import AddDevice, Admit, AnyAct, Found, Recover
from neighbourhood.domain.authority.forms import UnknownAct, parse_act
from neighbourhood.domain.chain import Place, check_links, place_of, vouched
from neighbourhood.domain.codec import NotCanonical
from neighbourhood.domain.entry import Entry, house_of
from neighbourhood.domain.errors import Reason, Refused
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId, Lane

Find = Callable[[EntryId], Place | None]
Named = Callable[[EntryId], DeviceId | None]
IsErased = Callable[[Entry], bool]


class Verdicts(msgspec.Struct):
    """Outcome for one batch. ``accepted``: in an order in which everything comes after what it rests on, with
    whether its own signature was checked; ``missing``: ids that held entries back.
    """

    accepted: list[tuple[Entry, bool]]
    refused: list[tuple[EntryId, Reason]]
    missing: set[EntryId]
    acts: dict[EntryId, AnyAct | None]


def judge(
    entries: Iterable[Entry], house: HouseId, find: Find, named: Named, is_erased: IsErased = lambda _: False
) -> Verdicts:
    """Judge entries that are not held yet.

    ``find`` answers for what is held, ``named`` for the device that a held grant names, ``is_erased`` for entries of
    the polls and content lanes that are taken without their bodies.
    """
    candidates = sorted(entries, key=lambda entry: (entry.header.lane, entry.key))
    is_valid = _Signatures().is_valid
    checked = _Checks(house, find, named, is_erased)
    verdicts = _judged(candidates, vouched(candidates, is_valid), checked)
    if not verdicts.refused:
        return verdicts
    # Only an accepted entry vouches: what hung on a refused one could never be shown to anybody else.
    proven = vouched((entry for entry, _ in verdicts.accepted), is_valid)
    if len(proven) < len(verdicts.accepted):
        # Honest neighbours send no such batch. Every entry then stands by its own signature: one more pass, no third.
        proven = {entry.id: True for entry in candidates if is_valid(entry)}
        verdicts = _judged(candidates, proven, checked)
    verdicts.accepted = [(entry, proven[entry.id]) for entry, _ in verdicts.accepted]
    return verdicts


class _Checks(NamedTuple):
    """What one batch is checked against."""

    house: HouseId
    find: Find
    named: Named
    is_erased: IsErased


def _judged(ordered: Iterable[Entry], proven: Mapping[EntryId, bool], held: _Checks) -> Verdicts:
    verdicts = Verdicts([], [], set(), {})
    places: dict[EntryId, Place] = {}
    grants: dict[EntryId, DeviceId] = {}

    def find_here(id_: EntryId) -> Place | None:
        return places.get(id_) or held.find(id_)

    def named_here(id_: EntryId) -> DeviceId | None:
        return grants.get(id_) or held.named(id_)

    here = _Checks(held.house, find_here, named_here, held.is_erased)
    for entry in ordered:
        try:
            if entry.id not in proven:
                raise Refused(Reason.BAD_SIGNATURE)
            act = _check(entry, here)
        except Refused as refusal:
            verdicts.refused.append((entry.id, refusal.reason))
            if refusal.reason is Reason.MISSING_BEFORE:
                verdicts.missing.update(_missing(entry, find_here))
            elif refusal.reason is Reason.BODY_MISSING:
                verdicts.missing.add(entry.id)  # perhaps the act that erases it is still on its way
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


def _check(entry: Entry, held: _Checks) -> AnyAct | None:
    if house_of(entry) != held.house:
        raise Refused(Reason.OTHER_HOUSE)
    if entry.body is None and (entry.header.lane == Lane.AUTHORITY or not held.is_erased(entry)):
        # Whoever leaves out a body that is not erased hides it: what is taken here is whole or comes again.
        raise Refused(Reason.BODY_MISSING)
    check_links(entry, held.find)
    stand = entry.header.stand
    if stand is not None:
        holder = held.named(stand)
        if holder is None and held.find(stand) is None:
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
    elif isinstance(act, Admit | AddDevice | Recover):
        grants[entry.id] = act.device


def _missing(entry: Entry, find: Find) -> Sequence[EntryId]:
    header = entry.header
    before = (header.prev, header.stand, *header.seen)
    return [id_ for id_ in before if id_ is not None and find(id_) is None]
