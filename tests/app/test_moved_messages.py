"""Messages that are moved to another topic of the same circle."""

from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import EditMessage, EndRole
from neighbourhood.app.intents_moderation import (
    LiftMeasure,
    TakeMeasure,
)
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident, invite, join, meet
from tests.app.test_moderation import WORD, House, backdated, house, me, refused, row_of, take  # noqa: F401


def titles(reader: Resident, message: SubjectId) -> str:
    where = row_of(reader, message).topic
    return next(row.title for row in reader.reader.topics() if row.topic == where)


def counts(reader: Resident) -> dict[str, int]:
    return {row.title: row.messages for row in reader.reader.topics()}


def test_a_moved_message_stands_in_its_new_topic_for_everybody_and_comes_back_when_that_is_undone(
    house: House,  # noqa: F811
) -> None:
    anna, boris, vera, topic = house
    roof = anna.topic("Крыша")
    said, answer = vera.say(topic, WORD), vera.say(topic, "ещё")
    meet(anna, boris, vera)
    moved = take(boris, "move", message=said, topic=roof, reason="")
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        for _ in range(2):
            assert (reader.texts(topic), reader.texts(roof)) == (["ещё"], [WORD])
            assert (titles(reader, said), row_of(reader, said).moved_from) == ("Крыша", "Лифт")
            assert counts(reader) == {"Лифт": 1, "Крыша": 1}
            assert [found.topic_title for found in reader.reader.search(WORD)] == ["Крыша"]
            reader.reopen()
    vera.do(EditMessage(message=said, text=f"{WORD}!"))
    meet(anna, boris, vera)
    assert [reader.texts(roof) for reader in (anna, boris, vera)] == [[f"{WORD}!"]] * 3
    boris.do(LiftMeasure(measure=moved, reason="Всё же о лифте"))
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        assert (reader.texts(topic), reader.texts(roof)) == ([f"{WORD}!", "ещё"], [])
        assert counts(reader) == {"Лифт": 2, "Крыша": 0}
    assert answer
    assert anna.shown() == boris.shown() == vera.shown()


def test_authors_move_their_own_messages_and_nobody_else_those_of_others(house: House) -> None:  # noqa: F811
    anna, boris, vera, topic = house
    roof = anna.topic("Крыша")
    said, other = vera.say(topic, "моё"), anna.say(topic, "чужое")
    meet(anna, boris, vera)
    move = TakeMeasure(measure="move", message=other, topic=roof)
    assert refused(vera, move) is FaultKind.NOT_ALLOWED
    take(vera, "move", message=said, topic=roof, reason="")
    backdated(vera, "move", at_ms=1, person=me(anna), message=other, topic=roof, reason="")
    meet(anna, boris, vera)
    assert [(reader.texts(topic), reader.texts(roof)) for reader in (anna, boris, vera)] == [(["чужое"], ["моё"])] * 3
    assert list(anna.reader.measures()) == [], "an author who tidies up is no moderator"


def test_who_comes_later_finds_messages_where_they_were_moved_and_a_role_that_ends_moves_nothing_back(
    house: House,  # noqa: F811
) -> None:
    anna, boris, vera, topic = house
    roof = anna.topic("Крыша")
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    take(boris, "move", message=said, topic=roof, reason="")
    meet(anna, boris, vera)
    anna.do(EndRole(person=me(boris), role="moderator"))
    backdated(boris, "move", at_ms=1, person=me(vera), message=said, topic=topic, reason="")
    meet(anna, boris, vera)
    late = Resident(anna.folder, "Поздняя")
    join(late, anna, invite(anna, "3"))
    meet(anna, boris, vera, late)
    for reader in (anna, boris, vera, late):
        assert reader.texts(roof) == [WORD]
        reader.service.core.log.refold()
        assert (reader.texts(roof), counts(reader)) == ([WORD], {"Лифт": 0, "Крыша": 1})
    late.close()
