"""What a computer without a display can show: two real neighbours who meet and talk, and pictures of their windows."""

import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TypeVar, cast

from neighbourhood.app.intents import CreateTopic, FoundHouse, JoinHouse, MakeInvitation, React, Say
from neighbourhood.app.options import Options
from neighbourhood.app.rows import InvitationRow
from neighbourhood.bootstrap.node import LocalNode, opened
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.screenshots import render_screens

T = TypeVar("T")

_PASSPHRASE = "a passphrase for one showcase"
_WAIT_S = 30.0


def run_showcase(out: Path) -> None:
    """Print what happens; save the pictures under ``out``. Raises Fault, or TimeoutError when the two do not meet."""
    with tempfile.TemporaryDirectory(prefix="neighbourhood-") as folder, ExitStack() as stack:
        anna = stack.enter_context(_neighbour(Path(folder) / "anna"))
        _say("Anna founds the house «Лесная, 12» for flat 48.")
        _do(anna.submit(FoundHouse(house_name="Лесная, 12", person_name="Анна Белова", flat_number="48")))
        invitation = cast("InvitationRow", _do(anna.submit(MakeInvitation(flat_number="31"))))
        _say(f"She makes a code for flat 31: {invitation.code}")
        sergey = stack.enter_context(_neighbour(Path(folder) / "sergey", anna.port))
        _say("Sergey, a program of his own on 127.0.0.1, joins with the code.")
        _do(sergey.submit(JoinHouse(code=invitation.code, person_name="Сергей Ильин")))
        _until(lambda: _do(sergey.query(lambda reader: reader.joining())).state == "joined")
        _say("He is in. They talk:")
        _talk(anna, sergey)
        _until(lambda: _digests(anna) == _digests(sergey))
        _say("Both hold the same: " + _digests(anna)[-1].hex()[:16])
    _say("Now the pictures, of the sample house:")
    for picture in render_screens(out):
        _say(f"  {picture}")


def _neighbour(folder: Path, port: int | None = None) -> AbstractContextManager[LocalNode]:
    connect = (("127.0.0.1", port),) if port else ()
    options = Options(data_dir=folder, passphrase=_PASSPHRASE, interfaces=("127.0.0.1",), connect=connect)
    return opened(options, network=True)


def _talk(anna: LocalNode, sergey: LocalNode) -> None:
    topic = cast("SubjectId", _do(anna.submit(CreateTopic(title="Лифт во 2-м подъезде", category="repairs"))))
    first = cast("SubjectId", _do(anna.submit(Say(topic=topic, text="Опять встал между третьим и четвёртым."))))
    _arrives(sergey, "Anna → Sergey", first)
    answer = Say(topic=topic, text="Диспетчер принял звонок, обещали за полчаса.", reply_to=first)
    second = cast("SubjectId", _do(sergey.submit(answer)))
    _arrives(anna, "Sergey → Anna", second)
    _do(anna.submit(React(message=second, reaction="thanks")))


def _arrives(at: LocalNode, way: str, message: SubjectId) -> None:
    started = time.monotonic()
    _until(lambda: _do(at.query(lambda reader: reader.message(message))) is not None)
    row = _do(at.query(lambda reader: reader.message(message)))
    if row is not None:
        _say(f"  {way}: «{row.text}» ({1000 * (time.monotonic() - started):.0f} ms)")


def _digests(node: LocalNode) -> list[bytes]:
    return [row.digest for row in _do(node.query(lambda reader: reader.digest()))]


def _do(future: "Future[T]") -> T:
    return future.result(_WAIT_S)


def _until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + _WAIT_S
    while not what():
        if time.monotonic() > end:
            raise TimeoutError("the two neighbours did not come together")
        time.sleep(0.005)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
