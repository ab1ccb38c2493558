"""A second process for a measurement, with a pipe to it."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Concatenate, ParamSpec

P = ParamSpec("P")
_PATIENCE_S = 60


@contextmanager
def running(
    work: Callable[Concatenate[Connection, P], None], *args: P.args, **kwargs: P.kwargs
) -> Iterator[Connection]:
    """Run ``work(pipe, ...)`` in a fresh process and yield our end of the pipe; waits for its end.

    Raises RuntimeError when it fails, and EOFError where we wait for something that it no longer sends.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, *args), kwargs=kwargs)
    process.start()
    theirs.close()
    try:
        yield ours
        process.join(_PATIENCE_S)
    finally:
        if process.is_alive():
            process.kill()
            process.join()
        ours.close()
    expect(process.exitcode == 0)


def expect(right: bool) -> None:
    """Raise RuntimeError when something did not happen: its figure would be worthless."""
    if not right:
        raise RuntimeError("a benchmark did not do what it measures")
