"""Keys that were drawn in good faith and count no more: what was written under them is still read, by all."""

from pathlib import Path
from unittest.mock import patch

import pytest

from neighbourhood.app.intents import GiveRole, RemovePerson, SignProposal
from neighbourhood.app.intents_invitations import LinkDevice
from neighbourhood.app.notice import NOTICE_MS
from neighbourhood.app.rows import InvitationRow
from neighbourhood.crypto import boxes
from neighbourhood.domain.authority.acts import Boxes, Close, Rotate
from neighbourhood.domain.ids import EntryId, EpochTag, SubjectId, Tier
from tests.app.builders import Resident, a_house, invite, join, meet
from tests.app.conftest import Newcomers
from tests.app.pen import an_act, give
from tests.app.test_guests import guest_of
from tests.app.test_residency import person
from tests.app.trust import HOUR_MS, of, pass_time, sign, vouched_for


@pytest.fixture
def house(tmp_path: Path) -> list[Resident]:
    """Анна, Борис and Вера are the council; Гоша lives there."""
    residents = a_house(tmp_path, "Анна", "Борис", "Вера", "Гоша")
    anna, boris, vera, _ = residents
    for one in (boris, vera):
        row = anna.do(GiveRole(person=person(one), role="council"))
        meet(*residents)
        if not row.done:
            boris.do(SignProposal(proposal=row.proposal))
            meet(*residents)
    assert sum(row.council for row in anna.reader.people()) == 3
    return residents


def removed_apart(house: list[Resident]) -> SubjectId:
    """Вера is removed by the others, and draws keys without having heard of it, under which Гоша writes."""
    anna, boris, vera, gosha = house
    topic = anna.topic()
    meet(*house)
    row = anna.do(RemovePerson(person=person(vera)))
    meet(anna, boris)
    boris.do(SignProposal(proposal=row.proposal))
    meet(anna, boris)
    vera.service.rotations.rotate()
    meet(vera, gosha)
    gosha.say(topic, "слово Гоши")
    meet(vera, gosha)
    return topic


def test_words_under_keys_of_a_member_who_was_removed_meanwhile_are_read_by_all(house: list[Resident]) -> None:
    anna, boris, _, gosha = house
    topic = removed_apart(house)
    meet(anna, boris, gosha)
    for resident in (anna, boris, gosha):
        assert resident.texts(topic) == ["слово Гоши"]
        resident.reopen()
        assert resident.texts(topic) == ["слово Гоши"]


