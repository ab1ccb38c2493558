"""Who has what, and who is online: known from receipts and sessions, never guessed."""

from itertools import pairwise
from pathlib import Path

import pytest
from msgspec import structs

from neighbourhood.app.intents import EditMessage, ImportedMessage, ImportMessages
from neighbourhood.app.receipt_issuer import CHANGED_PAUSE_MS
from neighbourhood.crypto import signing
from neighbourhood.domain.codec import encode
from neighbourhood.sync.receipts import (
    AHEAD_MS,
    FORGET_AFTER_MS,
    ONLINE_MS,
    Statement,
    read_statement,
    short,
)
from neighbourhood.sync.wire import Receipt
from tests.app.builders import Resident, copy_of, invite, join, meet
from tests.app.party import (
    STEP_S,
    Line,
    Party,
    a_receipt_of,
    delivered,
    end_of,
    holders,
    online,
    told,
)

# --- who has it -------------------------------------------------------------------------------------------------------


def test_a_message_of_mine_is_told_from_nobody_to_everybody(
    line: Line,
) -> None:
    party, anna, boris, _ = line
    party.leave(anna)
    message = anna.say(anna.topic(), "Завтра не будет воды")
    assert (delivered(anna, message), holders(anna, message)) == (0, [])
    party.connect(anna, boris)
    anna.service.tick()
    assert holders(anna, message) == ["Борис"], "what a neighbour acknowledged is known at once"
    party.run(30)
    assert holders(anna, message) == ["Борис", "Вера"], (
        "she was never connected with us; her receipt came through Борис"
    )
    assert delivered(anna, message) == 2
    row = anna.reader.message(message)
    assert row is not None
    assert (row.flats_with_it, row.flats_in_house) == (3, 3)


def test_who_has_it_is_remembered_after_a_restart(line: Line) -> None:
    party, anna, _, _ = line
    message = anna.say(anna.topic(), "Завтра не будет воды")
    party.run(60)
    assert delivered(anna, message) == 2
    anna.reopen()
    assert holders(anna, message) == ["Борис", "Вера"]


def test_equal_neighbours_learn_from_each_other_what_the_other_holds(neighbours: list[Resident]) -> None:
    """Nothing needs to be sent, and still it is known who has it."""
    anna, boris, _ = neighbours
    message = anna.say(anna.topic(), "Завтра не будет воды")
    meet(anna, boris)
    party = Party(anna, boris)
    party.connect(anna, boris)
    party.run(4)
    assert holders(anna, message) == ["Борис"]


def test_a_flat_counts_once_and_is_counted_by_who_lives_there(neighbours: list[Resident], tmp_path: Path) -> None:
    anna, boris, vera = neighbours
    galya = Resident(tmp_path, "Галя")
    join(galya, anna, invite(anna, "1"))
    meet(anna, boris, vera, galya)
    message = anna.say(anna.topic(), "Завтра не будет воды")
    meet(anna, boris, galya)
    for neighbour in (boris, galya):
        assert told(anna, a_receipt_of(neighbour, end_of(anna)))
    row = anna.reader.message(message)
    assert row is not None
    assert (row.delivered_to, row.flats_with_it, row.flats_in_house) == (2, 2, 3)
    galya.close()


def test_other_peoples_messages_say_nothing_about_who_has_them(
    line: Line,
) -> None:
    party, anna, boris, _ = line
    message = anna.say(anna.topic(), "Завтра не будет воды")
    party.run(30)
    assert delivered(boris, message) == 0
    assert holders(boris, message) == []


