"""When another computer of one's own was last known to run: what receipts and sessions show, and of nobody else's."""

from neighbourhood.app.rows_belonging import DeviceRow
from neighbourhood.sync.receipts import FORGET_AFTER_MS, ONLINE_MS
from tests.app.builders import Resident
from tests.app.party import Party

_HOUR_MS = 3_600_000


def _row(seen_by: Resident, of: Resident) -> DeviceRow:
    seen_by.service.tick()
    return next(row for row in seen_by.reader.belonging().devices if row.device == of.device)


def _later(resident: Resident, milliseconds: int) -> None:
    resident.outside.at_ms += milliseconds


def test_a_computer_of_mine_that_is_connected_runs_now_and_was_last_seen_when_it_left(
    neighbours: list[Resident], laptop: Resident
) -> None:
    _, boris, _ = neighbours
    assert (_row(boris, laptop).online, _row(boris, laptop).seen_ms) == (False, None), "never heard of"
    party = Party(boris, laptop)
    party.connect(boris, laptop)
    party.run(10)
    assert _row(boris, laptop).online
    left_at_ms = boris.outside.at_ms
    party.leave(laptop)
    _later(boris, 5 * _HOUR_MS)
    row = _row(boris, laptop)
    assert not row.online
    assert row.seen_ms is not None
    assert left_at_ms <= row.seen_ms < boris.outside.at_ms - 4 * _HOUR_MS


def test_a_computer_of_mine_that_only_a_neighbour_met_was_seen_when_the_neighbour_heard_it(
    neighbours: list[Resident], laptop: Resident
) -> None:
    anna, boris, _ = neighbours
    apart = Party(anna, laptop)
    apart.connect(anna, laptop)
    apart.run(70)
    heard_at_ms = anna.outside.at_ms
    apart.leave(laptop)
    for resident in (anna, boris):
        resident.outside.at_ms = heard_at_ms + 3 * _HOUR_MS
    together = Party(anna, boris)
    together.connect(anna, boris)
    together.run(10)
    row = _row(boris, laptop)
    assert row.seen_ms is not None
    assert not row.online
    assert heard_at_ms - ONLINE_MS <= row.seen_ms <= heard_at_ms


def test_when_it_was_last_seen_outlasts_a_restart_and_is_forgotten_after_thirty_days(
    neighbours: list[Resident], laptop: Resident
) -> None:
    _, boris, _ = neighbours
    party = Party(boris, laptop)
    party.connect(boris, laptop)
    party.run(70)
    party.leave(laptop)
    boris.reopen()
    assert _row(boris, laptop).seen_ms is not None
    _later(boris, FORGET_AFTER_MS)
    assert _row(boris, laptop).seen_ms is None


def test_nobody_is_told_when_the_computers_of_others_run(neighbours: list[Resident], laptop: Resident) -> None:
    anna, boris, _ = neighbours
    party = Party(anna, boris, laptop)
    party.connect(anna, boris)
    party.connect(anna, laptop)
    party.run(70)
    assert _row(boris, laptop).online, "Борис knows it of his own"
    for other in (boris, laptop):
        assert (_row(anna, other).online, _row(anna, other).seen_ms) == (False, None)
    assert not _row(boris, boris).online, "this computer needs no telling"
