"""The keyboard map is true: every key it names is pressed here."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from neighbourhood.app.intents import EditMessage, Say
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "↑": Qt.Key.Key_Up,
    "↓": Qt.Key.Key_Down,
    "←": Qt.Key.Key_Left,
    "→": Qt.Key.Key_Right,
    "Delete": Qt.Key.Key_Delete,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "F1": Qt.Key.Key_F1,
    "F10": Qt.Key.Key_F10,
    "/": Qt.Key.Key_Slash,
    ",": Qt.Key.Key_Comma,
}
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def press(hands: Hands, keys: str) -> None:
    """Press keys as the map names them: «Ctrl+Shift+F»."""
    *held, last = keys.split("+")
    modifier = Qt.KeyboardModifier.NoModifier
    for name in held:
        modifier |= MODIFIERS[name]
    if last == "@" or (not held and len(last) == 1 and last.isalpha()):
        hands.type(last.lower())
    else:
        hands.press(KEYS.get(last) or Qt.Key(ord(last)), modifier)


def leads_to(place: str) -> Callable[[Hands, str], None]:
    def check(hands: Hands, keys: str) -> None:
        hands.window.shell.go("about")
        press(hands, keys)
        hands.until(lambda: hands.window.shell.property("place") == place)

    return check


def opens(name: str) -> Callable[[Hands, str], None]:
    def check(hands: Hands, keys: str) -> None:
        press(hands, keys)
        hands.until(lambda: hands.sees(name))

    return check


def at_the_field(hands: Hands) -> QObject:
    hands.open_topic()
    hands.click("composerText")
    return hands.find("composerText")


def at_a_message(hands: Hands, *, mine: bool = False) -> str:
    hands.open_topic()
    hands.find("messages").forceActiveFocus()
    if mine:
        topic = hands.house.topics()[0].topic
        row = next(place for place, each in enumerate(hands.house.timeline(topic)) if each.mine)
        hands.find("messages").setProperty("currentIndex", row)
    return str(hands.timeline.lastOfMine())


def closes(hands: Hands, keys: str) -> None:
    hands.press(Qt.Key.Key_K, MODIFIERS["Ctrl"])
    hands.until(lambda: hands.sees("paletteField"))
    press(hands, keys)
    hands.until(lambda: not hands.sees("paletteField"))


def goes_to(title: str) -> Callable[[Hands, str], None]:
    def check(hands: Hands, keys: str) -> None:
        hands.open_topic(0 if title != "Lift, entrance 2" else 1)
        press(hands, keys)
        hands.until(lambda: hands.find("topicHeading").property("text") == title)

    return check


def sends(hands: Hands, keys: str) -> None:
    at_the_field(hands)
    hands.type("said")
    press(hands, keys)
    hands.until(lambda: any(isinstance(each, Say) and each.text == "said" for each in hands.house.carried_out))


def begins_a_line(hands: Hands, keys: str) -> None:
    field = at_the_field(hands)
    hands.type("a")
    press(hands, keys)
    assert field.property("text") == "a\n"


def changes_the_last(hands: Hands, keys: str) -> None:
    at_the_field(hands)
    press(hands, keys)
    hands.until(lambda: hands.reads("Editing your message"))


def leaves(hands: Hands, keys: str) -> None:
    changes_the_last(hands, "↑")
    press(hands, keys)
    hands.until(lambda: not hands.reads("Editing your message"))


def calls(hands: Hands, keys: str) -> None:
    at_the_field(hands)
    press(hands, keys)
    hands.until(lambda: hands.sees("mentionList"))


def undoes(hands: Hands, keys: str) -> None:
    field = at_the_field(hands)
    hands.type("typed")
    press(hands, keys)
    assert field.property("text") == ""


def walks(hands: Hands, keys: str) -> None:
    at_a_message(hands)
    hands.find("messages").setProperty("currentIndex", 1)
    press(hands, keys)
    assert hands.find("messages").property("currentIndex") == {"↑": 2, "↓": 0}[keys]


def ends(hands: Hands, keys: str) -> None:
    at_a_message(hands)
    messages = hands.find("messages")
    newest = messages.property("count") - 1
    messages.setProperty("currentIndex", 2)
    press(hands, keys)
    hands.until(lambda: messages.property("currentIndex") == {"Home": newest, "End": 0}[keys])


def asks_for_the_menu(hands: Hands, keys: str) -> None:
    at_a_message(hands)
    press(hands, keys)
    hands.until(lambda: hands.sees("menuReply"))


def copies(hands: Hands, keys: str) -> None:
    at_a_message(hands)
    press(hands, keys)
    assert QGuiApplication.clipboard().text() == hands.said()[0]


def answers(hands: Hands, keys: str) -> None:
    at_a_message(hands)
    press(hands, keys)
    hands.until(lambda: hands.sees("leaveContext"))


def changes(hands: Hands, keys: str) -> None:
    mine = at_a_message(hands, mine=True)
    press(hands, keys)
    hands.until(lambda: hands.reads("Editing your message"))
    hands.type("!")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: any(isinstance(each, EditMessage) for each in hands.house.carried_out))
    assert [each.message.hex() for each in hands.house.carried_out if isinstance(each, EditMessage)] == [mine]


def deletes(hands: Hands, keys: str) -> None:
    at_a_message(hands, mine=True)
    press(hands, keys)
    hands.until(lambda: hands.reads("deleted for everyone"))


def writes(hands: Hands, keys: str) -> None:
    at_a_message(hands)
    press(hands, keys)
    hands.until(lambda: hands.find("composerText").hasActiveFocus())


def in_the_house(hands: Hands) -> None:
    hands.window.shell.go("neighbours")
    hands.until(lambda: hands.find("flat 48").hasActiveFocus())
    hands.press(Qt.Key.Key_Left)


def walks_through_the_house(hands: Hands, keys: str) -> None:
    in_the_house(hands)
    press(hands, keys)
    number = {"←": "46", "→": "48", "↑": "50", "↓": "44", "Home": "16", "End": "39"}[keys]
    hands.until(lambda: hands.find(f"flat {number}").hasActiveFocus())


def shows_a_flat(hands: Hands, keys: str) -> None:
    in_the_house(hands)
    press(hands, keys)
    hands.until(lambda: hands.find("flatTitle").property("text") == "Flat 47")


CHECKS: dict[str, Callable[[Hands, str], None]] = {
    "palette": opens("paletteField"),
    "search": leads_to("search"),
    "today": leads_to("today"),
    "topics": leads_to("topics"),
    "neighbours": leads_to("neighbours"),
    "settings": leads_to("settings"),
    "help": leads_to("help"),
    "close": closes,
    "flats": walks_through_the_house,
    "flatEnds": walks_through_the_house,
    "chooseFlat": shows_a_flat,
    "newTopic": opens("topicTitle"),
    "nextTopic": goes_to("Leak, technical floor"),
    "lastTopic": goes_to("Lift, entrance 2"),
    "send": sends,
    "line": begins_a_line,
    "editLast": changes_the_last,
    "leave": leaves,
    "mention": calls,
    "undo": undoes,
    "walk": walks,
    "ends": ends,
    "menu": asks_for_the_menu,
    "copy": copies,
    "answer": answers,
    "edit": changes,
    "delete": deletes,
    "write": writes,
}


def rows_of(hands: Hands) -> list[dict[str, object]]:
    hands.until(lambda: hands.window.shell.property("screen") == "home")
    hands.press(Qt.Key.Key_F1)
    hands.until(lambda: hands.sees("key palette"))
    key_map = hands.window.root.findChild(QObject, "keyMap")
    assert key_map is not None
    return [dict(row) for row in key_map.property("rows").toVariant()]


def try_keys(hands: Hands, name: str, keys: str) -> None:
    hands.until(lambda: hands.window.shell.property("screen") == "home")
    hands.window.shell.go("topics")
    try:
        CHECKS[name](hands, keys)
    except BaseException as problem:
        problem.add_note(f"{name}: {keys}")
        raise
    hands.close()


def test_every_key_of_the_map_does_what_it_says(open_house: OpenHouse) -> None:
    rows = rows_of(open_house())
    assert [row["id"] for row in rows] == list(CHECKS)
    for row in rows:
        for keys in row["keys"]:  # type: ignore[attr-defined]
            try_keys(open_house(), str(row["id"]), keys)


def test_the_map_tells_the_keys_that_were_chosen_for_sending(open_house: OpenHouse) -> None:
    rows = {row["id"]: row["keys"] for row in rows_of(open_house(send_with="ctrl_enter"))}
    assert rows["send"] == ["Ctrl+Enter"]
    assert rows["line"] == ["Enter", "Shift+Enter"]
