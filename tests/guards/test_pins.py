"""What is pinned stays pinned, and the locks hold hashes and no addresses."""

import re
import tomllib
from typing import Any

import pytest

from tests.guards.files import ROOT

LOCKS = ("all.lock", "core.lock")
PYSIDE = "6.11.3"


def test_pyside6_is_pinned_to_the_release_that_keeps_its_references() -> None:
    desktop = _project()["optional-dependencies"]["desktop"]
    assert [line for line in desktop if "PySide6" in line] == [f"PySide6-Essentials=={PYSIDE}"]
    assert f"pyside6-essentials=={PYSIDE} " in (ROOT / "requirements" / "all.lock").read_text("utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    assert "://" not in text
    assert "index-url" not in text
    assert "find-links" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_in_a_lock_has_a_version_and_a_hash(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text("utf-8").replace("\\\n", " ")
    loose = [line for line in text.splitlines() if not re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)]
    assert loose == []


def test_the_core_is_tested_with_the_versions_that_the_window_uses() -> None:
    whole, core = (dict(_pins(lock)) for lock in LOCKS)
    assert {name: version for name, version in core.items() if whole.get(name, version) != version} == {}


def test_the_lock_of_the_core_has_no_qt() -> None:
    assert [name for name, _ in _pins("core.lock") if "pyside" in name or "shiboken" in name] == []


def test_every_dependency_of_the_project_is_in_the_locks() -> None:
    needed = {_plain(line) for line in _project()["dependencies"]}
    for lock in LOCKS:
        assert needed - {name for name, _ in _pins(lock)} == set(), f"run `python dev.py lock`: {lock} is behind"


def _project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        found: dict[str, Any] = tomllib.load(file)["project"]
    return found


def _pins(lock: str) -> list[tuple[str, str]]:
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    return re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE)


def _plain(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0].lower().replace("_", "-")
