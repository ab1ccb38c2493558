"""The residents' own circles in the window: beginning and changing one, topics in it, writing to somebody alone."""

from PySide6.QtCore import Qt

from neighbourhood.app.intents import CreateTopic
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.scenes.circles import fill
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def at_circles(open_house: OpenHouse, *, filled: bool = True) -> Hands:
    house = SampleBackend("en")
    if filled:
        fill(house)
    hands = open_house(house, place="circles")
    hands.until(lambda: hands.sees("newCircle"))
    return hands


def person(house: SampleBackend, key: str) -> bytes:
    return house._people[key].person


def carried(hands: Hands, kind: type) -> list[object]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, kind)]


def test_without_a_circle_the_page_says_what_one_is_for(open_house: OpenHouse) -> None:
    hands = at_circles(open_house, filled=False)
    assert hands.reads("No circle yet")


def test_each_circle_tells_who_is_in_it_and_one_that_i_left_says_so(open_house: OpenHouse) -> None:
    hands = at_circles(open_house)
    assert hands.reads("3 people: you, Marina Kotova, Olga Kim")
    assert hands.reads("You are not in it any more")
    assert hands.sees("change Flower bed by entrance 2")
    assert not hands.sees("change Running at dawn")


def test_a_circle_is_begun_by_name_and_people(open_house: OpenHouse) -> None:
    hands = at_circles(open_house)
    hands.click("newCircle")
    hands.until(lambda: hands.sees("circleName"))
    hands.type("Bicycles")
    hands.click("in circle Olga Kim")
    hands.click("saveCircle")
    hands.until(lambda: hands.sees("circle Bicycles"))
    wanted = sorted([person(hands.house, sample.ME), person(hands.house, "olga")])
    assert carried(hands, MakeCircle) == [MakeCircle(name="Bicycles", members=tuple(wanted))]  # type: ignore[arg-type]


def test_whoever_keeps_a_circle_takes_people_out_and_lets_others_change_it(open_house: OpenHouse) -> None:
    hands = at_circles(open_house)
    hands.click("change Flower bed by entrance 2")
    hands.until(lambda: hands.sees("in circle Olga Kim"))
    hands.click("in circle Olga Kim")
    hands.until(lambda: hands.sees("keeps circle Marina Kotova"))
    hands.click("keeps circle Marina Kotova")
    hands.click("saveCircle")
    hands.until(lambda: bool(carried(hands, ChangeCircle)))
    (changed,) = carried(hands, ChangeCircle)
    assert isinstance(changed, ChangeCircle)
    me, marina = person(hands.house, sample.ME), person(hands.house, "marina")
    assert set(changed.members) == {me, marina}
    assert changed.stewards == (me, marina)


def test_i_leave_a_circle_after_reading_what_follows(open_house: OpenHouse) -> None:
    hands = at_circles(open_house)
    assert not hands.sees("leave Running at dawn")
    hands.click("leave Flower bed by entrance 2")
    hands.until(lambda: hands.sees("leaveConfirm"))
    assert hands.reads("every resident in it can change it")
    hands.click("leaveConfirm")
    hands.until(lambda: not hands.sees("leaveConfirm"))
    left = next(row.circle for row in hands.house.circles() if row.name == "Flower bed by entrance 2")
    assert carried(hands, LeaveCircle) == [LeaveCircle(circle=left)]
    hands.until(lambda: not hands.sees("leave Flower bed by entrance 2"))


def test_i_cannot_take_myself_out_of_a_circle_that_i_begin(open_house: OpenHouse) -> None:
    hands = at_circles(open_house)
    hands.click("newCircle")
    hands.until(lambda: hands.sees("in circle Anna Belova"))
    assert not hands.find("in circle Anna Belova").property("enabled")


def test_a_topic_is_begun_for_a_circle_and_its_head_says_who_reads_it(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    fill(house)
    hands = open_house(house, place="topics")
    hands.click("newTopic")
    hands.until(lambda: hands.sees("topicTitle"))
    hands.type("Tulips")
    hands.click("choices")
    circle = house.circles()[0].circle.hex()
    hands.until(lambda: hands.sees(f"choice {circle}"))
    hands.click(f"choice {circle}")
    hands.click("makeTopic")
    hands.until(lambda: hands.reads("only the circle “Flower bed by entrance 2” sees this"))
    assert [intent.circle for intent in house.carried_out if isinstance(intent, CreateTopic)] == [
        house.circles()[0].circle
    ]


def test_only_the_council_is_offered_topics_of_the_council(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    hands = open_house(house, place="topics")
    hands.click("newTopic")
    hands.until(lambda: hands.sees("choices"))
    hands.click("choices")
    hands.until(lambda: hands.sees("choice desk"))
    assert hands.sees("choice council") == ("council" in house._people[sample.ME].roles)


def test_i_write_to_a_neighbour_alone_from_their_flat(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    hands = open_house(house, place="neighbours")
    hands.until(lambda: hands.sees("flat 25"))
    hands.click("flat 25")
    hands.until(lambda: hands.sees("talk Olga Kim"))
    hands.click("talk Olga Kim")
    hands.until(lambda: hands.reads("only the two of you see this"))
    assert [intent.person for intent in house.carried_out if isinstance(intent, TalkTo)] == [person(house, "olga")]


def test_circles_are_reached_from_the_neighbours_and_left_by_keyboard(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), place="neighbours")
    hands.click("circlesButton")
    hands.until(lambda: hands.reads("No circle yet"))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.property("place") == "neighbours")
