"""A sample house whose answers wait until they are let go."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.ports import Queries
from neighbourhood.viewmodels.preview import SampleBackend

T = TypeVar("T")


class Slow(SampleBackend):
    """A house that answers when it is told to, or not at all."""

    def __init__(self) -> None:
        super().__init__("en")
        self.held: list[Callable[[], None]] = []
        self.ill = self._holding = False

    def hold(self) -> None:
        self._holding = True

    def release(self) -> None:
        self._holding = False
        while self.held:
            self.held.pop(0)()

    def query(self, read: Callable[[Queries], T]) -> Future[T]:
        future: Future[T] = Future()
        if self.ill:
            future.set_exception(Fault(FaultKind.INTERNAL, reason="a test"))
            return future
        if not self._holding:
            return super().query(read)
        self.held.append(lambda: future.set_result(read(self)))
        return future
