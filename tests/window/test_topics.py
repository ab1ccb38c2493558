"""Reading and writing: the list, the timeline, the composer, search, invitations."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from neighbourhood.app.intents import ConnectTo, DeleteMessage, MarkRead, React, SaveDraft, Say
from neighbourhood.domain.limits import MAX_TEXT_BYTES
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def test_what_i_say_stands_at_the_bottom_of_the_talk(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.click("composerText")
    hands.type("The lift works again.")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.said()[0] == "The lift works again.")
    hands.until(lambda: hands.sees("message The lift works again."))
    assert hands.find("composerText").property("text") == ""
    assert hands.reads("on this computer only")


def test_cyrillic_is_typed_and_shift_enter_begins_a_line(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("ru"))
    hands.open_topic()
    hands.click("composerText")
    hands.type("Ёлка во дворе")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.type("в субботу")
    hands.click("send")
    hands.until(lambda: hands.said()[0].splitlines() == ["Ёлка во дворе", "в субботу"])


def test_a_draft_survives_switching_topics(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic(0)
    hands.click("composerText")
    hands.type("half a thought")
    hands.open_topic(1)
    assert hands.find("composerText").property("text") == ""
    hands.open_topic(0)
    assert hands.find("composerText").property("text") == "half a thought"
    drafts = [intent for intent in hands.house.carried_out if isinstance(intent, SaveDraft)]
    assert drafts == [SaveDraft(topic=hands.house.topics()[0].topic, text="half a thought")]


def test_a_draft_is_written_down_when_the_window_closes(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic(0)
    hands.click("composerText")
    hands.type("before I go")
    hands.close()
    assert hands.house.topics()[0].draft == "before I go"


def test_a_text_that_is_too_long_is_refused_in_one_sentence_and_stays_in_the_field(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    text = "ы" * (MAX_TEXT_BYTES // 2 + 1)
    hands.find("composerText").setProperty("text", text)
    hands.click("send")
    hands.until(lambda: hands.sees("notice"))
    assert hands.find("composerText").property("text") == text
    assert not [intent for intent in hands.house.carried_out if isinstance(intent, Say)]


def test_what_is_seen_in_an_active_window_is_read_and_the_unread_line_stays(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.until(hands.window.root.isActive)
    hands.open_topic()
    hands.until(lambda: MarkRead(topic=hands.house.topics()[0].topic) in hands.house.carried_out)
    hands.until(lambda: hands.house.topics()[0].unread == 0)
    assert hands.sees("unreadLine")
    assert hands.reads("4 new")


def test_a_late_message_is_marked_with_both_days(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.until(lambda: hands.reads("written 20\u00a0November, arrived today"))


def test_a_message_of_mine_is_deleted_only_when_undo_was_not_pressed(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    timeline = hands.timeline
    mine = timeline.lastOfMine()
    timeline.remove(mine)
    hands.until(lambda: hands.reads("deleted for everyone"))
    hands.click("undo")
    hands.open_topic(1)
    assert not _deleted(hands)
    hands.open_topic(0)
    hands.until(lambda: bool(timeline.lastOfMine()))
    timeline.remove(mine)
    hands.open_topic(1)
    assert [intent.message.hex() for intent in _deleted(hands)] == [mine]


def test_keys_answer_and_react_to_the_chosen_message(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.find("messages").forceActiveFocus()
    hands.press(Qt.Key.Key_Up)
    hands.until(lambda: hands.sees("react thanks"))
    hands.click("react thanks")
    newest = hands.house.timeline(hands.house.topics()[0].topic)
    assert React(message=newest[1].message, reaction="thanks", on=True) in hands.house.carried_out
    hands.find("messages").forceActiveFocus()
    hands.press(Qt.Key.Key_R)
    hands.type("So be it")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.said()[0] == "So be it")
    said = [intent for intent in hands.house.carried_out if isinstance(intent, Say)]
    assert [intent.reply_to for intent in said] == [newest[1].message]


def test_the_text_of_a_message_is_copied(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.find("messages").forceActiveFocus()
    hands.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == hands.said()[0]
    hands.until(lambda: hands.reads("Copied."))


def test_up_in_an_empty_field_edits_my_last_message(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.click("composerText")
    hands.press(Qt.Key.Key_Up)
    hands.until(lambda: hands.reads("Editing your message"))
    hands.type(" Please.")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.said()[0].endswith("Please."))
    assert hands.find("composerText").property("text") == ""


def test_leaving_an_edit_brings_the_draft_back(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.click("composerText")
    hands.type("my draft")
    hands.find("composer").change(hands.timeline.lastOfMine())  # type: ignore[attr-defined]
    assert hands.find("composerText").property("text") != "my draft"
    hands.press(Qt.Key.Key_Escape)
    assert hands.find("composerText").property("text") == "my draft"


def test_a_message_far_back_is_fetched_page_by_page(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    topic = house.topics()[1].topic
    first = house.hear(topic, "the needle", unread=False)
    for number in range(400):
        house.hear(topic, f"straw {number}", unread=False)
    hands = open_house(house)
    hands.until(lambda: hands.sees("topic Lift, entrance 2"))
    hands.window.shell.openMessage(topic.hex(), first.hex())
    hands.until(lambda: hands.find("timeline").property("sought") == first.hex())
    assert hands.sees("message the needle")


def test_news_keep_the_place_of_somebody_who_reads_further_up(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    topic = house.topics()[0].topic
    for number in range(60):
        house.hear(topic, f"message {number}", unread=False)
    hands = open_house(house)
    hands.open_topic()
    messages = hands.find("messages")
    hands.until(lambda: not hands.timeline.property("filling"))
    hands.steady(messages, "contentY", "contentHeight", "count")
    messages.setProperty("contentY", float(messages.property("contentY")) - 900)
    hands.steady(messages, "contentY", "contentHeight", "count")
    place = float(messages.property("contentY"))
    house.hear(topic, "news")
    hands.until(lambda: hands.sees("toNewest"))
    hands.steady(messages, "contentY", "count")
    assert round(float(messages.property("contentY"))) == round(place)


def test_a_field_that_grows_leaves_the_newest_message_in_sight(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    messages = hands.find("messages")
    hands.until(lambda: messages.property("nearEnd") is True)
    before = hands.find("composer").height()
    hands.find("composerText").setProperty("text", "\n" * 20)
    hands.until(lambda: hands.find("composer").height() > before)
    assert hands.find("composer").height() < before * 4
    hands.until(lambda: messages.property("nearEnd") is True)


def test_a_new_topic_is_opened_from_the_list(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.click("newTopic")
    hands.until(lambda: hands.find("topicTitle").property("activeFocus") is True)
    hands.type("Parking")
    hands.click("makeTopic")
    hands.until(lambda: hands.find("topicHeading").property("text") == "Parking")


def test_a_code_for_a_flat_is_shown_and_copied(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.click("railInvite")
    hands.until(lambda: hands.find("inviteFlat").property("activeFocus") is True)
    hands.type("12")
    hands.press(Qt.Key.Key_Return)
    code = str(hands.find("inviteCode").property("text"))
    assert len(code) == 23
    hands.click("copyCode")
    assert QGuiApplication.clipboard().text() == code


def test_an_address_is_dialled_and_a_wrong_one_is_a_sentence(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.click("connectionsCard")
    hands.click("address")
    hands.type("nowhere")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: bool(hands.find("address").property("fault")))
    for _ in "nowhere":
        hands.press(Qt.Key.Key_Backspace)
    hands.type("192.168.1.20:47120")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: ConnectTo(host="192.168.1.20", port=47120) in hands.house.carried_out)


def test_the_list_folds_away_in_a_small_window_and_comes_back(open_house: OpenHouse) -> None:
    hands = open_house(width=900, height=600)
    assert not hands.sees("topicPage")
    hands.open_topic()
    assert not hands.sees("topicPane")
    hands.click("back")
    hands.until(lambda: hands.sees("topicPane"))


def _deleted(hands: Hands) -> list[DeleteMessage]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, DeleteMessage)]
