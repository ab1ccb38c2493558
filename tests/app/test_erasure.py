"""Erasing: every device drops the body, refuses it for ever, and shows that something was erased."""

import pytest

from neighbourhood.app.acceptance import judge
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    CloseDevice,
    EditMessage,
    EndRole,
    EraseMessage,
    EraseMine,
    GiveRole,
    React,
    RemovePerson,
    SetRules,
)
from neighbourhood.app.intents_moderation import TakeMeasure
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.authority.acts import Erase, ErasedRange
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.entry import Entry, WireEntry, body_hash, parse
from neighbourhood.domain.errors import Reason
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, SubjectId
from tests.app.builders import Resident, invite, join, meet
from tests.app.conftest import Newcomers
from tests.app.party import Party
from tests.app.pen import an_act, give
from tests.app.test_residency import person
from tests.app.test_waiting import is_box


def row_of(resident: Resident, message: SubjectId) -> MessageRow:
    row = resident.reader.message(message)
    assert row is not None
    return row


def erase_act(*places: tuple[DeviceId, int, int]) -> Erase:
    return Erase(1, tuple(ErasedRange(device, lane, seq, seq) for device, lane, seq in places))


def place_of(resident: Resident, id_: bytes) -> tuple[DeviceId, int, int]:
    stored = resident.store.entry(EntryId(id_))
    assert stored is not None
    header = stored.entry.header
    return header.device, int(header.lane), header.seq


def has_body(resident: Resident, id_: bytes) -> bool:
    stored = resident.store.entry(EntryId(id_))
    assert stored is not None
    return stored.entry.body is not None


def row_of_nobody(resident: Resident, message: SubjectId) -> bool:
    return resident.reader.message(message) is None


def wire_of(resident: Resident, id_: bytes) -> WireEntry:
    (wire,) = [wire for wire in resident.everything() if parse(wire).id == id_]
    return wire


@pytest.fixture
def topic(neighbours: list[Resident]) -> SubjectId:
    topic = neighbours[0].topic()
    meet(*neighbours)
    return topic


def test_an_erased_message_is_gone_everywhere_and_its_place_says_so(
    neighbours: list[Resident], topic: SubjectId
) -> None:
    anna, boris, vera = neighbours
    said = boris.say(topic, "телефон сестры")
    boris.do(EditMessage(message=said, text="телефон сестры не скажу"))
    meet(*neighbours)
    vera.do(React(message=said, reaction="thanks"))
    assert boris.do(EraseMessage(message=said)) == 2
    meet(*neighbours)
    for resident in neighbours:
        row = row_of(resident, said)
        assert (row.text, row.erased, row.deleted, row.edited, row.reactions) == ("", True, False, False, ())
        assert row.author.name == "Борис"
        assert not has_body(resident, said)
        assert resident.reader.search("телефон") == []
        assert resident.reader.wordings(said) == []
        assert [one.last_text for one in resident.reader.topics()] == [""]
    assert anna.shown() == boris.shown() == vera.shown()


def test_an_erased_message_is_still_erased_after_everything_is_folded_again(
    neighbours: list[Resident], topic: SubjectId
) -> None:
    anna, boris, _ = neighbours
    before, said = boris.say(topic, "раз"), boris.say(topic, "два")
    meet(*neighbours)
    boris.do(EraseMessage(message=said))
    meet(*neighbours)
    shown, digests = anna.shown(), anna.digests()
    with anna.store.transaction(durable=False):
        anna.service.core.log.refold()
    assert (anna.shown(), anna.digests()) == (shown, digests)
    assert (row_of(anna, before).text, row_of(anna, said).erased) == ("раз", True)
    assert not row_of(anna, said).unread


