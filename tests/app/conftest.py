"""Houses for the tests of this folder."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from neighbourhood.app.intents_invitations import LinkDevice, NameTrusted
from neighbourhood.app.rows import InvitationRow
from neighbourhood.crypto import invitation
from neighbourhood.crypto.stretching import Cost
from neighbourhood.domain.ids import PersonId
from tests.app.builders import Resident, a_house, copy_of, join, meet
from tests.app.party import Line, Party

Newcomers = Callable[..., list[Resident]]
"""Makes residents of these names who have not joined yet."""
CHEAP = Cost(passes=1, memory_bytes=8192)
"""Argon2id as cheap as it gets. The cost of guessing a code is tested in tests/crypto; here only its outcome counts."""


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let join codes become keys in no time: the same function with other parameters, in this folder only."""
    monkeypatch.setattr(invitation, "MODERATE", CHEAP)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> list[Resident]:
    """Three neighbours who know each other; their programs are closed, their folders are there to be copied."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(invitation, "MODERATE", CHEAP)
        residents = a_house(tmp_path_factory.mktemp("template"), "Анна", "Борис", "Вера")
    for resident in residents:
        resident.close()
    return residents


@pytest.fixture
def neighbours(template: list[Resident], tmp_path: Path) -> Iterator[list[Resident]]:
    """Анна (council, flat 48), Борис (flat 1) and Вера (flat 2) who hold the same."""
    residents = copy_of(template, tmp_path, "copy")
    yield residents
    for resident in residents:
        resident.close()


@pytest.fixture
def newcomers(tmp_path: Path) -> Iterator[Newcomers]:
    made: list[Resident] = []

    def make(*names: str) -> list[Resident]:
        fresh = [Resident(tmp_path, name) for name in names]
        made.extend(fresh)
        return fresh

    yield make
    for resident in made:
        resident.close()


@pytest.fixture
def founder(neighbours: list[Resident]) -> Resident:
    return neighbours[0]


@pytest.fixture
def line(neighbours: list[Resident]) -> Line:
    """Анна - Борис - Вера: the first and the last know each other only through Борис."""
    anna, boris, vera = neighbours
    party = Party(anna, boris, vera)
    party.connect(anna, boris)
    party.connect(boris, vera)
    party.run(20)
    return party, anna, boris, vera


@pytest.fixture(scope="session")
def trusting_house(tmp_path_factory: pytest.TempPathFactory) -> list[Resident]:
    """Рита trusts Тимур, Таня and Толя; Анна founded the house."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(invitation, "MODERATE", CHEAP)
        residents = a_house(tmp_path_factory.mktemp("trusting"), "Анна", "Рита", "Тимур", "Таня", "Толя")
    rita, *trusted = residents[1:]
    rita.do(NameTrusted(persons=tuple(PersonId(one.device) for one in trusted)))
    meet(*residents)
    for resident in residents:
        resident.close()
    return residents


@pytest.fixture
def town(trusting_house: list[Resident], tmp_path: Path) -> Iterator[list[Resident]]:
    residents = copy_of(trusting_house, tmp_path, "town")
    yield residents
    for resident in residents:
        resident.close()


@pytest.fixture
def laptop(neighbours: list[Resident], newcomers: Newcomers) -> Resident:
    """A further computer of Борис."""
    _, boris, _ = neighbours
    (computer,) = newcomers("Ноутбук")
    code = boris.do(LinkDevice())
    assert isinstance(code, InvitationRow)
    join(computer, boris, code.code)
    meet(*neighbours, computer)
    return computer
