"""The term of a moderator on the card of a neighbour: until when, over, given anew, and recalled by residents."""

from msgspec.structs import replace

from neighbourhood.app.intents import EndRole, GiveRole
from neighbourhood.viewmodels.neighbour_powers import actions
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.test_neighbours import (
    COUNCIL,
    OTHER,
    RESIDENT,
    at_home,
    choose_from_menu,
    of_the_council,
    person,
)

_DAY_MS = 24 * 3_600_000


def _at_pyotr(open_house: OpenHouse, house: SampleBackend, days: int, *roles: str) -> Hands:
    pyotr = house._people["pyotr"]
    house._people["pyotr"] = replace(pyotr, roles=roles, moderates_until_ms=house.now_ms + days * _DAY_MS)
    hands = at_home(open_house, house)
    hands.click("flat 12")
    hands.until(lambda: hands.sees("do Pyotr Vlasov"))
    return hands


def test_until_when_a_moderator_serves_stands_beside_the_name_and_the_council_gives_another_year(
    open_house: OpenHouse,
) -> None:
    hands = _at_pyotr(open_house, of_the_council(), 40, "moderator", "resident")
    hands.until(lambda: hands.reads("moderator until 1\u00a0January 2027"))
    choose_from_menu(hands, "Pyotr Vlasov", "renew moderator")
    hands.until(lambda: hands.reads("Pyotr Vlasov: moderator for another year."))
    assert GiveRole(person=person(hands.house, "pyotr"), role="moderator") in hands.house.carried_out
    hands.until(lambda: hands.reads("moderator until 22\u00a0November 2027"))


def test_a_term_that_is_over_is_told_and_can_be_given_anew_or_ended_for_good(open_house: OpenHouse) -> None:
    hands = _at_pyotr(open_house, of_the_council(), -40, "resident")
    hands.until(lambda: hands.reads("was moderator until 13\u00a0October"))
    over = replace(OTHER, moderates_until_ms=1)
    assert {"give moderator", "end moderator"} <= set(actions(COUNCIL, over))
    choose_from_menu(hands, "Pyotr Vlasov", "end moderator")
    hands.until(lambda: not hands.reads("was moderator"))


def test_a_resident_proposes_to_recall_a_moderator(open_house: OpenHouse) -> None:
    hands = _at_pyotr(open_house, SampleBackend("en"), 40, "moderator", "resident")
    choose_from_menu(hands, "Pyotr Vlasov", "recall moderator")
    hands.until(lambda: hands.reads("One of the council can sign it, or more than half of the flats."))
    assert EndRole(person=person(hands.house, "pyotr"), role="moderator") in hands.house.carried_out
    assert "recall moderator" not in actions(RESIDENT, OTHER)
