"""Under which day a message stands, also beside those that came late."""

from datetime import UTC, datetime

import pytest
from msgspec import structs

from neighbourhood.app.rows import MessageRow
from neighbourhood.viewmodels.cells import Cell, starts_day
from tests.cli.fake_world import a_message

NOON = 12
DAYS = {"before": 19, "yesterday": 20, "today": 21}


def at(day: str) -> int:
    return int(datetime(2026, 11, DAYS[day], NOON, tzinfo=UTC).timestamp() * 1000)


def written(day: str, arrived: str | None = None) -> MessageRow:
    """A message of a day; with ``arrived`` one that came late on that day."""
    return structs.replace(
        a_message(0x77), written_at_ms=at(day), arrived_at_ms=at(arrived or day), late=arrived is not None
    )


def lines(*rows: MessageRow) -> list[bool]:
    """Return for messages, oldest first, whether a day line stands above each."""

    def cell(place: int) -> Cell:
        older = rows[place - 1] if place else None
        before = next((row for row in reversed(rows[:place]) if not row.late), None)
        newer = rows[place + 1] if place + 1 < len(rows) else None
        return Cell(rows[place], older, before, newer, 0, False, "en", at("today"))

    return [starts_day(cell(place)) for place in range(len(rows))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([written("yesterday"), written("yesterday"), written("today")], [True, False, True]),
        ([written("yesterday"), written("yesterday", "today"), written("today")], [True, True, False]),
        ([written("yesterday"), written("before", "today")], [True, True]),
        ([written("yesterday"), written("before", "today"), written("yesterday")], [True, False, False]),
        ([written("before", "today"), written("today")], [True, False]),
        ([written("today"), written("before", "today"), written("today")], [True, False, False]),
        (
            [written("yesterday"), written("before", "today"), written("before", "today"), written("today")],
            [True, False, True, False],
        ),
        ([written("before", "yesterday"), written("today")], [True, True]),
    ],
)
def test_a_message_stands_under_the_day_that_it_shows_and_days_never_go_back(
    rows: list[MessageRow], expected: list[bool]
) -> None:
    assert lines(*rows) == expected
