"""When it was first heard that a neighbour has a message: a time that stays, whatever is written and heard later."""

from pathlib import Path

import pytest
from msgspec import structs

from neighbourhood.adapters.store import connection
from neighbourhood.adapters.store.connection import open_writer
from neighbourhood.adapters.store.schema import CLAIMS_BY_STEP, MIGRATIONS
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.claims import EXACT_STEPS, MAX_STEPS, Claims
from neighbourhood.app.presence import Presence
from neighbourhood.app.receipt_storage import Claim, Step
from neighbourhood.app.receipts import Receipts
from neighbourhood.domain.ids import DeviceId, SubjectId
from neighbourhood.sync.receipts import FORGET_AFTER_MS
from neighbourhood.sync.wire import HeadMark
from tests.app.builders import Resident, copy_of, meet
from tests.app.party import Line, a_receipt_of, end_of, told

HOLDER, AUTHOR = DeviceId(b"h" * 32), DeviceId(b"a" * 32)


def first_heard(resident: Resident, message: SubjectId) -> dict[str, int]:
    return {row.person.name: row.heard_at_ms for row in resident.reader.holders(message)}


def hear(anna: Resident, neighbour: Resident, message: SubjectId) -> int:
    """A neighbour says, a while later, to have all that Anna has said; return when that was heard of the message."""
    anna.outside.at_ms += 20_000
    neighbour.outside.at_ms = anna.outside.at_ms
    assert told(anna, a_receipt_of(neighbour, end_of(anna)))
    heard_at_ms = first_heard(anna, message)[neighbour.name]
    assert is_now(anna, heard_at_ms)
    return heard_at_ms


def is_now(resident: Resident, at_ms: int) -> bool:
    """The clock of these tests goes on by a millisecond with every look at it."""
    return 0 <= resident.outside.at_ms - at_ms < 1000


def steps_of(claims: Claims) -> list[tuple[int, int]]:
    (claim,) = claims.all()
    return [(step.seq, step.heard_at_ms) for step in claim.steps]


def note(claims: Claims, seq: int, heard_at_ms: int) -> None:
    claims.note(HOLDER, AUTHOR, 2, HeadMark(seq, b"tag of an entry"), heard_at_ms)


def test_what_is_said_later_does_not_change_when_an_earlier_message_was_first_heard_of(line: Line) -> None:
    party, anna, _, _ = line
    topic = anna.topic()
    one = anna.say(topic, "раз")
    party.run(60)
    before = first_heard(anna, one)
    assert sorted(before) == ["Борис", "Вера"]
    two = anna.say(topic, "два")
    party.run(60)
    assert first_heard(anna, one) == before
    later = first_heard(anna, two)
    assert all(later[name] > before[name] for name in before)
    anna.reopen()
    assert (first_heard(anna, one), first_heard(anna, two)) == (before, later)


