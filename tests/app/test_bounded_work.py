"""Whatever one neighbour writes, what the others have to read for it stays small."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from neighbourhood.app import log, projector
from neighbourhood.app.epochs import Identity
from neighbourhood.app.intents import EditMessage, React, SetPlan, SetRules
from neighbourhood.app.membership import parse_code, request_of
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.rows import FlatRow
from neighbourhood.crypto import boxes, invitation, signing
from neighbourhood.domain.authority.acts import Admit
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, Tier
from neighbourhood.domain.subjects.content import (
    AnyContent,
    DescribeFlat,
    DescribeHouse,
    DescribePerson,
    DescribePlan,
    DescribeRules,
    PlacedFlat,
)
from neighbourhood.domain.subjects.states import decode_state
from tests.app.builders import Resident, invite, meet
from tests.app.pen import an_act, give

Counted = Callable[[Callable[[], object]], int]

HOSTILE = 5000


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Counts the states that a question decodes."""
    seen: list[bytes] = []
    decode = decode_state

    def counting(state: bytes) -> Any:
        seen.append(state)
        return decode(state)

    monkeypatch.setattr("neighbourhood.adapters.store.words_that_count.decode_state", counting)

    def count(ask: Callable[[], object]) -> int:
        seen.clear()
        ask()
        return len(seen)

    return count


def tell(resident: Resident, told: Iterable[AnyContent]) -> None:
    resident.service.core.tell(*told, circle=Tier.DESK)