def test_the_council_s_program_seals_such_keys_for_newcomers_and_nobody_writes_under_them(
    house: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _, gosha = house
    topic = removed_apart(house)
    meet(anna, boris, gosha)
    (fallen,) = anna.service.core.log.view.fallen
    assert anna.service.core.log.keys.for_writing(anna.service.core.log.view, Tier.RESIDENTS).epoch != fallen.id  # type: ignore[union-attr]
    before = len(anna.service.core.log.view.rotations)
    for _ in range(5):
        pass_time(NOTICE_MS, anna)
    assert len(anna.service.core.log.view.rotations) == before + 1, "once is enough"
    (newcomer,) = newcomers("Дина")
    join(newcomer, anna, invite(anna, "9"))
    meet(anna, newcomer)
    assert newcomer.texts(topic) == ["слово Гоши"]


def test_one_of_the_council_who_undoes_the_keys_that_they_drew_takes_no_word_from_anybody(
    house: list[Resident],
) -> None:
    anna, boris, vera, gosha = house
    own = vera.service.core.log.view.devices[vera.device].grant
    backdated = an_act(vera, Close(1, (own,), (), (), (), ()))
    vera.service.rotations.rotate()
    meet(*house)
    boris.service.rotations.rotate()  # seals Vera's, and must not fall with it
    topic = anna.topic()
    meet(*house)
    anna.say(topic, "раз")
    gosha.say(topic, "два")
    meet(*house)
    assert give(anna, backdated) == []
    meet(anna, boris, gosha)
    for resident in (anna, boris, gosha):
        assert resident.texts(topic) == ["раз", "два"]


def test_keys_that_do_not_count_never_say_otherwise_who_reads_what_is_sealed_under_those_that_do(
    house: list[Resident],
) -> None:
    anna, _, _, gosha = house
    anna_keys, view = anna.service.core.log.keys, anna.service.core.log.view
    counted = view.rotations[-1]
    mine = gosha.service.core.log.keys.of_tier(gosha.service.core.log.view.rotations[-1], Tier.RESIDENTS)
    assert mine is not None
    fresh = [EpochTag(bytes([n]) * 16) for n in range(3)]
    false = an_act(gosha, Rotate(1, (fresh[0], fresh[1], fresh[2], counted.tags[Tier.RESIDENTS]), ()))
    sheet = boxes.make_sheet(
        EntryId(false.id),
        [(anna.device, view.devices[anna.device].box_key, mine.key)],
        bytes(range(32)),
    )
    assert give(anna, false) == []
    assert give(anna, an_act(gosha, Boxes(1, EntryId(false.id), *sheet), after=false)) == []
    anna_keys.renew(anna.service.core.log.view)
    assert anna.service.core.log.view.fallen[-1].id == false.id
    assert anna_keys.of_tier(counted, Tier.RESIDENTS).circle == Tier.RESIDENTS  # type: ignore[union-attr]


def test_who_is_back_by_the_word_of_one_neighbour_has_no_keys_of_the_council(
    house: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera, gosha = house
    (fresh,) = newcomers("Новый компьютер")
    row = anna.do(LinkDevice(person=of(boris)))
    assert isinstance(row, InvitationRow)
    join(fresh, anna, row.code)
    others = [anna, vera, gosha]
    meet(*others, fresh)
    pass_time(NOTICE_MS, *others, fresh)
    pass_time(NOTICE_MS, *others, fresh)
    meet(*others, fresh)
    newest = fresh.service.core.log.view.rotations[-1]
    held = [fresh.service.core.log.keys.of_tier(newest, tier) is not None for tier in Tier]
    assert held == [True, True, True, False]
    assert fresh.service.core.log.view.rejected.keys() == anna.service.core.log.view.rejected.keys() == set()


def test_keys_that_were_lost_and_are_boxed_again_open_what_is_here(neighbours: list[Resident]) -> None:
    """Борис made Вера's box of the newest keys, and is removed by Анна, who has not heard of it."""
    anna, boris, vera = neighbours
    with patch.object(anna.service.rotations, "must_wait", lambda device: device.id == vera.device):
        anna.service.rotations.rotate()
    topic = anna.topic()
    anna.say(topic, "видно всем")
    meet(anna, boris)
    for _ in range(3):
        pass_time(NOTICE_MS, boris)
    anna.do(RemovePerson(person=person(boris)))
    meet(boris, vera)
    assert vera.texts(topic) == ["видно всем"]
    for wire in anna.everything():  # batches may end anywhere
        vera.take([wire])
    for _ in range(3):
        pass_time(NOTICE_MS, anna, vera)
        meet(anna, vera)
    assert vera.texts(topic) == ["видно всем"]
    vera.reopen()
    assert vera.texts(topic) == ["видно всем"]


def test_a_device_that_neighbours_brought_back_waits_forty_eight_hours_for_keys(
    town: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, rita, _, tanya, _ = town
    (fresh,) = newcomers("Новый компьютер")
    others = [one for one in town if one is not rita]
    vouched_for(fresh, *town)
    assert sign(tanya).done
    meet(*others, fresh)
    for hours, held in ((47, False), (2, True)):
        pass_time(hours * HOUR_MS, anna)
        for _ in range(3):
            pass_time(0, anna)
        meet(anna, fresh)
        keys, view = fresh.service.core.log.keys, fresh.service.core.log.view
        assert (keys.of_tier(view.rotations[-1], Tier.RESIDENTS) is not None) == held, hours


def test_whoever_is_boxed_keys_later_gets_those_of_the_own_circles_and_no_others(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    """By raw keys: the council's program draws them, residents' programs box them to who has none."""
    anna, boris, vera = neighbours
    company = guest_of(anna, newcomers("УК")[0], "company")
    meet(*neighbours, company)
    with patch.object(anna.service.rotations, "must_wait", lambda device: device.id != anna.device):
        anna.service.rotations.rotate()
    for _ in range(4):
        pass_time(NOTICE_MS, anna, boris)
        meet(*neighbours, company)
    newest = anna.service.core.log.view.rotations[-1]
    held = {
        resident.name: [resident.service.core.log.keys.of_tier(newest, tier) is not None for tier in Tier]
        for resident in (anna, vera, company)
    }
    assert held == {"Анна": [True] * 4, "Вера": [True, True, True, False], "УК": [True, True, False, False]}
