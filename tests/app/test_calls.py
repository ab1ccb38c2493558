"""Who is called by a message: by name, by entrance, as the council, or by an answer."""

from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    DeleteMessage,
    EditMessage,
    ImportedMessage,
    ImportMessages,
    MarkRead,
    React,
    Say,
    SetPlan,
)
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.limits import MAX_MENTIONS
from neighbourhood.domain.subjects import content
from neighbourhood.domain.subjects.content import Mention
from tests.app.builders import Resident, copy_of, meet

COUNCIL = Mention("council", "@совет")
SECOND_ENTRANCE = Mention("entrance", "@подъезд 2", entrance="2")
WEEK_MS = 7 * 24 * 3_600_000


def person(resident: Resident) -> PersonId:
    me = resident.service.core.log.me
    assert me is not None
    return me


def at(resident: Resident) -> Mention:
    return Mention("person", f"@{resident.name}", person(resident))


def say(resident: Resident, topic: SubjectId, text: str, *mentions: Mention) -> SubjectId:
    return SubjectId(resident.do(Say(topic=topic, text=text, mentions=mentions)))


def calls(resident: Resident) -> int:
    return sum(row.mentions for row in resident.reader.topics())


def called_by(resident: Resident) -> list[str]:
    return [found.message.text for found in resident.reader.mentioned()]


def row_of(resident: Resident, message: SubjectId) -> MessageRow:
    row = resident.reader.message(message)
    assert row is not None
    return row


