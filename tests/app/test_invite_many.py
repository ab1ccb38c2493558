"""Codes for many flats: each tells of itself at once, and what was made is put on paper whatever comes next."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest
from msgspec.structs import replace

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat, SetPlan
from neighbourhood.app.unreached import unreached_flats
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from neighbourhood.crypto import invitation
from neighbourhood.domain.ids import HouseId
from tests.app.builders import Resident, invite
from tests.app.test_people_commands import _Running
from tests.cli.fake_world import FakeWorld

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def planned(neighbours: list[Resident]) -> Resident:
    """Анна, whose house has twelve flats; its three people live in some of the first entrance."""
    anna = neighbours[0]
    lived_in = [flat.number for flat in anna.reader.flats()]
    rest = [str(number) for number in range(101, 107)]
    first = [PlannedFlat(number, "1", 1) for number in (*lived_in, *rest[:3])]
    anna.do(SetPlan(flats=(*first, *(PlannedFlat(number, "2", 1) for number in rest[3:]))))
    return anna


def invited(resident: Resident, *arguments: str) -> tuple[int, FakeWorld]:
    world = FakeWorld()
    world.remote = _Running(resident)
    return run([*arguments], world, {"LANG": "en.UTF-8"}), world


def open_to(resident: Resident) -> list[str]:
    return sorted(row.flat_number for row in resident.reader.belonging().invitations if not row.used)


def test_every_flat_of_an_entrance_that_nobody_was_asked_into_gets_its_own_code(
    planned: Resident, capsys: Capture
) -> None:
    invite(planned, "105")
    code, world = invited(
        planned, "house", "invite", "--unreached", "--entrance", "2", "--pdf", "e.pdf", "--per-page", "4"
    )
    assert code == ExitCode.FINE
    told = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [flat for flat, _ in told] == ["104", "106"]
    ((path, _, (*codes, language, per_page)),) = world.printed
    assert (path, language, per_page) == (Path("e.pdf"), "en", "4")
    assert codes == [code for _, code in told]
    assert len(set(codes)) == 2
    invited(planned, "house", "invite", "--unreached")
    assert open_to(planned) == ["101", "102", "103", "104", "105", "106"]
    assert invited(planned, "house", "invite", "--unreached")[0] == ExitCode.FINE
    assert "No invitation was made" in capsys.readouterr().err


def test_the_codes_of_several_flats_are_one_object_a_line(planned: Resident, capsys: Capture) -> None:
    assert invited(planned, "--json", "house", "invite", "--flat", "101", "--flat", "102")[0] == ExitCode.FINE
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["flat_number"] for row in rows] == ["101", "102"]


def test_no_code_is_made_where_the_plan_lacks_one_of_the_flats(planned: Resident, capsys: Capture) -> None:
    assert invited(planned, "house", "invite", "--flat", "101", "--flat", "999")[0] != ExitCode.FINE
    assert capsys.readouterr().out == ""
    assert open_to(planned) == []


def test_codes_that_were_made_are_printed_where_a_later_one_fails(planned: Resident, capsys: Capture) -> None:
    sign_house, signed = invitation.sign_house, list[bytes]()

    def sign_once(seed: bytes, house: HouseId) -> bytes:
        if signed:
            raise Fault(FaultKind.DISK_FULL)
        signed.append(sign_house(seed, house))
        return signed[0]

    with patch.object(invitation, "sign_house", sign_once):
        code, world = invited(planned, "house", "invite", "--flat", "101", "--flat", "102", "--pdf", "x.pdf")
    assert code != ExitCode.FINE
    (line,) = capsys.readouterr().out.splitlines()
    ((_, _, (printed, _, _)),) = world.printed
    assert line == f"101  {printed}"
    assert open_to(planned) == ["101"]


@pytest.mark.parametrize(
    "arguments", [(), ("--flat", "101", "--unreached"), ("--entrance", "1"), ("--flat", "101", "--entrance", "1")]
)
def test_it_has_to_be_said_whom_to_invite(planned: Resident, arguments: tuple[str, ...]) -> None:
    assert invited(planned, "house", "invite", *arguments)[0] == ExitCode.USAGE
    assert open_to(planned) == []


def test_a_flat_is_asked_anew_when_its_invitation_is_over_used_up_or_ended(planned: Resident) -> None:
    reader = planned.reader
    invite(planned, "101")
    (row,) = [row for row in reader.belonging().invitations if row.flat_number == "101"]
    now_ms = planned.outside.at_ms
    for changed in ({"closed": True}, {"used": row.uses}, {"expires_at_ms": now_ms}):
        found = unreached_flats(reader.flats(), [replace(row, **changed)], now_ms)
        assert "101" in [flat.number for flat in found]
    assert "101" not in [flat.number for flat in unreached_flats(reader.flats(), [row], now_ms)]
