"""What is sent to somebody who shows a frontier, and what a frontier's digest tells."""

import pytest

from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.sync.frontier import FrontierReader, Marks, digest_of, frontier_messages
from neighbourhood.sync.log_port import Head, Range
from neighbourhood.sync.plan import expected_entries, plan
from neighbourhood.sync.wire import MAX_CHAINS_PER_FRONTIER, MAX_HEADS_PER_CHAIN, Group, to_bytes
from tests.sync.fakes import FakeLog, a_device, a_house, fill


def marks_of(log: FakeLog, group: Group = Group.CONTENT) -> Marks:
    reader = FrontierReader()
    marks = [reader.add(message) for message in frontier_messages(log.heads(), group)][-1]
    assert marks is not None
    return marks


def planned(mine: FakeLog, theirs: FakeLog, group: Group = Group.CONTENT) -> list[Range]:
    return plan(mine.heads(), marks_of(theirs, group), group, mine.ids_at)


def two_logs(mine: int, theirs: int) -> tuple[FakeLog, FakeLog, DeviceId]:
    base, devices = a_house(of=2)
    fill(base, devices[0], 1, entries=4, lanes=(2,))
    one, other = base.copy(), base.copy()
    fill(one, devices[0], 2, entries=mine, lanes=(2,))
    fill(other, devices[0], 3, entries=theirs, lanes=(2,))
    return one, other, devices[0]


def test_equal_logs_plan_nothing() -> None:
    one, other, _ = two_logs(0, 0)
    assert planned(one, other) == []


def test_a_chain_continues_after_the_head_they_hold() -> None:
    one, other, device = two_logs(3, 0)
    assert planned(one, other) == [Range(device, 2, 4, None)]


def test_a_chain_in_which_they_are_ahead_is_not_sent() -> None:
    one, other, _ = two_logs(0, 3)
    assert planned(one, other) == []
    assert expected_entries(one.heads(), marks_of(other), Group.CONTENT) == 3
    assert expected_entries(other.heads(), marks_of(one), Group.CONTENT) == 0


@pytest.mark.parametrize(("mine", "theirs"), [(3, 1), (3, 3)])
def test_a_chain_with_another_branch_is_sent_whole(mine: int, theirs: int) -> None:
    one, other, device = two_logs(mine, theirs)
    assert planned(one, other) == [Range(device, 2, 0, None)]


def test_a_fork_of_which_they_hold_one_branch_is_sent_whole() -> None:
    one, other, device = two_logs(3, 1)
    one.append(row.wire for row in other.rows)
    assert planned(one, other) == [Range(device, 2, 0, None)]
    assert planned(other, one) == []


def test_a_chain_they_do_not_know_is_sent_whole_and_ranges_are_sorted() -> None:
    full, devices = a_house(of=5)
    for device in devices:
        fill(full, device, 1, entries=4, lanes=(1,))
        fill(full, device, 2, entries=4, lanes=(2,))
    empty = a_house(of=5)[0]
    ranges = planned(full, empty)
    assert ranges == [Range(device, lane, 0, None) for device in sorted(devices) for lane in (1, 2)]


def test_a_group_holds_only_its_lanes() -> None:
    full, devices = a_house(of=2)
    fill(full, devices[1], 1, entries=9, lanes=(0, 1, 2))
    empty = a_house(of=2)[0]
    assert {run.lane for run in planned(full, empty, Group.AUTHORITY)} == {0}
    assert {run.lane for run in planned(full, empty, Group.CONTENT)} == {1, 2}


def test_the_digest_depends_on_every_head_and_on_no_order() -> None:
    log, devices = a_house(of=3)
    heads = list(log.heads())
    digest = digest_of(heads)
    assert digest_of(reversed(heads)) == digest
    log.write(devices[1], 2, b"more")
    assert digest_of(log.heads()) != digest
    assert digest_of([]) != digest


def test_a_frontier_too_large_for_the_caps_leaves_chains_and_heads_out() -> None:
    devices = [DeviceId(number.to_bytes(32, "big")) for number in range(MAX_CHAINS_PER_FRONTIER + 5)]
    heads = [Head(device, 0, 0, EntryId(a_device(0))) for device in devices]
    heads += [Head(devices[0], 0, seq, EntryId(a_device(seq))) for seq in range(1, MAX_HEADS_PER_CHAIN + 5)]
    messages = frontier_messages(heads, Group.AUTHORITY)
    assert sum(len(message.chains) for message in messages) == MAX_CHAINS_PER_FRONTIER
    assert len(messages[0].chains[0].heads) == MAX_HEADS_PER_CHAIN
    assert [message.more for message in messages] == [True] * (len(messages) - 1) + [False]


def test_the_frontier_of_a_thousand_devices_stays_small() -> None:
    heads = [Head(a_device(n), lane, 1000 + n, EntryId(a_device(-n))) for n in range(1000) for lane in (0, 1, 2)]
    messages = [*frontier_messages(heads, Group.AUTHORITY), *frontier_messages(heads, Group.CONTENT)]
    assert sum(len(to_bytes(message)) for message in messages) < 160 * 1024