def test_a_message_calls_the_people_that_it_mentions_until_they_have_read_it(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    message = say(anna, topic, "@Борис, лифт стоит", at(boris))
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [0, 1, 0]
    assert called_by(boris) == ["@Борис, лифт стоит"]
    assert [(one.words, one.me) for one in row_of(boris, message).mentions] == [("@Борис", True)]
    assert [(one.words, one.me) for one in row_of(vera, message).mentions] == [("@Борис", False)]
    assert [row_of(resident, message).mentions_me for resident in neighbours] == [False, True, False]
    boris.do(MarkRead(topic=topic))
    assert (calls(boris), called_by(boris)) == (0, [])
    assert row_of(boris, message).mentions_me


def test_an_entrance_means_who_lives_there_by_the_plan_as_it_is_now(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    anna.do(SetPlan(flats=read_plan("1; 1; 1, 48\n2; 1; 2")))
    topic = anna.topic()
    say(anna, topic, "@подъезд 2: нет воды", SECOND_ENTRANCE)
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [0, 0, 1]
    anna.do(SetPlan(flats=read_plan("1; 1; 2, 48\n2; 1; 1")))
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [0, 1, 0]
    assert called_by(boris) == ["@подъезд 2: нет воды"]


def test_without_a_plan_an_entrance_means_nobody(neighbours: list[Resident]) -> None:
    anna = neighbours[0]
    say(anna, anna.topic(), "@подъезд 2", SECOND_ENTRANCE)
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [0, 0, 0]


def test_the_council_is_called_and_nobody_else(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    say(boris, topic, "Вопрос к @совет", COUNCIL)
    meet(*neighbours)
    own = row_of(anna, say(anna, anna.topic("Совет"), "@совет, пора", COUNCIL))
    assert (own.mentions[0].me, own.mentions_me) == (True, False)
    assert [calls(resident) for resident in neighbours] == [1, 0, 0]
    assert called_by(anna) == ["Вопрос к @совет"]


def test_an_answer_calls_the_one_who_is_answered(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    asked = anna.say(topic, "кто дома?")
    meet(*neighbours)
    boris.say(topic, "я", reply_to=asked)
    vera.say(topic, "и я")
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [1, 0, 0]
    assert called_by(anna) == ["я"]
    assert not anna.reader.timeline(topic)[0].mentions_me


def test_an_answer_to_an_old_message_that_i_brought_does_not_call_me(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    old = ImportedMessage(number="1", author="Галина", sent_at_ms=1, text="старое")
    topic = anna.do(ImportMessages(source="telegram", chat="1", title="Чат", messages=(old,))).topic
    meet(*neighbours)
    boris.say(topic, "ещё так?", reply_to=boris.reader.timeline(topic)[0].message)
    meet(*neighbours)
    assert calls(anna) == 0


def test_an_answer_that_comes_before_what_it_answers_calls_all_the_same(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    backup = tmp_path / "backup"
    backup.mkdir()
    anna.close()
    (restored,) = copy_of([anna], backup, "restored")
    anna.open()
    asked = anna.say(topic, "кто дома?")
    meet(anna, boris)
    boris.say(topic, "я", reply_to=asked)
    answer = boris.news_since(boris.store.last_row() - 1)
    restored.take(answer)
    meet(vera, restored)
    assert calls(restored) == 0
    meet(boris, restored)
    assert (calls(restored), called_by(restored)) == (1, ["я"])
    restored.close()


def test_the_mentions_of_a_message_are_those_of_its_last_wording(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    message = say(anna, topic, "@Борис?", at(boris))
    meet(*neighbours)
    anna.do(EditMessage(message=message, text="@Вера?", mentions=(at(vera),)))
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [0, 0, 1]
    anna.do(EditMessage(message=message, text="@Вера?"))
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [0, 0, 0]
    anna.do(EditMessage(message=message, text="@Борис?", mentions=(at(boris),)))
    anna.do(DeleteMessage(message=message))
    meet(*neighbours)
    assert [calls(resident) for resident in neighbours] == [0, 0, 0]
    assert row_of(boris, message).mentions == ()


def test_nobody_is_called_by_words_that_do_not_stand_in_the_text(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    say(anna, topic, "ничего такого", at(boris), COUNCIL)
    anna.service.core.tell(content.Say(None, 1, topic, "и здесь", None, (at(boris),)))
    meet(*neighbours)
    assert calls(boris) == 0
    assert boris.texts(topic) == ["ничего такого"]


def test_one_who_is_mentioned_twice_is_written_once(founder: Resident) -> None:
    message = say(founder, founder.topic(), "@совет и ещё раз @совет", COUNCIL, COUNCIL)
    assert [one.words for one in row_of(founder, message).mentions] == ["@совет"]


@pytest.mark.parametrize(
    "mention",
    [Mention("person", "@совет"), Mention("council", "совет"), Mention("entrance", "@совет", None, "2\n3")],
)
def test_a_mention_that_makes_no_sense_is_refused_and_nothing_is_said(founder: Resident, mention: Mention) -> None:
    topic = founder.topic()
    with pytest.raises(Fault) as caught:
        say(founder, topic, "@совет", mention)
    assert caught.value.kind is FaultKind.BAD_REQUEST
    assert founder.texts(topic) == []


def test_more_mentions_than_a_message_may_have_are_refused(founder: Resident) -> None:
    names = [Mention("person", f"@Сосед {number:02}", PersonId(bytes([number]) * 32)) for number in range(21)]
    text = " ".join(one.words for one in names)
    with pytest.raises(Fault):
        say(founder, founder.topic(), text, *names)
    message = say(founder, founder.topic(), text, *names[:MAX_MENTIONS])
    assert len(row_of(founder, message).mentions) == MAX_MENTIONS


def test_what_calls_me_is_newest_first_over_all_topics_and_no_longer_than_asked(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    lift, roof = anna.topic("Лифт"), anna.topic("Крыша")
    for number in range(3):
        say(anna, lift, f"@Борис {number} лифт", at(boris))
        say(anna, roof, f"@Борис {number} крыша", at(boris))
    meet(*neighbours)
    assert called_by(boris) == [f"@Борис {n} {what}" for n in (2, 1, 0) for what in ("крыша", "лифт")]
    assert [found.topic_title for found in boris.reader.mentioned(limit=2)] == ["Крыша", "Лифт"]


def test_a_flood_of_calls_to_the_council_is_read_only_so_far(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neighbourhood.adapters.store.calls._MAX_LOOKED_AT", 50)
    anna, boris, vera = neighbours
    topics = [anna.topic(str(number)) for number in range(3)]
    meet(*neighbours)
    flood = [content.Say(None, n, topic, "@совет", None, (COUNCIL,)) for n in range(100) for topic in topics]
    boris.service.core.tell(*flood)
    say(boris, topics[0], "@Вера", at(vera))
    meet(*neighbours)
    assert calls(anna) == 50
    assert (calls(vera), called_by(vera)) == (1, ["@Вера"])


def test_folding_everything_again_changes_no_call(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    asked = boris_asks(boris, anna, topic)
    anna.say(topic, "да", reply_to=asked)
    say(anna, topic, "@Борис!", at(boris))
    meet(*neighbours)
    before = called_by(boris)
    with boris.store.transaction(durable=False):
        boris.service.core.log.refold()
    assert called_by(boris) == before == ["@Борис!", "да"]


def boris_asks(boris: Resident, anna: Resident, topic: SubjectId) -> SubjectId:
    meet(anna, boris)
    asked = boris.say(topic, "чинят?")
    meet(anna, boris)
    return asked


def test_my_messages_of_the_last_week_that_neighbours_thanked_for_are_newest_first(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    said = [anna.say(topic, str(number)) for number in range(4)]
    theirs = boris_asks(boris, anna, topic)
    meet(*neighbours)
    for message in [*said[:3], theirs]:
        vera.do(React(message=message, reaction="thanks"))
    vera.do(React(message=said[3], reaction="agree"))
    anna.do(React(message=said[3], reaction="thanks"))
    boris.do(React(message=said[1], reaction="thanks"))
    vera.do(React(message=said[2], reaction="thanks", on=False))
    meet(*neighbours)
    assert [row.text for row in anna.reader.thanked()] == ["1", "0"]
    assert [row.text for row in anna.reader.thanked(limit=1)] == ["1"]
    assert [row.text for row in boris.reader.thanked()] == ["чинят?"]
    anna.outside.at_ms += WEEK_MS
    assert anna.reader.thanked() == []
