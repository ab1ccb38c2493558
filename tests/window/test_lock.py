"""Changing the passphrase in the settings of a real folder while its house is open; hints in words."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from neighbourhood.adapters import keystore
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.bootstrap import window as wiring
from neighbourhood.bootstrap.window import FolderKeys
from neighbourhood.viewmodels.passphrase import strength
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.bad_days import PASSPHRASE, WAIT_S, a_folder, real_window
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


class Ring:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


def have(monkeypatch: pytest.MonkeyPatch, ring: Ring | None) -> None:
    """Let this computer have this keyring, or none."""

    def keys(folder: DataFolder, opener: Executor) -> FolderKeys:
        return FolderKeys(folder, opener, lambda: ring)

    monkeypatch.setattr(wiring, "FolderKeys", keys)


@pytest.fixture(autouse=True)
def no_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever keyring this computer really has is left alone."""
    have(monkeypatch, None)


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch, no_ring: None) -> Ring:  # noqa: ARG001
    """Let this computer have a keyring."""
    made = Ring()
    have(monkeypatch, made)
    return made


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    """An open house whose settings are open."""
    with real_window(qtbot, a_folder(tmp_path / "house")) as hands:
        hands.click("railSettings")
        hands.click("changePassphrase")
        yield hands


def opens_with(tmp_path: Path, passphrase: str | None, ring: Ring | None = None) -> bool:
    """Tell whether this opens the folder, for None the keyring."""
    folder = DataFolder(tmp_path / "house")
    assert (keystore.kept_by(folder) == "keyring") == (passphrase is None)
    try:
        keystore.open_or_create(folder, passphrase, keyring=lambda: ring)
    except Fault:
        return False
    return True


def type_into(hands: Hands, name: str, text: str) -> None:
    hands.click(name)
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.type(text)


def waits(hands: Hands, what: str) -> QQuickItem:
    hands.qtbot.waitUntil(lambda: hands.reads(what), timeout=1000 * WAIT_S)
    return hands.find("notice")


@pytest.mark.usefixtures("ring")
def test_the_passphrase_is_changed_by_typing_while_the_house_is_open(home: Hands, tmp_path: Path) -> None:
    hands = home
    hands.until(lambda: hands.find("oldPassphrase").property("activeFocus") is True)
    hands.type(PASSPHRASE)
    hands.press(Qt.Key.Key_Return)
    hands.type("five new doors")
    hands.press(Qt.Key.Key_Return)
    hands.type("five new doors")
    hands.press(Qt.Key.Key_Return)
    waits(hands, "the new passphrase opens your house")
    assert hands.sees("houseTitle")
    assert opens_with(tmp_path, "five new doors")
    assert not opens_with(tmp_path, PASSPHRASE)


def test_a_wrong_old_passphrase_is_said_at_its_field_and_changes_nothing(home: Hands, tmp_path: Path) -> None:
    hands = home
    for name, text in (("oldPassphrase", "wrong"), ("newPassphrase", "new"), ("newPassphraseAgain", "new")):
        type_into(hands, name, text)
    hands.click("changeLock")
    hands.qtbot.waitUntil(lambda: hands.reads("does not open your data"), timeout=1000 * WAIT_S)
    assert hands.find("oldPassphrase").property("selectedText") != ""
    assert opens_with(tmp_path, PASSPHRASE)
    type_into(hands, "oldPassphrase", PASSPHRASE)
    assert not hands.reads("does not open your data")
    hands.click("changeLock")
    waits(hands, "the new passphrase opens your house")
    assert opens_with(tmp_path, "new")


def test_two_different_new_passphrases_cannot_be_sent(home: Hands) -> None:
    for name, text in (("oldPassphrase", PASSPHRASE), ("newPassphrase", "new"), ("newPassphraseAgain", "now")):
        type_into(home, name, text)
    assert home.reads("not the same")
    assert home.find("changeLock").isEnabled() is False


def test_a_short_passphrase_is_hinted_at_in_words_and_still_allowed(home: Hands) -> None:
    for name in ("oldPassphrase", "newPassphrase", "newPassphraseAgain"):
        type_into(home, name, "cat")
    assert home.reads("keeps out the curious")
    assert home.find("changeLock").isEnabled() is True


