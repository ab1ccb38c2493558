"""The command that shows what the window is made of: what it asks for."""

from pathlib import Path

from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from tests.cli.fake_world import FakeWorld


def test_the_gallery_speaks_the_language_asked_for_and_is_saved_where_asked() -> None:
    world = FakeWorld()
    assert run(["--lang", "ru", "gallery"], world, {}) == ExitCode.FINE
    assert run(["--lang", "en", "gallery", "--save", "shots"], world, {}) == ExitCode.FINE
    assert world.galleries == [("ru", None), ("en", Path("shots"))]


def test_without_the_window_installed_there_is_no_gallery() -> None:
    assert run(["gallery"], FakeWorld(missing="PySide6"), {}) == ExitCode.FILE