def statements(own: FlatId) -> Iterable[AnyContent]:
    """5,000 statements that do not count, or not any more, and one that does."""
    for number in range(HOSTILE // 4):
        other = FlatId(number.to_bytes(16, "big"))
        yield DescribePerson(None, number, f"Имя {number}")
        yield DescribeHouse(None, number, f"Дом {number}")
        yield DescribeFlat(None, number, own if number % 2 else other, str(number))
        yield DescribePlan(None, number, (PlacedFlat(own, "9", "9", 9),), (other,))
    yield DescribePerson(None, 1, "Борис II")


def test_five_thousand_statements_that_do_not_count_are_never_read_for_an_answer(
    neighbours: list[Resident], decoded: Counted
) -> None:
    anna, boris, _ = neighbours
    plan = anna.service.plan
    questions: tuple[Callable[[], object], ...] = (
        anna.reader.people, anna.reader.house, lambda: list(anna.reader.flats()), plan.flats,
    )  # fmt: skip
    own = next(flat.flat for flat in anna.reader.flats() if flat.number == "1")
    tell(boris, [DescribeFlat(None, 1, own, "1")])
    meet(anna, boris)
    before = [decoded(ask) for ask in questions]
    flats, house = list(anna.reader.flats()), anna.reader.house()
    row = anna.service.core.storage.last_row()
    tell(boris, statements(own))
    anna.take(boris.news_since(row))
    assert anna.service.core.storage.last_row() > row + HOSTILE
    assert [decoded(ask) for ask in questions] == before
    assert (list(anna.reader.flats()), anna.reader.house()) == (flats, house)
    assert {person.name for person in anna.reader.people()} == {"Анна", "Борис II", "Вера"}


def test_a_thousand_versions_of_the_rules_by_a_resident_are_never_read_and_of_the_councils_only_the_last(
    neighbours: list[Resident], decoded: Counted
) -> None:
    anna, boris, _ = neighbours
    for number in range(20):
        anna.do(SetRules(text=f"Правило {number}"))
    boris.service.core.tell(*(DescribeRules(None, number, f"Чужое {number}") for number in range(1000)))
    meet(anna, boris)
    row = anna.reader.rules()
    assert row is not None
    assert (row.now.text, row.earlier) == ("Правило 19", 19)
    assert decoded(lambda: anna.service.core.storage.rules_that_hold(anna.service.core.log.view)) == 1


def described(resident: Resident) -> tuple[list[FlatRow], str]:
    house = resident.reader.house()
    return list(resident.reader.flats()), house.name if house else ""


def test_what_council_and_residents_said_last_is_the_same_for_all_after_everything_is_folded_again(
    neighbours: list[Resident],
) -> None:
    anna, boris, _vera = neighbours
    own = anna.service.plan.by_number("1")
    assert own is not None
    tell(boris, [DescribeFlat(None, 1, own.flat, "1Б"), DescribePerson(None, 1, "Боря")])
    anna.do(SetPlan(flats=read_plan("1; 1; 1-2, 48")))
    tell(anna, [DescribeFlat(None, 1, own.flat, "1А"), DescribeHouse(None, 2, "Лесная, 14")])
    meet(*neighbours)
    shown = [described(one) for one in neighbours]
    assert shown == [shown[0]] * 3
    assert {flat.number for flat in shown[0][0]} == {"1А", "2", "48"}
    assert shown[0][1] == "Лесная, 14"
    for one in neighbours:
        with one.store.transaction(durable=False):
            one.service.core.log.refold()
    assert [described(one) for one in neighbours] == shown


def test_one_more_edit_or_reaction_opens_none_of_those_before_it(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, _ = neighbours
    said = anna.say(anna.topic(), "первое")
    meet(*neighbours)
    for number in range(100):
        anna.do(EditMessage(message=said, text=f"правка {number}"))
    meet(*neighbours)
    opened: list[EntryId] = []
    genuine = projector.open_content

    def counting(entry: Any, keys: Any) -> Any:
        opened.append(entry.id)
        return genuine(entry, keys)

    monkeypatch.setattr(projector, "open_content", counting)
    monkeypatch.setattr(log, "open_content", counting)
    row = boris.service.core.storage.last_row()
    anna.do(EditMessage(message=said, text="последняя"))
    boris.do(React(message=said, reaction="thanks", on=True))
    assert len(opened) == 2
    boris.take(anna.news_since(row))
    assert len(opened) == 3
    shown = boris.reader.message(said)
    assert shown is not None
    assert (shown.text, [reaction.count for reaction in shown.reactions]) == ("последняя", [1])


def test_edits_that_come_before_their_message_or_below_others_change_nothing_in_the_end(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, vera = neighbours
    row = vera.service.core.storage.last_row()
    said = anna.say(anna.topic(), "первое")
    meet(anna, boris)
    for number in range(7):
        anna.do(EditMessage(message=said, text=f"правка {number}"))
        boris.do(React(message=said, reaction="agree", on=number % 2 == 0))
    meet(anna, boris)
    for wire in reversed(anna.news_since(row)):
        vera.take([wire])
    meet(*neighbours)
    assert vera.shown() == anna.shown() == boris.shown()
    before = vera.digests()
    monkeypatch.setattr("neighbourhood.app.log._REFOLD_SLICE", 3)
    for one in neighbours:
        with one.store.transaction(durable=False):
            one.service.core.log.refold()
    assert vera.digests() == anna.digests() == boris.digests() == before
    records = {one.store.subject(said).state for one in neighbours}  # type: ignore[union-attr]
    assert len(records) == 1


def test_a_caller_makes_nobody_derive_the_secrets_of_invitations_again(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = neighbours[0]
    derived: list[bytes] = []
    genuine = invitation.channel_secret

    def counting(key: bytes) -> bytes:
        derived.append(key)
        return genuine(key)

    monkeypatch.setattr(invitation, "channel_secret", counting)
    first = anna.service.membership.channel_secrets()
    known = len(derived)
    for _ in range(100):
        assert anna.service.membership.channel_secrets() == first
    assert len(derived) == known
    invite(anna, "9")
    secrets = anna.service.membership.channel_secrets()
    view = anna.service.core.log.view
    assert {key for _, key in secrets} == {one.key for one in view.invitations.values()}
    assert all(secret == genuine(key) for secret, key in secrets)
    assert len(derived) == known + 1
    for key in view.invitation_keys:
        found = view.invitation_by_key(key)
        assert found is not None
        assert found.key == key


def test_admissions_that_take_each_others_place_fold_nothing_again_while_nobody_has_spoken(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, _ = neighbours
    code = invite(boris, "1", uses=1)
    meet(*neighbours)
    seed = invitation.invitation_seed(parse_code(code))
    known = anna.service.core.log.view.invitation_by_key(signing.public_key(seed))
    assert known is not None
    forks = [an_act(boris, an_admission(anna, seed, known.id, number)) for number in range(8)]
    folded: list[object] = []
    monkeypatch.setattr(anna.service.core.log, "refold", lambda: folded.append(1))
    for act in sorted(forks, key=lambda entry: entry.key, reverse=True):
        assert give(anna, act) == []
    admitted = anna.service.core.log.view.invitations[known.id].used_by
    assert len(admitted) == 1
    assert folded == []


def an_admission(anna: Resident, seed: bytes, known: EntryId, number: int) -> Admit:
    device = DeviceId(signing.public_key(bytes([number + 1]) * 32))
    box = boxes.box_key(bytes([number + 1]) * 32)
    house = anna.service.core.log.house
    assert house is not None
    identity = Identity(device, bytes([number + 1]) * 32, box, bytes([number + 1]) * 32)
    request = request_of(identity, seed, house)
    return Admit(1, known, device, box, request.proof, request.consent)
