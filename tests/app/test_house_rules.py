"""The rules of the house: which version holds, and whose reading counts for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import AcknowledgeRules, EndRole, EraseMine, GiveRole, RemovePerson, SetRules
from neighbourhood.app.intents_invitations import InviteGuest
from neighbourhood.app.rows import InvitationRow
from neighbourhood.app.rows_rules import RulesRow
from neighbourhood.app.sentences import sentence
from neighbourhood.domain.ids import PersonId, SubjectId, Tier
from neighbourhood.domain.limits import MAX_TEXT_BYTES
from neighbourhood.domain.subjects import content
from tests.app.builders import Resident, found, invite, join, meet
from tests.app.party import Party

House = tuple[Resident, Resident, Resident]
QUIET = "Тихо с 22 до 8."
CLEAN = f"{QUIET}\n\nЛестница свободна."


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Anna, who is the council, with Boris of flat 7 and Vera of flat 9."""
    residents = tuple(Resident(tmp_path, name) for name in ("Анна", "Борис", "Вера"))
    anna, boris, vera = residents
    found(anna)
    join(boris, anna, invite(anna, "7"))
    join(vera, anna, invite(anna, "9"))
    meet(*residents)
    yield anna, boris, vera
    for resident in residents:
        resident.close()


def me(resident: Resident) -> PersonId:
    known = resident.service.core.log.me
    assert known is not None
    return known


def rules(reader: Resident) -> RulesRow:
    row = reader.reader.rules()
    assert row is not None
    return row


def set_rules(by: Resident, text: str) -> SubjectId:
    return SubjectId(by.do(SetRules(text=text)))


def acknowledge(by: Resident) -> None:
    by.do(AcknowledgeRules(version=rules(by).now.version))


def refused(by: Resident, intent: SetRules | AcknowledgeRules) -> FaultKind:
    with pytest.raises(Fault) as caught:
        by.do(intent)
    return caught.value.kind


def test_two_replicas_that_talk_agree_on_rules_and_readers(house: House) -> None:
    anna, boris, _ = house
    party = Party(anna, boris)
    party.connect(anna, boris)
    set_rules(anna, CLEAN)
    party.settle()
    assert rules(boris).now.rules == (QUIET, "Лестница свободна.")
    assert (rules(boris).read, rules(boris).residents, rules(boris).asked) == (1, 3, True)
    acknowledge(boris)
    party.settle()
    assert [(rules(one).read, rules(one).now.by.name) for one in (anna, boris)] == [(2, "Анна")] * 2
    assert (rules(boris).read_by_me, rules(boris).asked) == (True, False)
    assert anna.digests() == boris.digests()


def test_there_are_none_until_the_council_writes_them(house: House) -> None:
    anna, boris, _ = house
    assert anna.reader.rules() is None
    assert anna.reader.rules_history() == []
    assert refused(boris, AcknowledgeRules(version=SubjectId(bytes(32)))) is FaultKind.NO_RULES


def test_a_resident_writes_no_rules(house: House) -> None:
    anna, boris, _ = house
    assert refused(boris, SetRules(text=QUIET)) is FaultKind.NOT_ALLOWED
    set_rules(anna, CLEAN)
    boris.service.core.tell(content.DescribeRules(None, 1, "Всё можно."))  # as a changed program would
    meet(*house)
    assert [rules(one).now.text for one in house] == [CLEAN] * 3


def test_a_later_version_of_a_former_council_member_does_not_count_but_the_earlier_one_does(house: House) -> None:
    anna, boris, _ = house
    set_rules(anna, CLEAN)
    anna.do(GiveRole(person=me(boris), role="council"))
    meet(*house)
    anna.do(EndRole(person=me(anna), role="council"))
    meet(*house)
    anna.service.core.tell(content.DescribeRules(None, 1, "Всё можно."))
    meet(*house)
    assert [rules(one).now.text for one in house] == [CLEAN] * 3
    set_rules(boris, QUIET)
    meet(*house)
    assert [[row.text for row in one.reader.rules_history()] for one in house] == [[QUIET, CLEAN]] * 3


