"""The fold of a residents' own circle: whose epochs count, who is in it, and whose words count."""

import random
from hashlib import blake2b

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neighbourhood.domain.authority.acts import Cut
from neighbourhood.domain.circles import (
    Charter,
    CircleState,
    Dropped,
    Epoch,
    Parent,
    encode_charter,
    fold_circle,
    parse_charter,
)
from neighbourhood.domain.ids import CircleId, DeviceId, EntryId, Lane, PersonId

PEOPLE = [PersonId(bytes([n]) * 32) for n in range(1, 6)]
ANNA, BORIS, VERA, GLEB, DINA = PEOPLE


def device_of(person: PersonId) -> DeviceId:
    return DeviceId(b"d" + person[1:])


class Drawing:
    """Epochs drawn one after the other; each person has one device, whose chain grows by one with each."""

    def __init__(self) -> None:
        self.epochs: dict[EntryId, Epoch] = {}
        self._seqs: dict[PersonId, int] = {}

    def draw(
        self,
        author: PersonId,
        members: list[PersonId],
        stewards: list[PersonId],
        parents: tuple[EntryId, ...] = (),
        dropped: tuple[Dropped, ...] = (),
        lamport: int | None = None,
        name: str = "Огород",
    ) -> EntryId:
        seq = self._seqs[author] = self._seqs.get(author, -1) + 1
        id_ = EntryId(blake2b(repr((author, seq)).encode(), digest_size=32).digest())
        top = 1 + max((self.epochs[parent].key[0] for parent in parents), default=0)
        charter = Charter(
            "own",
            name,
            tuple(sorted(members)),
            tuple(stewards),
            (),
            tuple(Parent(p, bytes(32)) for p in parents),
            dropped,
        )
        self.epochs[id_] = Epoch(id_, (lamport or top, device_of(author), seq, id_), author, charter)
        return id_

    def without(self, person: PersonId, up_to: EntryId | None = None) -> Dropped:
        """Leave somebody out; what they drew as far as an epoch still counts."""
        if up_to is None:
            return Dropped(person, ())
        return Dropped(person, (Cut(device_of(person), Lane.CONTENT, self.epochs[up_to].key[2], up_to),))

    def leads_to(self, id_: EntryId, last: EntryId) -> bool:
        return self.epochs[id_].key[2] <= self.epochs[last].key[2]

    def fold(self, *, shuffled: int = 0) -> CircleState:
        epochs = list(self.epochs.values())
        first = next(iter(self.epochs))
        random.Random(shuffled).shuffle(epochs)
        state = fold_circle(CircleId(first), epochs, self.leads_to)
        assert state is not None
        return state


def test_the_first_epoch_says_who_is_in_it_and_who_keeps_it() -> None:
    drawing = Drawing()
    drawing.draw(ANNA, [ANNA, BORIS], [ANNA])
    state = drawing.fold()
    assert (state.members, state.stewards) == ((ANNA, BORIS), (ANNA,))


def test_a_first_epoch_by_somebody_who_is_no_steward_of_it_makes_no_circle() -> None:
    drawing = Drawing()
    first = drawing.draw(BORIS, [ANNA, BORIS], [ANNA])
    assert fold_circle(CircleId(first), drawing.epochs.values(), drawing.leads_to) is None


@pytest.mark.parametrize("author", [BORIS, GLEB])
def test_neither_a_member_nor_a_stranger_draws_an_epoch_that_counts(author: PersonId) -> None:
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS], [ANNA])
    drawing.draw(author, [author], [author], (first,), (drawing.without(ANNA),))
    assert drawing.fold().members == (ANNA, BORIS)


