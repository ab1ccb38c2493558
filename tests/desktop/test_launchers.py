"""What starts the program at login, from the menu and for links."""

import plistlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.adapters.desktop import launchers, registration
from neighbourhood.app.options import Options
from neighbourhood.cli.main import run
from tests.cli.fake_world import FakeWorld

LINK = "neighbourhood://topic/" + "0f" * 32

HOSTILE = ["/opt/my programs/n", 'a"b', "c`id`", "$HOME", "50%f", "back\\slash", "semi;colon", "кот", ""]
_WORDS = st.lists(st.text(st.characters(blacklist_categories=["Cc", "Cs"]), max_size=12), min_size=1, max_size=5)


def _read(line: str) -> list[str]:
    """Read an Exec key as the specification says: the value's escapes, then the quoting, then the field codes."""
    value = line.encode().decode("utf-8").replace("\\\\", "\\")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', value)
    return [re.sub("%(.?)", _field, re.sub(r"\\(.)", r"\1", quoted) or bare) for quoted, bare in words]


def _field(code: re.Match[str]) -> str:
    assert code[1] == "%", "a field code where none was meant"
    return "%"


@given(_WORDS)
def test_any_command_comes_out_of_a_desktop_entry_as_it_went_in(command: list[str]) -> None:
    assert _read(launchers.exec_line(command)) == command


def test_hostile_folders_stay_words() -> None:
    assert _read(launchers.exec_line(HOSTILE)) == HOSTILE
    assert launchers.exec_line(["neighbourhood"], field="%u") == "neighbourhood %u"


@pytest.mark.parametrize("word", ["two\nlines", "zero\0", "bell\x07"])
def test_a_command_that_no_entry_can_hold_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="control character"):
        launchers.exec_line(["n", word])


def test_the_menu_entry_opens_our_links_and_is_named_in_both_languages() -> None:
    lines = launchers.menu_entry(["neighbourhood"]).splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert {"Exec=neighbourhood -- %u", "MimeType=x-scheme-handler/neighbourhood;", "Name[ru]=Соседи"} <= set(lines)


@pytest.mark.parametrize("given", [LINK, "--data-dir=elsewhere", "-h", "--hidden", "--version", 'x" --data-dir "y'])
def test_what_a_browser_hands_over_as_a_link_is_never_an_option(given: str) -> None:
    for words in (
        [*_read(launchers.exec_line(["neighbourhood", "--"]))[1:], given],
        _windows_words(launchers.link_value(["n.exe"]).replace("%1", given))[1:],
    ):
        world = FakeWorld()
        run(words, world, {})
        assert world.windows in ([Options(link=given, language="en")], [] if given != LINK else None)


def test_windows_opens_a_link_by_a_command_that_ends_its_options_first() -> None:
    assert launchers.link_value(["C:\\Program Files\\n.exe"]) == '"C:\\Program Files\\n.exe" open -- "%1"'


def _windows_words(line: str) -> list[str]:
    """Read a command line as Windows does where it has no backslashes: quotes hold words together."""
    return [word.replace('"', "") for word in re.findall(r'(?:"[^"]*"|[^\s"])+', line)]


def test_the_packaged_menu_entry_is_the_one_that_the_program_would_write() -> None:
    packaged = Path(__file__).parents[2] / "packaging" / "neighbourhood.desktop"
    assert packaged.read_text("utf-8") == launchers.menu_entry(["neighbourhood"])


def test_macos_and_windows_get_the_command_whole() -> None:
    agent = plistlib.loads(launchers.launch_agent(HOSTILE))
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (HOSTILE, True)
    assert launchers.run_value(["C:\\Program Files\\n.exe", "--hidden"]) == '"C:\\Program Files\\n.exe" --hidden'


def test_starting_at_login_is_switched_on_and_off(tmp_path: Path) -> None:
    start = registration.LoginStart(tmp_path / "autostart" / "n.desktop", b"[Desktop Entry]\n")
    assert not start.on()
    start.set(on=True)
    assert start.on()
    start.set(on=True)
    start.set(on=False)
    start.set(on=False)
    assert not start.on()
    assert list((tmp_path / "autostart").iterdir()) == []


def test_a_folder_that_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file, not a folder")
    with pytest.raises(OSError, match="autostart"):
        registration.LoginStart(tmp_path / "autostart" / "n.desktop", b"").set(on=True)


@pytest.mark.skipif("sys.platform != 'linux'")
def test_on_linux_login_and_links_are_files_of_this_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    start = registration.login_start(["neighbourhood", "--hidden"])
    assert start is not None
    start.set(on=True)
    registration.register_links(["neighbourhood"], b"<svg/>")
    entry = (tmp_path / "config/autostart/neighbourhood.desktop").read_text("utf-8")
    assert "Exec=neighbourhood --hidden\n" in entry
    assert (tmp_path / "data/applications/neighbourhood.desktop").read_text("utf-8").endswith("neighbourhood;\n")
    assert (tmp_path / "data/icons/hicolor/scalable/apps/neighbourhood.svg").read_bytes() == b"<svg/>"
