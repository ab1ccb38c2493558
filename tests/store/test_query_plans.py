"""No question of a screen looks through all messages or entries: an index leads to each answer."""

from collections.abc import Callable
from typing import Any

import apsw
import pytest

from neighbourhood.adapters.store.reader import Reader
from neighbourhood.app.intents import (
    EditMessage,
    EraseMessage,
    ImportedMessage,
    ImportMessages,
    PinMessage,
    PinTopic,
    React,
    Say,
    SetRules,
)
from neighbourhood.app.intents_moderation import FlagMessage, TakeMeasure
from neighbourhood.app.search import Narrowed
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects.content import Mention
from tests.app.builders import Resident, meet
from tests.app.party import a_receipt_of, end_of, told

Question = Callable[[Reader, SubjectId, SubjectId], object]


def _author(reader: Reader, message: SubjectId) -> PersonId | None:
    row = reader.message(message)
    return row.author.person if row else None


QUESTIONS: dict[str, Question] = {
    "house": lambda reader, _topic, _message: reader.house(),
    "people": lambda reader, _topic, _message: reader.people(),
    "flats": lambda reader, _topic, _message: reader.flats(),
    "topics": lambda reader, _topic, _message: reader.topics(),
    "timeline": lambda reader, topic, _message: reader.timeline(topic),
    "timeline below": lambda reader, topic, _message: reader.timeline(topic, before=2**60),
    "timeline above": lambda reader, topic, _message: reader.timeline(topic, after=0),
    "message": lambda reader, _topic, message: reader.message(message),
    "wordings": lambda reader, _topic, message: reader.wordings(message),
    "pinned": lambda reader, topic, _message: reader.pinned(topic),
    "place_at": lambda reader, topic, _message: reader.place_at(topic, 0),
    "first_unread": lambda reader, topic, _message: reader.first_unread(topic),
    "mentioned": lambda reader, _topic, _message: reader.mentioned(),
    "thanked": lambda reader, _topic, _message: reader.thanked(),
    "rules": lambda reader, _topic, _message: reader.rules(),
    "rules_history": lambda reader, _topic, _message: reader.rules_history(),
    "rules_draft": lambda reader, _topic, _message: reader.rules_draft(),
    "journal": lambda reader, _topic, _message: reader.journal(),
    "journal below": lambda reader, _topic, _message: reader.journal(before=reader.journal(1)[0].entry),
    "erasures": lambda reader, _topic, _message: reader.erasures(),
    "holders": lambda reader, _topic, message: reader.holders(message),
    "aside_text": lambda reader, _topic, message: reader.aside_text(message),
    "flagged": lambda reader, _topic, _message: reader.flagged(),
    "measures": lambda reader, _topic, _message: reader.measures(),
    "writing": lambda reader, topic, _message: reader.writing(topic),
    "search": lambda reader, _topic, _message: reader.search("лифт"),
    "search narrowed": lambda reader, topic, message: reader.search(
        "лифт", Narrowed(topic=topic, author=_author(reader, message), since_ms=0, until_ms=2**50)
    ),
}


@pytest.fixture
def talk(neighbours: list[Resident]) -> tuple[Resident, SubjectId, SubjectId]:
    """Анна, with something of every kind in her house, and an answer to her message that mentions her."""
    anna, boris, _ = neighbours
    topic = anna.topic()
    message = anna.say(topic, "лифт стоит")
    anna.do(EditMessage(message=message, text="лифт едет"))
    anna.do(PinMessage(message=message, on=True))
    anna.do(PinTopic(topic=topic, on=True))
    anna.do(SetRules(text="Тихо с 22 до 8."))
    old = ImportedMessage(number="1", author="Галина", sent_at_ms=1, text="лифт был новый")
    reply = ImportedMessage(number="2", author="Пётр", sent_at_ms=2, text="давно", reply_to="1")
    anna.do(ImportMessages(source="telegram", chat="1", title="Чат", messages=(old, reply)))
    meet(*neighbours)
    mention = Mention("council", "@совет")
    boris.do(Say(topic=topic, text="@совет, лифт", mentions=(mention,), reply_to=message))
    boris.do(React(message=message, reaction="thanks"))
    boris.do(FlagMessage(message=message, reason="spam"))
    meet(*neighbours)
    boris.do(EraseMessage(message=boris.say(topic, "лишнее")))
    meet(*neighbours)
    rude = boris.say(topic, "грубо")
    meet(*neighbours)
    anna.do(TakeMeasure(measure="hide", message=rude, reason="Грубо"))
    assert told(anna, a_receipt_of(boris, end_of(anna)))
    return anna, topic, message


def listen(connection: apsw.Connection) -> list[tuple[str, Any]]:
    """Note every statement and its values from now on."""
    asked: list[tuple[str, Any]] = []

    def note(_cursor: object, sql: str, values: Any) -> bool:
        asked.append((sql, values))
        return True

    connection.exec_trace = note
    return asked


def scans(connection: apsw.Connection, statements: list[tuple[str, Any]]) -> list[str]:
    plans = [
        str(row[3]) for sql, values in statements for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
    ]
    # "counted" has a row for each topic, and topics are answered all together.
    harmless = ("VIRTUAL TABLE", "SCAN meta", "CONSTANT ROW", "SCAN (", "SCAN counted")
    return [plan for plan in plans if plan.startswith("SCAN") and not any(name in plan for name in harmless)]


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_of_a_screen_looks_through_a_whole_table(
    name: str, talk: tuple[Resident, SubjectId, SubjectId]
) -> None:
    anna, topic, message = talk
    connection = anna.reader._connection
    asked = listen(connection)
    assert QUESTIONS[name](anna.reader, topic, message) not in ([], None)
    connection.exec_trace = None
    assert asked
    assert scans(connection, asked) == []


def test_pinning_looks_through_no_table_either(talk: tuple[Resident, SubjectId, SubjectId]) -> None:
    anna, topic, message = talk
    connection = anna.store._connection
    asked = listen(connection)
    anna.do(PinTopic(topic=topic, on=False))
    anna.do(PinMessage(message=message, on=False))
    connection.exec_trace = None
    reads = [(sql, values) for sql, values in asked if sql.lstrip().startswith(("SELECT", "UPDATE", "DELETE"))]
    assert scans(connection, reads) == []
