"""Coming back with a printed sheet after all computers are lost; and what a thief of sheets or devices gets."""

from collections.abc import Callable

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CloseDevice, JoinHouse
from neighbourhood.app.intents_invitations import CloseInvitation, MakeRecoverySheet
from neighbourhood.app.join_wire import JoinDenied
from neighbourhood.app.recovery import sheets_of
from neighbourhood.app.rows import RecoveryRow
from neighbourhood.crypto.recovery import invitation_seed
from neighbourhood.crypto.signing import public_key
from neighbourhood.domain.ids import PersonId
from neighbourhood.domain.recovery import parse
from tests.app.builders import Resident, meet, request_of
from tests.app.conftest import Newcomers


def sheet_of(resident: Resident) -> RecoveryRow:
    row = resident.do(MakeRecoverySheet())
    assert isinstance(row, RecoveryRow)
    return row


def come_back(newcomer: Resident, host: Resident, words: str) -> None:
    """What happens between two programs when somebody types the words of a sheet."""
    newcomer.service.execute(JoinHouse(code=words, person_name=""))
    key = public_key(invitation_seed(parse(words)))
    proof = host.service.house_proof(key)
    if proof is None:
        raise JoinDenied(None)  # type: ignore[arg-type]  # nobody answers
    host.service.joins(newcomer.device, key, request_of(newcomer, proof.house))
    newcomer.service.house_known(proof.house)
    newcomer.take(host.everything())
    newcomer.service.membership.finish()


@pytest.mark.parametrize("language", ["english", "russian"])
def test_24_words_bring_a_person_back_who_then_reads_what_was_written_before(
    neighbours: list[Resident],
    newcomers: Newcomers,
    language: str,
) -> None:
    anna, boris, vera = neighbours
    (fresh,) = newcomers("Новый компьютер")
    topic = anna.topic()
    meet(*neighbours)
    boris.say(topic, "до потери")
    words = " ".join(getattr(sheet_of(boris), language))
    meet(*neighbours)
    come_back(fresh, vera, words)
    meet(anna, vera, fresh)
    assert fresh.service.core.log.me == PersonId(boris.device)
    assert fresh.texts(topic) == ["до потери"]
    fresh.say(topic, "я снова здесь")
    fresh.do(CloseDevice(device=boris.device))
    meet(anna, vera, fresh)
    assert anna.texts(topic) == ["до потери", "я снова здесь"]
    assert [row.name for row in anna.reader.people()].count("Борис") == 1
    assert boris.device not in anna.service.core.log.view.devices


def test_a_new_sheet_ends_the_one_before(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _ = neighbours
    (thief,) = newcomers("Кто-то")
    old = " ".join(sheet_of(boris).english)
    sheet_of(boris)
    meet(*neighbours)
    assert len(sheets_of(anna.service.core.log.view, PersonId(boris.device))) == 1
    with pytest.raises(JoinDenied):
        come_back(thief, anna, old)


def test_a_sheet_that_was_stolen_is_ended_like_any_invitation(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _ = neighbours
    (thief,) = newcomers("Кто-то")
    words = " ".join(sheet_of(boris).english)
    (sheet,) = sheets_of(boris.service.core.log.view, PersonId(boris.device))
    boris.do(CloseInvitation(invitation=sheet))
    meet(*neighbours)
    with pytest.raises(JoinDenied):
        come_back(thief, anna, words)


def test_the_sheet_of_somebody_who_was_removed_brings_nobody_back(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    from neighbourhood.app.intents import RemovePerson

    anna, boris, vera = neighbours
    (fresh,) = newcomers("Новый")
    words = " ".join(sheet_of(boris).english)
    meet(*neighbours)
    anna.do(RemovePerson(person=PersonId(boris.device)))
    meet(anna, vera)
    with pytest.raises(JoinDenied):
        come_back(fresh, vera, words)


@pytest.mark.parametrize(
    ("spoil", "detail"),
    [
        (lambda words: words[:-1], "missing"),
        (lambda words: [*words, "apple"], "extra"),
        (lambda words: ["qwertz", *words[1:]], "word"),
        (lambda words: [words[1], words[0], *words[2:]], None),
    ],
)
def test_mistyped_words_say_where_and_use_nothing_up(
    neighbours: list[Resident],
    newcomers: Newcomers,
    spoil: Callable[[list[str]], list[str]],
    detail: str | None,
) -> None:
    words = list(sheet_of(neighbours[0]).english)
    (fresh,) = newcomers("Новый")
    with pytest.raises(Fault) as fault:
        fresh.do(JoinHouse(code=" ".join(spoil(words)), person_name=""))
    assert fault.value.kind is FaultKind.WRONG_WORDS
    assert detail is None or fault.value.details[detail]
    assert fresh.service.membership.pending is None


def test_the_words_of_a_sheet_are_kept_nowhere(neighbours: list[Resident]) -> None:
    anna = neighbours[0]
    row = sheet_of(anna)
    plain = anna.store._connection.serialize("main")
    secret = parse(" ".join(row.english))
    assert bytes(secret) not in plain
    assert invitation_seed(secret) not in plain
    assert not any(" ".join(words).encode() in plain for words in (row.english, row.russian))