def test_a_newcomer_who_never_had_the_body_takes_the_header_alone_and_agrees(
    neighbours: list[Resident], topic: SubjectId
) -> None:
    """The chain still verifies: every entry after the erased one links to it."""
    anna, boris, vera = neighbours
    said = boris.say(topic, "это сотрут")
    after = boris.say(topic, "а это нет")
    boris.do(EraseMessage(message=said))
    meet(anna, boris)
    bare = wire_of(boris, said)
    assert (bare.body, bare.signature is not None) == (None, True)
    meet(anna, vera)
    assert vera.texts(topic) == ["а это нет"]
    assert wire_of(vera, said) == bare
    assert parse(wire_of(vera, after)).header.prev == EntryId(said)
    assert anna.digests() == boris.digests() == vera.digests()
    heads = [{head.id for head in one.service.core.log.frontier.heads()} for one in neighbours]
    assert heads[0] == heads[1] == heads[2]


def test_a_newcomer_is_told_the_same_of_a_topic_as_those_who_had_what_is_erased(
    neighbours: list[Resident], topic: SubjectId
) -> None:
    anna, boris, vera = neighbours
    boris.say(topic, "раз")
    erased = [boris.say(topic, "два"), anna.say(topic, "три")]
    meet(anna, boris)
    boris.do(EraseMessage(message=erased[0]))
    anna.do(EraseMessage(message=erased[1]))
    meet(anna, boris)
    meet(*neighbours)
    told = [[(row.messages, row.last_text, row.last_author) for row in one.reader.topics()] for one in neighbours]
    assert told == [[(1, "раз", "Борис")]] * 3
    assert len(anna.reader.timeline(topic)) == 3
    assert len(vera.reader.timeline(topic)) == 1


def test_a_body_that_comes_after_its_erasure_is_dropped_unstored(neighbours: list[Resident], topic: SubjectId) -> None:
    """A neighbour who has not heard of the erasure yet sends all of it; so does one who refuses to forget."""
    anna, boris, vera = neighbours
    said = boris.say(topic, "ещё не все знают")
    whole = wire_of(boris, said)
    boris.do(EraseMessage(message=said))
    acts = [wire for wire in boris.everything() if parse(wire).header.lane == Lane.AUTHORITY]
    vera.take(acts)
    vera.take([whole])
    assert not has_body(vera, said)
    vera.take([whole])
    assert not has_body(vera, said)
    anna.take([whole])
    assert anna.texts(topic) == ["ещё не все знают"]
    anna.take([whole, *acts])
    assert not has_body(anna, said)
    assert row_of(anna, said).erased
    assert vera.service.core.log.keys.is_held(parse(whole).header.epoch)
    assert all(row.complete for row in vera.reader.digest())


def test_header_and_erasure_in_one_batch_are_taken_whatever_stands_first(
    neighbours: list[Resident], topic: SubjectId
) -> None:
    _, boris, vera = neighbours
    said = boris.say(topic, "мигом стёрто")
    boris.do(EraseMessage(message=said))
    assert vera.take(reversed(boris.everything())).missing is False
    assert not has_body(vera, said)


def test_a_body_that_is_not_erased_cannot_be_left_out(neighbours: list[Resident], topic: SubjectId) -> None:
    _, boris, vera = neighbours
    first, second = boris.say(topic, "сотру"), boris.say(topic, "оставлю")
    boris.do(EraseMessage(message=first))
    vera.take([wire for wire in boris.everything() if parse(wire).header.lane == Lane.AUTHORITY])
    vera.take([wire_of(boris, first)])
    kept = parse(wire_of(boris, second))
    bare = Entry(kept.id, kept.header, kept.header_bytes, kept.signature, None)
    outcome = vera.service.core.receive([bare])
    assert [reason.value for _, reason in outcome.refused] == ["body_missing"]
    assert outcome.missing == {kept.id}
    assert give(vera, kept) == []


def test_no_act_is_taken_without_its_body(neighbours: list[Resident]) -> None:
    _, boris, vera = neighbours
    act = an_act(boris, erase_act((boris.device, 2, 0)))
    bare = Entry(act.id, act.header, act.header_bytes, act.signature, None)
    assert give(vera, bare) == [(act.id, "body_missing")]
    log = vera.service.core.log
    assert log.house is not None
    verdicts = judge([bare], log.house, lambda _: None, log.view.named_by, is_erased=lambda _: True)
    assert verdicts.refused == [(act.id, Reason.BODY_MISSING)]


