"""What was acknowledged stays: through kill -9 in the middle of writing, and through a full disk."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import Say
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident, found

ROOT = Path(__file__).parents[2]

WRITER = """
import sys; from pathlib import Path
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident
resident = Resident(Path(sys.argv[1]), "house", sys.argv[2])
topic = resident.reader.topics()[0].topic
n = 0
while True:
    n += 1
    resident.say(topic, f"{sys.argv[2]} сообщение {n} " + "х" * (n * 997 % 9000))
    print(n, flush=True)
"""

FULL = """
import resource, sys; from pathlib import Path
from neighbourhood.app.faults import Fault
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident
resident = Resident(Path(sys.argv[1]), "house", "full")
topic = resident.reader.topics()[0].topic
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
said = 0
try:
    for n in range(1000):
        resident.say(topic, f"сообщение {n} " + "х" * 9000)
        said += 1
except Fault as fault:
    print(fault.kind.value, said)
before = resident.texts(topic)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
resident.say(topic, "снова есть место")
after = resident.texts(topic)
print(len(before), after == [*before, "снова есть место"])
digests = resident.digests()
resident.reopen()
print(resident.digests() == digests, not resident.service.core.held_back)
resident.close()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    resident = Resident(tmp_path, "house")
    found(resident)
    resident.topic()
    resident.close()
    return tmp_path


def test_what_was_acknowledged_survives_kill_9_in_the_middle_of_an_append(folder: Path) -> None:
    acknowledged: set[str] = set()
    for part, wanted in (("первый", 3), ("второй", 11), ("третий", 24)):
        program = [sys.executable, "-c", WRITER, str(folder), part]
        with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            for line in child.stdout:
                acknowledged.add(f"{part} сообщение {int(line)}")
                if int(line) >= wanted:
                    child.send_signal(signal.SIGKILL)
                    break
        resident = Resident(folder, "house", f"after {part}")
        topic = resident.reader.topics()[0].topic
        texts = {text.rsplit(" ", 1)[0] for text in resident.texts(topic)}
        assert acknowledged <= texts
        assert not resident.service.core.log.frontier.forked_devices()
        assert resident.store._connection.pragma("integrity_check") == "ok"
        resident.close()
    assert len(acknowledged) == 3 + 11 + 24


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_FSIZE")
def test_a_full_disk_is_told_leaves_nothing_half_written_and_the_program_goes_on(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.stderr == ""
    (kind, said), (shown, goes_on), last = (line.split() for line in run.stdout.splitlines())
    assert (kind, goes_on, last) == ("disk_full", "True", ["True", "True"])
    assert int(said) == int(shown) > 5


def say_together(resident: Resident, topic: SubjectId, *, times: int) -> None:
    with resident.service.core.together():
        for _ in range(times):
            resident.do(Say(topic=topic, text="х" * 5000))


def test_a_database_that_may_not_grow_says_so_and_goes_on_when_it_may(folder: Path) -> None:
    resident = Resident(folder, "house", "small")
    topic = resident.reader.topics()[0].topic
    connection = resident.store._connection
    connection.pragma("max_page_count", connection.pragma("page_count") + 6)
    before = (resident.shown(), resident.store.last_row())
    with pytest.raises(Fault) as fault:
        say_together(resident, topic, times=20)
    assert fault.value.kind is FaultKind.DISK_FULL
    assert (resident.shown(), resident.store.last_row()) == before
    connection.pragma("max_page_count", 1_000_000)
    resident.say(topic, "снова есть место")
    assert resident.texts(topic) == ["снова есть место"]
    resident.reopen()
    assert resident.texts(topic) == ["снова есть место"]
    resident.close()
