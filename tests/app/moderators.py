"""A house that is moderated, for the tests of moderation."""

from typing import Any

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import GiveRole
from neighbourhood.app.intents_moderation import FlagMessage, TakeMeasure
from neighbourhood.app.rows import MessageRow
from neighbourhood.app.rows_moderation import MeasureRow
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects import measure_kinds
from tests.app.builders import Resident, invite, join, meet

House = tuple[Resident, Resident, Resident, SubjectId]
DAY_MS = 24 * 3_600_000
WORD = "гиппопотам"


def me(resident: Resident) -> PersonId:
    known = resident.service.core.log.me
    assert known is not None
    return known


def row_of(reader: Resident, message: SubjectId) -> MessageRow:
    row = reader.reader.message(message)
    assert row is not None
    return row


def kind_of(reader: Resident, message: SubjectId) -> str:
    aside = row_of(reader, message).aside
    return aside.kind if aside is not None else ""


def take(moderator: Resident, measure: str, **fields: Any) -> SubjectId:
    settings = {"reason": "Грубо", **fields}
    return SubjectId(moderator.do(TakeMeasure(measure=measure, **settings)))  # type: ignore[arg-type]


def measure_of(reader: Resident, id_: SubjectId) -> MeasureRow:
    return next(row for row in reader.reader.measures() if row.id == id_)


def refused(resident: Resident, intent: Any) -> FaultKind:
    with pytest.raises(Fault) as caught:
        resident.do(intent)
    return caught.value.kind


@pytest.fixture
def house(neighbours: list[Resident]) -> tuple[Resident, Resident, Resident, SubjectId]:
    """Анна (council), Борис, who moderates, and Вера; a topic that all of them have."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    anna.do(GiveRole(person=me(boris), role="moderator"))
    meet(anna, boris, vera)
    return anna, boris, vera, topic


def backdated(moderator: Resident, measure: str, *, at_ms: int, person: PersonId, **fields: Any) -> SubjectId:
    """A measure as of another moment: clocks of neighbours differ."""
    settings = {
        "message": None, "topic": None, "reason": "Грубо", "rule": "", "until_ms": None, "seconds": 0,
        "personal": False, **fields,
    }  # fmt: skip
    taken = measure_kinds.TakeMeasure(None, at_ms, measure, person, **settings)  # type: ignore[arg-type]
    return SubjectId(moderator.service.core.tell(taken)[0])


def three_flats_flag(house: House, message: SubjectId) -> None:
    anna, boris, vera, _ = house
    folder = anna.folder
    galya = Resident(folder, "Галя")
    join(galya, anna, invite(anna, "9"))
    meet(anna, galya)
    for resident in (anna, boris, galya):
        resident.do(FlagMessage(message=message, reason="rude"))
    meet(anna, boris, vera, galya)
    galya.close()
