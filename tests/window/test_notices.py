"""The sentence at the foot of the window: each trouble once, calmly, and no longer than it lasts."""

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.viewmodels.notices import Notices
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

NO_NETWORK = "in no network"
CLOCK = "years off"
CABLE = "кабель"


def trouble(hands: Hands, *kinds: FaultKind, held_back: bool = False) -> None:
    """Let the program tell what stands in its way now."""
    notices = tuple(kind.value for kind in kinds)
    hands.house.sync_row = replace(hands.house.sync_row, notices=notices, held_back=held_back)
    hands.house.tell(Changes(sync=True))
    hands.qtbot.wait(20)


def notices_of(hands: Hands) -> Notices:
    return hands.window.shell.notices  # type: ignore[return-value]


def test_a_trouble_is_shown_once_and_goes_when_it_is_over(open_house: OpenHouse) -> None:
    hands = open_house()
    trouble(hands, FaultKind.NO_NETWORK)
    hands.until(lambda: hands.reads(NO_NETWORK))
    trouble(hands)
    hands.until(lambda: not hands.sees("notice"))


def test_a_trouble_that_was_put_away_is_not_shown_again_while_it_lasts(open_house: OpenHouse) -> None:
    hands = open_house()
    trouble(hands, FaultKind.CLOCK_YEARS_OFF)
    hands.until(lambda: hands.reads(CLOCK))
    notices_of(hands).dismiss()
    for _ in range(3):
        trouble(hands, FaultKind.CLOCK_YEARS_OFF)
        assert not hands.sees("notice")
    hands.click("connectionsCard")
    hands.until(lambda: hands.reads(CLOCK))


def test_two_troubles_are_shown_one_after_the_other(open_house: OpenHouse) -> None:
    hands = open_house()
    trouble(hands, FaultKind.CLOCK_YEARS_OFF, FaultKind.NO_NETWORK)
    hands.until(lambda: hands.reads(CLOCK))
    assert not hands.reads(NO_NETWORK)
    notices_of(hands).dismiss()
    hands.until(lambda: hands.reads(NO_NETWORK))
    notices_of(hands).dismiss()
    hands.until(lambda: not hands.sees("notice"))


def test_a_trouble_that_is_over_before_its_turn_is_never_shown(open_house: OpenHouse) -> None:
    hands = open_house()
    trouble(hands, FaultKind.CLOCK_YEARS_OFF, FaultKind.NO_NETWORK)
    trouble(hands, FaultKind.CLOCK_YEARS_OFF)
    notices_of(hands).dismiss()
    hands.until(lambda: not hands.sees("notice"))


def test_a_trouble_that_comes_back_is_shown_again(open_house: OpenHouse) -> None:
    hands = open_house()
    for _ in range(2):
        trouble(hands, FaultKind.NO_NETWORK)
        hands.until(lambda: hands.reads(NO_NETWORK))
        trouble(hands)
        hands.until(lambda: not hands.sees("notice"))


def test_a_trouble_waits_until_what_the_person_reads_is_put_away(open_house: OpenHouse) -> None:
    hands = open_house()
    notices_of(hands).show_fault(Fault(FaultKind.DISK_FULL))
    trouble(hands, FaultKind.NO_NETWORK)
    assert hands.reads("The disk is full")
    notices_of(hands).dismiss()
    hands.until(lambda: hands.reads(NO_NETWORK))


def test_a_trouble_changes_its_language_with_the_window_and_is_calm(open_house: OpenHouse) -> None:
    hands = open_house()
    trouble(hands, FaultKind.NO_NETWORK)
    hands.until(lambda: hands.reads(NO_NETWORK))
    hands.window.shell.appearance.chooseLanguage("ru")  # type: ignore[attr-defined]
    hands.until(lambda: hands.reads(CABLE))
    assert hands.find("notice").property("fault") is False


def test_a_house_that_is_held_back_says_so_from_the_first_moment_and_until_it_is_over(open_house: OpenHouse) -> None:
    hands = open_house()
    trouble(hands, held_back=True)
    hands.until(lambda: hands.sees("resumable"))
    trouble(hands)
    hands.until(lambda: not hands.sees("notice"))


def test_the_card_of_connections_leads_to_what_can_be_done_about_a_house_that_is_held_back(
    open_house: OpenHouse,
) -> None:
    hands = open_house()
    hands.click("connectionsCard")
    hands.until(lambda: hands.sees("address"))
    assert not hands.sees("resumeFromSheet")
    trouble(hands, held_back=True)
    hands.until(lambda: hands.sees("resumeFromSheet"))
    hands.click("resumeFromSheet")
    hands.until(lambda: hands.sees("waitForNeighbours"))
