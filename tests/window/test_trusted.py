"""Trusted neighbours in the window: naming them, vouching, objecting, and coming back by their word."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import ContestDevice, JoinHouse, SignProposal
from neighbourhood.app.intents_invitations import BringBack, NameTrusted
from neighbourhood.app.rows import JoiningRow
from neighbourhood.domain.ids import PersonId
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def _at_settings(open_house: OpenHouse, house: SampleBackend | None = None) -> Hands:
    hands = open_house(house or SampleBackend("en"), place="settings")
    hands.until(lambda: hands.sees("chooseTrusted"))
    return hands


def _asked(hands: Hands, kind: type[Intent]) -> list[Intent]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, kind)]


def _person(hands: Hands, who: str) -> PersonId:
    return hands.house._people[who].person


def test_two_neighbours_are_named_and_stand_in_the_settings_then(open_house: OpenHouse) -> None:
    hands = _at_settings(open_house)
    assert hands.reads("You have named nobody yet.")
    hands.click("chooseTrusted")
    hands.until(lambda: hands.find("trustedSearch").isVisible())
    assert hands.find("trustedSave").isEnabled() is False
    hands.type("kotova")
    hands.click("trust Marina Kotova")
    hands.until(lambda: hands.reads("One more is needed: one alone cannot bring you back."))
    assert hands.find("trustedSave").isEnabled() is False
    hands.find("trustedSearch").setProperty("text", "")
    hands.window.shell.trusted.lookFor("40")  # type: ignore[attr-defined]
    hands.click("trust Timur Akhmetov")
    hands.click("trustedSave")
    hands.until(lambda: hands.reads("You trust: "))
    assert not hands.sees("trustedSave")
    named = tuple(sorted((_person(hands, "marina"), _person(hands, "timur"))))
    assert _asked(hands, NameTrusted) == [NameTrusted(persons=named)]


def test_a_fourth_neighbour_cannot_be_ticked_and_one_that_is_can_be_left_out(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.trust(("marina", "timur", "olga"))
    hands = _at_settings(open_house, house)
    hands.click("chooseTrusted")
    hands.until(lambda: hands.sees("trust Olga Kim"))
    others = [item for item in hands.items() if item.objectName().startswith("trust ") and not item.isEnabled()]
    assert others
    assert hands.find("trust Olga Kim").isEnabled()
    hands.click("trust Olga Kim")
    hands.until(lambda: all(item.isEnabled() for item in others))


def test_neighbours_are_named_without_a_mouse(open_house: OpenHouse) -> None:
    hands = _at_settings(open_house)
    hands.find("chooseTrusted").forceActiveFocus()
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("trustedSave"))
    for _ in range(2):
        hands.press(Qt.Key.Key_Tab)
        hands.press(Qt.Key.Key_Space)
    hands.until(lambda: hands.find("trustedSave").isEnabled())
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("trustedSave"))
    assert _asked(hands, NameTrusted) == []


def test_when_only_one_is_left_the_settings_say_that_one_is_too_few(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.trust(("marina",))
    hands = _at_settings(open_house, house)
    hands.until(lambda: hands.reads("Only Marina Kotova is left, and one alone cannot bring you back."))


def test_whoever_is_trusted_is_asked_whether_it_is_really_they_before_a_code_is_made(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.trust(trusting=("pyotr",))
    hands = _at_settings(open_house, house)
    hands.click("bringBack Pyotr Vlasov")
    hands.until(lambda: hands.reads("Has Pyotr Vlasov asked you for this in person"))
    assert _asked(hands, BringBack) == []
    hands.click("bringBackMake")
    hands.until(lambda: hands.sees("bringBackCode"))
    assert _asked(hands, BringBack) == [BringBack(person=_person(hands, "pyotr"))]
    assert hands.find("bringBackCode").property("text").replace("\n", "-") == "7HQ2M-XKD4R-9VWTE-3BNZC"
    hands.click("bringBackCopy")
    assert QGuiApplication.clipboard().text() == "7HQ2M-XKD4R-9VWTE-3BNZC"
    hands.click("bringBackClose")
    hands.until(lambda: not hands.sees("bringBackCode"))
    assert hands.window.shell.trusted.property("code") == ""  # type: ignore[attr-defined]


def test_why_there_is_no_code_is_said_in_the_sheet(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.trust(trusting=("pyotr",))
    house.refuses[BringBack] = Fault(FaultKind.NOT_ALLOWED)
    hands = _at_settings(open_house, house)
    hands.click("bringBack Pyotr Vlasov")
    hands.click("bringBackMake")
    hands.until(lambda: hands.reads("Your role in the house does not allow this."))
    assert not hands.sees("bringBackCode")


def _proposed(open_house: OpenHouse, whom: str) -> Hands:
    house = SampleBackend("en")
    house.trust(trusting=("pyotr",))
    house.decide([house.coming_back(whom, "marina")], ())
    hands = open_house(house, place="today")
    hands.until(lambda: hands.sees("todayPage"))
    return hands


def test_the_second_trusted_neighbour_is_asked_today_and_signs_after_comparing_the_number(
    open_house: OpenHouse,
) -> None:
    hands = _proposed(open_house, "pyotr")
    (asked,) = hands.house.belonging().proposals
    hands.until(lambda: hands.reads("The new computer has the number 4821 7730 1956."))
    hands.click("card vouch Pyotr Vlasov")
    hands.until(lambda: hands.reads("Sign only if it is 4821 7730 1956."))
    assert hands.reads("1 of 2 trusted neighbours: Marina Kotova")
    hands.click("sign Pyotr Vlasov")
    hands.until(lambda: hands.reads("Signed. It has effect now."))
    assert _asked(hands, SignProposal) == [SignProposal(proposal=asked.proposal)]


def test_who_is_not_trusted_sees_the_proposal_and_no_button(open_house: OpenHouse) -> None:
    hands = _proposed(open_house, "olga")
    hands.window.shell.go("journal")
    hands.until(lambda: hands.sees("asked Olga Kim"))
    assert hands.reads("Number of the new computer: 4821 7730 1956")
    assert not hands.sees("sign Olga Kim")


def test_the_person_who_would_be_brought_back_is_told_today_and_says_that_it_was_not_they(
    open_house: OpenHouse,
) -> None:
    hands = _proposed(open_house, sample.ME)
    (asked,) = hands.house.belonging().proposals
    hands.until(lambda: hands.reads("A new computer asks to be yours"))
    hands.click("card vouched ")
    hands.until(lambda: hands.reads("If it is not yours, say so now."))
    hands.click("sign Anna Belova")
    hands.until(lambda: hands.reads("The computer with the number 4821 7730 1956 then does not come in as yours"))
    assert _asked(hands, ContestDevice) == []
    hands.click("refuseConfirm")
    hands.until(lambda: hands.reads("Said. This computer does not come in"))
    assert asked.device is not None
    assert _asked(hands, ContestDevice) == [ContestDevice(device=asked.device)]
    hands.until(lambda: not hands.sees("asked Anna Belova"))


@pytest.mark.parametrize(
    ("who", "told"),
    [
        (sample.ME, "Neighbours have brought a computer in for you"),
        ("olga", "Neighbours have brought a computer in: Olga"),
    ],
)
def test_a_computer_in_its_notice_is_told_today_to_its_person_and_to_the_flat(
    open_house: OpenHouse, who: str, told: str
) -> None:
    house = SampleBackend("en")
    house.move("olga")
    house.add_device(who, 0.5, brought_back=True)
    hands = open_house(house, place="today")
    hands.until(lambda: hands.reads(told))
    hands.click("card returned ")
    hands.until(lambda: hands.sees("addComputer"))


def test_a_card_goes_with_what_it_told_of_also_while_neighbours_write(open_house: OpenHouse) -> None:
    hands = _proposed(open_house, "pyotr")
    hands.until(lambda: hands.sees("card vouch Pyotr Vlasov"))
    hands.house.tell(Changes(topics=frozenset({hands.house.topics()[0].topic})))
    hands.house.decide((), ())
    hands.until(lambda: not hands.sees("card vouch Pyotr Vlasov"))


def test_the_settings_tell_that_two_vouched_for_a_computer_and_how_to_deny_it(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.add_device(sample.ME, 0.5, brought_back=True, by_two=True)
    hands = _at_settings(open_house, house)
    hands.until(lambda: hands.reads("Two neighbours whom you trust have vouched for it."))
    hands.click("contest 1")
    hands.click("deviceConfirm")
    hands.until(lambda: len(_asked(hands, ContestDevice)) == 1)


def test_no_card_tells_of_a_computer_whose_notice_is_over_or_that_is_of_another_flat(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.add_device(sample.ME, 3, brought_back=True)
    house.add_device("timur", 0.5, brought_back=True)
    hands = open_house(house, place="today")
    hands.until(lambda: hands.sees("todayPage"))
    assert not [item for item in hands.items() if item.objectName().startswith("card returned")]


def test_coming_back_by_two_neighbours_leads_to_the_code_and_shows_the_number(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("backDoor")
    hands.click("vouchedDoor")
    hands.until(lambda: hands.find("code").property("activeFocus") is True)
    assert hands.reads("Ask a neighbour whom you have named")
    code = "7HQ2M-XKD4R-9VWTE-3BNZC"
    hands.type(code)
    hands.press(Qt.Key.Key_Return)
    hands.type("Anna")
    hands.click("joinButton")
    hands.until(lambda: _asked(hands, JoinHouse) == [JoinHouse(code=code, person_name="Anna")])
    for waits, told in (("second", "Now ask the second one."), ("notice", "For 48 hours this computer waits")):
        hands.house.joining_row = JoiningRow(state="receiving", waits=waits, check="4821 7730 1956")
        hands.house.tell(Changes(joining=True))
        hands.until(partial(hands.reads, told))
        assert hands.sees("checkNumber") is (waits == "second")


def test_esc_leads_back_from_the_code_of_trusted_neighbours(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("backDoor")
    hands.click("vouchedDoor")
    hands.until(lambda: hands.find("code").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.sees("wordsDoor"))
