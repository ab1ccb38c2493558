"""Every way in which three of the council can end each other's power, and take somebody in, in few steps."""

import pytest

from neighbourhood.domain.authority.acts import Close, GrantRole, Second
from neighbourhood.domain.authority.fold import fold_authority
from neighbourhood.domain.authority.view import Verdict, View
from neighbourhood.domain.ids import EntryId, PersonId
from tests.domain.authority.model import COUNCIL_OF_THREE, RESIDENT, Model
from tests.domain.authority.town import TagProofs, person


class Checked:
    """One set of acts and the view of it."""

    def __init__(self, model: Model, written: frozenset[EntryId]) -> None:
        self._model = model
        self._written = written
        entries = [model.entry(id_) for id_ in (*written, *model.beginning)]
        self.view: View = fold_authority(model.town.house, entries, TagProofs())
        self.council = {one.id for one in self.view.council}
        self.signed = {
            id_: model.signers(id_, written) for id_ in written if not isinstance(model.entry(id_).act, Second)
        }

    def counts(self, id_: EntryId) -> bool:
        return id_ not in self.view.rejected

    def nobody_gains_or_loses_council_without_the_signatures(self) -> bool:
        members = {person(name) for name in COUNCIL_OF_THREE}
        return all(len(signers & members) >= 2 for id_, signers in self.signed.items() if self.counts(id_))

    def rita_sits_by_a_grant_alone(self) -> bool:
        granted = any(self.counts(id_) for id_ in self.signed if isinstance(self._model.entry(id_).act, GrantRole))
        return (person(RESIDENT) in self.council) == granted

    def the_council_is_empty_by_its_own_word_alone(self) -> bool:
        return bool(self.council) or all(self._agreed_to_go(person(name)) for name in COUNCIL_OF_THREE)

    def _agreed_to_go(self, whom: PersonId) -> bool:
        return any(whom in signers for id_, signers in self.signed.items() if self.counts(id_))

    def of_closes_that_are_signed_one_counts(self) -> bool:
        closes = [id_ for id_ in self.signed if isinstance(self._model.entry(id_).act, Close)]
        needed = 3 if person(RESIDENT) in self.council else 2
        signed = [id_ for id_ in closes if len(self.signed[id_]) >= needed]
        return not signed or any(self.counts(id_) for id_ in closes)

    @property
    def overruled(self) -> bool:
        """Whether some acts ended each other."""
        return Verdict.OVERRULED in {why.verdict for why in self.view.rejected.values()}

    def what_is_overruled_is_so_by_something_that_counts(self) -> bool:
        overruled = [why for why in self.view.rejected.values() if why.verdict is Verdict.OVERRULED]
        return all(why.by is not None and self.counts(why.by) for why in overruled)


def assert_all_hold(depth: int) -> tuple[int, int]:
    """Return how many states there are, and in how many of them acts ended each other."""
    model, count, cycles = Model(), 0, 0
    for written in model.states(depth):
        if not model.ends_in_signatures(written):
            continue
        count += 1
        state = Checked(model, written)
        cycles += state.overruled
        assert state.nobody_gains_or_loses_council_without_the_signatures()
        assert state.rita_sits_by_a_grant_alone()
        assert state.the_council_is_empty_by_its_own_word_alone()
        assert state.of_closes_that_are_signed_one_counts()
        assert state.what_is_overruled_is_so_by_something_that_counts()
    return count, cycles


def test_whatever_three_of_the_council_do_in_six_steps_the_rules_hold() -> None:
    states, cycles = assert_all_hold(6)
    assert states > 3_000
    assert cycles > 100


@pytest.mark.slow
def test_whatever_three_of_the_council_do_in_seven_steps_the_rules_hold() -> None:
    states, cycles = assert_all_hold(7)
    assert states > 20_000
    assert cycles > 1_000