def test_an_erased_entry_waits_for_no_key(neighbours: list[Resident], topic: SubjectId) -> None:
    anna, boris, _ = neighbours
    before = anna.store.last_row()
    anna.service.core.act(erase_act((anna.device, 2, place_of(anna, topic)[2] + 1)))
    anna.service.rotations.rotate()
    said = anna.say(topic, "под ключом, которого у Бориса нет")
    assert row_of_nobody(anna, said)
    news = [parse(wire) for wire in anna.news_since(before)]
    assert give(boris, *(entry for entry in news if not is_box(entry))) == []
    assert boris.store.entry(EntryId(said)) is not None
    assert all(row.complete for row in boris.reader.digest())


def test_an_erased_wording_gives_way_to_the_one_before(neighbours: list[Resident], topic: SubjectId) -> None:
    anna, boris, _ = neighbours
    said = boris.say(topic, "было сказано")
    boris.do(EditMessage(message=said, text="не то сказано"))
    edit = boris.service.core.log.frontier.own_head(boris.device, Lane.CONTENT)
    assert edit is not None
    meet(*neighbours)
    assert anna.texts(topic) == ["не то сказано"]
    boris.service.core.act(erase_act((boris.device, 2, edit.seq)))
    meet(*neighbours)
    for resident in neighbours:
        row = row_of(resident, said)
        assert (row.text, row.edited, row.erased) == ("было сказано", False, False)
        assert [one.message.message for one in resident.reader.search("было")] == [said]
        assert resident.reader.search("то") == []
    assert anna.shown() == boris.shown()


def test_an_erased_reaction_is_taken_back(neighbours: list[Resident], topic: SubjectId) -> None:
    anna, boris, _ = neighbours
    said = anna.say(topic, "субботник")
    meet(*neighbours)
    boris.do(React(message=said, reaction="thanks"))
    head = boris.service.core.log.frontier.own_head(boris.device, Lane.CONTENT)
    assert head is not None
    meet(*neighbours)
    assert row_of(anna, said).reactions
    boris.service.core.act(erase_act((boris.device, 2, head.seq)))
    meet(*neighbours)
    assert row_of(anna, said).reactions == ()
    assert anna.shown() == boris.shown()


def test_a_quote_of_an_erased_message_shows_none_of_its_words(neighbours: list[Resident], topic: SubjectId) -> None:
    anna, boris, _ = neighbours
    said = boris.say(topic, "мой диагноз")
    meet(*neighbours)
    answer = anna.say(topic, "сочувствую", reply_to=said)
    meet(*neighbours)
    boris.do(EraseMessage(message=said))
    meet(*neighbours)
    quote = row_of(anna, answer).quote
    assert quote is not None
    assert (quote.message, quote.text) == (said, "")


def test_nobody_erases_what_others_said_but_the_council(neighbours: list[Resident], topic: SubjectId) -> None:
    anna, boris, vera = neighbours
    said = boris.say(topic, "адрес Веры: дверь направо")
    meet(*neighbours)
    with pytest.raises(Fault) as fault:
        vera.do(EraseMessage(message=said))
    assert fault.value.kind is FaultKind.NOT_YOURS
    give(anna, an_act(vera, erase_act(place_of(vera, said))))
    assert anna.texts(topic) == ["адрес Веры: дверь направо"]
    anna.do(EraseMessage(message=said))
    meet(*neighbours)
    assert [row_of(resident, said).erased for resident in neighbours] == [True] * 3
    with pytest.raises(Fault) as again:
        anna.do(EraseMessage(message=said))
    assert again.value.kind is FaultKind.UNKNOWN_MESSAGE


