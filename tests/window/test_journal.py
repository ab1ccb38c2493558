"""The journal of the house: what was done, why something has no effect, and signing what waits."""

from PySide6.QtCore import Qt

from neighbourhood.app.intents import SignProposal
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.scenes_journal import proposals, told
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def at_journal(open_house: OpenHouse) -> Hands:
    house = SampleBackend("en")
    house.decide(proposals(house), told(house))
    hands = open_house(house, place="journal")
    hands.until(lambda: hands.reads("Waiting for signatures".upper()) or hands.reads("Waiting for signatures"))
    return hands


def test_each_act_is_one_sentence_and_one_without_effect_says_why(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.reads("Marina Kotova gave a role: Olga Kim, secretary")
    assert hands.reads("Marina Kotova made an invitation to flat 14")
    assert hands.reads("No effect: this person may not do that.")


def test_what_turned_out_otherwise_later_is_told_in_one_plain_sentence(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.reads("No effect: its author had been removed by then. It had effect here until ")


def test_a_signature_that_completes_a_proposal_carries_it(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.reads("1 of 2 signatures of the council: Marina Kotova")
    hands.click("sign Olga Kim")
    hands.until(lambda: hands.reads("Signed. It has effect now."))
    hands.until(lambda: not hands.sees("asked Olga Kim"))
    assert SignProposal(proposal=proposals(hands.house)[0].proposal) in hands.house.carried_out


def test_what_i_have_signed_is_not_offered_again(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.sees("asked Timur Akhmetov")
    assert not hands.sees("sign Timur Akhmetov")


def test_the_journal_is_reached_from_the_neighbours_and_left_by_keyboard(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), place="neighbours")
    hands.click("journalButton")
    hands.until(lambda: hands.reads("House journal"))
    hands.until(lambda: hands.reads("let in: "))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.property("place") == "neighbours")