def test_a_message_that_i_brought_over_from_an_older_chat_is_not_mine_to_be_counted(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    old = ImportedMessage(number="1", author="Галина Петровна", sent_at_ms=1000, text="из старого чата")
    brought = anna.do(ImportMessages(source="telegram", chat="1", title="Чат дома", messages=(old,)))
    assert told(anna, a_receipt_of(boris, end_of(anna)))
    assert [row.delivered_to for row in anna.reader.timeline(brought.topic)] == [0]


def test_somebody_who_had_it_and_said_nothing_for_thirty_days_is_not_counted(
    line: Line,
) -> None:
    party, anna, boris, vera = line
    message = anna.say(anna.topic(), "Завтра не будет воды")
    party.run(40)
    party.leave(boris)
    anna.outside.at_ms += FORGET_AFTER_MS - 3_600_000
    anna.service.tick()
    assert delivered(anna, message) == 2
    assert told(anna, a_receipt_of(vera, later_ms=FORGET_AFTER_MS - 3_700_000))
    anna.outside.at_ms += 3_600_000
    anna.service.tick()
    assert holders(anna, message) == ["Вера"], "her receipt named no chain, and takes nothing back"
    anna.reopen()
    assert holders(anna, message) == ["Вера"]


def test_a_claim_that_names_another_branch_or_a_place_that_is_not_there_is_not_counted(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    message = anna.say(anna.topic(), "Завтра не будет воды")
    assert told(anna, a_receipt_of(boris, end_of(anna, tag=b"else")))
    assert told(anna, a_receipt_of(vera, end_of(anna, seq=1000)))
    assert delivered(anna, message) == 0


def test_what_somebody_has_once_had_is_neither_taken_back_nor_dated_anew(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    before = end_of(anna)
    message = anna.say(topic, "Завтра не будет воды")
    assert told(anna, a_receipt_of(boris, end_of(anna)))
    (first,) = anna.reader.holders(message)
    for held in (end_of(anna), before):
        anna.outside.at_ms += 20_000
        boris.outside.at_ms = anna.outside.at_ms
        assert told(anna, a_receipt_of(boris, held))
    assert anna.service.receipts().last_row() == 3
    assert anna.reader.holders(message) == [first]


def test_on_a_forked_chain_only_the_branch_that_a_neighbour_names_is_counted(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    shared = anna.say(topic, "до копии")
    anna.close()
    (tmp_path / "twin").mkdir()
    (twin,) = copy_of([anna], tmp_path / "twin", "twin")
    anna.open()
    mine, theirs = anna.say(topic, "на старом компьютере"), twin.say(topic, "на новом компьютере")
    ends = {"mine": end_of(anna), "theirs": end_of(twin)}
    meet(anna, twin)
    assert anna.service.core.log.frontier.forked_devices()
    assert told(anna, a_receipt_of(boris, ends["mine"]))
    assert told(anna, a_receipt_of(vera, ends["theirs"]))
    assert holders(anna, shared) == ["Борис", "Вера"]
    assert holders(anna, mine) == ["Борис"]
    assert holders(anna, theirs) == ["Вера"]
    twin.close()


def test_what_follows_in_the_chain_counts_for_what_came_before(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    first, second = anna.say(topic, "раз"), anna.say(topic, "два")
    earlier = end_of(anna)
    anna.do(EditMessage(message=first, text="один"))
    assert told(anna, a_receipt_of(boris, earlier))
    assert delivered(anna, first) == delivered(anna, second) == 1
    third = anna.say(topic, "три")
    assert delivered(anna, third) == 0


# --- who is online ----------------------------------------------------------------------------------------------------


def test_online_are_those_connected_and_those_heard_of_a_moment_ago(
    line: Line,
) -> None:
    party, anna, _, vera = line
    assert online(anna) == 2
    assert anna.reader.sync().connected_devices == 1
    party.leave(vera)
    party.run(ONLINE_MS / 1000 - 30)
    assert online(anna) == 2
    party.run(60)
    assert online(anna) == 1


def test_a_neighbour_who_hung_up_is_not_online_until_heard_of_again(
    line: Line,
) -> None:
    party, anna, boris, vera = line
    party.leave(boris)
    assert (online(anna), online(boris)) == (0, 0), "who is cut off knows nothing of others"
    party.connect(anna, vera)
    assert online(anna) == 1, "Борис was heard of a moment ago, but has hung up since"
    party.connect(vera, boris)
    party.run(80)
    assert online(anna) == 2


def test_a_receipt_by_a_clock_that_is_far_off_shows_nobody_online(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    Party(anna, boris).connect(anna, boris)
    assert told(anna, a_receipt_of(vera, later_ms=-AHEAD_MS - 1000))
    assert online(anna) == 1
    assert told(anna, a_receipt_of(vera, later_ms=-AHEAD_MS + 60_000))
    assert online(anna) == 2


def test_a_receipt_that_somebody_heard_long_ago_shows_nobody_online(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    Party(anna, boris).connect(anna, boris)
    receipt, statement = a_receipt_of(vera)
    assert told(anna, (structs.replace(receipt, age_s=ONLINE_MS // 1000), statement))
    assert online(anna) == 1


# --- what is false ----------------------------------------------------------------------------------------------------


def test_a_forged_receipt_is_noticed_and_changes_nothing(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    message = anna.say(anna.topic(), "Завтра не будет воды")
    _, statement = a_receipt_of(boris, end_of(anna))
    data = encode(statement)
    forged = Receipt(data, signing.sign_receipt(vera.service.core.identity.seed, data), 0)
    entry_signature = signing.sign(boris.service.core.identity.seed, signing.ENTRY, data)
    for receipt in (forged, structs.replace(forged, signature=entry_signature)):
        assert not told(anna, (receipt, statement))
    assert (delivered(anna, message), online(anna), anna.service.receipts().last_row()) == (0, 0, 0)


def test_a_stranger_is_neither_counted_nor_kept(neighbours: list[Resident], tmp_path: Path) -> None:
    anna, _, _ = neighbours
    stranger = Resident(tmp_path, "Чужой")
    message = anna.say(anna.topic(), "Завтра не будет воды")
    house = anna.service.core.log.house
    assert house is not None
    statement = Statement(house, stranger.device, anna.outside.at_ms, (end_of(anna),), (), 0)
    data = encode(statement)
    receipt = Receipt(data, signing.sign_receipt(stranger.service.core.identity.seed, data), 0)
    assert told(anna, (receipt, statement))
    assert (delivered(anna, message), online(anna), anna.service.receipts().last_row()) == (0, 0, 0)
    stranger.close()


def test_nobody_else_speaks_for_my_own_device(neighbours: list[Resident]) -> None:
    anna, _, _ = neighbours
    assert told(anna, a_receipt_of(anna, later_ms=60_000))
    assert anna.service.receipts().last_row() == 0


# --- what I say myself ------------------------------------------------------------------------------------------------


def own_issues(party: Party, resident: Resident, seconds: int) -> list[int]:
    """When a resident's receipts were issued, in seconds from now."""
    start_ms, found = resident.outside.at_ms, list[int]()
    for _ in range(seconds // STEP_S):
        party.run(STEP_S)
        kept = [news for news in resident.service.receipts().after(0) if news.device == resident.device]
        found += [news.issued_at_ms for news in kept if news.issued_at_ms not in found and news.issued_at_ms > start_ms]
    return [round((at_ms - start_ms) / 1000) for at_ms in found]


def test_at_rest_a_device_speaks_about_once_a_minute(line: Line) -> None:
    party, anna, _, _ = line
    issued = own_issues(party, anna, 600)
    pauses = [later - earlier for earlier, later in pairwise(issued)]
    assert max(pauses) - min(pauses) >= 6, "spread, so that a house does not speak in chorus"
    assert all(48 <= pause <= 72 + STEP_S for pause in pauses)


def test_however_much_is_written_a_device_speaks_at_most_every_ten_seconds(
    line: Line,
) -> None:
    party, anna, boris, _ = line
    topic = anna.topic()
    start_ms, rows = boris.outside.at_ms, set[int]()
    for number in range(30):
        anna.say(topic, str(number))
        party.run(STEP_S)
        rows |= {news.issued_at_ms for news in boris.service.receipts().after(0) if news.device == boris.device}
    fresh = sorted(at_ms for at_ms in rows if at_ms > start_ms)
    assert 4 <= len(fresh) <= 60_000 // CHANGED_PAUSE_MS + 1
    assert all(later - earlier >= CHANGED_PAUSE_MS for earlier, later in pairwise(fresh))


def test_alone_a_device_says_nothing(neighbours: list[Resident]) -> None:
    anna, _, _ = neighbours
    party = Party(anna)
    party.run(120)
    assert anna.service.receipts().last_row() == 0


def test_who_does_not_belong_to_a_house_says_nothing(tmp_path: Path) -> None:
    newcomer = Resident(tmp_path, "Новый")
    newcomer.service.issuer.issue_when_due()
    assert newcomer.service.receipts().last_row() == 0
    newcomer.close()


def test_the_chains_that_grew_last_are_named_first_and_never_too_many(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(anna, boris, vera)
    for resident in (vera, boris, anna):
        resident.say(topic, "слово")
        meet(anna, boris, vera)
    statement = _said_by(anna)
    assert [held.author for held in statement.held[:3]] == [short(who.device) for who in (anna, boris, vera)]
    assert {held.lane for held in statement.held} == {0, 2}
    monkeypatch.setattr("neighbourhood.app.receipt_issuer.MAX_CHAINS_PER_RECEIPT", 2)
    anna.outside.at_ms += CHANGED_PAUSE_MS
    anna.say(topic, "ещё слово")
    assert [held.author for held in _said_by(anna).held] == [short(who.device) for who in (anna, boris)]


def _said_by(resident: Resident) -> Statement:
    receipts = resident.service.receipts()
    resident.service.issuer.issue_when_due()
    (news,) = [news for news in receipts.after(0) if news.device == resident.device]
    return read_statement(news.receipt.statement)


def test_after_a_clock_was_set_back_a_device_is_still_believed(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    first = _said_by(anna)
    boris.outside.at_ms = anna.outside.at_ms
    assert told(boris, _signed(anna, first))
    anna.outside.at_ms -= 60_000
    anna.service.issuer._issued_at_ms = None  # as after a restart
    second = _said_by(anna)
    assert second.issued_at_ms > first.issued_at_ms
    assert told(boris, _signed(anna, second))
    assert boris.service.receipts().last_row() == 2


def _signed(maker: Resident, statement: Statement) -> tuple[Receipt, Statement]:
    data = encode(statement)
    return Receipt(data, signing.sign_receipt(maker.service.core.identity.seed, data), 0), statement


# --- where neighbours listen ------------------------------------------------------------------------------------------


def test_neighbours_tell_each_other_where_they_listen(line: Line) -> None:
    party, anna, boris, vera = line
    vera.service.issuer.listen_at(("192.168.1.20", "fe80::1"), 47_120)
    party.run(80)
    assert anna.service.receipts().places() == [(("192.168.1.20", "fe80::1"), 47_120)]
    assert vera.service.receipts().places() == [], "her own are no news to her"
    assert boris.service.receipts().places() == anna.service.receipts().places()
