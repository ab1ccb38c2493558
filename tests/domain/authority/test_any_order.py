"""The view is a function of the set: of houses in which everybody does anything, in whatever order it arrives."""

from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neighbourhood.domain.authority.acts import (
    AddDevice,
    Admit,
    AnyAct,
    AuthorityEntry,
    Boxes,
    Close,
    Confirm,
    Found,
    Invite,
    Raise,
    Recover,
    Rotate,
)
from neighbourhood.domain.authority.fold import Fold, fold_authority
from neighbourhood.domain.authority.view import Grant
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, EpochTag, PersonId
from tests.domain.authority.town import GOOD, TagProofs, Town, device, person
from tests.domain.authority.wild import Wild

SEEDS = st.integers(0, 2**32)


def arrivals(town: Town, random: Random) -> list[AuthorityEntry]:
    """The entries in some order in which each comes after its past."""
    left, there, order = dict(town.entries), set[EntryId](), list[AuthorityEntry]()
    while left:
        ready = [id_ for id_, entry in left.items() if there.issuperset(entry.before)]
        id_ = random.choice(ready)
        order.append(left.pop(id_))
        there.add(id_)
    return order


def assert_any_order_gives_the_same(seed: int, steps: int) -> None:
    town, random = Wild(seed, steps).town, Random(seed)
    whole = fold_authority(town.house, town.entries.values(), TagProofs())
    order, fold, taken = arrivals(town, random), Fold(town.house, TagProofs()), 0
    while taken < len(order):
        batch = order[taken : taken + random.choice((1, 1, 1, 2, 5))]
        taken += len(batch)
        random.shuffle(batch)
        fold.add(batch)
    assert fold.view == whole


@given(SEEDS)
@settings(max_examples=60)
def test_any_order_of_arrival_in_any_batches_gives_the_same_view(seed: int) -> None:
    assert_any_order_gives_the_same(seed, 40)


@pytest.mark.slow
@given(SEEDS)
@settings(max_examples=500)
def test_any_order_of_arrival_gives_the_same_view_of_larger_houses(seed: int) -> None:
    assert_any_order_gives_the_same(seed, 120)


def test_what_is_listed_is_in_canonical_order_whatever_arrives_first() -> None:
    town = Town()
    rotation = town.write("anna", Rotate(0, (EpochTag(b"w"), EpochTag(b"d"), EpochTag(b"r"), EpochTag(b"c")), ()))
    invitation = town.invite("anna", 2, uses=2)
    town.move_in("anna", "rita", 3)
    seen = town.tips()
    apart = [
        town.write(who, act, seen)
        for who in ("anna", "rita")
        for act in (
            Boxes(0, rotation, device(who), b""),
            *_claims(who, invitation),
            Confirm(0, person("zoya"), "vouched"),
        )
    ]
    for order in permutations(("anna", "rita")):
        fold = Fold(town.house, TagProofs())
        fold.add(entry for id_, entry in town.entries.items() if id_ not in apart)
        for who in order:
            fold.add(town.entries[id_] for id_ in apart if town.entries[id_].device == device(who))
        assert fold.view == town.view()


def _claims(who: str, invitation: EntryId) -> list[AnyAct]:
    new = device(f"guest of {who}")
    return [Admit(0, invitation, new, BoxKey(new), GOOD, GOOD)]


@given(SEEDS)
@settings(max_examples=30)
def test_what_arrives_again_changes_nothing(seed: int) -> None:
    town = Wild(seed, 40).town
    fold = Fold(town.house, TagProofs())
    once = fold.add(town.entries.values())
    assert fold.add(list(town.entries.values())[::-1]) == once


@given(SEEDS)
@settings(max_examples=60)
def test_every_act_has_its_effect_or_a_reason_why_not(seed: int) -> None:
    town = Wild(seed, 60).town
    view = town.view()
    for id_, grant in view.grants.items():
        assert (grant.person is None) == (id_ in view.rejected)
    assert view.rejected.keys() <= town.entries.keys()
    for one in view.persons.values():
        assert one.gone == (not one.roles)


@given(SEEDS)
@settings(max_examples=40)
def test_of_several_closes_and_raises_all_cuts_hold(seed: int) -> None:
    town = Wild(seed, 60).town
    view = town.view()
    for grant in view.grants.values():
        if grant.ended is None:
            continue
        assert not view.rejected.keys() & set(grant.ended.by)
        raises = [
            entry.act for id_, entry in town.entries.items()
            if isinstance(entry.act, Raise) and entry.act.close in grant.ended.by and id_ not in view.rejected
        ]  # fmt: skip
        for act in (*(town.entries[close].act for close in grant.ended.by), *raises):
            for cut in act.cuts if isinstance(act, Close | Raise) else ():
                assert (cut.seq, cut.id) in grant.ended.cuts[cut.device, cut.lane]


@given(SEEDS)
@settings(max_examples=60)
def test_a_grant_is_ended_by_every_close_that_whoever_gave_it_did_not_know(seed: int) -> None:
    assert_grants_are_ended_by_what_came_later(Wild(seed, 80).town)


@given(SEEDS)
@settings(max_examples=60)
def test_a_device_brought_in_again_and_again_on_many_branches_is_ended_by_what_came_later(seed: int) -> None:
    town, random = Town("anna"), Random(seed)
    known = [town.move_in("anna", "rita", 2)]
    grants: list[EntryId] = []
    for _ in range(16):
        seen = sorted({random.choice(known[-4:]), random.choice(known)})
        closable = sorted(town.past(*seen) & set(grants))
        if closable and random.random() < 0.5:
            known.append(town.backdate("rita", Close(0, (random.choice(closable),), (), (), (), ()), seen))
        else:
            act = AddDevice(0, device("second"), BoxKey(bytes(32)), GOOD, sheet=False)
            known.append(town.backdate("rita", act, seen))
            grants.append(known[-1])
    assert_grants_are_ended_by_what_came_later(town)


def assert_grants_are_ended_by_what_came_later(town: Town) -> None:
    view = town.view()
    closes = {id_: entry.act for id_, entry in town.entries.items() if id_ not in view.rejected}
    for grant in (grant for grant in view.grants.values() if grant.person is not None):
        act = town.entries[grant.id].act
        given_by = act.invitation if isinstance(act, Admit) else grant.id
        expected = {
            id_
            for id_, close in closes.items()
            if isinstance(close, Close)
            and id_ not in town.past(given_by)
            and _names(town, close, grant, town.past(id_))
        }
        assert expected == set(grant.ended.by if grant.ended is not None else ())


def _names(town: Town, close: Close, grant: Grant, past: set[EntryId]) -> bool:
    devices = {_given(town, id_) for id_ in past & set(close.devices)}
    return (grant.device, grant.person) in devices or grant.person in close.persons


def _given(town: Town, grant: EntryId) -> tuple[DeviceId, PersonId] | None:
    """Which device an act gives to whom, whether it counts or not."""
    entry = town.entries[grant]
    match entry.act:
        case Found():
            return entry.device, PersonId(entry.device)
        case Admit(_, invitation, device):
            terms = town.entries[invitation].act if invitation in town.past(grant) else None
            if not isinstance(terms, Invite):
                return None
            return device, terms.restores if terms.restores is not None else PersonId(device)
        case AddDevice(_, device):
            by = _given(town, entry.stand) if entry.stand in town.past(grant) else None
            return (device, by[1]) if by is not None else None
        case Recover(_, person, device):
            return device, person
        case _:
            return None
