"""How a program hears that it is to end."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_INPUT: Final = 0


@contextmanager
def asked_to_end() -> Iterator[threading.Event]:
    """Give an event that Ctrl+C and the system's request to end set. Main thread only."""
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    previous = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ended
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def end_with_input(ended: threading.Event) -> None:
    """Set the event when the standard input is closed, as it is when the program that holds its other side is gone."""

    def read() -> None:
        try:
            while os.read(_INPUT, 4096):
                pass
        except OSError:
            pass  # there is no input at all
        ended.set()

    threading.Thread(target=read, name="input", daemon=True).start()
