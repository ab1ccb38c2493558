"""All or nothing: what fails in the middle leaves memory and database as they were, and nobody hears of it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CreateTopic, ImportedMessage, ImportMessages, JoinHouse, SaveDraft
from neighbourhood.domain.ids import Lane
from tests.app.builders import Resident, invite, join, meet


class Unlucky(Exception):
    """What goes wrong in the middle."""


def memory_of(resident: Resident) -> tuple[object, ...]:
    """What the program holds besides the database."""
    log = resident.service.core.log
    return (
        log.house,
        log.view,
        set(log.frontier.heads()),
        list(log.authority_tips()),
        log.me,
        sorted(log.keys.wire_keys(log.view)),
    )


def whole(resident: Resident) -> tuple[object, ...]:
    return (memory_of(resident), resident.shown(), resident.store.last_row(), resident.reader.topics())


def fail_after(resident: Resident, *work: Callable[[], object]) -> None:
    with pytest.raises(Unlucky):
        _do_and_fail(resident, *work)


def _do_and_fail(resident: Resident, *work: Callable[[], object]) -> None:
    with resident.service.core.together():
        for step in work:
            step()
        raise Unlucky


def test_a_failure_in_the_middle_leaves_everything_as_before_and_publishes_nothing(founder: Resident) -> None:
    topic = founder.topic()
    founder.do(SaveDraft(topic=topic, text="набросок"))
    before, heard = whole(founder), list[Changes]()
    founder.service.core.subscribe(heard.append)
    fail_after(
        founder,
        lambda: founder.say(topic, "не будет сказано"),
        lambda: founder.topic("Не будет темы"),
        lambda: invite(founder, "1000"),
        founder.service.rotations.rotate,
    )
    assert (whole(founder), heard) == (before, [])
    founder.reopen()
    assert whole(founder) == before


def test_the_program_goes_on_after_such_a_failure(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    fail_after(anna, lambda: anna.say(topic, "не будет сказано"), anna.service.rotations.rotate)
    anna.say(topic, "сказано")
    meet(anna, boris)
    assert boris.texts(topic) == ["сказано"]
    assert anna.shown() == boris.shown()


def test_a_failure_inside_a_nested_part_undoes_the_whole(founder: Resident) -> None:
    before = whole(founder)
    with pytest.raises(Fault) as fault:
        _say_nothing_at_the_end(founder)
    assert fault.value.kind is FaultKind.EMPTY_TEXT
    assert whole(founder) == before


def _say_nothing_at_the_end(resident: Resident) -> None:
    with resident.service.core.together():
        topic = resident.topic()
        resident.say(topic, "есть")
        resident.say(topic, "   ")


def test_what_is_written_together_is_told_once_and_only_at_the_end(founder: Resident) -> None:
    heard: list[Changes] = []
    founder.service.core.subscribe(heard.append)
    with founder.service.core.together():
        topic = founder.topic()
        founder.say(topic, "раз")
        founder.say(topic, "два")
        assert heard == []
    assert [(len(changes.messages), len(changes.entries)) for changes in heard] == [(2, 3)]


def test_a_received_batch_that_fails_to_be_stored_leaves_nothing_behind(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    anna.say(topic, "привет")
    before = whole(boris)

    def unlucky(*_: object) -> None:
        raise Unlucky

    with monkeypatch.context() as patch:
        patch.setattr(boris.store, "put_subjects", unlucky)
        with pytest.raises(Unlucky):
            boris.take(anna.everything())
    assert whole(boris) == before
    boris.take(anna.everything())
    assert boris.texts(topic) == ["привет"]


def test_a_mark_that_cannot_be_written_is_told_but_hides_nothing_that_was_saved(founder: Resident) -> None:
    """The entry is on the disk by then: the person hears of the trouble, and the screen shows what is there."""
    topic = founder.topic()
    heard: list[Changes] = []
    founder.service.core.subscribe(heard.append)

    class Full:
        def read_mark(self) -> Mapping[Lane, int] | None:
            return None

        def write_mark(self, mark: Mapping[Lane, int]) -> None:  # noqa: ARG002
            raise Fault(FaultKind.DISK_FULL)

    founder.service.core._mark = Full()
    founder.say(topic, "сохранено")
    assert founder.texts(topic) == ["сохранено"]
    assert founder.service.snapshot.sync.notices == ("disk_full",)
    assert any(changes.messages for changes in heard)


def test_a_listener_that_fails_keeps_nothing_from_the_others_and_nothing_from_the_disk(
    founder: Resident, caplog: pytest.LogCaptureFixture
) -> None:
    topic = founder.topic()
    heard: list[Changes] = []

    def broken(_: Changes) -> None:
        raise RuntimeError("a screen of ours is broken")

    founder.service.core.subscribe(broken)
    founder.service.core.subscribe(heard.append)
    founder.say(topic, "сохранено")
    assert founder.texts(topic) == ["сохранено"]
    assert any(changes.messages for changes in heard)
    assert "a listener failed" in caplog.text
    caplog.clear()


def test_an_import_that_fails_leaves_no_empty_topic(founder: Resident) -> None:
    too_long = ImportedMessage(number="2", author="Пётр", sent_at_ms=1, text="ы" * 40_000)
    fine = ImportedMessage(number="1", author="Пётр", sent_at_ms=1, text="коротко")
    before = whole(founder)
    with pytest.raises(Fault) as fault:
        founder.do(ImportMessages(source="telegram", chat="1", title="Чат дома", messages=(fine, too_long)))
    assert fault.value.kind is FaultKind.TEXT_TOO_LONG
    assert whole(founder) == before


def test_a_newcomer_whose_name_could_not_be_written_tries_again(
    founder: Resident, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newcomer = Resident(tmp_path, "Глеб")
    code = invite(founder, "7")
    newcomer.do(JoinHouse(code=code, person_name="Глеб"))
    real = newcomer.store.set_meta

    def unlucky(name: str, value: bytes | None) -> None:
        real(name, value)
        if value is None:
            raise Unlucky

    with monkeypatch.context() as patch:
        patch.setattr(newcomer.store, "set_meta", unlucky)
        with pytest.raises(Unlucky):
            join(newcomer, founder, code)
    assert newcomer.service.membership.joining.state != "joined"
    meet(newcomer, founder)
    assert newcomer.service.membership.pending is None
    assert "Глеб" in {row.name for row in founder.reader.people()}
    newcomer.close()


def test_creating_a_topic_with_a_title_too_long_writes_nothing(founder: Resident) -> None:
    before = whole(founder)
    with pytest.raises(Fault):
        founder.do(CreateTopic(title="т" * 121))
    assert whole(founder) == before


def test_a_clock_that_is_years_off_is_told_and_stops_nothing(founder: Resident) -> None:
    topic = founder.topic()
    founder.outside.at_ms = 86_400_000
    founder.reopen()
    assert founder.service.snapshot.sync.notices == ("clock_years_off",)
    founder.say(topic, "написано в 1970 году")
    assert founder.texts(topic) == ["написано в 1970 году"]
