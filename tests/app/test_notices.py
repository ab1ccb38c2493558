"""What does not stop the program is told while it is true, and no longer."""

from collections.abc import Mapping

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.sentences import sentence
from neighbourhood.app.troubles import troubles
from neighbourhood.domain.ids import Lane
from tests.app.builders import NOON_MS, Resident


def told(resident: Resident) -> tuple[str, ...]:
    return resident.service.snapshot.sync.notices


def test_a_notice_goes_when_what_it_says_is_over_and_screens_hear_of_both(founder: Resident) -> None:
    heard: list[Changes] = []
    founder.service.core.subscribe(heard.append)
    founder.service.notice(Fault(FaultKind.NO_NETWORK))
    assert told(founder) == ("no_network",)
    founder.service.over(FaultKind.NO_NETWORK)
    assert told(founder) == ()
    assert [changes.sync for changes in heard] == [True, True]


def test_a_notice_that_comes_back_is_told_again(founder: Resident) -> None:
    for _ in range(2):
        founder.service.notice(Fault(FaultKind.NO_NETWORK))
        assert told(founder) == ("no_network",)
        founder.service.over(FaultKind.NO_NETWORK)


def test_the_end_of_one_notice_leaves_the_others_and_the_end_of_none_is_silent(founder: Resident) -> None:
    founder.service.notice(Fault(FaultKind.PORT_TAKEN))
    heard: list[Changes] = []
    founder.service.core.subscribe(heard.append)
    founder.service.over(FaultKind.NO_NETWORK)
    assert told(founder) == ("port_taken",)
    assert heard == []


def test_a_clock_years_off_is_told_until_it_is_set_right(founder: Resident) -> None:
    founder.outside.at_ms = 86_400_000
    for _ in range(2):
        founder.service.audit(1)
        assert told(founder) == ("clock_years_off",)
    founder.outside.at_ms = NOON_MS
    founder.service.audit(1)
    assert told(founder) == ()


def test_a_full_disk_is_told_until_something_could_be_saved_again(founder: Resident) -> None:
    topic = founder.topic()
    writable = founder.service.core._mark

    class Full:
        def read_mark(self) -> Mapping[Lane, int] | None:
            return None

        def write_mark(self, mark: Mapping[Lane, int]) -> None:  # noqa: ARG002
            raise Fault(FaultKind.DISK_FULL)

    founder.service.core._mark = Full()
    founder.say(topic, "едва уместилось")
    assert told(founder) == ("disk_full",)
    founder.service.core._mark = writable
    founder.say(topic, "место есть")
    assert told(founder) == ()


def test_the_port_that_is_taken_is_named(founder: Resident) -> None:
    founder.service.notice(Fault(FaultKind.PORT_TAKEN, port="4711"))
    told_now = troubles(founder.service.snapshot.sync)
    assert [sentence(fault, "en").partition(",")[0] for fault in told_now] == ["Port 4711"]
    assert "4711" in sentence(told_now[0], "ru")


def test_screens_hear_at_which_addresses_this_computer_is_reached(founder: Resident) -> None:
    heard: list[Changes] = []
    founder.service.core.subscribe(heard.append)
    here: tuple[str, ...] = ("192.168.1.5", "fe80::1")
    for hosts in (here, here, ()):
        founder.service.reachable_at(hosts, 4711)
        assert founder.service.snapshot.sync.hosts == hosts
    assert [changes.sync for changes in heard] == [True, True]