def test_the_keyring_takes_over_and_gives_back(ring: Ring, home: Hands, tmp_path: Path) -> None:
    hands = home
    hands.click("choice keyring")
    type_into(hands, "oldPassphrase", PASSPHRASE)
    hands.click("changeLock")
    waits(hands, "the keyring of this computer opens your house")
    assert len(ring.secrets) == 1
    assert opens_with(tmp_path, None, ring)
    hands.click("railSettings")
    hands.until(lambda: hands.reads("opens your house by itself"))
    hands.click("changePassphrase")
    hands.until(lambda: hands.find("newPassphrase").property("activeFocus") is True)
    assert not hands.sees("oldPassphrase")
    hands.type("six old roofs")
    type_into(hands, "newPassphraseAgain", "six old roofs")
    hands.click("changeLock")
    waits(hands, "the new passphrase opens your house")
    assert ring.secrets == {}
    assert opens_with(tmp_path, "six old roofs")


def test_without_a_keyring_none_is_offered(home: Hands) -> None:
    assert home.reads("Change the passphrase")
    assert not home.sees("choice keyring")


def test_a_disk_that_refuses_is_said_and_the_old_passphrase_stays(
    home: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise Fault(FaultKind.DISK_FULL)

    monkeypatch.setattr(DataFolder, "write", full)
    for name, text in (("oldPassphrase", PASSPHRASE), ("newPassphrase", "new"), ("newPassphraseAgain", "new")):
        type_into(home, name, text)
    home.click("changeLock")
    home.qtbot.waitUntil(lambda: home.reads("The disk is full"), timeout=1000 * WAIT_S)
    assert opens_with(tmp_path, PASSPHRASE)


def test_what_was_typed_is_gone_when_the_page_is_closed(home: Hands) -> None:
    fields = [home.find(name) for name in ("oldPassphrase", "newPassphrase", "newPassphraseAgain")]
    for field in fields:
        type_into(home, field.objectName(), "secret")
    home.press(Qt.Key.Key_Escape)
    home.until(lambda: not home.sees("oldPassphrase"))
    assert [field.property("text") for field in fields] == ["", "", ""]


@pytest.mark.parametrize(
    ("passphrase", "hint"),
    [
        ("", ""),
        ("кот", "weak"),
        ("aaaaaaaaaaaaaaaaaaaa", "weak"),
        ("старый дом", "fair"),
        ("старый дом у реки, второй этаж", "good"),
    ],
)
def test_the_strength_of_a_passphrase_is_a_hint(passphrase: str, hint: str) -> None:
    assert strength(passphrase) == hint


def test_choosing_the_first_passphrase_is_helped_by_the_same_hints(open_house: OpenHouse) -> None:
    def nobody(_passphrase: str | None) -> "Future[object]":
        return Future()

    hands = open_house(SampleBackend("ru"), unlock=nobody, fault=Fault(FaultKind.NO_KEYRING), new_folder=True)
    hands.until(lambda: hands.find("passphrase").property("activeFocus") is True)
    hands.type("кот")
    hands.until(lambda: hands.reads("остановит только любопытных"))
    hands.type(" дома у реки на скамейке")
    hands.until(lambda: hands.reads("Надёжно."))


def test_a_typed_passphrase_is_shown_to_whoever_asks_and_hidden_again(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), unlock=lambda _passphrase: Future())
    field = hands.find("passphrase")
    line = next(item for item in hands.items() if item.inherits("QQuickTextField"))
    hands.until(lambda: field.property("activeFocus") is True)
    hands.type("a river")
    assert line.property("displayText") != "a river"
    hands.click("passphraseReveal")
    assert line.property("displayText") == "a river"
    hands.type(" and a hill")
    assert field.property("text") == "a river and a hill"
    assert hands.find("passphraseReveal").property("text") == "Hide what is typed"
    hands.click("passphraseReveal")
    assert line.property("displayText") != "a river and a hill"


def test_a_shown_passphrase_is_hidden_again_when_the_page_is_closed(home: Hands) -> None:
    field = home.find("newPassphrase")
    type_into(home, "newPassphrase", "secret")
    home.click("newPassphraseReveal")
    assert field.property("revealed") is True
    home.press(Qt.Key.Key_Escape)
    home.until(lambda: not home.sees("newPassphrase"))
    assert field.property("revealed") is False
