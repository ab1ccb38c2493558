"""How people hold their flats: their own word, and the council's above it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EraseMine, MoveOut, SetTenure
from neighbourhood.app.intents_invitations import InviteGuest
from neighbourhood.app.rows import InvitationRow, PersonRow
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import FlatId, PersonId
from neighbourhood.domain.subjects.content import DescribeTenure, parse_content
from tests.app.builders import Resident, found, invite, join, meet

House = tuple[Resident, Resident, Resident]


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


def row(reader: Resident, of: Resident) -> PersonRow:
    return next(each for each in reader.reader.people() if each.person == me(of))


def test_everybody_reads_how_a_neighbour_says_to_hold_a_flat(house: House) -> None:
    anna, boris, vera = house
    boris.do(SetTenure(person=me(boris), tenure="owner", share=(1, 2)))
    meet(*house)
    for reader in house:
        assert (row(reader, boris).tenure, row(reader, boris).share) == ("owner", (1, 2))
    assert row(anna, vera).tenure == ""


def test_the_last_word_of_a_person_counts(house: House) -> None:
    _, boris, _ = house
    boris.do(SetTenure(person=me(boris), tenure="owner"))
    boris.do(SetTenure(person=me(boris), tenure="family"))
    assert row(boris, boris).tenure == "family"


def test_the_councils_word_counts_above_the_persons_own(house: House) -> None:
    anna, boris, _ = house
    anna.do(SetTenure(person=me(boris), tenure="tenant"))
    boris.do(SetTenure(person=me(boris), tenure="owner", share=(1, 1)))
    meet(*house)
    assert [(row(reader, boris).tenure, row(reader, boris).share) for reader in house] == [("tenant", None)] * 3


def test_who_says_otherwise_than_the_council_hears_that_its_word_counts(house: House) -> None:
    anna, boris, vera = house
    anna.do(SetTenure(person=me(boris), tenure="tenant"))
    meet(*house)
    with pytest.raises(Fault) as caught:
        boris.do(SetTenure(person=me(boris), tenure="owner", share=(1, 1)))
    assert caught.value.kind is FaultKind.COUNCIL_HAS_SAID
    vera.do(SetTenure(person=me(vera), tenure="owner"))
    anna.do(SetTenure(person=me(boris), tenure="family"))
    meet(*house)
    assert (row(vera, boris).tenure, row(boris, vera).tenure) == ("family", "owner")


def test_a_resident_says_nothing_of_others(house: House) -> None:
    _, boris, vera = house
    with pytest.raises(Fault) as caught:
        boris.do(SetTenure(person=me(vera), tenure="tenant"))
    assert caught.value.kind is FaultKind.NOT_ALLOWED


def test_a_word_about_others_that_a_changed_program_writes_counts_nowhere(house: House) -> None:
    _, boris, vera = house
    home = vera.service.core.log.view.persons[me(vera)].flat
    assert home is not None
    boris.service.core.tell(DescribeTenure(None, 1, me(vera), home, "tenant"))
    meet(*house)
    assert [row(reader, vera).tenure for reader in house] == ["", "", ""]


def test_a_flat_that_is_not_the_persons_is_not_held(house: House) -> None:
    anna, boris, vera = house
    home = anna.service.core.log.view.persons[me(vera)].flat
    assert home is not None
    boris.service.core.tell(DescribeTenure(None, 1, me(boris), home, "owner", (1, 1)))
    meet(*house)
    assert row(anna, boris).tenure == ""


@pytest.mark.parametrize(("tenure", "share"), [("owner", (0, 1)), ("owner", (3, 2)), ("tenant", (1, 2))])
def test_a_share_is_a_part_and_an_owners(house: House, tenure: str, share: tuple[int, int]) -> None:
    _, boris, _ = house
    with pytest.raises(Fault) as caught:
        boris.do(SetTenure(person=me(boris), tenure=tenure, share=share))  # type: ignore[arg-type]
    assert caught.value.kind is FaultKind.BAD_SHARE
    forged = DescribeTenure(None, 1, me(boris), FlatId(bytes(16)), tenure, share)  # type: ignore[arg-type]
    assert parse_content(encode(forged)) is None


def test_a_guest_cannot_read_who_owns_what(house: House, tmp_path: Path) -> None:
    anna, boris, _ = house
    boris.do(SetTenure(person=me(boris), tenure="owner", share=(1, 2)))
    meet(*house)
    invitation = anna.do(InviteGuest(role="company"))
    assert isinstance(invitation, InvitationRow)
    guest = Resident(tmp_path, "УК")
    try:
        join(guest, anna, invitation.code)
        meet(anna, guest)
        assert row(guest, boris).tenure == ""
    finally:
        guest.close()


@pytest.fixture
def flatmates(house: House, tmp_path: Path) -> Iterator[House]:
    """Anna, Boris of flat 7 and Gleb, who lives there too."""
    anna, boris, _ = house
    gleb = Resident(tmp_path, "Глеб")
    join(gleb, anna, invite(anna, "7"))
    meet(anna, boris, gleb)
    yield anna, boris, gleb
    gleb.close()


def is_overshared(reader: Resident) -> bool:
    return next(flat for flat in reader.reader.flats() if flat.number == "7").overshared


def test_owners_of_one_flat_hold_no_more_than_the_whole(flatmates: House) -> None:
    _, boris, gleb = flatmates
    boris.do(SetTenure(person=me(boris), tenure="owner", share=(2, 3)))
    meet(*flatmates)
    with pytest.raises(Fault) as refused:
        gleb.do(SetTenure(person=me(gleb), tenure="owner", share=(1, 2)))
    assert refused.value.kind is FaultKind.SHARES_EXCEED
    assert (refused.value.details["share"], refused.value.details["others"]) == ("1/2", "2/3")
    gleb.do(SetTenure(person=me(gleb), tenure="owner", share=(1, 3)))
    boris.do(SetTenure(person=me(boris), tenure="owner", share=(2, 3)))
    assert not is_overshared(gleb)


def test_shares_that_were_told_apart_and_come_to_more_are_shown_as_such_and_can_be_lowered(flatmates: House) -> None:
    anna, boris, gleb = flatmates
    boris.do(SetTenure(person=me(boris), tenure="owner", share=(2, 3)))
    gleb.do(SetTenure(person=me(gleb), tenure="owner", share=(2, 3)))
    meet(*flatmates)
    assert is_overshared(anna)
    gleb.do(SetTenure(person=me(gleb), tenure="owner", share=(1, 2)))
    assert is_overshared(gleb)
    anna.do(SetTenure(person=me(gleb), tenure="owner", share=(1, 4)))
    meet(*flatmates)
    assert not is_overshared(boris)


def test_whoever_has_moved_out_takes_no_share_from_those_who_live_there(flatmates: House) -> None:
    _, boris, gleb = flatmates
    boris.do(SetTenure(person=me(boris), tenure="owner", share=(1, 1)))
    meet(*flatmates)
    boris.do(MoveOut())
    meet(*flatmates)
    gleb.do(SetTenure(person=me(gleb), tenure="owner", share=(1, 1)))
    assert not is_overshared(gleb)


def test_who_erases_everything_of_theirs_takes_nothing_that_they_said_of_others_for_the_council(house: House) -> None:
    anna, boris, _ = house
    anna.do(SetTenure(person=me(boris), tenure="tenant"))
    anna.do(SetTenure(person=me(anna), tenure="owner"))
    meet(*house)
    anna.do(EraseMine())
    meet(*house)
    for reader in house:
        assert (row(reader, boris).tenure, row(reader, anna).tenure) == ("tenant", "")
