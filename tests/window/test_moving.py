"""Moving out, handing over a role, and the house that one has left."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CancelJoining, HandOver, HandOverTopic, MoveOut, StayInHouse, Successor
from neighbourhood.app.intents_invitations import MakeRecoverySheet
from neighbourhood.app.rows_belonging import AskedRow, OpenedRow
from neighbourhood.domain.ids import EntryId, PersonId
from neighbourhood.viewmodels.moving import Duty, Seen, duties_of, look_at
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


@pytest.fixture
def house() -> SampleBackend:
    """Anna's house; she is of the council with Marina, and keeps two topics."""
    return council_of("anna", "marina", topics=2)


def council_of(*members: str, topics: int = 0) -> SampleBackend:
    sampled = SampleBackend("en")
    for key in ("anna", "marina"):
        roles = ("council", "resident") if key in members else ("resident",)
        sampled._change_person(key, council=key in members, roles=roles)
    for topic in [row.topic for row in sampled.topics()][:topics]:
        sampled._topics[topic] = replace(sampled._topics[topic], mine=True)
    return sampled


def person(house: SampleBackend, key: str) -> PersonId:
    return house._people[key].person


def name(house: SampleBackend, key: str) -> str:
    return house._people[key].name


def asked(hands: Hands, kind: type) -> list[object]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, kind)]


def open_move_out(open_house: OpenHouse, house: SampleBackend) -> Hands:
    hands = open_house(house, place="settings")
    hands.click("moveOut")
    hands.until(lambda: hands.sees("moveOutConfirm"))
    return hands


def seen(house: SampleBackend) -> Seen:
    looked = look_at(house)
    assert looked is not None
    return looked


def choose(hands: Hands, what: str, key: str) -> None:
    hands.click(f"give {what}")
    hands.until(lambda: hands.find("optionField").property("activeFocus") is True)
    hands.type(name(hands.house, key))
    hands.click(f"option {name(hands.house, key)}")
    hands.until(lambda: not hands.sees("optionField"))


def moved_out(hands: Hands) -> MoveOut:
    hands.click("moveOutSure")
    hands.click("moveOutConfirm")
    hands.until(lambda: hands.reads("You have moved out of “12 Lesnaya St”."))
    assert not hands.sees("notice"), "no alarm about what was meant"
    (intent,) = asked(hands, MoveOut)
    assert isinstance(intent, MoveOut)
    return intent


# --- what would end -----------------------------------------------------------------------------------------------


def test_what_ends_is_counted_in_plain_words(open_house: OpenHouse, house: SampleBackend) -> None:
    house.add_device("anna", 12)
    house._do_MakeRecoverySheet(MakeRecoverySheet())
    hands = open_move_out(open_house, house)
    hands.until(lambda: hands.reads("2 computers of yours belong to the house no more."))
    assert hands.reads("Your recovery sheet does not bring you back any more.")
    assert hands.reads("2 topics that you keep")
    assert hands.reads("Your seat in the house council")
    assert not hands.sees("unheard")
    assert hands.reads(
        "It is only proposed, and takes effect when 2 of the council have signed. Yours is the first signature."
    )


def an_invitation(house: SampleBackend, by: str, flat: str, *, used: int = 0, closed: bool = False) -> OpenedRow:
    return OpenedRow(
        invitation=EntryId(bytes(32)), role="resident", flat_number=flat, uses=2, used=used, closed=closed,
        by=house._people[by], made_at_ms=0,
    )  # fmt: skip


def test_invitations_are_counted_that_i_made_and_those_to_a_flat_where_nobody_is_left(house: SampleBackend) -> None:
    before = seen(house).invitations
    house._sheets = (
        an_invitation(house, "anna", "12"),
        an_invitation(house, "marina", "48"),
        an_invitation(house, "marina", "12"),
        an_invitation(house, "anna", "12", used=2),
        an_invitation(house, "anna", "12", closed=True),
    )
    assert seen(house).invitations == before + 2
    house.move("olga")
    assert seen(house).invitations == before + 1


def test_whom_one_has_proposed_already_stands_there_as_the_successor(house: SampleBackend) -> None:
    me, olga = house._people["anna"], house._people["olga"]
    mine = AskedRow(
        proposal=EntryId(bytes(32)), kind="grant", role="council", about=(olga,), signed_by=(me,), needed=2, mine=True
    )
    house.decide((mine,), ())
    assert duties_of(seen(house))[0] == Duty("council", 2, olga)
    house.decide((replace(mine, mine=False),), ())
    assert duties_of(seen(house))[0].to is None


