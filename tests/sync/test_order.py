"""Who is told what, and in which order."""

from neighbourhood.domain.entry import parse
from neighbourhood.domain.ids import Lane
from neighbourhood.sync import wire
from neighbourhood.sync.events import Goodbye
from neighbourhood.sync.states import State
from neighbourhood.sync.wire import Farewell, Frontier, Group, Hello, from_bytes, to_bytes
from tests.sync.fakes import FakeLog, Side, World, a_device, a_house, blocks_of, fill, messages_of


def lanes_sent(side: Side) -> list[int]:
    return [parse(entry).header.lane for block in blocks_of(side) for entry in block.entries]


def test_equal_logs_exchange_less_than_a_kilobyte() -> None:
    one, devices = a_house(of=20)
    fill(one, devices[3], 1, entries=500)
    other = one.copy()
    world = World()
    link = world.connect((one, devices[0]), (other, devices[1]))
    world.run(9)
    assert link.left.session.agrees
    assert link.right.session.agrees
    assert link.left.sent_bytes + link.right.sent_bytes < 1024


def test_authority_comes_before_polls_and_polls_before_content() -> None:
    full, devices = a_house(of=3)
    fill(full, devices[1], 1, entries=200, lanes=(0, 1, 2))
    world = World()
    link = world.connect((FakeLog(), devices[2]), (full, devices[0]))
    world.run(3)
    sent = lanes_sent(link.right)
    assert len(sent) == 203
    assert sent == sorted(sent)


def test_entries_of_a_chain_stand_together_inside_a_block() -> None:
    full, devices = a_house(of=3)
    for index in range(30):
        fill(full, devices[index % 3], index, entries=1, lanes=(2,))
    world = World()
    link = world.connect((FakeLog(), devices[2]), (full, devices[0]))
    world.run(3)
    last = [parse(entry).header for entry in blocks_of(link.right)[-1].entries]
    places = [(header.device, header.seq) for header in last]
    assert places == sorted(places)


def test_a_device_that_is_not_admitted_receives_no_poll_or_content_header() -> None:
    full, devices = a_house(of=2)
    fill(full, devices[0], 1, entries=50)
    stranger_log, stranger = full.copy(), a_device("stranger")
    fill(full, devices[0], 2, entries=50, lanes=(0, 1, 2))
    world = World()
    link = world.connect((stranger_log, stranger), (full, devices[0]))
    world.run(5)
    assert link.right.events[-1] == Goodbye(Farewell.NOT_LIVE)
    assert set(lanes_sent(link.right)) == {Lane.AUTHORITY}
    assert all(frontier.group == Group.AUTHORITY for frontier in messages_of(link.right, Frontier))


def test_a_stranger_with_an_empty_log_receives_no_poll_or_content_header() -> None:
    full, devices = a_house(of=2)
    fill(full, devices[0], 1, entries=50)
    world = World()
    link = world.connect((FakeLog(), a_device("stranger")), (full, devices[0]))
    world.run(5)
    assert set(lanes_sent(link.right)) == {Lane.AUTHORITY}
    assert link.left.session.state is link.right.session.state is State.CLOSED


def test_a_device_closed_while_connected_gets_the_closing_act_and_then_goodbye() -> None:
    one, devices = a_house(of=3)
    other = one.copy()
    world = World()
    link = world.connect((one, devices[0]), (other, devices[1]))
    world.run(2)
    one.write(devices[0], Lane.AUTHORITY, b"close" + devices[1])
    one.write(devices[0], Lane.CONTENT, b"not for you")
    world.grew(one)
    world.run(2)
    assert lanes_sent(link.left) == [Lane.AUTHORITY]
    assert link.left.events[-1] == Goodbye(Farewell.NOT_LIVE)
    assert not other.device_is_live(devices[1])


def test_a_device_closed_during_the_content_exchange_gets_no_further_content() -> None:
    full, devices = a_house(of=3)
    for index in range(80):
        full.write(devices[0], 2, bytes([index]) * 60_000)
    world = World(work_s=2.0)
    link = world.connect((FakeLog(), devices[1]), (full, devices[0]))
    while len(blocks_of(link.right)) < 3:
        world.run(0.1)
    before = lanes_sent(link.right).count(Lane.CONTENT)
    full.write(devices[0], Lane.AUTHORITY, b"close" + devices[1])
    world.grew(full)
    world.run(20)
    assert lanes_sent(link.right).count(Lane.CONTENT) == before < 80
    assert lanes_sent(link.right)[-1] == Lane.AUTHORITY
    assert link.right.events[-1] == Goodbye(Farewell.NOT_LIVE)


def test_a_device_closed_on_both_sides_is_turned_away_even_when_digests_are_equal() -> None:
    one, devices = a_house(of=2)
    one.write(devices[0], Lane.AUTHORITY, b"close" + devices[1])
    world = World()
    link = world.connect((one.copy(), devices[1]), (one, devices[0]))
    world.run(2)
    assert link.right.events[-1] == Goodbye(Farewell.NOT_LIVE)


def test_another_house_is_turned_away_and_learns_nothing_of_this_one() -> None:
    mine, devices = a_house(of=1)
    theirs = FakeLog()
    theirs.write(a_device("other founder"), Lane.AUTHORITY, b"admit" + devices[0])
    world = World()
    link = world.connect((theirs, a_device("other founder")), (mine, devices[0]))
    world.run(2)
    assert link.left.trouble == link.right.trouble == [Goodbye(Farewell.OTHER_HOUSE)]
    assert len(link.right.sent_messages) == 1
    assert not messages_of(link.right, Hello)


def test_another_protocol_version_is_turned_away() -> None:
    mine, devices = a_house(of=2)
    world = World()
    link = world.connect((mine, devices[0]), (mine.copy(), devices[1]))
    link.left.session.receive(to_bytes(Hello(2, None, bytes(32))), 0.0)
    assert link.left.session.state is State.CLOSED
    assert from_bytes(link.left.session.take_messages()[-1]) == wire.Goodbye(Farewell.OTHER_VERSION)