def test_a_member_takes_out_themselves_and_nobody_and_nothing_else() -> None:
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS, VERA], [ANNA])
    without = drawing.without
    drawing.draw(BORIS, [ANNA], [ANNA], (first,), (without(BORIS), without(VERA)))
    drawing.draw(BORIS, [ANNA], [ANNA], (first,), (without(BORIS),))
    drawing.draw(BORIS, [ANNA, GLEB, VERA], [ANNA], (first,), (without(BORIS),))
    drawing.draw(BORIS, [ANNA, VERA], [VERA], (first,), (without(BORIS),))
    drawing.draw(BORIS, [ANNA, VERA], [ANNA], (first,))
    drawing.draw(BORIS, [ANNA, VERA], [ANNA], (first,), (), name="Захват")
    drawing.draw(GLEB, [ANNA, BORIS, VERA], [ANNA], (first,), (without(GLEB),))
    assert (drawing.fold().members, drawing.fold().heads) == ((ANNA, BORIS, VERA), (first,))
    left = drawing.draw(BORIS, [ANNA, VERA], [ANNA], (first,), (without(BORIS),))
    assert (drawing.fold().members, drawing.fold().heads) == ((ANNA, VERA), (left,))


def test_a_junior_steward_leaves_out_nobody_above() -> None:
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS, VERA], [ANNA, BORIS])
    drawing.draw(BORIS, [BORIS, VERA], [BORIS], (first,), (drawing.without(ANNA),))
    assert drawing.fold().members == (ANNA, BORIS, VERA)


def test_a_junior_steward_sets_nobody_above_a_senior_one() -> None:
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS], [ANNA, BORIS])
    above = drawing.draw(BORIS, [ANNA, BORIS, GLEB], [GLEB, ANNA, BORIS], (first,))
    drawing.draw(GLEB, [GLEB], [GLEB], (above,), (drawing.without(ANNA),))
    assert drawing.fold().stewards == (ANNA, BORIS)


@pytest.mark.parametrize("junior_first", [True, False])
def test_of_two_who_leave_each_other_out_while_apart_the_senior_ones_word_counts(junior_first: bool) -> None:
    """Whatever place in the order the junior one takes for himself."""
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS, VERA], [ANNA, BORIS, VERA])
    drawing.draw(BORIS, [ANNA, BORIS], [ANNA, BORIS], (first,), (drawing.without(VERA),), 5)
    drawing.draw(VERA, [ANNA, VERA], [ANNA, VERA], (first,), (drawing.without(BORIS),), 4 if junior_first else 6)
    assert drawing.fold().members == (ANNA, BORIS)


def test_two_of_equal_standing_named_on_different_branches_never_both_lose() -> None:
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS, VERA], [ANNA])
    one = drawing.draw(ANNA, [ANNA, BORIS, VERA], [ANNA, BORIS], (first,))
    other = drawing.draw(ANNA, [ANNA, BORIS, VERA], [ANNA, VERA], (first,))
    drawing.draw(BORIS, [ANNA, BORIS], [ANNA, BORIS], (one,), (drawing.without(VERA),))
    drawing.draw(VERA, [ANNA, VERA], [ANNA, VERA], (other,), (drawing.without(BORIS),))
    members = drawing.fold().members
    assert ANNA in members
    assert (BORIS in members) != (VERA in members)


def test_what_a_dropped_steward_draws_with_an_old_clock_does_not_count() -> None:
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS], [ANNA, BORIS])
    known = drawing.draw(BORIS, [ANNA, BORIS, VERA], [ANNA, BORIS], (first,))
    drawing.draw(ANNA, [ANNA, VERA], [ANNA], (known,), (drawing.without(BORIS, known),), 9)
    drawing.draw(BORIS, [ANNA, BORIS, GLEB], [ANNA, BORIS], (first,), lamport=2)
    state = drawing.fold()
    assert state.members == (ANNA, VERA)
    assert known in {epoch.id for epoch in state.epochs}


