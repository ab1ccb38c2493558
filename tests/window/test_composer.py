"""Writing: drafts, answers and changes, what Enter does, what is pasted, who is called, emoji."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import EditMessage, SaveDraft, Say
from neighbourhood.app.rows import FlatRow, PersonRow
from neighbourhood.domain.ids import FlatId, PersonId
from neighbourhood.domain.limits import MAX_MENTIONS, MAX_TEXT_BYTES
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.emoji import Emoji, all_emoji, drawable, with_words
from neighbourhood.viewmodels.mentions import Mentions, callees, fitting, standing
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.settings import Choices, Settings
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

CTRL = Qt.KeyboardModifier.ControlModifier


def a_person(name: str, flat: str = "1", *, me: bool = False) -> PersonRow:
    return PersonRow(person=PersonId((name + flat).encode().ljust(32, b"\0")), name=name, flat_number=flat, me=me)


def a_flat(number: str, entrance: str) -> FlatRow:
    flat = FlatId(number.encode().ljust(16, b"\0"))
    return FlatRow(flat=flat, number=number, entrance=entrance, floor=1, planned=True, residents=0)


def writing(open_house: OpenHouse, sample: SampleBackend | None = None, **choices: object) -> Hands:
    hands = open_house(sample, **choices)
    hands.open_topic()
    hands.click("composerText")
    return hands


def text_of(hands: Hands) -> str:
    return str(hands.find("composerText").property("text"))


def said(hands: Hands) -> list[Say]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, Say)]


# --- drafts, answers, changes ----------------------------------------------------------------------------------------


def test_a_draft_is_written_down_after_a_pause_without_leaving_the_topic(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.type("half a thought")
    hands.until(lambda: hands.house.topics()[0].draft == "half a thought")
    assert len([intent for intent in hands.house.carried_out if isinstance(intent, SaveDraft)]) == 1


def test_a_change_begun_in_one_topic_waits_there_while_another_is_read(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.type("my draft")
    hands.find("composer").change(hands.timeline.lastOfMine())  # type: ignore[attr-defined]
    hands.type(" More.")
    changed = text_of(hands)
    hands.open_topic(1)
    assert text_of(hands) == ""
    hands.open_topic(0)
    assert text_of(hands) == changed
    assert hands.reads("Editing your message")
    hands.click("composerText")
    hands.press(Qt.Key.Key_Escape)
    assert text_of(hands) == "my draft"


def test_an_answer_waits_in_its_topic_and_escape_leaves_it(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    row = hands.house.timeline(hands.house.topics()[0].topic)[1]
    hands.find("composer").reply(row.message.hex(), row.author.name, row.text)  # type: ignore[attr-defined]
    hands.type("Yes")
    hands.open_topic(1)
    assert not hands.sees("leaveContext")
    hands.open_topic(0)
    assert hands.sees("leaveContext")
    hands.click("composerText")
    hands.press(Qt.Key.Key_Escape)
    assert not hands.sees("leaveContext")
    assert text_of(hands) == "Yes"


class Slow(SampleBackend):
    """Answers what is said when the test lets it."""

    def submit(self, intent: Intent) -> "Future[object]":
        if isinstance(intent, Say):
            self.answer: Future[object] = Future()
            return self.answer
        return super().submit(intent)


def test_what_is_refused_comes_back_before_what_was_typed_since(open_house: OpenHouse) -> None:
    house = Slow("en")
    hands = writing(open_house, house)
    hands.type("first")
    hands.press(Qt.Key.Key_Return)
    assert text_of(hands) == ""
    hands.type("second")
    house.answer.set_exception(Fault(FaultKind.HELD_BACK))
    hands.until(lambda: hands.sees("notice"))
    assert text_of(hands) == "first\n\nsecond"
    hands.until(lambda: hands.house.topics()[0].draft == "first\n\nsecond")


def test_what_is_refused_in_a_topic_left_since_waits_there(open_house: OpenHouse) -> None:
    house = Slow("en")
    hands = writing(open_house, house)
    hands.type("first")
    hands.press(Qt.Key.Key_Return)
    hands.open_topic(1)
    house.answer.set_exception(Fault(FaultKind.HELD_BACK))
    hands.until(lambda: hands.sees("notice"))
    assert text_of(hands) == ""
    assert [row.draft for row in hands.house.topics()[:2]] == ["first", ""]
    hands.open_topic(0)
    assert text_of(hands) == "first"


def test_a_refused_change_is_still_a_change(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.house.refuses[EditMessage] = Fault(FaultKind.HELD_BACK)
    hands.press(Qt.Key.Key_Up)
    hands.type(" More.")
    changed = text_of(hands)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("notice"))
    assert text_of(hands) == changed
    assert hands.reads("Editing your message")


# --- keys and texts --------------------------------------------------------------------------------------------------


def test_enter_begins_a_line_and_ctrl_enter_sends_where_that_was_chosen(open_house: OpenHouse) -> None:
    hands = writing(open_house, send_with="ctrl_enter")
    hands.type("one")
    hands.press(Qt.Key.Key_Return)
    hands.type("two")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.type("three")
    assert said(hands) == []
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: [intent.text for intent in said(hands)] == ["one\ntwo\nthree"])


def test_a_pasted_text_has_lines_and_no_control_characters(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    QGuiApplication.clipboard().setText("one\r\ntwo\a\u202e three\rfour")
    hands.type("> ")
    hands.press(Qt.Key.Key_V, CTRL)
    assert text_of(hands) == "> one\ntwo three\nfour"
    hands.press(Qt.Key.Key_Z, CTRL)
    assert "one" not in text_of(hands)
    hands.find("composerText").setProperty("text", "bell\a")
    assert text_of(hands) == "bell"


def test_far_too_much_is_not_pasted_and_a_sentence_says_so(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    QGuiApplication.clipboard().setText("x" * (5 * MAX_TEXT_BYTES))
    hands.type("kept")
    hands.press(Qt.Key.Key_V, CTRL)
    hands.until(lambda: hands.sees("notice"))
    assert text_of(hands) == "kept"


def test_words_say_that_room_is_short_before_it_ends_and_nothing_is_cut(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    field = hands.find("composerText")
    assert not hands.sees("room")
    field.setProperty("text", "ы" * (MAX_TEXT_BYTES // 2 - 100))
    hands.until(lambda: hands.reads("About 100 more letters fit"))
    field.setProperty("text", "ы" * (MAX_TEXT_BYTES // 2 + 12_000))
    hands.until(lambda: hands.reads("Too long for one message by about 12,000 letters"))
    field.setProperty("text", "ы" * (MAX_TEXT_BYTES // 2 + 7))
    hands.until(lambda: hands.reads("Too long for one message by about 7 letters"))
    assert len(text_of(hands)) == MAX_TEXT_BYTES // 2 + 7


# --- mentions --------------------------------------------------------------------------------------------------------


def test_after_escape_the_next_call_offers_neighbours_again(qtbot: QtBot) -> None:
    house = SampleBackend("en")
    mentions = Mentions(Appearance(Settings(Choices(language="en")), lambda: house.now_ms))
    mentions.attach(Bridge(house))
    mentions.look("@ol")
    qtbot.waitUntil(lambda: mentions.rowCount() == 1)
    mentions.dismiss()
    mentions.look("@olg")
    assert mentions.rowCount() == 0, "this one is written without"
    mentions.look("@olg, and ")
    mentions.look("@olg, and @")
    assert mentions.rowCount() > 1


def test_people_groups_and_flats_are_offered_by_the_beginnings_of_words() -> None:
    known = callees(
        [a_person("Анна Белова", "48", me=True), a_person("Пётр Власов", "12"), a_person("Нина Власова", "7")],
        [a_flat("1", "2"), a_flat("2", "10"), a_flat("3", "2"), a_flat("4", "")],
        "ru",
    )
    assert [each.words for each in known] == [
        "@Нина Власова",
        "@Пётр Власов",
        "@совет",
        "@подъезд 2",
        "@подъезд 10",
    ]
    assert [each.words for each in fitting("петр", known)] == ["@Пётр Власов"]
    assert [each.words for each in fitting("влас", known)] == ["@Нина Власова", "@Пётр Власов"]
    assert [each.words for each in fitting("12", known)] == ["@Пётр Власов"]
    assert [each.words for each in fitting("подъезд 1", known)] == ["@подъезд 10"]
    assert fitting("совет ", known) == []
    assert fitting("завтра", known) == []


def test_neighbours_of_one_name_are_told_apart_by_their_flats() -> None:
    known = callees([a_person("Иван", "1"), a_person("Иван", "2")], [], "en")
    assert [each.words for each in known if each.kind == "person"] == ["@Иван (1)", "@Иван (2)"]


def test_only_who_still_stands_in_the_text_is_called_and_the_longest_name_counts() -> None:
    known = callees([a_person("Анна"), a_person("Анна Белова")], [a_flat("1", "1"), a_flat("2", "12")], "ru")
    assert [one.words for one in standing("@Анна Белова, ты здесь?", known)] == ["@Анна Белова"]
    assert [one.words for one in standing("@подъезд 12, вода!", known)] == ["@подъезд 12"]
    assert standing("@Аннабель и anna@совет", known) == ()
    assert [one.kind for one in standing("(@совет) @совет", known)] == ["council"]
    many = callees([a_person(f"Сосед{number:02}") for number in range(30)], [], "ru")
    assert len(standing(" ".join(each.words for each in many), many)) == MAX_MENTIONS


def test_a_neighbour_is_called_with_the_keyboard(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.type("Hello 🏠 @olg")
    hands.until(lambda: hands.sees("mentionList"))
    hands.press(Qt.Key.Key_Return)
    assert text_of(hands) == "Hello 🏠 @Olga Kim "
    hands.type("and @coun")
    hands.until(lambda: hands.sees("mention @council"))
    hands.press(Qt.Key.Key_Tab)
    hands.until(lambda: not hands.sees("mentionList"))
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: len(said(hands)) == 1)
    assert said(hands)[0].text == "Hello 🏠 @Olga Kim and @council"
    assert [(one.kind, one.words) for one in said(hands)[0].mentions] == [
        ("person", "@Olga Kim"),
        ("council", "@council"),
    ]


def test_a_mention_that_was_deleted_again_calls_nobody(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.type("@olg")
    hands.until(lambda: hands.sees("mention @Olga Kim"))
    hands.click("mention @Olga Kim")
    assert text_of(hands) == "@Olga Kim "
    for _ in range(3):
        hands.press(Qt.Key.Key_Backspace)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: len(said(hands)) == 1)
    assert (said(hands)[0].text, said(hands)[0].mentions) == ("@Olga K", ())


def test_escape_leaves_the_list_of_names_but_not_the_field(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.type("@")
    hands.until(lambda: hands.sees("mentionList"))
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("mentionList"))
    hands.type("o")
    hands.qtbot.wait(20)
    assert not hands.sees("mentionList")
    assert text_of(hands) == "@o"


# --- emoji -----------------------------------------------------------------------------------------------------------


def test_every_emoji_is_listed_once_and_named_in_both_languages() -> None:
    known = all_emoji()
    assert len({each.sign for each in known}) == len(known) > 250
    assert all(each.group and each.english[0] and each.russian[0] for each in known)
    assert {each.group for each in with_words("leak", known)} == {"nature", "house"}
    assert with_words("протечк", known) == with_words("leak", known)


def test_a_sign_that_no_font_can_draw_is_not_offered(qapp: QGuiApplication) -> None:  # noqa: ARG001
    letter, nothing = Emoji("A", "signs", ("a",), ("а",)), Emoji("\U000e0fff", "signs", ("b",), ("б",))
    assert drawable([letter, nothing], QFontMetrics(QFont("Inter"))) == [letter]


@pytest.mark.parametrize("by_mouse", [True, False])
def test_an_emoji_found_by_a_word_of_either_language_stands_at_the_cursor(
    open_house: OpenHouse, *, by_mouse: bool
) -> None:
    hands = writing(open_house)
    hands.type("ab")
    hands.press(Qt.Key.Key_Left)
    hands.click("emojiButton")
    hands.until(lambda: hands.find("emojiField").hasActiveFocus())
    hands.type("лифт")
    hands.until(lambda: hands.find("emojiGrid").property("count") == 1)
    if by_mouse:
        hands.click("emoji 🛗")
    else:
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("emojiGrid"))
    assert text_of(hands) == "a🛗b"
    hands.type("!")
    assert text_of(hands) == "a🛗!b"
    hands.click("emojiButton")
    hands.until(lambda: hands.sees("emojiGroup recent"))
    assert hands.find("emojiGrid").property("count") == 1
