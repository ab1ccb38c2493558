"""What the program is, whose work is in it, and a report that names nobody."""

import getpass
import platform
import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from neighbourhood import __version__
from neighbourhood.viewmodels import licences
from neighbourhood.viewmodels.about import About
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

ROOT = Path(__file__).resolve().parents[2]


def declared() -> set[str]:
    """The packages that the program names as needed, with a window."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = project["dependencies"] + project["optional-dependencies"]["desktop"]
    return {licences.normalised(match[0]) for line in lines if (match := re.match(r"[\w.-]+", line))}


def here(package: str) -> bool:
    try:
        metadata.distribution(package)
    except metadata.PackageNotFoundError:
        return False
    return True


def at_about(open_house: OpenHouse, house: SampleBackend | None = None) -> Hands:
    hands = open_house(house)
    hands.window.shell.go("about")
    hands.until(lambda: hands.reads(f"Neighbourhood {__version__}"))
    return hands


def about(hands: Hands) -> About:
    return cast("About", hands.window.shell.about)


def test_every_dependency_of_the_program_is_listed_with_what_it_needs_itself() -> None:
    listed = {licences.normalised(part.package) for part in licences.parts()}
    assert {package for package in declared() if here(package)} <= listed
    assert {"pyside6-essentials", "shiboken6", "cffi"} <= listed
    assert not {"pytest", "mypy", "ruff", "hypothesis"} & listed


@pytest.mark.parametrize("part", licences.parts(), ids=lambda part: part.name)
def test_every_part_names_its_licence_and_has_all_of_its_text(part: licences.Part) -> None:
    assert part.kind
    assert len(licences.text_of(part)) > 500


def test_typeface_icons_and_the_window_itself_are_among_the_parts() -> None:
    kinds = {part.name: part.kind for part in licences.parts()}
    assert (kinds["Inter"], kinds["Lucide"], kinds["Qt, PySide6"]) == ("OFL-1.1", "ISC", "LGPL-3.0")
    assert "Lesser General Public License".upper() in licences.text_of(
        next(part for part in licences.parts() if part.name == "Qt, PySide6")
    )


def test_a_licence_is_read_in_full_in_the_window_and_left_with_escape(open_house: OpenHouse) -> None:
    hands = at_about(open_house)
    hands.click("licence Qt, PySide6")
    hands.until(lambda: hands.sees("licenceText"))
    assert hands.reads("GNU LESSER GENERAL PUBLIC LICENSE")
    assert not hands.sees("privacy")
    lines = hands.find("licenceText")
    assert lines.property("count") > 150
    assert len([item for item in hands.items() if item.parentItem() is not None]) < 200
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.sees("privacy"))
    hands.click("ownLicence")
    hands.until(lambda: hands.reads("Apache License"))


def test_the_report_says_what_helps_and_names_nobody(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    hands = at_about(open_house, house)
    hands.until(lambda: "Residents" in str(about(hands).property("report")))
    report = str(about(hands).property("report"))
    for told in (f"Neighbourhood: {__version__}", f"Python: {platform.python_version()}", "Residents: 40", "Topics: 7"):
        assert told in report
    people = [word for row in house.people() for word in row.name.split()]
    talk = [row.title for row in house.topics()] + [house.house().name]  # type: ignore[union-attr]
    assert [word for word in [*people, *talk, platform.node(), str(Path.home())] if word in report] == []
    assert not re.search(rf"\b{re.escape(getpass.getuser())}\b", report)


def test_the_report_is_copied_as_it_is_shown(open_house: OpenHouse) -> None:
    hands = at_about(open_house)
    hands.click("copyReport")
    assert (
        QGuiApplication.clipboard().text() == about(hands).property("report") == hands.find("report").property("text")
    )


def test_the_arrow_leads_back_to_the_settings(open_house: OpenHouse) -> None:
    hands = at_about(open_house)
    hands.click("back")
    hands.until(lambda: hands.sees("themes"))
