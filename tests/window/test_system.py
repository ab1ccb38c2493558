"""The window among what surrounds it: notifications, tray, links, its place on the screen, the wishes of the system."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, cast

import pytest
from PySide6.QtCore import Property, QObject, QSize, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWindow

from neighbourhood.app.intents import SaveDraft, SetTopicLevel
from neighbourhood.bootstrap.surroundings import HereDesktop
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.attention import MAX_READ, Arrived
from neighbourhood.viewmodels.desktop import SampleDesktop
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.outside import Outside
from neighbourhood.viewmodels.places import Place, fit
from neighbourhood.viewmodels.preferences import Preferences
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.settings import Choices, Settings
from neighbourhood.viewmodels.tray import TrayPictures, badge_text
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

CODE: Final = "K7QMA2XWP4H9RT5BNC3D"
SCREEN: Final = Place(0, 0, 1920, 1040)


class Board:
    """A notifier that keeps what it is given."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, str, str]] = []
        self.withdrawn: list[str] = []

    def available(self) -> bool:
        return True

    def show(self, key: str, title: str, body: str, open_label: str) -> None:
        assert open_label
        self.shown.append((key, title, body))

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)


class SomeTray(QObject):
    """An icon where there is a tray, or none."""

    changed = Signal()

    def __init__(self, available: bool) -> None:
        super().__init__()
        self._available = available

    @Property(bool, notify=changed)
    def available(self) -> bool:
        return self._available


class Registrar(SampleDesktop):
    """Counts how often links were registered."""

    registered = 0
    refuses = False

    def register_links(self) -> None:
        if self.refuses:
            raise PermissionError("applications")
        self.registered += 1


def calls(hands: Hands) -> Board:
    """Have notifications written down, and the window look away."""
    board = Board()
    hands.window.outside.use(board)
    hands.window.root.hide()
    return board


def shown_notice(hands: Hands) -> str:
    return str(cast("Notices", hands.window.shell.notices).property("text"))


def wait_for_calls(hands: Hands, board: Board, count: int) -> None:
    hands.until(lambda: len(board.shown) >= count)


