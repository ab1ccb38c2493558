"""A moderator's term: over by the clock where it is shown, ended for good by a signed act, and given anew."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EndRole, GiveRole, HandOver, Role, SignProposal
from neighbourhood.app.intents_moderation import SecondMeasure, TakeMeasure
from neighbourhood.app.rows import PersonRow, ProposalRow
from neighbourhood.domain.authority.acts import Close, Cut
from neighbourhood.domain.ids import Lane
from neighbourhood.domain.limits import MAX_MODERATOR_DAYS, MODERATOR_DAYS
from neighbourhood.domain.subjects import measure_kinds
from tests.app.builders import Resident, meet
from tests.app.moderators import DAY_MS, House, backdated, house, kind_of, me, refused, take

__all__ = ["house"]

_OVER_MS = (MODERATOR_DAYS + 1) * DAY_MS


def _later(*residents: Resident, milliseconds: int = _OVER_MS) -> None:
    for resident in residents:
        resident.outside.at_ms += milliseconds


def _row(reader: Resident, of: Resident) -> PersonRow:
    return next(row for row in reader.reader.people() if row.person == me(of))


def test_a_moderator_serves_a_year_and_then_moderates_no_more(house: House) -> None:
    anna, boris, vera, topic = house
    first, second = vera.say(topic, "раз"), vera.say(topic, "два")
    meet(anna, boris, vera)
    take(boris, "hide", message=first)
    meet(anna, boris, vera)
    row = _row(vera, boris)
    assert "moderator" in row.roles
    assert row.moderates_until_ms is not None
    assert 0 < row.moderates_until_ms - boris.outside.at_ms <= MODERATOR_DAYS * DAY_MS
    _later(anna, boris, vera)
    assert refused(boris, TakeMeasure(measure="hide", message=second, reason="Грубо")) is FaultKind.NOT_ALLOWED
    for reader in (anna, boris, vera):
        assert "moderator" not in _row(reader, boris).roles
        assert _row(reader, boris).moderates_until_ms == row.moderates_until_ms, "until when is told"
        assert kind_of(reader, first) == "hidden", "what was done in the term stays"


def test_what_a_changed_program_does_after_the_term_holds_nothing(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, "слово")
    meet(anna, boris, vera)
    _later(anna, boris, vera)
    backdated(boris, "hide", at_ms=boris.outside.at_ms, person=me(vera), message=said)
    meet(anna, boris, vera)
    assert [kind_of(reader, said) for reader in (anna, boris, vera)] == ["", "", ""]
    assert anna.shown() == boris.shown() == vera.shown()


def test_a_second_signature_after_the_term_counts_nothing(house: House) -> None:
    anna, boris, vera, topic = house
    _later(anna, boris, vera)
    until_ms = anna.outside.at_ms + 30 * DAY_MS
    mute = take(anna, "mute", person=me(vera), until_ms=until_ms)
    meet(anna, boris, vera)
    assert refused(boris, SecondMeasure(measure=mute)) is FaultKind.NOT_ALLOWED
    boris.service.core.tell(measure_kinds.SecondMeasure(mute, boris.outside.at_ms))
    meet(anna, boris, vera)
    assert vera.reader.writing(topic).kind == ""


def test_a_term_is_given_anew_before_or_after_it_is_over(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, "слово")
    _later(anna, boris, vera, milliseconds=DAY_MS)
    anna.do(GiveRole(person=me(boris), role="moderator"))
    meet(anna, boris, vera)
    _later(anna, boris, vera, milliseconds=MODERATOR_DAYS * DAY_MS - DAY_MS // 2)
    assert "moderator" in _row(vera, boris).roles, "the second year goes on a day longer"
    _later(anna, boris, vera, milliseconds=DAY_MS)
    assert "moderator" not in _row(vera, boris).roles
    anna.do(GiveRole(person=me(boris), role="moderator", days=10))
    meet(anna, boris, vera)
    take(boris, "hide", message=said)
    assert kind_of(boris, said) == "hidden"


def test_a_shorter_term_than_the_one_that_runs_is_refused_and_nobody_else_has_a_term(house: House) -> None:
    anna, boris, vera, _ = house
    assert refused(anna, GiveRole(person=me(boris), role="moderator", days=10)) is FaultKind.ROLE_HELD
    for days in (0, -1, MAX_MODERATOR_DAYS + 1):
        assert refused(anna, GiveRole(person=me(vera), role="moderator", days=days)) is FaultKind.BAD_REQUEST
    others: tuple[Role, ...] = ("secretary", "council")
    for role in others:
        assert refused(anna, GiveRole(person=me(vera), role=role, days=10)) is FaultKind.BAD_REQUEST


def test_a_role_whose_term_is_over_can_still_be_ended_for_good(house: House) -> None:
    """A clock that is set back brings an end by the clock back to life; a signed act it does not."""
    anna, boris, vera, topic = house
    said = vera.say(topic, "слово")
    meet(anna, boris, vera)
    _later(anna, vera)
    anna.do(EndRole(person=me(boris), role="moderator"))
    meet(anna, boris, vera)
    assert _row(anna, boris).moderates_until_ms is None
    backdated(boris, "hide", at_ms=1, person=me(vera), message=said)
    meet(anna, boris, vera)
    assert kind_of(vera, said) == ""


def test_a_resident_proposes_to_recall_a_moderator_and_one_of_the_council_signs(house: House) -> None:
    anna, boris, vera, topic = house
    row = vera.do(EndRole(person=me(boris), role="moderator"))
    assert isinstance(row, ProposalRow)
    assert (row.done, row.needed) == (False, 1)
    meet(anna, boris, vera)
    assert "moderator" in _row(boris, boris).roles
    assert anna.reader.belonging().proposals[0].voice == "council"
    anna.do(SignProposal(proposal=row.proposal))
    meet(anna, boris, vera)
    assert [_row(reader, boris).moderates_until_ms for reader in (anna, boris, vera)] == [None] * 3
    assert refused(boris, TakeMeasure(measure="lock", topic=topic, reason="Шумно")) is FaultKind.NOT_ALLOWED


def test_who_takes_the_role_over_from_somebody_serves_a_term_of_their_own(house: House) -> None:
    anna, boris, vera, _ = house
    anna.do(GiveRole(person=me(anna), role="moderator"))
    _later(anna, boris, vera, milliseconds=_OVER_MS - 2 * DAY_MS)
    anna.do(HandOver(person=me(vera), role="moderator"))
    meet(anna, boris, vera)
    _later(anna, boris, vera, milliseconds=100 * DAY_MS)
    assert "moderator" in _row(boris, vera).roles
    assert "moderator" not in _row(boris, boris).roles


@pytest.mark.parametrize("days", [1, MAX_MODERATOR_DAYS])
def test_the_council_says_for_how_many_days(house: House, days: int) -> None:
    anna, _, vera, _ = house
    anna.do(GiveRole(person=me(vera), role="moderator", days=days))
    until_ms = _row(anna, vera).moderates_until_ms
    assert until_ms is not None
    assert abs(until_ms - anna.outside.at_ms - days * DAY_MS) < DAY_MS // 2


def test_nobody_but_the_council_makes_a_term_longer(house: House) -> None:
    anna, boris, vera, _ = house
    with pytest.raises(Fault):
        boris.do(GiveRole(person=me(boris), role="moderator", days=MAX_MODERATOR_DAYS))
    meet(anna, boris, vera)
    until_ms = _row(anna, boris).moderates_until_ms
    assert until_ms is not None
    assert until_ms <= anna.outside.at_ms + MODERATOR_DAYS * DAY_MS


def test_who_was_recalled_ends_the_role_once_more_and_moderates_no_further(house: House) -> None:
    """With a changed program, and cuts that lie where he likes."""
    anna, boris, vera, topic = house
    (grant,) = [id_ for id_, held in anna.service.core.log.view.roles.items() if held == (me(boris), "moderator")]
    first = vera.say(topic, "раз")
    meet(anna, boris, vera)
    take(boris, "hide", message=first)
    meet(anna, boris, vera)
    anna.do(EndRole(person=me(boris), role="moderator"))
    second = vera.say(topic, "два")
    meet(anna, boris, vera)
    backdated(boris, "hide", at_ms=boris.outside.at_ms, person=me(vera), message=second)
    head = boris.service.core.log.frontier.own_head(boris.device, Lane.CONTENT)
    assert head is not None
    cut = Cut(boris.device, int(Lane.CONTENT), head.seq, head.id)
    boris.service.core.act(Close(boris.outside.at_ms, (), (grant,), (), (), (cut,)))
    meet(anna, boris, vera)
    for reader in (anna, vera):
        assert kind_of(reader, second) == ""
        assert kind_of(reader, first) == "hidden", "what was done in the term stays"


def test_a_recall_without_cuts_undoes_nothing_that_was_done_in_the_term(house: House) -> None:
    """Whoever was hidden proposes it with a changed program; one of the council signs what reads like any recall."""
    anna, boris, vera, topic = house
    said = vera.say(topic, "ругань")
    meet(anna, boris, vera)
    take(boris, "hide", message=said)
    meet(anna, boris, vera)
    (grant,) = [id_ for id_, held in vera.service.core.log.view.roles.items() if held == (me(boris), "moderator")]
    (recall,) = vera.service.core.act(Close(vera.outside.now_ms(), (), (grant,), (), (), ()))
    meet(anna, boris, vera)
    anna.do(SignProposal(proposal=recall))
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        assert "moderator" not in _row(reader, boris).roles
        assert kind_of(reader, said) == "hidden"


def test_what_was_written_before_a_term_holds_nothing_when_it_is_given(house: House) -> None:
    """Before the first one, and between two; clocks of neighbours may be an hour apart."""
    anna, boris, vera, topic = house
    first, second = anna.say(topic, "раз"), anna.say(topic, "два")
    meet(anna, boris, vera)
    backdated(vera, "hide", at_ms=vera.outside.at_ms, person=me(anna), message=first)
    _later(anna, boris, vera)
    backdated(boris, "hide", at_ms=boris.outside.at_ms, person=me(anna), message=second)
    _later(anna, boris, vera, milliseconds=2 * 3_600_000)
    for resident in (boris, vera):
        anna.do(GiveRole(person=me(resident), role="moderator"))
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        assert [kind_of(reader, message) for message in (first, second)] == ["", ""]