def test_words_under_an_earlier_epoch_count_as_far_as_the_cut_and_under_a_later_one_again() -> None:
    drawing = Drawing()
    first = drawing.draw(ANNA, [ANNA, BORIS], [ANNA])
    heard = drawing.draw(BORIS, [BORIS], [BORIS])  # no epoch of this circle: a word of his chain that is known
    later = drawing.draw(BORIS, [BORIS], [BORIS])
    out = drawing.draw(ANNA, [ANNA], [ANNA], (first,), (drawing.without(BORIS, heard),))
    back = drawing.draw(ANNA, [ANNA, BORIS], [ANNA], (out,))
    state = drawing.fold()

    def counts(person: PersonId, under: EntryId, id_: EntryId) -> bool:
        device, seq = drawing.epochs[id_].place
        return state.counts(person, under, (device, seq), id_, drawing.leads_to)

    assert counts(BORIS, first, heard)
    assert not counts(BORIS, first, later)
    assert not counts(BORIS, out, later)
    assert counts(BORIS, back, later)
    assert not counts(GLEB, back, later)


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Stewards, members and strangers who draw on any epochs that there are, with any clocks."""
    drawing = Drawing()
    drawing.draw(ANNA, [ANNA, BORIS, VERA], [ANNA, BORIS])
    for _ in range(draw(st.integers(0, 12))):
        known = list(drawing.epochs)
        parents = draw(st.sets(st.sampled_from(known), min_size=1, max_size=3))
        members = draw(st.sets(st.sampled_from(PEOPLE), min_size=1))
        stewards = draw(st.permutations(sorted(members)))[: draw(st.integers(1, len(members)))]
        gone = draw(st.sets(st.sampled_from(PEOPLE))) - members
        dropped = tuple(drawing.without(person) for person in sorted(gone))
        lamport = draw(st.none() | st.integers(1, 20))
        drawing.draw(draw(st.sampled_from(PEOPLE)), sorted(members), stewards, tuple(sorted(parents)), dropped, lamport)
    return drawing


@settings(max_examples=50, deadline=None)
@given(drawings(), st.integers(0, 1_000))
def test_every_replica_that_holds_the_same_epochs_sees_the_same_circle(drawing: Drawing, order: int) -> None:
    assert drawing.fold() == drawing.fold(shuffled=order)


@settings(max_examples=50, deadline=None)
@given(drawings())
def test_whoever_founded_a_circle_is_left_out_by_nobody_else(drawing: Drawing) -> None:
    state = drawing.fold()
    by_others = [epoch for epoch in state.epochs if epoch.author != ANNA]
    assert all(ANNA in epoch.charter.members or _anna_went(drawing, epoch) for epoch in by_others)


def _anna_went(drawing: Drawing, epoch: Epoch) -> bool:
    """Whether an epoch rests on one in which the founder gave up being the senior steward."""
    seen, left = set[EntryId](), [epoch.id]
    while left:
        at = drawing.epochs[left.pop()]
        if at.author == ANNA and at.charter.stewards[0] != ANNA:
            return True
        left += [parent.epoch for parent in at.charter.parents if parent.epoch not in seen]
        seen.update(parent.epoch for parent in at.charter.parents)
    return False


@settings(max_examples=50, deadline=None)
@given(drawings())
def test_every_epoch_that_counts_is_by_a_steward_of_one_that_it_rests_on(drawing: Drawing) -> None:
    state = drawing.fold()
    counted = {epoch.id: epoch for epoch in state.epochs}
    for epoch in state.epochs[1:]:
        grounds = [counted[parent.epoch] for parent in epoch.charter.parents if parent.epoch in counted]
        assert any(epoch.author in ground.charter.stewards for ground in grounds)


BAD = {
    "a name of two lines": {"name": "Ого\nрод"},
    "no steward": {"stewards": ()},
    "a steward who is no member": {"stewards": (GLEB,)},
    "members out of order": {"members": (BORIS, ANNA)},
    "somebody both in and out": {"dropped": (Dropped(ANNA, ()),)},
    "a conversation of three": {"kind": "direct", "members": (ANNA, BORIS, VERA), "stewards": (ANNA, BORIS, VERA)},
    "a conversation that one of the two keeps": {"kind": "direct"},
    "a short key": {"parents": (Parent(EntryId(bytes(32)), bytes(16)),)},
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD.keys())
def test_a_charter_that_no_program_writes_is_none(change: dict[str, object]) -> None:
    fields: dict[str, object] = {
        "kind": "own", "name": "Огород", "members": (ANNA, BORIS), "stewards": (ANNA,), "devices": (), "parents": (),
        "dropped": (),
    }  # fmt: skip
    assert parse_charter(encode_charter(Charter(**fields))) is not None  # type: ignore[arg-type]
    assert parse_charter(encode_charter(Charter(**{**fields, **change}))) is None  # type: ignore[arg-type]