def test_when_it_was_first_heard_is_stored_soon_because_nobody_can_tell_it_again(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    before: dict[SubjectId, int] = {}
    for text in ("раз", "два", "три"):
        message = anna.say(topic, text)
        anna.outside.at_ms += 6_000
        boris.outside.at_ms = anna.outside.at_ms
        assert told(anna, a_receipt_of(boris, end_of(anna)))
        before[message] = first_heard(anna, message)["Борис"]
    anna.reopen()
    assert {message: first_heard(anna, message).get("Борис") for message in before} == before


def test_a_word_that_others_passed_on_counts_from_when_this_computer_learned_of_it(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    message = anna.say(anna.topic(), "раз")
    receipt, statement = a_receipt_of(boris, end_of(anna))
    assert told(anna, (structs.replace(receipt, age_s=3600), statement))
    assert is_now(anna, first_heard(anna, message)["Борис"])


def test_an_old_word_that_others_passed_on_is_forgotten_thirty_days_after_they_heard_it(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    message = anna.say(anna.topic(), "раз")
    long_ago_ms = FORGET_AFTER_MS - 3_600_000
    receipt, statement = a_receipt_of(boris, end_of(anna), later_ms=-long_ago_ms)
    assert told(anna, (structs.replace(receipt, age_s=long_ago_ms // 1000), statement))
    assert list(first_heard(anna, message)) == ["Борис"]
    anna.outside.at_ms += 3_600_000
    anna.service.tick()
    assert first_heard(anna, message) == {}


@pytest.mark.parametrize("known_before", [True, False])
def test_a_neighbour_who_lies_about_the_age_of_a_word_makes_nobody_forget_what_it_says(
    neighbours: list[Resident], known_before: bool
) -> None:
    anna, boris, _ = neighbours
    message = anna.say(anna.topic(), "раз")
    if known_before:
        assert told(anna, a_receipt_of(boris, end_of(anna)))
        anna.outside.at_ms = boris.outside.at_ms = anna.outside.at_ms + 60_000
    receipt, statement = a_receipt_of(boris, end_of(anna))
    assert told(anna, (structs.replace(receipt, age_s=FORGET_AFTER_MS // 1000 - 20), statement))
    anna.outside.at_ms += 40_000
    anna.service.tick()
    assert list(first_heard(anna, message)) == ["Борис"]
    assert {claim.holder for claim in anna.store.claims()} == {boris.device}


def test_a_clock_that_is_set_back_does_not_make_an_earlier_message_heard_of_anew(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    one = anna.say(topic, "раз")
    heard_at_ms = hear(anna, boris, one)
    two = anna.say(topic, "два")
    anna.outside.at_ms -= 60_000
    assert told(anna, a_receipt_of(boris, end_of(anna), later_ms=10_000))
    assert first_heard(anna, one) == {"Борис": heard_at_ms}
    assert is_now(anna, first_heard(anna, two)["Борис"])


def test_a_word_about_an_entry_that_is_not_here_dates_nothing(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    one = anna.say(topic, "раз")
    assert told(anna, a_receipt_of(boris, end_of(anna, tag=b"else")))
    assert first_heard(anna, one) == {}
    two = anna.say(topic, "два")
    heard_at_ms = hear(anna, boris, two)
    assert first_heard(anna, one) == {"Борис": heard_at_ms}


def test_on_a_forked_chain_every_branch_keeps_its_own_times(neighbours: list[Resident], tmp_path: Path) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    shared = anna.say(topic, "до копии")
    shared_at_ms = hear(anna, boris, shared)
    anna.close()
    (tmp_path / "twin").mkdir()
    (twin,) = copy_of([anna], tmp_path / "twin", "twin")
    anna.open()
    mine = anna.say(topic, "на старом компьютере")
    mine_at_ms = hear(anna, boris, mine)
    twin.say(topic, "на новом компьютере")
    theirs = twin.say(topic, "и ещё")
    end = end_of(twin)
    meet(anna, twin)
    assert anna.service.core.log.frontier.forked_devices()
    anna.service.tick()
    assert first_heard(anna, theirs) == {}
    boris.outside.at_ms = anna.outside.at_ms = anna.outside.at_ms + 20_000
    assert told(anna, a_receipt_of(boris, end))
    assert [first_heard(anna, message)["Борис"] for message in (shared, mine)] == [shared_at_ms, mine_at_ms]
    assert is_now(anna, first_heard(anna, theirs)["Борис"])
    twin.close()


def test_the_newest_steps_and_the_first_are_kept_exactly_and_never_too_many() -> None:
    claims = Claims(())
    times = [seq * 3_600_000 for seq in range(200)]
    times += [times[-1] + n * 10_000 for n in range(1, EXACT_STEPS)]
    for seq, at_ms in enumerate(times):
        note(claims, seq, at_ms)
    steps, newest = steps_of(claims), list(enumerate(times))[-EXACT_STEPS:]
    assert len(steps) == MAX_STEPS
    assert steps[0] == (0, 0)
    assert steps[-EXACT_STEPS:] == newest


def test_of_the_older_steps_those_stay_that_tell_most() -> None:
    """Three evenings of many steps each: what is dropped moves no time to another evening."""
    claims, evening_ms = Claims(()), 86_400_000
    times = [evening * evening_ms + n * 10_000 for evening in range(3) for n in range(MAX_STEPS)]
    for seq, at_ms in enumerate(times):
        note(claims, seq, at_ms)
    for seq, at_ms in enumerate(times):
        dated_ms = next(heard_at_ms for end, heard_at_ms in steps_of(claims) if end >= seq)
        assert dated_ms >= at_ms
        assert dated_ms // evening_ms == at_ms // evening_ms


def test_of_a_device_that_is_forgotten_nothing_is_left_to_be_known_or_stored() -> None:
    claims, other = Claims(()), DeviceId(b"o" * 32)
    note(claims, 1, 1000)
    claims.note(other, AUTHOR, 2, HeadMark(1, b"tag of an entry"), 1000)
    claims.forget([other])
    assert [claim.holder for claim in claims.all()] == [HOLDER]
    assert [claim.holder for claim in claims.unsaved()] == [HOLDER]


def test_steps_that_were_dropped_are_gone_from_the_folder_too(neighbours: list[Resident]) -> None:
    anna, _, _ = neighbours
    claims = Claims(())
    for seq in range(MAX_STEPS):
        note(claims, seq, seq)
    with anna.store.transaction(durable=False):
        anna.store.put_receipts((), claims.unsaved())
    claims.saved()
    assert claims.unsaved() == []
    note(claims, MAX_STEPS, MAX_STEPS)
    with anna.store.transaction(durable=False):
        anna.store.put_receipts((), claims.unsaved())
    (stored,) = [claim for claim in anna.store.claims() if claim.holder == HOLDER]
    assert list(claims.all()) == [stored]
    assert stored.steps[-1] == Step(MAX_STEPS, b"tag ", MAX_STEPS)


def test_a_folder_in_which_only_the_newest_step_was_kept_still_knows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = tmp_path / "older.db", bytes(32)
    with monkeypatch.context() as patch:
        patch.setattr(connection, "MIGRATIONS", MIGRATIONS[: MIGRATIONS.index(CLAIMS_BY_STEP)])
        older = open_writer(path, key)
    older.execute("INSERT INTO claim VALUES (?, ?, 2, 7, ?, 1000)", (HOLDER, AUTHOR, b"tag "))
    older.close()
    store = Writer(open_writer(path, key))
    assert list(store.claims()) == [Claim(HOLDER, AUTHOR, 2, (Step(7, b"tag ", 1000),))]
    store.close()


def test_what_a_session_has_shown_is_taken_by_a_note_and_not_by_a_look(line: Line) -> None:
    party, anna, boris, _ = line
    core = anna.service.core
    presence = Presence(core, Receipts(core))
    anna.say(anna.topic(), "раз")
    party.settle()
    presence.add(boris.device, party.sessions["Анна", "Борис"])
    head = core.log.frontier.own_head(anna.device, 2)
    assert head is not None
    looks = [presence.snapshot() for _ in range(2)]
    assert [look.holders(anna.device, head.seq, head.id) for look in looks] == [{}, {}]
    assert looks[0].sync.last_agreed_at_ms is None
    presence.note()
    look = presence.snapshot()
    assert list(look.holders(anna.device, head.seq, head.id)) == [core.log.view.devices[boris.device].person]
    assert look.sync.last_agreed_at_ms is not None