def test_who_is_not_of_the_council_proposes_who_has_the_role_next(house: SampleBackend) -> None:
    house._change_person("anna", council=False, roles=("moderator", "resident", "secretary"))
    assert duties_of(seen(house)) == [Duty("moderator", 0), Duty("secretary", 0), Duty("topics", 1)]


def test_where_nobody_else_lives_nothing_can_be_handed_over(house: SampleBackend) -> None:
    house._people = {sample.ME: house._people[sample.ME]}
    assert duties_of(seen(house)) == []


# --- moving out ---------------------------------------------------------------------------------------------------


def test_nobody_moves_out_by_one_press(open_house: OpenHouse) -> None:
    hands = open_move_out(open_house, SampleBackend("en"))
    hands.until(lambda: hands.find("moveOutCancel").property("activeFocus") is True)
    hands.click("moveOutConfirm")
    assert hands.sees("moveOutConfirm")
    hands.click("moveOutCancel")
    hands.until(lambda: not hands.sees("moveOutConfirm"))
    assert asked(hands, MoveOut) == []


def test_moving_out_takes_a_tick_and_a_press_and_leaves_what_is_here_in_sight(open_house: OpenHouse) -> None:
    hands = open_move_out(open_house, SampleBackend("en"))
    assert moved_out(hands) == MoveOut(when_heard=True)
    assert hands.window.shell.property("screen") == "home"


def test_the_yes_to_moving_out_is_not_remembered(open_house: OpenHouse) -> None:
    hands = open_move_out(open_house, SampleBackend("en"))
    hands.click("moveOutSure")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("moveOutConfirm"))
    hands.click("moveOut")
    hands.until(lambda: hands.sees("moveOutConfirm"))
    assert hands.find("moveOutConfirm").isEnabled() is False


def test_roles_and_topics_go_to_whom_one_chooses(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = open_move_out(open_house, house)
    choose(hands, "council", "olga")
    hands.until(lambda: hands.find("give council").property("text") == "Olga Kim, flat 25")
    choose(hands, "topics", "sergey")
    hands.until(lambda: hands.find("give topics").property("text") == "Sergey Ilyin, flat 31")
    chosen = Successor("council", person(house, "olga"))
    assert moved_out(hands) == MoveOut(successors=(chosen,), topics=person(house, "sergey"), when_heard=True)


def test_a_successor_is_found_by_letters_and_taken_back_without_a_mouse(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = open_move_out(open_house, house)
    hands.until(lambda: hands.find("give council").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("optionField").property("activeFocus") is True)
    hands.type("olga")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("give council").property("text") == "Olga Kim, flat 25")
    hands.until(lambda: hands.find("give council").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("anyOption"))
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("give council").property("text") == "Nobody")
    assert hands.sees("moveOutConfirm")


def test_the_last_of_the_council_is_told_what_a_house_without_one_cannot_do(open_house: OpenHouse) -> None:
    house = council_of("anna")
    hands = open_move_out(open_house, house)
    hands.until(lambda: hands.sees("noCouncil"))
    assert hands.reads("As it stands, the house will have no council.")
    choose(hands, "council", "olga")
    hands.until(lambda: not hands.sees("noCouncil"))
    assert moved_out(hands).without_council is False