def test_what_was_acknowledged_of_an_older_version_does_not_count_for_the_newer(house: House) -> None:
    anna, boris, vera = house
    first = set_rules(anna, QUIET)
    meet(*house)
    acknowledge(boris)
    set_rules(anna, CLEAN)
    vera.do(AcknowledgeRules(version=first))  # Vera's computer has not heard of the newer one
    meet(*house)
    assert [(rules(one).read, rules(one).earlier) for one in house] == [(1, 1)] * 3
    assert rules(boris).asked
    assert refused(boris, AcknowledgeRules(version=first)) is FaultKind.RULES_CHANGED


def test_a_guest_neither_reads_nor_acknowledges_them(house: House, tmp_path: Path) -> None:
    anna, boris, _ = house
    version = set_rules(anna, CLEAN)
    invitation = anna.do(InviteGuest(role="company"))
    assert isinstance(invitation, InvitationRow)
    guest = Resident(tmp_path, "УК")
    try:
        join(guest, anna, invitation.code)
        assert guest.reader.rules() is None
        assert refused(guest, AcknowledgeRules(version=version)) is FaultKind.NOT_ALLOWED
        guest.service.core.tell(content.AcknowledgeRules(version, 1), circle=Tier.DESK)  # as a changed program would
        meet(anna, boris, guest)
        assert [(rules(one).read, rules(one).residents) for one in (anna, boris)] == [(1, 3)] * 2
    finally:
        guest.close()


def test_only_the_council_is_told_who_has_not_read_them(house: House) -> None:
    anna, boris, _ = house
    set_rules(anna, CLEAN)
    meet(*house)
    acknowledge(boris)
    meet(*house)
    assert [row.name for row in rules(anna).not_read] == ["Вера"]
    assert rules(boris).not_read == ()


def test_who_has_moved_out_is_counted_no_more(house: House) -> None:
    anna, boris, _ = house
    set_rules(anna, CLEAN)
    meet(*house)
    acknowledge(boris)
    meet(*house)
    anna.do(RemovePerson(person=me(boris)))
    meet(*house)
    assert (rules(anna).read, rules(anna).residents) == (1, 2)


def test_saying_the_same_twice_writes_nothing(house: House) -> None:
    anna, boris, _ = house
    first = set_rules(anna, CLEAN)
    meet(*house)
    acknowledge(boris)
    written = [len(one.everything()) for one in (anna, boris)]
    acknowledge(boris)
    assert set_rules(anna, f"\n{CLEAN}\n") == first
    assert [len(one.everything()) for one in (anna, boris)] == written


def test_rules_that_are_too_long_are_told_so_in_both_languages_and_the_old_ones_hold(house: House) -> None:
    anna, *_ = house
    set_rules(anna, CLEAN)
    with pytest.raises(Fault) as caught:
        set_rules(anna, "я" * (MAX_TEXT_BYTES // 2 + 1))
    assert sentence(caught.value, "en").startswith("The house rules are too long: at most 60 KiB")
    assert sentence(caught.value, "ru").startswith("Правила дома слишком длинные: можно не больше 60 КиБ")
    assert rules(anna).now.text == CLEAN
    assert set_rules(anna, "я" * (MAX_TEXT_BYTES // 2)) == rules(anna).now.version


def test_the_rules_are_there_after_a_restart_and_after_all_is_folded_again(house: House) -> None:
    anna, boris, _ = house
    set_rules(anna, CLEAN)
    meet(*house)
    acknowledge(boris)
    before = rules(boris)
    boris.reopen()
    assert rules(boris) == before
    boris.service.core.log.refold()
    assert rules(boris) == before


def test_who_erases_everything_of_theirs_leaves_the_rules_that_they_wrote_for_the_house(house: House) -> None:
    anna, boris, _ = house
    set_rules(anna, CLEAN)
    anna.do(GiveRole(person=me(boris), role="council"))
    meet(*house)
    set_rules(boris, QUIET)
    meet(*house)
    boris.do(EraseMine())
    meet(*house)
    assert [(rules(one).now.text, rules(one).earlier) for one in house] == [(QUIET, 1)] * 3