def test_a_message_calls_with_topic_author_and_text(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    topic = hands.house.topics()[0]
    hands.house.hear(topic.topic, "It stands again")
    wait_for_calls(hands, board, 1)
    key, title, body = board.shown[0]
    assert (key, title) == (topic.topic.hex(), topic.title)
    assert body.endswith(": It stands again")


def test_what_comes_at_once_in_several_topics_is_one_call_in_whole_sentences(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("ru"), quiet=False)
    board = calls(hands)
    first, second = hands.house.topics()[:2]
    for topic in (first, second, first):
        hands.house.hear(topic.topic, "Снова")
    wait_for_calls(hands, board, 1)
    assert board.shown == [("", "Соседи", "3 новых сообщения в 2 темах")]


def test_more_than_can_be_read_at_once_is_said_honestly(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    first, second = hands.house.topics()[:2]
    for number in range(MAX_READ + 50):
        hands.house.hear((first if number % 2 else second).topic, "Again")
    wait_for_calls(hands, board, 1)
    assert board.shown == [("", "Neighbourhood", f"More than {MAX_READ} new messages in 2 topics")]


def test_hidden_text_is_hidden(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False, notify_text=False)
    board = calls(hands)
    hands.house.hear(hands.house.topics()[0].topic, "The code of the door is 4711")
    wait_for_calls(hands, board, 1)
    assert board.shown[0][1:] == ("Neighbourhood", "1 new message")


def test_a_muted_topic_and_quiet_hours_call_nobody(open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = open_house(SampleBackend("en"), quiet=True, quiet_from_min=0, quiet_to_min=0)
    board = calls(hands)
    attention, weighed = hands.window.outside.attention, list[str]()
    tell = attention._tell

    def tell_and_note(read: Arrived, more: bool) -> None:
        tell(read, more)
        weighed.extend(row.text for row in read[0])

    monkeypatch.setattr(attention, "_tell", tell_and_note)
    loud, muted = hands.house.topics()[:2]
    hands.house.submit(SetTopicLevel(topic=muted.topic, level="muted")).result()
    hands.house.hear(loud.topic, "In the quiet hours, which are all day")
    hands.until(lambda: len(weighed) == 1)
    hands.window.shell.appearance.choose(quiet=False)  # type: ignore[attr-defined]
    hands.house.hear(muted.topic, "Muted")
    hands.until(lambda: len(weighed) == 2)
    hands.house.hear(loud.topic, "Now aloud")
    wait_for_calls(hands, board, 1)
    assert [body.partition(": ")[2] for _, _, body in board.shown] == ["Now aloud"]


def test_an_open_topic_calls_when_nobody_looks_at_it_and_only_then(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = Board()
    hands.window.outside.use(board)
    hands.open_topic()
    topic, other = hands.house.topics()[:2]
    hands.house.hear(topic.topic, "Seen at once")
    hands.house.hear(other.topic, "Elsewhere")
    wait_for_calls(hands, board, 1)
    hands.window.shell.go("today")
    hands.house.hear(topic.topic, "Not seen")
    wait_for_calls(hands, board, 2)
    assert [key for key, *_ in board.shown] == [other.topic.hex(), topic.topic.hex()]


def test_a_hidden_window_is_not_looked_at(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    hands.open_topic()
    assert hands.window.outside.situation().on_screen == hands.house.topics()[0].topic
    hands.window.root.hide()
    assert hands.window.outside.situation().on_screen is None


def test_a_chosen_notification_opens_the_window_at_its_message(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    topic = hands.house.topics()[2]
    hands.house.hear(topic.topic, "It stands again")
    wait_for_calls(hands, board, 1)
    hands.window.outside.chosen(board.shown[0][0])
    hands.until(lambda: hands.timeline.property("topicId") == topic.topic.hex())
    hands.until(lambda: "It stands again" in hands.said())
    assert hands.window.root.isVisible()


def test_notifications_are_taken_back_when_the_person_comes(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    hands.house.hear(hands.house.topics()[0].topic, "It stands again")
    wait_for_calls(hands, board, 1)
    hands.window.outside.open()
    hands.until(lambda: board.withdrawn == [board.shown[0][0]])


def test_a_notification_of_a_message_that_is_deleted_is_taken_back(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    message = hands.house.hear(hands.house.topics()[0].topic, "I take it back")
    wait_for_calls(hands, board, 1)
    hands.house._change(message, deleted=True, text="")
    hands.until(lambda: board.withdrawn == [board.shown[0][0]])


def test_who_hides_the_text_from_now_on_hides_what_stands_there_too(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    hands.house.hear(hands.house.topics()[0].topic, "The code of the door is 4711")
    wait_for_calls(hands, board, 1)
    hands.window.shell.appearance.choose(notify_text=False)  # type: ignore[attr-defined]
    hands.until(lambda: board.withdrawn == [board.shown[0][0]])


def test_without_a_notifier_the_tray_is_told_what_there_is(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    hands.window.root.hide()
    told: list[Any] = []
    hands.window.outside.trayTold.connect(lambda *words: told.append(words))
    hands.house.hear(hands.house.topics()[0].topic, "It stands again")
    hands.until(lambda: len(told) == 1)
    assert not hands.window.outside.can_notify()


def test_closing_keeps_the_program_in_the_tray_and_without_a_tray_ends_it(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    outside, tray, none = hands.window.outside, SomeTray(available=True), SomeTray(available=False)
    outside.useTray(none)
    assert not outside.stays()
    assert QGuiApplication.quitOnLastWindowClosed()
    outside.useTray(tray)
    hands.window.root.close()
    assert not hands.window.root.isVisible()
    assert not QGuiApplication.quitOnLastWindowClosed()
    outside.open()
    assert hands.window.root.isVisible()
    hands.window.shell.appearance.choose(tray=False)  # type: ignore[attr-defined]
    assert not outside.stays()


def test_closing_into_the_tray_keeps_what_was_typed(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    tray = SomeTray(available=True)
    hands.window.outside.useTray(tray)
    hands.open_topic()
    topic = hands.house.topics()[0].topic
    hands.click("composerText")
    hands.type("half a sent")
    hands.window.root.close()
    assert hands.house.carried_out[-1] == SaveDraft(topic=topic, text="half a sent")


def test_logging_out_is_not_held_up_by_the_tray(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    tray = SomeTray(available=True)
    hands.window.outside.useTray(tray)
    hands.window.outside.session_ends(None)  # type: ignore[arg-type]
    assert not hands.window.outside.stays()


def test_a_hidden_start_shows_no_window(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    tray = SomeTray(available=True)
    hands.window.root.hide()
    hands.window.outside.useTray(tray)
    hands.window.outside.start(hidden=True)
    assert not hands.window.root.isVisible()
    hands.window.outside.ask("")
    hands.until(hands.window.root.isVisible)


def test_a_link_with_a_code_fills_the_form_and_joins_nothing(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.window.outside.ask(f"neighbourhood://join/{CODE}")
    hands.until(lambda: hands.find("code").property("text") == "K7QMA-2XWP4-H9RT5-BNC3D")
    hands.until(lambda: hands.find("joinName").property("activeFocus") is True)
    hands.type("Anna")
    assert hands.find("joinName").property("text") == "Anna"
    assert hands.house.carried_out == []


def test_a_code_in_a_house_that_is_there_already_is_one_sentence(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    hands.window.outside.ask(f"neighbourhood://join/{CODE}")
    hands.until(lambda: bool(shown_notice(hands)))
    assert hands.house.carried_out == []


def test_links_lead_to_topics_and_messages(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    first, second = hands.house.topics()[:2]
    hands.window.outside.ask(f"neighbourhood://topic/{first.topic.hex()}")
    hands.until(lambda: hands.timeline.property("topicId") == first.topic.hex())
    message = hands.house.timeline(second.topic)[0].message
    hands.window.outside.ask(f"neighbourhood://message/{message.hex()}")
    hands.until(lambda: hands.timeline.property("topicId") == second.topic.hex())


@pytest.mark.parametrize(
    "link", [f"neighbourhood://topic/{'0f' * 32}", f"neighbourhood://message/{'0f' * 32}", "neighbourhood://x"]
)
def test_a_link_that_leads_nowhere_is_one_sentence(link: str, open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    hands.window.outside.ask(link)
    hands.until(lambda: bool(shown_notice(hands)))
    assert hands.timeline.property("topicId") == ""


def test_the_system_asks_for_stillness_and_dark_and_is_followed(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), theme="system")
    appearance = cast("Appearance", hands.window.shell.appearance)
    hands.window.outside.follow_look(True, True)
    hands.until(lambda: appearance.property("still") and appearance.property("dark"))
    hands.window.outside.follow_look(False, False)
    hands.until(lambda: not appearance.property("still") and not appearance.property("dark"))
    appearance.choose(reduced_motion="on")
    assert appearance.property("still")


def test_a_window_opens_where_it_stood_and_remembers_where_it_stands(open_house: OpenHouse) -> None:
    settings = Settings(Choices(language="en", x=40, y=50, width=700, height=500))
    hands = open_house(settings=settings)
    hands.window.outside.show()
    assert hands.window.root.geometry().getRect() == (40, 50, 700, 500)
    hands.window.root.setGeometry(60, 70, 710, 510)
    hands.until(lambda: hands.window.root.width() == 710)
    hands.window.outside.stays()
    kept = settings.choices
    assert (kept.x, kept.y, kept.width, kept.height, kept.maximised) == (60, 70, 710, 510, False)


def test_a_maximised_window_remembers_the_place_that_it_comes_back_to(open_house: OpenHouse) -> None:
    settings = Settings(Choices(language="en", x=40, y=50, width=700, height=500, maximised=True))
    hands = open_house(settings=settings)
    hands.window.outside.show()
    assert hands.window.root.visibility() == QWindow.Visibility.Maximized
    hands.window.outside.stays()
    kept = settings.choices
    assert (kept.x, kept.y, kept.width, kept.height, kept.maximised) == (40, 50, 700, 500, True)


@pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)
def test_a_screen_smaller_than_the_smallest_window_still_shows_all_of_it(
    open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = open_house(SampleBackend("en"))
    tiny = Place(0, 0, 480, 320)
    monkeypatch.setattr("neighbourhood.viewmodels.places._place_of", lambda _rectangle: tiny)
    hands.window.outside.show()
    assert hands.window.root.size().toTuple() == (480, 320)


@pytest.mark.parametrize(
    ("wanted", "screens", "place"),
    [
        (Place(100, 80, 800, 600), [SCREEN], Place(100, 80, 800, 600)),
        (None, [SCREEN], Place(340, 110, 1240, 820)),
        (Place(2500, 80, 800, 600), [SCREEN], Place(560, 220, 800, 600)),
        (Place(2500, 80, 800, 600), [SCREEN, Place(1920, 0, 1280, 1024)], Place(2400, 80, 800, 600)),
        (Place(-700, 80, 800, 600), [SCREEN], Place(0, 80, 800, 600)),
        (Place(100, -400, 800, 600), [SCREEN], Place(560, 220, 800, 600)),
        (Place(100, 1030, 800, 600), [SCREEN], Place(560, 220, 800, 600)),
        (Place(0, 0, 4000, 3000), [SCREEN], SCREEN),
        (Place(-100_000, 100_000, 20_000, 20_000), [SCREEN], SCREEN),
        (None, [Place(0, 24, 600, 400)], Place(0, 24, 600, 400)),
        (Place(7, 8, 900, 600), [], Place(7, 8, 900, 600)),
        (None, [], Place(0, 0, 1240, 820)),
    ],
)
def test_a_window_never_opens_off_the_screen_or_larger_than_it(
    wanted: Place | None, screens: list[Place], place: Place
) -> None:
    assert fit(wanted, (1240, 820), screens) == place


def test_the_picture_in_the_tray_carries_the_number() -> None:
    pictures = TrayPictures()
    plain, one, many = (_drawn(pictures, number) for number in (0, 1, 12_345))
    assert plain != one != many
    assert _corner(plain) == QColor("#1F6F66")
    assert [badge_text(number) for number in (-1, 0, 1, 99, 100)] == ["", "", "1", "99", "99+"]


def _drawn(pictures: TrayPictures, unread: int) -> QImage:
    return pictures.requestImage(str(unread), QSize(), QSize(22, 22))


def _corner(picture: QImage) -> QColor:
    return picture.pixelColor(18, 18)


def test_the_tray_is_told_about_unread_messages(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    outside: Outside = hands.window.outside
    hands.until(lambda: outside.property("unread") > 0)
    assert outside.property("picture") == f"image://tray/{outside.property('unread')}"


def test_a_trial_shows_what_a_notification_looks_like(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    board = Board()
    hands.window.outside.use(board)
    hands.window.outside.try_one()
    assert [words for _, *words in board.shown] == [["Neighbourhood", "This is what a notification looks like."]]


def test_links_are_registered_when_asked_and_a_refusal_is_one_sentence(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    preferences = cast("Preferences", hands.window.shell.preferences)
    desktop = Registrar()
    preferences.use(desktop)
    preferences.registerLinks()
    hands.until(lambda: hands.reads("From now on, links to this house open this program."))
    assert desktop.registered == 1
    desktop.refuses = True
    preferences.registerLinks()
    hands.until(lambda: hands.reads("The system did not take the program for its links."))


def test_a_data_folder_that_no_entry_can_name_takes_the_start_at_login_away(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"))
    with ThreadPoolExecutor(1) as helper:
        desktop = HereDesktop(hands.window.outside, Path("two\nlines"), ["n", "--data-dir", "two\nlines"], helper)
        assert not desktop.autostart_available()
        with pytest.raises(OSError, match="control character"):
            desktop.register_links()