def test_everything_of_mine_is_erased_and_nothing_of_others(neighbours: list[Resident], topic: SubjectId) -> None:
    anna, boris, vera = neighbours
    said = [boris.say(topic, f"слово {n}") for n in range(5)]
    meet(*neighbours)
    kept = vera.say(topic, "и моё слово")
    meet(*neighbours)
    assert boris.do(EraseMine()) == 6  # the name too
    meet(*neighbours)
    assert [row_of(anna, one).erased for one in said] == [True] * 5
    assert row_of(anna, kept).text == "и моё слово"
    assert "Борис" not in {row.name for row in anna.reader.people()}
    assert not [
        stored for stored in boris.store.chain(boris.device, Lane.CONTENT, from_seq=0, limit=99) if stored.entry.body
    ]
    after = boris.say(topic, "новая жизнь")
    meet(*neighbours)
    assert row_of(anna, after).text == "новая жизнь"
    assert anna.shown() == boris.shown() == vera.shown()


def test_what_was_dropped_by_an_act_that_loses_its_standing_stays_dropped_and_the_chain_goes_on(
    neighbours: list[Resident], topic: SubjectId
) -> None:
    anna, boris, vera = neighbours
    anna.do(GiveRole(person=person(boris), role="council"))
    meet(*neighbours)
    said, after = anna.say(topic, "лишнее слово"), anna.say(topic, "дальше")
    meet(anna, boris)
    late = an_act(boris, Erase(1, (), (EntryId(said),)))
    anna.service.core.receive([late])
    assert not has_body(anna, said)
    close = boris.do(CloseDevice(device=boris.device))  # keeps only its own past, of which the erasure is no part
    assert close.done
    meet(anna, boris)
    assert late.id in anna.service.core.log.view.rejected
    assert told_of(anna, said) == (1, 2)  # of nobody else is it known any more
    assert not has_body(anna, said)
    vera.take(anna.everything())
    assert not has_body(vera, said)
    assert row_of(vera, after).text == "дальше"


def test_a_chain_goes_on_past_what_a_council_member_erased_whose_role_was_ended_meanwhile(
    neighbours: list[Resident], topic: SubjectId
) -> None:
    anna, boris, vera = neighbours
    anna.do(GiveRole(person=person(boris), role="council"))
    meet(*neighbours)
    said, after = anna.say(topic, "лишнее слово"), anna.say(topic, "дальше")
    meet(anna, boris)
    erased = an_act(boris, Erase(1, (), (EntryId(said),)))
    close = boris.do(EndRole(person=person(boris), role="council"))
    anna.service.core.receive([erased])
    assert not has_body(anna, said)
    meet(anna, boris)
    assert close.done
    why = anna.service.core.log.view.rejected[EntryId(erased.id)]
    assert (why.verdict, why.by) == (Verdict.CLOSED, close.proposal)
    vera.take(anna.everything())
    assert row_of(vera, after).text == "дальше"


def test_the_erasure_reaches_everybody_over_sessions_and_nobody_sends_the_body_on(
    line: tuple[Party, Resident, Resident, Resident],
) -> None:
    party, anna, boris, vera = line
    topic = anna.topic()
    party.run(10)
    party.leave(vera)
    said = anna.say(topic, "вечером сотру")
    party.run(10)
    anna.do(EraseMessage(message=said))
    anna.say(topic, "стёрла")
    party.run(10)
    party.connect(boris, vera)
    party.run(120)
    assert vera.texts(topic) == ["стёрла"]
    assert not any(has_body(one, said) for one in (anna, boris, vera))
    assert anna.digests() == vera.digests()
    assert body_hash(b"") != parse(wire_of(vera, said)).header.body_hash


def erased_on(resident: Resident) -> list[tuple[int, int]]:
    resident.service.tick()
    return [(row.erased_on, row.devices) for row in resident.reader.erasures()]


def told_of(resident: Resident, message: SubjectId) -> tuple[int, int]:
    row = row_of(resident, message)
    return row.erased_on, row.devices