def test_who_moves_out_while_nobody_is_there_waits_for_a_neighbour_and_can_stay_after_all(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    house.sync_row = replace(house.sync_row, neighbours_online=0, online=())
    hands = open_move_out(open_house, house)
    hands.until(lambda: hands.sees("unheard"))
    assert hands.reads("You move out as soon as one is and has everything that is here")
    hands.click("moveOutSure")
    hands.click("moveOutConfirm")
    hands.until(lambda: hands.sees("leavingCard") and not hands.sees("moveOut"))
    hands.window.shell.go("today")
    hands.until(lambda: hands.reads("You are moving out"))
    hands.click("stayAfterAll")
    hands.until(lambda: hands.reads("You stay in the house.") and not hands.sees("leavingCard"))
    assert hands.house.carried_out[-2:] == [MoveOut(when_heard=True), StayInHouse()]


def test_who_leaves_a_house_without_council_says_so_by_moving_out_over_the_warning(open_house: OpenHouse) -> None:
    hands = open_move_out(open_house, council_of("anna"))
    hands.until(lambda: hands.sees("noCouncil"))
    assert moved_out(hands) == MoveOut(without_council=True, when_heard=True)


def test_what_is_chosen_is_forgotten_when_the_sheet_is_closed(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = open_move_out(open_house, house)
    choose(hands, "topics", "olga")
    hands.until(lambda: hands.find("give topics").property("text") == "Olga Kim, flat 25")
    hands.click("moveOutCancel")
    hands.until(lambda: not hands.sees("moveOutConfirm"))
    hands.click("moveOut")
    hands.until(lambda: hands.sees("give topics"))
    assert hands.find("give topics").property("text") == "Nobody"


def test_what_refuses_is_told_in_the_sheet_and_nothing_was_left(open_house: OpenHouse, house: SampleBackend) -> None:
    house.refuses[MoveOut] = Fault(FaultKind.HELD_BACK)
    hands = open_move_out(open_house, house)
    hands.click("moveOutSure")
    hands.click("moveOutConfirm")
    hands.until(lambda: hands.sees("moveOutFault"))
    assert hands.window.shell.property("left") == ""
    hands.click("moveOutCancel")
    hands.until(lambda: not hands.sees("moveOutFault"))
    hands.click("moveOut")
    hands.until(lambda: hands.sees("moveOutConfirm"))
    assert not hands.sees("moveOutFault")


def test_the_rows_are_a_model_as_lists_expect_it(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = open_house(house, place="settings")
    hands.until(lambda: hands.sees("moveOut"))
    moving = hands.window.shell.moving
    QAbstractItemModelTester(moving, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[call-overload]
    moving.look("")  # type: ignore[attr-defined]
    hands.until(lambda: moving.property("duties") == 2)  # type: ignore[attr-defined]
    moving.choose("council", person(house, "olga").hex())  # type: ignore[attr-defined]
    moving.choose("council", "")  # type: ignore[attr-defined]
    moving.look("council")  # type: ignore[attr-defined]
    hands.until(lambda: moving.property("duties") == 1)  # type: ignore[attr-defined]


# --- handing over without moving out ------------------------------------------------------------------------------


def open_hand_over(open_house: OpenHouse, house: SampleBackend) -> Hands:
    hands = open_house(house, place="neighbours", width=1240, height=820)
    hands.click(f"do {name(house, 'anna')}")
    hands.click("hand council")
    hands.until(lambda: hands.sees("handNow"))
    return hands


def hand_to(hands: Hands, key: str) -> None:
    assert hands.find("handNow").isEnabled() is False
    choose(hands, "council", key)
    hands.until(lambda: hands.find("handNow").isEnabled())
    hands.click("handNow")
    hands.until(lambda: not hands.sees("handNow"))


def test_a_seat_is_handed_over_from_the_own_card_and_one_stays_in_the_house(open_house: OpenHouse) -> None:
    house = council_of("anna")
    hands = open_hand_over(open_house, house)
    assert not hands.sees("give topics")
    hand_to(hands, "olga")
    assert asked(hands, HandOver) == [HandOver(person=person(house, "olga"), role="council")]
    hands.until(lambda: hands.reads("Your role is handed over."))
    assert hands.window.shell.property("left") == ""


def test_a_seat_that_others_must_sign_for_is_said_to_stay_until_then(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = open_hand_over(open_house, house)
    hand_to(hands, "olga")
    hands.until(lambda: hands.reads("Until enough of the council have signed, the role stays yours"))
    assert house._people["anna"].council


def test_handing_over_can_be_left_and_nothing_happens(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = open_hand_over(open_house, house)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("handNow"))
    assert asked(hands, HandOver) == []


def test_a_topic_is_handed_over_from_its_menu_and_is_renamed_here_no_more(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = open_house(house, width=1240, height=820)
    hands.open_topic()
    hands.click("topicMore")
    hands.click("handTopic")
    hands.until(lambda: hands.sees("handNow"))
    hands.until(lambda: hands.sees("give topic"))
    choose(hands, "topic", "olga")
    hands.until(lambda: hands.find("handNow").isEnabled())
    hands.click("handNow")
    hands.until(lambda: hands.reads("The topic is handed over."))
    (intent,) = asked(hands, HandOverTopic)
    assert isinstance(intent, HandOverTopic)
    assert intent.person == person(house, "olga")
    assert next(row for row in house.topics() if row.topic == intent.topic).mine is False
    hands.until(lambda: "kept by Olga Kim" in str(hands.find("topicAbout").property("text")))
    hands.click("topicMore")
    hands.until(lambda: hands.sees("copyTopicLink"))
    assert not hands.sees("handTopic")
    assert not hands.sees("renameTopic")


def test_a_refusal_to_hand_over_is_told_in_the_sheet(open_house: OpenHouse, house: SampleBackend) -> None:
    house.refuses[HandOver] = Fault(FaultKind.UNKNOWN_PERSON)
    hands = open_hand_over(open_house, house)
    choose(hands, "council", "olga")
    hands.until(lambda: hands.find("handNow").isEnabled())
    hands.click("handNow")
    hands.until(lambda: hands.sees("handFault"))
    assert hands.sees("handNow")


# --- a house that one has left ------------------------------------------------------------------------------------


def left(open_house: OpenHouse, how: str = "moved_out", **more: object) -> Hands:
    house = SampleBackend("en")
    house.leave(how)
    hands = open_house(house, **more)
    hands.until(lambda: hands.sees("leftLine"))
    return hands


@pytest.mark.parametrize(
    ("how", "says"),
    [("moved_out", "You have moved out of “12 Lesnaya St”."), ("ended", "This computer does not belong")],
)
def test_a_start_after_leaving_shows_what_is_here_and_one_calm_line(open_house: OpenHouse, how: str, says: str) -> None:
    hands = left(open_house, how, place="today")
    assert hands.window.shell.property("screen") == "home"
    assert hands.reads(says)
    assert hands.reads("a neighbour can invite you again with a code")
    assert not hands.sees("notice"), "it was told when it happened"


def test_whose_computer_is_ended_by_others_hears_of_it_at_once(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    hands.until(lambda: hands.sees("topicPane"))
    hands.house.leave("ended")
    hands.until(lambda: hands.reads("This computer does not belong to the house any more."))
    assert hands.sees("leftLine")


def test_in_a_house_that_one_has_left_nothing_asks_to_be_written(open_house: OpenHouse) -> None:
    hands = left(open_house)
    hands.open_topic()
    hands.until(lambda: hands.sees("timeline"))
    hidden = ("composer", "railInvite")
    assert [item for item in hidden if hands.sees(item)] == []
    assert hands.find("newTopic").isEnabled() is False
    hands.window.shell.go("settings")
    hands.until(lambda: hands.sees("usualSettings"))
    assert [item for item in ("moveOut", "addComputer", "makeSheet", "settingsOldChat") if hands.sees(item)] == []


def test_a_code_leads_back_and_esc_goes_on_reading(open_house: OpenHouse) -> None:
    hands = left(open_house)
    hands.click("leftBack")
    hands.until(lambda: hands.reads("Come back with a code"))
    assert hands.window.shell.property("screen") == "first_run"
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.sees("leftLine"))
    hands.click("leftBack")
    hands.until(lambda: hands.find("code").property("activeFocus") is True)
    hands.type("K7QMA2XWTR9GD4BPVCBD")
    hands.press(Qt.Key.Key_Return)
    assert hands.find("joinName").property("text") == "Anna Belova"
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("cancelJoining"))
    hands.click("cancelJoining")
    hands.until(lambda: hands.sees("joinButton"))
    assert len(asked(hands, CancelJoining)) == 1


def test_who_is_let_in_again_is_at_home_and_writes(open_house: OpenHouse) -> None:
    hands = left(open_house)
    hands.click("leftBack")
    hands.until(lambda: hands.sees("joinButton"))
    assert hands.house._house is not None
    hands.house._house = replace(hands.house._house, left="")
    hands.house.tell(Changes(people=True, authority=True))
    hands.until(lambda: hands.window.shell.property("screen") == "home")
    hands.open_topic()
    hands.until(lambda: hands.sees("composer"))
    assert not hands.sees("leftLine")


def test_a_link_with_a_code_leads_who_has_left_to_the_form(open_house: OpenHouse) -> None:
    hands = left(open_house)
    hands.window.outside.follow("neighbourhood://join/K7QMA2XWTR9GD4BPVCBD")
    hands.until(lambda: hands.find("code").property("text") == "K7QMA-2XWTR-9GD4B-PVCBD")
