"""What a program does by itself every few seconds: all of it, whatever one part of it meets."""

from types import MappingProxyType
from unittest.mock import patch

import msgspec
import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import GiveRole
from neighbourhood.app.intents_circles import MakeCircle
from neighbourhood.crypto import boxes
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import Boxes, GrantRole
from neighbourhood.domain.authority.view import Device
from neighbourhood.domain.ids import DeviceId, Tier
from tests.app.builders import Resident, meet
from tests.app.conftest import Newcomers
from tests.app.test_circles import me
from tests.app.test_guests import guest_of


@pytest.mark.parametrize("part", ["rotations", "circles"])
def test_what_one_part_meets_is_told_and_is_not_the_end_of_the_others(neighbours: list[Resident], part: str) -> None:
    service = neighbours[0].service
    with (
        patch.object(getattr(service, part), "keep", side_effect=Fault(FaultKind.CIRCLE_TOO_LARGE)),
        patch.object(service.core.storage, "wipe", wraps=service.core.storage.wipe) as wiped,
    ):
        service.tick()
    assert wiped.call_count == 1
    assert FaultKind.CIRCLE_TOO_LARGE.value in service.snapshot.sync.notices


def test_a_circle_that_has_grown_too_large_keeps_no_other_from_new_keys(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    for members in ((me(boris), me(vera)), (me(vera),)):
        anna.do(MakeCircle(name="Круг", members=members))
    meet(*neighbours)
    circles, seen = anna.service.circles, list[object]()

    def keep_one(state: object, *_: object) -> None:
        seen.append(state)
        raise Fault(FaultKind.CIRCLE_TOO_LARGE)

    with patch.object(circles, "_keep_one", keep_one):
        anna.service.tick()
    assert len(seen) == 2


def test_keys_for_more_devices_than_one_sheet_serves_are_boxed_on_several(neighbours: list[Resident]) -> None:
    """Nobody would take a larger one, nor anything that this device writes after it."""
    core = neighbours[0].service.core
    view, mine = core.log.view, core.log.view.devices[core.identity.device]
    many = {
        DeviceId(number.to_bytes(32, "big")): Device(
            DeviceId(number.to_bytes(32, "big")), mine.person, mine.grant, mine.box_key
        )
        for number in range(1, limits.MAX_SHEET_RECORDS + 200)
    }
    core.log.view = msgspec.structs.replace(view, devices=MappingProxyType({**view.devices, **many}))
    neighbours[0].service.rotations.rotate()
    newest = core.log.view.rotations[-1]
    sheets = [sheet for sheet in core.log.view.sheets if sheet.rotation == newest.id]
    served = frozenset[bytes]().union(*(boxes.tags_of(sheet.records) for sheet in sheets))
    assert len(sheets) == 2
    assert {boxes.device_tag(newest.id, device) for device in (*view.devices, *many)} == served
    with pytest.raises(Fault):
        core.act(Boxes(1, newest.id, bytes(32), bytes(limits.MAX_BODY_BYTES)))


def test_who_does_not_live_here_becomes_no_moderator_and_reads_no_more_whoever_says_so(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _ = neighbours
    guest = guest_of(anna, newcomers("УК")[0], "company")
    meet(*neighbours, guest)
    with pytest.raises(Fault) as refused:
        anna.do(GiveRole(person=me(guest), role="moderator"))
    assert refused.value.kind is FaultKind.NOT_A_RESIDENT
    anna.service.core.act(GrantRole(1, me(guest), "moderator", 2))
    meet(*neighbours, guest)
    assert anna.service.core.log.view.persons[me(guest)].tier is Tier.DESK
    for resident in (anna, boris, guest):
        resident.outside.at_ms += 600_000
        resident.service.tick()
