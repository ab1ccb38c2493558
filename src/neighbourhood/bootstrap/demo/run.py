"""The sample house: its past is written, its neighbours' programs start, and the person at the window looks around."""

import secrets
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.options import DemoOptions, Options
from neighbourhood.app.ports import Audience
from neighbourhood.bootstrap.demo.company import LOOPBACK, Company
from neighbourhood.bootstrap.demo.director import Director
from neighbourhood.bootstrap.demo.past import Past
from neighbourhood.bootstrap.demo.sample import SampleHouse, load_sample
from neighbourhood.bootstrap.display import is_seen
from neighbourhood.bootstrap.ending import asked_to_end
from neighbourhood.bootstrap.node import LocalNode, SystemOutside, opened
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.resources import resource_folder

_STEP_S: Final = 0.2
HEADLESS_S: Final = 20.0
"""How long the house is looked at where there is no window to close."""


def run_demo(options: DemoOptions, audience: Audience) -> int:
    """Show the sample house until it is ended; return the exit code. Raises Fault.

    Nothing of it is left then: no process, and no folder unless it is to be kept.
    """
    headless = not is_seen()
    house = load_sample(resource_folder("resources"))
    with ExitStack() as stack:
        ended = stack.enter_context(asked_to_end())
        folder = stack.enter_context(_folder(options.keep))
        passphrase = secrets.token_hex(16)
        past = Past(
            house, folder, passphrase, _keys(house, options.neighbours), options.language, SystemOutside().now_ms()
        )
        stack.callback(past.close)
        past.write()
        past.fill_yours()
        audience.note("demo_house", people=len(house.people), flats=past.flats)
        yours = Options(data_dir=folder / house.you, passphrase=passphrase, interfaces=(LOOPBACK,))
        node = stack.enter_context(opened(yours, network=True, insist=False))
        company = Company(folder, _passphrase_file(folder, passphrase))
        director = Director(house, options, past, company, node, audience, told=headless)
        stack.callback(director.close)
        director.start()
        _show(options, node, past.topics[house.topic[0].key], director, ended, audience, headless=headless)
    if options.keep is not None:
        audience.note("demo_kept", folder=str(options.keep), you=house.you)
    return 0


def _keys(house: SampleHouse, neighbours: int) -> list[str]:
    """Name those who get a folder beside the founder: the person at the window first."""
    return [house.you, *(person.key for person in house.neighbours(neighbours) if person.key != house.founder)]


def _passphrase_file(folder: Path, passphrase: str) -> Path:
    path = folder / "passphrase"
    path.touch(mode=0o600)
    path.write_text(passphrase + "\n", "utf-8")
    return path


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """Give a folder that belongs to this sample house alone. Raises Fault for one to keep that holds anything."""
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="neighbourhood-sample-") as name:
            yield Path(name)
        return
    try:
        keep.mkdir(mode=0o700, parents=True, exist_ok=True)
        taken = any(keep.iterdir())
    except OSError as error:
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, folder=str(keep)) from error
    if taken:
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, foreign_folder=str(keep))
    yield keep.absolute()


def _show(
    options: DemoOptions,
    node: LocalNode,
    first: SubjectId,
    director: Director,
    ended: threading.Event,
    audience: Audience,
    *,
    headless: bool,
) -> None:
    """Show the window; where there is none, look for a while and take pictures if Qt is installed."""
    for_s = options.for_s if options.for_s is not None or not headless else HEADLESS_S
    end_s = None if for_s is None else time.monotonic() + for_s

    def is_over() -> bool:
        return ended.is_set() or (end_s is not None and time.monotonic() >= end_s)

    try:
        from neighbourhood.bootstrap.demo import window
    except ModuleNotFoundError:
        audience.note("no_window")
        _wait(is_over)
        return
    if not headless:
        window.show(node, options.language, first, is_over)
        return
    pictures = options.pictures or Path(tempfile.mkdtemp(prefix="neighbourhood-pictures-"))
    audience.note("demo_no_display", folder=str(pictures))
    window.photograph(node, options.language, first, pictures, is_over, lambda: director.newest)


def _wait(is_over: Callable[[], bool]) -> None:
    while not is_over():
        time.sleep(_STEP_S)