def test_receipts_tell_on_how_many_devices_it_is_erased(line: tuple[Party, Resident, Resident, Resident]) -> None:
    party, anna, boris, vera = line
    topic = anna.topic()
    party.run(10)
    said = vera.say(topic, "сотру")
    party.run(10)
    party.leave(vera)
    vera.do(EraseMessage(message=said))
    assert erased_on(vera) == [(1, 3)]
    assert erased_on(anna) == []
    assert (told_of(vera, said), told_of(anna, said)) == ((1, 3), (0, 0))
    party.connect(boris, vera)
    party.run(4)
    assert erased_on(vera)[0][0] >= 2
    party.run(60)
    (row,) = vera.reader.erasures()
    assert (row.by.name, row.entries, row.erased_on, row.devices) == ("Вера", 1, 3, 3)
    assert erased_on(anna) == erased_on(boris) == [(3, 3)]
    assert told_of(anna, said) == told_of(vera, said) == (3, 3)


def test_a_device_that_has_not_heard_of_an_erasure_is_not_counted(
    line: tuple[Party, Resident, Resident, Resident],
) -> None:
    party, anna, boris, vera = line
    topic = anna.topic()
    party.run(10)
    said = boris.say(topic, "сотру")
    party.run(10)
    party.leave(vera)
    boris.do(EraseMessage(message=said))
    party.run(120)
    assert erased_on(anna) == erased_on(boris) == [(2, 3)]
    assert told_of(anna, said) == (2, 3)


def test_an_erased_topic_keeps_what_others_have_said_in_it(neighbours: list[Resident]) -> None:
    """Also for a newcomer who never had its title."""
    anna, boris, vera = neighbours
    topic, lonely = boris.topic("Соседка из 12-й"), boris.topic("Ещё одна")
    meet(anna, boris)
    said = anna.say(topic, "не надо об этом")
    meet(anna, boris)
    boris.do(EraseMine())
    meet(*neighbours)
    for resident in neighbours:
        (row,) = resident.reader.topics()
        assert (row.topic, row.title, row.erased, row.messages) == (topic, "", True, 1)
        assert row.last_text == "не надо об этом"
        assert row_of(resident, said).text == "не надо об этом"
        assert lonely not in {one.topic for one in resident.reader.topics()}
    assert anna.digests() == vera.digests()


def test_what_was_written_in_an_erased_topic_before_is_still_found(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = boris.topic("Ремонт")
    meet(*neighbours)
    said = anna.say(topic, "кровельщики")
    meet(*neighbours)
    boris.do(EraseMine())
    meet(*neighbours)
    (found,) = anna.reader.search("кровельщик")
    assert (found.message.message, found.topic_title) == (said, "")


def test_who_erases_everything_takes_nothing_from_the_house(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    before = [(row.number, row.residents) for row in boris.reader.flats()]
    house = boris.reader.house()
    topic = boris.topic()
    said = boris.say(topic, "слово")
    meet(*neighbours)
    anna.do(SetRules(text="Тихо с 22 до 8."))
    anna.do(TakeMeasure(measure="hide", message=said, reason="Грубо"))
    anna.say(topic, "моё")
    anna.do(EraseMine())
    meet(*neighbours)

    assert house is not None
    for resident in neighbours:
        now = resident.reader.house()
        assert now is not None
        assert now.name == house.name
        assert [(row.number, row.residents) for row in resident.reader.flats()] == before
        assert resident.reader.rules() is not None
        assert [row.message for row in resident.reader.measures()] == [said]
        assert "моё" not in resident.texts(topic)


def test_what_somebody_erased_before_the_ground_of_their_admission_fell_holds_up_no_chain(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    (dina,) = newcomers("Дина")
    code = invite(anna, "9")
    meet(*neighbours)
    anna.do(RemovePerson(person=person(boris)))
    join(dina, boris, code)
    meet(boris, dina)
    topic = dina.topic()
    dina.do(EraseMessage(message=dina.say(topic, "лишнее")))
    dina.say(topic, "после этого")
    meet(*neighbours, dina)
    held = [{wire.header for wire in resident.everything()} for resident in (anna, boris, vera, dina)]
    assert all(one == held[0] for one in held)
    assert [resident.service.core.log.me for resident in (boris, dina)] == [None, None]
