"""The neighbours by flats: the house in section, the card of a flat, and what may be done about its people."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ConfirmAddress, EndRole, GiveRole, PlannedFlat, RemovePerson, SetTenure
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.rows import PersonRow
from neighbourhood.domain.ids import PersonId
from neighbourhood.viewmodels.flats import MOST_SHOWN, FlatGrid, state_of
from neighbourhood.viewmodels.neighbour_powers import actions, may_invite, signatures_to_remove
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands, Keyboard

WIDE = {"width": 1240, "height": 820}


def at_home(open_house: OpenHouse, house: SampleBackend | None = None, **choices: object) -> Hands:
    hands = open_house(house or SampleBackend("en"), place="neighbours", **({**WIDE, **choices}))
    hands.until(lambda: hands.sees("houseSection") or hands.sees("flatList"))
    return hands


def of_the_council(language: str = "en") -> SampleBackend:
    house = SampleBackend("ru" if language == "ru" else "en")
    me = replace(house._people[sample.ME], roles=("council", "resident"), council=True)
    house._people[sample.ME] = me
    assert house._house is not None
    house._house = replace(house._house, me=me)
    return house


def person(house: SampleBackend, key: str) -> PersonId:
    return house._people[key].person


def words(hands: Keyboard, name: str) -> str:
    return str(hands.find(name).property("text"))


def choose_from_menu(hands: Hands, name: str, action: str) -> None:
    hands.click(f"do {name}")
    hands.click(action)


# --- the house ----------------------------------------------------------------------------------------------------


def test_the_house_tells_how_many_flats_are_with_us_and_who_is_online(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    assert words(hands, "withUs") == "37 of 52 flats are with us"
    assert words(hands, "onlineNow") == "3 online now"
    told = {number: hands.find(f"flat {number}").property("word") for number in ("48", "31", "25", "14")}
    assert told == {"48": "you", "31": "online", "25": "here", "14": "invite"}


def test_a_neighbour_who_goes_online_lights_the_flat(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    online = (person(hands.house, "olga"),)
    hands.house.sync_row = replace(hands.house.sync_row, neighbours_online=1, online=online)
    hands.house.tell(Changes(sync=True))
    hands.until(lambda: hands.find("flat 25").property("word") == "online")
    assert hands.find("flat 31").property("word") == "here"
    assert words(hands, "onlineNow") == "1 online now"


def test_the_page_begins_with_the_own_flat(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    assert words(hands, "flatTitle") == "Flat 48"
    assert hands.reads("Anna Belova, you")


def test_a_click_shows_a_flat_with_its_people(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    hands.click("flat 12")
    hands.until(lambda: words(hands, "flatTitle") == "Flat 12")
    assert words(hands, "flatPlace") == "entrance 1, floor 4 · 72.60 m²"
    assert hands.sees("person Pyotr Vlasov")
    assert hands.sees("person Vera Vlasova")
    assert hands.reads("owner, share 1/2 · online now")
    assert hands.reads("address confirmed by code")
    assert not hands.find("flat 12").property("visualFocus"), "a pointer needs no ring"


def test_a_flat_whose_owners_hold_more_than_the_whole_says_so(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house._flats = tuple(replace(flat, overshared=flat.number == "48") for flat in house.flats())
    hands = at_home(open_house, house)
    hands.until(lambda: hands.sees("overshared"))
    assert "more than the whole flat" in words(hands, "overshared")
    hands.click("flat 12")
    hands.until(lambda: not hands.sees("overshared"))


def test_arrow_keys_walk_through_the_house_and_enter_chooses(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    hands.until(lambda: hands.find("flat 48").hasActiveFocus())
    for key, number in (
        (Qt.Key.Key_Left, "47"), (Qt.Key.Key_Left, "46"), (Qt.Key.Key_Left, "30"), (Qt.Key.Key_Up, "33"),
        (Qt.Key.Key_Right, "49"), (Qt.Key.Key_Down, "46"), (Qt.Key.Key_Home, "16"), (Qt.Key.Key_Up, "16"),
        (Qt.Key.Key_Left, "16"), (Qt.Key.Key_End, "39"), (Qt.Key.Key_Down, "39"), (Qt.Key.Key_Right, "39"),
    ):  # fmt: skip
        hands.press(key)
        assert hands.find(f"flat {number}").hasActiveFocus(), (key, number)
        assert hands.find(f"flat {number}").property("visualFocus"), "the ring is seen"
    assert words(hands, "flatTitle") == "Flat 48"
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: words(hands, "flatTitle") == "Flat 39")


def test_the_whole_house_is_one_stop_of_tab(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    hands.until(lambda: hands.find("flat 48").hasActiveFocus())
    stops = [item for item in hands.items() if item.objectName().startswith("flat ") and item.activeFocusOnTab()]
    assert [stop.objectName() for stop in stops] == ["flat 48"]
    hands.press(Qt.Key.Key_Tab)
    focused = hands.window.root.activeFocusItem()
    assert focused is not None
    assert not focused.objectName().startswith("flat ")


def test_the_keyboard_stays_in_the_house_when_somebody_goes_online(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    hands.press(Qt.Key.Key_Left)
    hands.until(lambda: hands.find("flat 47").hasActiveFocus())
    online = (person(hands.house, "Fyodor Safonov"),)
    hands.house.sync_row = replace(hands.house.sync_row, neighbours_online=1, online=online)
    hands.house.tell(Changes(sync=True))
    hands.until(lambda: hands.find("flat 49").property("word") == "online")
    hands.until(lambda: hands.find("flat 47").hasActiveFocus())
    hands.press(Qt.Key.Key_Left)
    assert hands.find("flat 46").hasActiveFocus()


def test_in_a_small_window_the_card_comes_over_the_house_and_esc_brings_back_the_flat(open_house: OpenHouse) -> None:
    hands = at_home(open_house, width=900, height=600)
    assert not hands.sees("flatTitle")
    hands.click("flat 12")
    hands.until(lambda: hands.sees("person Pyotr Vlasov"))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("person Pyotr Vlasov"))
    hands.until(lambda: hands.find("flat 12").hasActiveFocus())


def test_a_house_without_a_plan_is_a_list_of_flats_and_people(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    lived_in = [flat for flat in house.flats() if flat.residents]
    house._flats = tuple(replace(flat, planned=False, entrance="", floor=None, area=None) for flat in lived_in)
    hands = at_home(open_house, house)
    assert words(hands, "withUs") == "37 flats are with us"
    assert hands.reads("Boris Zhukov")
    hands.find("flatList").forceActiveFocus()
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: words(hands, "flatTitle") == "Flat 3")
    hands.press(Qt.Key.Key_End)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: words(hands, "flatTitle") == "Flat 52")


def test_who_lives_in_no_flat_is_found_below_the_house(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    guest = PersonRow(person=PersonId(b"g" * 32), name="Manager", flat_number="", roles=("company",))
    house._people["guest"] = guest
    hands = at_home(open_house, house)
    hands.click("elsewhere")
    hands.until(lambda: words(hands, "flatTitle") == "Without a flat")
    assert hands.reads("management company")
    assert not hands.sees("printInvitation")


def test_who_has_left_is_not_shown(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house._people["pyotr"] = replace(house._people["pyotr"], gone=True)
    hands = at_home(open_house, house)
    hands.click("flat 12")
    hands.until(lambda: hands.sees("person Vera Vlasova"))
    assert not hands.sees("person Pyotr Vlasov")


# --- what may be done ---------------------------------------------------------------------------------------------


def test_an_invitation_is_printed_from_the_card_of_an_empty_flat(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    hands.click("flat 14")
    hands.until(lambda: hands.sees("nobodyYet"))
    hands.click("printInvitation")
    hands.until(lambda: words(hands, "inviteFlat") == "14")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("inviteCode"))
    assert MakeInvitation(flat_number="14") in hands.house.carried_out


def test_a_resident_is_offered_no_invitation_but_to_the_own_flat(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    me = replace(house._people[sample.ME], roles=("resident",))
    house._people[sample.ME] = me
    assert house._house is not None
    house._house = replace(house._house, me=me)
    hands = at_home(open_house, house)
    assert hands.sees("printInvitation")
    assert hands.find("flat 14").property("word") == "nobody yet"
    hands.click("flat 14")
    hands.until(lambda: hands.reads("The council and the secretary can invite it"))
    assert not hands.sees("printInvitation")


def test_a_resident_says_that_a_neighbour_lives_there(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    hands.click("flat 12")
    choose_from_menu(hands, "Pyotr Vlasov", "confirm vouched")
    hands.until(lambda: hands.reads("The address of Pyotr Vlasov is confirmed."))
    assert ConfirmAddress(person=person(hands.house, "pyotr"), level="vouched") in hands.house.carried_out
    hands.until(lambda: hands.reads("a neighbour vouches"))
    hands.click("do Pyotr Vlasov")
    hands.until(lambda: hands.sees("confirm extract"))
    assert not hands.sees("confirm vouched")


def test_the_council_gives_a_role_from_the_keyboard(open_house: OpenHouse) -> None:
    hands = at_home(open_house, of_the_council())
    hands.click("flat 12")
    hands.find("do Pyotr Vlasov").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("give moderator"))
    hands.until(lambda: hands.find("confirm vouched").hasActiveFocus())
    while not hands.find("give moderator").hasActiveFocus():
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.reads("Pyotr Vlasov: moderator, from now on."))
    assert GiveRole(person=person(hands.house, "pyotr"), role="moderator") in hands.house.carried_out
    choose_from_menu(hands, "Pyotr Vlasov", "end moderator")
    hands.until(lambda: hands.reads("Pyotr Vlasov: moderator no longer."))
    assert EndRole(person=person(hands.house, "pyotr"), role="moderator") in hands.house.carried_out


def test_a_removal_says_what_happens_and_then_for_how_many_signatures_it_waits(open_house: OpenHouse) -> None:
    hands = at_home(open_house, of_the_council())
    hands.click("flat 12")
    choose_from_menu(hands, "Pyotr Vlasov", "remove")
    hands.until(lambda: hands.sees("removeNow"))
    assert hands.reads("Their computers get nothing new from the house any more.")
    assert words(hands, "removeSignatures").startswith("It takes effect when 2 of the council have signed.")
    hands.click("removeNow")
    hands.until(lambda: hands.reads("It waits for 1 more signature of the council."))
    assert RemovePerson(person=person(hands.house, "pyotr")) in hands.house.carried_out
    assert hands.sees("person Pyotr Vlasov")


def test_a_removal_that_one_signature_carries_takes_the_person_off_the_card(open_house: OpenHouse) -> None:
    house = of_the_council()
    house._people["marina"] = replace(house._people["marina"], roles=("resident",), council=False)
    hands = at_home(open_house, house)
    hands.click("flat 12")
    choose_from_menu(hands, "Pyotr Vlasov", "remove")
    hands.until(lambda: hands.sees("removeNow"))
    assert words(hands, "removeSignatures") == "It takes effect at once."
    hands.click("removeNow")
    hands.until(lambda: hands.reads("Pyotr Vlasov does not belong to the house any more."))
    hands.until(lambda: not hands.sees("person Pyotr Vlasov"))
    assert hands.sees("person Vera Vlasova")


@pytest.mark.parametrize("how", ["button", "esc"])
def test_a_removal_is_not_carried_out_when_it_is_left(open_house: OpenHouse, how: str) -> None:
    hands = at_home(open_house, of_the_council())
    hands.click("flat 12")
    choose_from_menu(hands, "Pyotr Vlasov", "remove")
    hands.until(lambda: hands.sees("removeNot"))
    if how == "esc":
        hands.press(Qt.Key.Key_Escape)
    else:
        hands.click("removeNot")
    hands.until(lambda: not hands.sees("removeNot"))
    assert not any(isinstance(intent, RemovePerson) for intent in hands.house.carried_out)


def test_what_the_house_refuses_is_told(open_house: OpenHouse) -> None:
    house = of_the_council()
    house.refuses[GiveRole] = Fault(FaultKind.NOT_ALLOWED)
    hands = at_home(open_house, house)
    hands.click("flat 12")
    choose_from_menu(hands, "Pyotr Vlasov", "give secretary")
    hands.until(lambda: hands.window.shell.notices.property("kind") == "fault")  # type: ignore[attr-defined]
    assert not hands.reads("from now on")


# --- powers -------------------------------------------------------------------------------------------------------


def somebody(flat: str, *roles: str, me: bool = False, confirmed: tuple[str, ...] = ()) -> PersonRow:
    return PersonRow(
        person=PersonId(flat.encode() * 8), name=flat, flat_number=flat, roles=roles, me=me, confirmed=confirmed
    )


RESIDENT = somebody("1", "resident", me=True)
SECRETARY = somebody("1", "resident", "secretary", me=True)
COUNCIL = somebody("1", "council", "resident", me=True)
COMPANY = somebody("", "company", me=True)
OTHER = somebody("2", "resident")


def test_a_resident_is_offered_to_vouch_for_other_flats_and_nothing_else() -> None:
    assert actions(RESIDENT, OTHER) == ("confirm vouched",)
    assert actions(RESIDENT, somebody("1", "resident")) == ()
    assert actions(RESIDENT, RESIDENT) == ("rename", "hold owner", "hold tenant", "hold family")


def test_a_guest_of_the_house_is_offered_nothing() -> None:
    assert actions(COMPANY, OTHER) == ()
    assert not may_invite(COMPANY, "")
    assert not may_invite(COMPANY, "2")


def test_a_secretary_confirms_by_paper_and_gives_no_roles() -> None:
    assert actions(SECRETARY, OTHER) == ("confirm vouched", "confirm mailbox", "confirm extract")
    assert actions(SECRETARY, SECRETARY) == ("rename", "hold owner", "hold tenant", "hold family", "end secretary")
    assert may_invite(SECRETARY, "2")


def test_the_council_is_offered_all_that_is_not_done_yet() -> None:
    other = somebody("2", "moderator", "resident", confirmed=("mailbox", "vouched"))
    assert actions(COUNCIL, other) == (
        "confirm vouched", "confirm seen", "confirm extract", "give secretary", "give council", "end moderator",
        "moderate", "remove",
    )  # fmt: skip
    assert actions(COUNCIL, somebody("", "company")) == ("end company", "remove")
    assert actions(COUNCIL, COUNCIL) == (
        "rename", "hold owner", "hold tenant", "hold family", "hand council", "end council",
    )  # fmt: skip


@pytest.mark.parametrize(("council", "resident", "member"), [(1, 1, 1), (2, 2, 2), (3, 2, 2), (5, 2, 3)])
def test_signatures_for_a_removal_are_those_of_the_rules(council: int, resident: int, member: int) -> None:
    people = [somebody(str(flat), "council", "resident") for flat in range(1, council + 1)]
    assert signatures_to_remove([*people, OTHER], OTHER) == resident
    assert signatures_to_remove([*people, OTHER], people[0]) == member


# --- the grid -----------------------------------------------------------------------------------------------------


def test_a_grid_that_is_shown_again_changes_only_the_entrance_that_differs() -> None:
    house = SampleBackend("en")
    grid = FlatGrid()
    tester = QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    grid.show(house.flats(), "48")
    changed: list[int] = []
    grid.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    grid.show(house.flats(), "48", frozenset({"25"}))
    assert changed == [1]
    assert isinstance(tester.model(), QAbstractItemModel)


def test_steps_end_where_the_house_ends_and_an_unknown_flat_begins_at_the_first() -> None:
    grid = FlatGrid()
    assert grid.step("", "stay") == ""
    grid.show(SampleBackend("en").flats())
    first = grid.step("", "stay")
    assert grid.step(first, "left") == grid.step(first, "up") == grid.step("none", "right") == first


def test_beside_a_lower_entrance_a_step_stays_on_the_ground_side() -> None:
    grid = FlatGrid()
    house = SampleBackend("en")
    plan = [PlannedFlat(str(floor), "1", floor) for floor in (1, 2, 3)] + [PlannedFlat("9", "2", 1)]
    house._plan(plan)
    grid.show(house.flats())
    ids = {flat.number: flat.flat.hex() for flat in house.flats()}
    assert grid.step(ids["3"], "right") == ids["9"]
    assert grid.step(ids["9"], "left") == ids["1"]


def test_a_flat_of_nobody_is_empty_even_if_its_number_is_online() -> None:
    assert state_of("3", 0, "1", frozenset({"3"})) == "empty"
    assert state_of("1", 1, "1", frozenset({"1"})) == "mine"


def test_a_house_of_six_hundred_flats_is_drawn_and_walked_through(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house._plan([PlannedFlat(str(number), str(number // 40), number % 40 // 4) for number in range(1, MOST_SHOWN + 6)])
    hands = at_home(open_house, house)
    assert hands.reads("… and 5 more flats")
    hands.press(Qt.Key.Key_End)
    focused = hands.window.root.activeFocusItem()
    assert focused is not None
    assert focused.objectName().startswith("flat ")
    corner = focused.mapToScene(QPoint(0, 0))
    assert 0 < corner.y() < hands.window.root.height()
    QTest.keyClick(hands.window.root, Qt.Key.Key_Home)
    assert hands.window.root.activeFocusItem() is not focused


def test_who_has_vouched_is_not_asked_again_and_somebody_else_still_is() -> None:
    vouched = somebody("2", "resident", confirmed=("vouched",))
    assert actions(RESIDENT, vouched) == ("confirm vouched",)
    assert actions(RESIDENT, replace(vouched, confirmed_by_me=("vouched",))) == ()


def test_the_council_of_a_house_without_a_plan_is_led_to_describe_it(open_house: OpenHouse) -> None:
    house = of_the_council()
    lived_in = [flat for flat in house.flats() if flat.residents][:3]
    house._flats = tuple(replace(flat, planned=False, entrance="", floor=None, area=None) for flat in lived_in)
    hands = at_home(open_house, house)
    hands.click("describeHouse")
    hands.until(lambda: hands.sees("planSave"))


def test_a_flat_that_the_plan_leaves_out_takes_its_card_away(open_house: OpenHouse) -> None:
    hands = at_home(open_house)
    hands.click("flat 14")
    hands.until(lambda: words(hands, "flatTitle") == "Flat 14")
    hands.house._flats = tuple(flat for flat in hands.house.flats() if flat.number != "14")
    hands.house.tell(Changes(people=True))
    hands.until(lambda: not hands.sees("flatTitle"))
    assert words(hands, "withUs") == "37 of 51 flats are with us"


def test_i_say_how_i_hold_my_flat_and_it_stands_beside_my_name(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    hands = open_house(house, place="neighbours")
    hands.until(lambda: hands.sees("do Anna Belova"))
    assert hands.reads("owner, share 1/1")
    hands.click("do Anna Belova")
    hands.click("hold family")
    hands.until(lambda: hands.reads("family"))
    assert hands.reads("Your neighbours see now")
    me = house.house().me  # type: ignore[union-attr]
    assert SetTenure(person=me.person, tenure="family") in house.carried_out
