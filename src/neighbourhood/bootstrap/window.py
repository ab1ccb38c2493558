"""The window over a data folder: opened at once, or once the passphrase is known."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.faults import Fault
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Backend
from neighbourhood.bootstrap.node import LocalNode, opened
from neighbourhood.viewmodels.application import create_window
from neighbourhood.viewmodels.settings import Settings


def run_window(options: Options) -> int:
    """Show the window until it is closed; return the exit code."""
    folder = DataFolder(options.data_dir)
    settings = Settings.load(folder.path / "window.json")
    with ExitStack() as stack:
        opener = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="opener"))

        def open_with(passphrase: str | None) -> LocalNode:
            chosen = replace(options, passphrase=passphrase)
            return stack.enter_context(opened(chosen, network=True, insist=False))

        def unlock(passphrase: str) -> "Future[Backend]":
            return opener.submit(open_with, passphrase)

        backend, fault = _try(lambda: opener.submit(open_with, options.passphrase).result())
        new = fault is not None and not folder.key_path.exists()
        window = create_window(backend, unlock=unlock, settings=settings, fault=fault, new_folder=new)
        window.show()
        code = window.application.exec()
        window.close()
    return code


def _try(work: Callable[[], LocalNode]) -> tuple[LocalNode | None, Fault | None]:
    try:
        return work(), None
    except Fault as fault:
        return None, fault
