"""One window for each data folder: a second start brings the first to the front, also while that asks for the passphrase.

A window holds a lock and a socket of its own in the folder: as long as nobody has unlocked the house, commands and
programs without a window may open it.
"""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from typing import Final, TypeVar

from neighbourhood.adapters.control.ends import RemoteBackend, serve
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.runtime import WriterLoop
from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import ShowWindow
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Queries

T = TypeVar("T")
_PATIENCE_S: Final = 10.0
_STEP_S: Final = 0.05


class FrontDoor:
    """``app.ports.Backend`` that does nothing but show the window; thread-safe."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._show: Callable[[str], None] | None = None
        self._asked: str | None = None
        self._shut = ExitStack()

    def open(self, folder: DataFolder) -> None:
        """Let other starts of the program in. Raises Fault."""
        loop = WriterLoop("front door")
        self._shut.callback(loop.close)
        server = loop.run(serve(self, folder, place=folder.window_path))
        self._shut.callback(lambda: loop.run(server.close()))

    def lead_to(self, show: Callable[[str], None]) -> None:
        """Have ``show`` called, on any thread, with the link of every other start: also of one that came before."""
        with self._guard:
            self._show, asked = show, self._asked
        if asked is not None:
            show(asked)

    def submit(self, intent: Intent) -> "Future[object]":
        """Carry out ShowWindow. Raises Fault FOLDER_IN_USE for everything else."""
        if not isinstance(intent, ShowWindow):
            raise Fault(FaultKind.FOLDER_IN_USE)
        with self._guard:
            show = self._show
            self._asked = intent.link or self._asked or ""
        if show is not None:
            show(intent.link)
        done: Future[object] = Future()
        done.set_result(None)
        return done

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":  # noqa: ARG002 - as the Protocol has it
        """Not offered here. Raises Fault FOLDER_IN_USE."""
        raise Fault(FaultKind.FOLDER_IN_USE)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Not offered here. Raises NotImplementedError."""
        raise NotImplementedError

    def close(self) -> None:
        """Let nobody in any more."""
        self._shut.close()


@contextmanager
def front_door(options: Options) -> Iterator[FrontDoor | None]:
    """Give the door of the only window over a data folder; None when another start was faster, and shows its own.

    Where no door can be made, it stays shut, and the window says itself what is wrong with the folder.
    """
    folder, door = DataFolder(options.data_dir), FrontDoor()
    with ExitStack() as stack:
        try:
            alone = _hold(folder, options, stack)
            if alone:
                stack.callback(door.close)
                door.open(folder)
        except Fault:
            alone = True
        yield door if alone else None


def _hold(folder: DataFolder, options: Options, stack: ExitStack) -> bool:
    """Take the lock of the window; False when that of another start has shown itself meanwhile. Raises Fault."""
    end_s = time.monotonic() + _PATIENCE_S
    while True:
        try:
            stack.enter_context(folder.lock(folder.window_lock_path))
        except Fault as fault:
            if fault.kind is not FaultKind.FOLDER_IN_USE or time.monotonic() >= end_s:
                raise
        else:
            return True
        if is_shown_elsewhere(options):
            return False
        time.sleep(_STEP_S)


def is_shown_elsewhere(options: Options) -> bool:
    """Have the window over a data folder show itself and follow the link of this start; say whether there is one."""
    folder = DataFolder(options.data_dir)
    remote = RemoteBackend(folder, place=folder.window_path, timeout_s=_PATIENCE_S)
    try:
        if not remote.is_there():
            return False
        if not options.hidden:  # a start at login calls nobody
            remote.submit(ShowWindow(link=options.link)).result()
    except Fault:
        return False
    return True
