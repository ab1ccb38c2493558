"""A restored backup forks the device's chains: nothing is lost, and nothing is written before the neighbours answer.

architecture.md, section 2, rule 5.
"""

import shutil
from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ResumeWriting
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident, meet


def backup(resident: Resident, to: Path) -> None:
    resident.close()
    shutil.copy(resident.path, to)
    resident.open()


def restore(resident: Resident, source: Path) -> None:
    resident.close()
    shutil.copy(source, resident.path)
    resident.open()


def a_fork(neighbours: list[Resident], tmp_path: Path) -> tuple[SubjectId, SubjectId]:
    """Борис writes, is restored from before, and writes again as if nothing were known."""
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    backup(boris, tmp_path / "backup")
    first = boris.say(topic, "до восстановления")
    meet(anna, boris)
    boris.mark.mark = None
    restore(boris, tmp_path / "backup")
    second = boris.say(topic, "после восстановления")
    return first, second


def test_both_branches_of_a_fork_count_and_the_device_is_flagged_everywhere(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    anna, boris, vera = neighbours
    first, second = a_fork(neighbours, tmp_path)
    topic = anna.reader.topics()[0].topic
    meet(anna, boris)
    meet(boris, vera)
    assert set(vera.texts(topic)) == {"до восстановления", "после восстановления"}
    for resident in neighbours:
        assert resident.service.core.log.frontier.forked_devices() == {boris.device}
        assert {row.message for row in resident.reader.timeline(topic)} == {first, second}
        assert resident.digests() == anna.digests()
        assert resident.canonical() == anna.canonical()


def test_a_fork_is_still_known_after_a_restart_and_the_device_writes_on(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    anna, boris, vera = neighbours
    a_fork(neighbours, tmp_path)
    topic = anna.reader.topics()[0].topic
    meet(*neighbours)
    for resident in neighbours:
        resident.reopen()
        assert resident.service.core.log.frontier.forked_devices() == {boris.device}
    for resident in neighbours:
        resident.say(topic, f"дальше пишет {resident.name}")
    meet(*neighbours)
    assert len(vera.texts(topic)) == 5
    assert vera.digests() == boris.digests() == anna.digests()


def test_the_timeline_of_a_fork_is_the_same_whoever_arrived_first(neighbours: list[Resident], tmp_path: Path) -> None:
    anna, boris, vera = neighbours
    a_fork(neighbours, tmp_path)
    topic = anna.reader.topics()[0].topic
    meet(boris, vera)
    meet(*neighbours)
    assert anna.texts(topic) == boris.texts(topic) == vera.texts(topic)


def test_after_a_restore_writing_waits_until_a_neighbour_has_answered(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    backup(boris, tmp_path / "backup")
    boris.say(topic, "написано после копии")
    meet(anna, boris)
    restore(boris, tmp_path / "backup")
    with pytest.raises(Fault) as fault:
        boris.say(topic, "слишком рано")
    assert fault.value.kind is FaultKind.HELD_BACK
    boris.reopen()
    assert boris.service.core.held_back, "a restart does not end the wait"
    boris.service.core.release()
    assert boris.service.core.held_back, "a neighbour who knows nothing of what is missing releases nobody"
    boris.take(anna.everything())
    assert boris.service.core.held_back
    boris.service.core.release()
    boris.say(topic, "теперь можно")
    meet(*neighbours)
    assert boris.service.core.log.frontier.forked_devices() == frozenset()
    assert anna.texts(topic) == ["написано после копии", "теперь можно"]
    boris.reopen()
    assert not boris.service.core.held_back


def test_who_knows_that_nobody_has_what_is_missing_may_write_on_deliberately(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    boris = neighbours[1]
    topic = neighbours[0].topic()
    meet(*neighbours)
    backup(boris, tmp_path / "backup")
    boris.say(topic, "никому не дошло")
    restore(boris, tmp_path / "backup")
    assert boris.service.core.held_back
    boris.do(ResumeWriting())
    boris.say(topic, "пишу дальше")
    boris.reopen()
    assert not boris.service.core.held_back


def test_reading_and_receiving_go_on_while_writing_waits(neighbours: list[Resident], tmp_path: Path) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    backup(boris, tmp_path / "backup")
    boris.say(topic, "потеряно")
    restore(boris, tmp_path / "backup")
    anna.say(topic, "новость")
    boris.take(anna.everything())
    assert boris.texts(topic) == ["новость"]


def test_the_mark_follows_what_was_written(founder: Resident) -> None:
    topic = founder.topic()
    mark = founder.mark.read_mark()
    founder.say(topic, "ещё")
    after = founder.mark.read_mark()
    assert mark is not None
    assert after is not None
    assert {lane: after[lane] - mark[lane] for lane in mark} == {0: 0, 2: 1}
    founder.reopen()
    assert not founder.service.core.held_back


def test_a_folder_that_lost_its_database_but_not_its_mark_does_not_write_as_if_it_were_new(
    neighbours: list[Resident],
) -> None:
    anna = neighbours[0]
    anna.topic()
    anna.close()
    for file in anna.folder.glob(f"{anna.name}.db*"):
        file.unlink()
    anna.open()
    assert anna.service.core.held_back
