"""What a person chooses: each choice holds at once, is found again, and no file of settings does harm."""

import json
import os
import stat
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt

from neighbourhood.app.options import Options
from neighbourhood.bootstrap.window import window_over
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.desktop import NoDesktop, SampleDesktop
from neighbourhood.viewmodels.preferences import Preferences, read_time
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.settings import MAX_FILE_BYTES, Choices, Settings
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

BROKEN: dict[str, bytes] = {
    "empty": b"",
    "half of nothing": b'{"the',
    "null": b"null",
    "a list": b"[1, 2]",
    "deep": b"[" * 60_000,
    "deep inside": b'{"width": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
    "not utf-8": b"\xff\xfe\x00",
    "wrong types": b'{"width": "wide", "theme": 3, "tray": "yes", "x": [], "quiet_from_min": 1.5}',
    "huge numbers": b'{"width": 99999999999999999999999, "text_scale_percent": 1e999, "quiet_to_min": -1}',
    "unknown words": b'{"theme": "pink", "notify": "", "send_with": "ENTER", "language": "klingon"}',
    "endless": b" " * (MAX_FILE_BYTES * 2),
}


def kept(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]


def preferences(hands: Hands) -> Preferences:
    return hands.window.shell.preferences  # type: ignore[return-value]


def at_settings(open_house: OpenHouse, path: Path | None = None, **choices: Any) -> Hands:
    """Settings of a computer that has everything."""
    hands = open_house(settings=Settings(Choices(**({"language": "en", "theme": "light"} | choices)), path))
    preferences(hands).use(SampleDesktop())
    hands.click("railSettings")
    return hands


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_damaged_file_gives_the_usual_settings_and_is_whole_after_the_next_choice(
    data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(data)
    settings = Settings.load(path)
    assert (settings.choices, settings.damaged) == (Choices(), True)
    settings.change(theme="dark")
    again = Settings.load(path)
    assert (again.choices, again.damaged) == (Choices(theme="dark"), False)


@pytest.mark.parametrize(
    "data",
    [
        b'{"theme": "dark", "width": 900, "height": "tall"}',
        b'{"theme": "dark",\n"width": 900,\n"hei',
        b'{"theme": "dark", "width": 900, "\xff": 1}',
        b'{"theme": "dark", "width": 900, "height": ' + b"[" * 30_000,
    ],
    ids=["one field wrong", "half a file", "one byte wrong", "deep"],
)
def test_what_is_sound_in_a_damaged_file_survives(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(data)
    settings = Settings.load(path)
    assert (settings.choices, settings.damaged) == (Choices(theme="dark", width=900), True)


def test_the_file_of_an_older_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text('{"language": "ru", "theme": "dark", "text_scale_percent": 150, "width": 900, "height": 600}')
    settings = Settings.load(path)
    assert not settings.damaged
    assert settings.choices == Choices(language="ru", theme="dark", text_scale_percent=150, width=900, height=600)


def test_the_file_of_a_newer_program_is_read_and_its_own_settings_are_left_for_it(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text('{"theme": "dark", "scent": {"lilac": [1, 2.5, null]}}')
    settings = Settings.load(path)
    assert not settings.damaged
    settings.change(width=900)
    assert kept(path)["scent"] == {"lilac": [1, 2.5, None]}
    assert Settings.load(path).choices == Choices(theme="dark", width=900)


def test_a_folder_in_the_place_of_the_file_is_told_once_and_choices_hold_until_the_end(
    open_house: OpenHouse, tmp_path: Path
) -> None:
    path = tmp_path / "window.json"
    path.mkdir()
    hands = open_house(SampleBackend("en"), settings=Settings.load(path))
    hands.until(lambda: hands.sees("notice"))
    hands.window.shell.notices.dismiss()  # type: ignore[attr-defined]
    hands.click("railSettings")
    hands.click("choice dark")
    assert hands.find("choice dark").property("checked") is True
    assert hands.window.shell.notices.kind == "not_saved"  # type: ignore[attr-defined]
    assert [entry.name for entry in tmp_path.iterdir()] == ["window.json"]


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="nothing is forbidden to the administrator")
def test_a_file_that_may_not_be_written_is_told_and_the_choice_holds(open_house: OpenHouse, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    hands = at_settings(open_house, tmp_path / "window.json")
    hands.click("choice dark")
    assert hands.window.shell.notices.kind == "not_saved"  # type: ignore[attr-defined]
    assert hands.find("choice dark").property("checked") is True
    tmp_path.chmod(0o700)


def test_every_choice_holds_at_once_is_written_down_and_can_be_taken_back(
    open_house: OpenHouse, tmp_path: Path
) -> None:
    path = tmp_path / "window.json"
    hands = at_settings(open_house, path)
    for there, back, name, values in [
        ("choice ctrl_enter", "choice enter", "send_with", ("ctrl_enter", "enter")),
        ("choice mentions", "choice all", "notify", ("mentions", "all")),
        ("choice 125", "choice 100", "text_scale_percent", (125, 100)),
        ("choice on", "choice off", "reduced_motion", ("on", "off")),
        ("notifyText", "notifyText", "notify_text", (False, True)),
        ("quiet", "quiet", "quiet", (False, True)),
        ("tray", "tray", "tray", (False, True)),
    ]:
        for control, value in zip((there, back), values, strict=True):
            hands.click(control)
            assert getattr(hands.window.shell.appearance.settings.choices, name) == value  # type: ignore[attr-defined]
            assert kept(path)[name] == value
    assert preferences(hands).property("sendWith") == "enter"


def test_the_whole_window_grows_with_the_text_and_what_was_clicked_stays_in_sight(open_house: OpenHouse) -> None:
    hands = at_settings(open_house, width=900, height=480)
    before = hands.find("textPreview").height()
    hands.click("choice 200")
    hands.until(lambda: hands.find("textPreview").height() > before * 1.5)
    hands.qtbot.wait(20)
    chosen = hands.find("choice 200")
    top = chosen.mapToScene(chosen.boundingRect().topLeft()).y()
    assert 0 <= top <= hands.window.root.height() - chosen.height()


def test_nothing_moves_when_a_person_wants_it_so(open_house: OpenHouse) -> None:
    hands = at_settings(open_house, reduced_motion="off")
    appearance = cast("Appearance", hands.window.shell.appearance)
    appearance.follow_system_motion(True)
    assert appearance.property("still") is False
    hands.click("choice on")
    assert appearance.property("still") is True
    appearance.chooseMotion("system")
    assert appearance.property("still") is True
    appearance.follow_system_motion(False)
    assert appearance.property("still") is False


def test_quiet_hours_are_typed_as_people_write_times_and_nonsense_changes_nothing(open_house: OpenHouse) -> None:
    hands = at_settings(open_house)
    for typed, shown in [("21:30", "21:30"), ("2130", "21:30"), ("7", "07:00"), ("midnight", "07:00")]:
        hands.click("quietFrom field")
        hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        hands.type(typed)
        hands.press(Qt.Key.Key_Return)
        assert preferences(hands).property("quietFrom") == shown
    assert hands.sees("timeFault")
    assert hands.find("quietFrom field").property("text") == "midnight"
    hands.click("quietTo field")
    hands.type("6:15")
    hands.press(Qt.Key.Key_Tab)
    assert preferences(hands).property("quietTo") == "06:15"


@pytest.mark.parametrize("text", ["", "24:00", "12:60", "-1", "1:2:3", "٢٢:٠٠", "22:0", "9" * 400])
def test_what_is_no_time_of_day_is_not_taken_for_one(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("begins", "ends", "quiet", "loud"),
    [(1320, 480, [1320, 0, 479], [480, 1319]), (60, 120, [60, 119], [0, 120]), (60, 60, [0, 60, 61], [])],
    ids=["over midnight", "in the night", "all day"],
)
def test_quiet_hours_may_reach_over_midnight(begins: int, ends: int, quiet: list[int], loud: list[int]) -> None:
    choices = Choices(quiet_from_min=begins, quiet_to_min=ends)
    assert all(choices.is_quiet_at(minute) for minute in quiet)
    assert not any(choices.is_quiet_at(minute) for minute in loud)
    assert not any(Choices(quiet=False).is_quiet_at(minute) for minute in quiet)


def test_what_this_computer_cannot_do_is_not_offered_but_said(open_house: OpenHouse) -> None:
    hands = at_settings(open_house)
    assert not any(hands.sees(name) for name in ("noTray", "noStartAtLogin", "noNotifications"))
    preferences(hands).use(NoDesktop())
    hands.until(lambda: all(hands.sees(name) for name in ("noTray", "noStartAtLogin", "noNotifications")))
    assert not any(
        hands.sees(name) for name in ("tray", "startAtLogin", "notify", "quiet", "tryNotification", "openFolder")
    )


def test_a_system_that_refuses_to_start_the_program_at_login_is_told_and_the_switch_says_how_it_is(
    open_house: OpenHouse,
) -> None:
    hands = at_settings(open_house)
    hands.click("startAtLogin")
    assert hands.find("startAtLogin").property("checked") is True
    preferences(hands).use(SampleDesktop(refuses=True))
    hands.click("startAtLogin")
    hands.until(lambda: hands.reads("The system did not allow this"))
    assert hands.find("startAtLogin").property("checked") is False


def test_one_notification_can_be_asked_for(open_house: OpenHouse) -> None:
    hands = at_settings(open_house)
    asked: list[bool] = []
    preferences(hands).tryAsked.connect(lambda: asked.append(True))
    hands.click("tryNotification")
    assert asked == [True]
    hands.click("choice nothing")
    hands.until(lambda: not hands.sees("tryNotification"))


def test_the_usual_settings_come_back_and_can_be_undone(open_house: OpenHouse) -> None:
    chosen = Choices(language="en", theme="dark", text_scale_percent=110, notify="nothing", tray=False, width=1000)
    hands = open_house(settings=Settings(chosen))
    hands.click("railSettings")
    hands.click("usualSettings")
    settings = hands.window.shell.appearance.settings  # type: ignore[attr-defined]
    assert settings.choices == Choices(width=1000)
    assert hands.find("usualSettings").isEnabled() is False
    hands.click("undo")
    assert settings.choices == chosen


def test_settings_lead_to_the_keys_and_to_the_page_about_the_program(open_house: OpenHouse) -> None:
    for row, place in (("toKeys", "help"), ("toAbout", "about")):
        hands = at_settings(open_house)
        hands.click(row)
        assert hands.window.shell.property("place") == place


def test_the_language_of_the_system_can_be_chosen_again(open_house: OpenHouse) -> None:
    hands = at_settings(open_house, language="ru")
    hands.window.shell.appearance.chooseLanguage("system")  # type: ignore[attr-defined]
    hands.until(lambda: hands.reads("LANGUAGE AND LOOK") or hands.reads("Language and look"))


@pytest.mark.parametrize("chosen", ["system", "en"])
def test_a_start_with_a_language_speaks_it_and_keeps_what_was_chosen_for_the_next(chosen: str, tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text(json.dumps({"language": chosen}))
    options = Options(data_dir=tmp_path, interfaces=("127.0.0.1",), language="ru", language_asked=True)
    with window_over(options, preview=True) as window:
        appearance = cast("Appearance", window.shell.appearance)
        assert (appearance.spoken, appearance.property("languageChoice")) == ("ru", "ru")
        appearance.chooseTheme("dark")
        assert kept(path)["language"] == chosen
        appearance.chooseLanguage("en")
        assert (appearance.spoken, kept(path)["language"]) == ("en", "en")


def test_a_language_of_the_environment_does_not_go_before_the_chosen_one(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"language": "ru"}')
    with window_over(Options(data_dir=tmp_path, language="en"), preview=True) as window:
        assert cast("Appearance", window.shell.appearance).spoken == "ru"


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the folder alone guards")
def test_what_was_chosen_is_for_the_eyes_of_its_person_alone(tmp_path: Path) -> None:
    path = tmp_path / "house" / "window.json"
    settings = Settings.load(path)
    settings.change(theme="dark")
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    path.chmod(0o644)
    path.with_suffix(".new").write_bytes(b"left by a power cut")
    path.with_suffix(".new").chmod(0o644)
    settings.change(theme="light")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["window.json"]
