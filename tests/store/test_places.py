"""Entries whose positions tie stand in canonical order for everybody: anyone can fork his own chain as often as he likes."""

import random
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neighbourhood.adapters.store.projections import ProjectionTables
from neighbourhood.app.changes import Changes
from neighbourhood.app.projector import position_of
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import SubjectId, Tier
from neighbourhood.domain.subjects.content import DeleteMessage, Say
from tests.app.builders import Resident, copy_of, meet
from tests.app.pen import give

CALM = settings(
    deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck), print_blob=False
)
BRANCHES = 6


def branches(writer: Resident, topic: SubjectId, words: Sequence[str]) -> list[Entry]:
    """As many different entries in one place of the writer's chain: they tie in lamport and device."""
    author = writer.service.core.author
    return [entry for text in words for entry in author.tell([Say(None, 1, topic, text, None)], Tier.RESIDENTS)]


@pytest.fixture
def forked(neighbours: list[Resident]) -> tuple[SubjectId, list[Entry]]:
    """Boris writes six branches; between their ties and above them stand entries of others and his own."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    entries = branches(boris, topic, [f"ветка {n}" for n in range(BRANCHES)])
    entries += branches(anna, topic, ["рядом раз", "рядом два"])
    give(boris, entries[0])
    entries += branches(boris, topic, ["выше раз", "выше два"])
    give(vera, *entries)
    return topic, entries


def in_canonical_order(entries: Sequence[Entry]) -> list[SubjectId]:
    return [SubjectId(entry.id) for entry in sorted(entries, key=lambda entry: entry.key)]


def shown(resident: Resident, topic: SubjectId) -> list[SubjectId]:
    return [row.message for row in reversed(resident.reader.timeline(topic, limit=500))]


def test_ties_are_what_this_is_about(forked: tuple[SubjectId, list[Entry]]) -> None:
    wanted = [position_of(entry.key) for entry in forked[1]]
    assert len(set(wanted)) <= 3 < len(wanted)


def test_whoever_gets_branches_of_a_fork_in_whatever_order_sees_them_in_the_same_one(
    template: list[Resident], neighbours: list[Resident], forked: tuple[SubjectId, list[Entry]]
) -> None:
    topic, entries = forked
    ground = [wire for wire in neighbours[2].everything() if wire.header not in {e.header_bytes for e in entries}]

    @settings(CALM, max_examples=25)
    @given(order=st.permutations(range(len(entries))), size=st.sampled_from([1, 2, 3, len(entries)]))
    def check(order: list[int], size: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (anna,) = copy_of(template[:1], Path(folder), "order")
            anna.take(ground)
            for _ in range(2):  # what came before its predecessor is offered again
                for at in range(0, len(order), size):
                    give(anna, *(entries[n] for n in order[at : at + size]))
            assert shown(anna, topic) == in_canonical_order(entries)
            with anna.store.transaction(durable=False):
                anna.service.core.log.refold()
            assert shown(anna, topic) == in_canonical_order(entries)
            for entry in entries:
                row = anna.reader.message(SubjectId(entry.id))
                assert row is not None
                assert row.message in [hit.message.message for hit in anna.reader.search(row.text)]
            anna.close()

    check()


def test_a_page_of_a_timeline_is_the_same_however_it_is_cut(
    neighbours: list[Resident], forked: tuple[SubjectId, list[Entry]]
) -> None:
    vera, (topic, entries) = neighbours[2], forked
    for limit in (1, 2, 5):
        seen: list[SubjectId] = []
        before = None
        while page := vera.reader.timeline(topic, before=before, limit=limit):
            seen += [row.message for row in page]
            before = page[-1].position
        assert seen[::-1] == in_canonical_order(entries)


def test_what_a_screen_holds_is_read_again_where_others_had_to_make_room(
    neighbours: list[Resident], forked: tuple[SubjectId, list[Entry]]
) -> None:
    anna, (_, entries) = neighbours[0], forked
    heard: list[Changes] = []
    anna.service.core.subscribe(heard.append)
    for entry in sorted(entries[:BRANCHES], key=lambda entry: entry.key, reverse=True):
        give(anna, entry)
    assert [changes.everything for changes in heard] == [False] + [True] * (BRANCHES - 1)


def test_ties_of_one_device_move_nobody_elses_rows_and_his_own_once_for_each_new_one(
    neighbours: list[Resident], forked: tuple[SubjectId, list[Entry]], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, (_, entries) = neighbours[0], forked
    tied = sorted(entries[:BRANCHES], key=lambda entry: entry.key)
    others = {entry.id for entry in entries[BRANCHES:]}
    give(anna, *entries[BRANCHES : BRANCHES + 2], tied[-1])
    moved: list[set[bytes]] = []
    move = ProjectionTables._move

    def counting(tables: ProjectionTables, places: Mapping[int, int]) -> None:
        rows = anna.store._connection.execute("SELECT position, id FROM subject")
        moved.append({id_ for position, id_ in rows if position in places})
        move(tables, places)

    monkeypatch.setattr(ProjectionTables, "_move", counting)
    for entry in reversed(tied[:-1]):
        give(anna, entry)
    assert [len(rows) for rows in moved] == list(range(1, BRANCHES))
    assert not set().union(*moved) & others


def test_a_deleted_message_that_moves_is_still_not_found(
    neighbours: list[Resident], forked: tuple[SubjectId, list[Entry]]
) -> None:
    anna, (_, entries) = neighbours[0], forked
    first, *others = sorted(entries[:BRANCHES], key=lambda entry: entry.key, reverse=True)
    give(anna, first)
    boris = neighbours[1]
    give(boris, first)
    gone = boris.service.core.author.tell([DeleteMessage(SubjectId(first.id), 1)], Tier.RESIDENTS)
    give(anna, *entries, *gone)
    before = {hit.message.message for hit in anna.reader.search("ветка")}
    assert before == {SubjectId(entry.id) for entry in others}


def test_positions_never_fall_where_the_canonical_order_rises() -> None:
    chance = random.Random("positions")
    keys = [
        (chance.randrange(1, 2**36), chance.randbytes(32), chance.randrange(9), chance.randbytes(32))
        for _ in range(1000)
    ]
    keys += [(lamport, device[:3] + chance.randbytes(29), seq, id_) for lamport, device, seq, id_ in keys]
    places = [position_of(key) for key in sorted(keys)]
    assert places == sorted(places)
    assert max(places) < 2**62
