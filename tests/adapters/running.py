"""A program behind its control socket."""

import asyncio
import socket
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

from neighbourhood.adapters.control import door
from neighbourhood.adapters.control.ends import RemoteBackend, serve
from neighbourhood.adapters.datafolder import DataFolder
from tests.cli.fake_world import FakeHouse

T = TypeVar("T")


class Running:
    """A program that serves a folder from a loop in a thread of its own."""

    def __init__(self, folder: DataFolder, backend: FakeHouse, *, tcp: bool, line_timeout_s: float = 30.0) -> None:
        self.folder, self.backend, self.tcp = folder, backend, tcp
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self._server = self.run(serve(backend, folder, tcp=tcp, line_timeout_s=line_timeout_s))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def close(self) -> None:
        self.run(self._server.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def remote(self) -> RemoteBackend:
        return RemoteBackend(self.folder, tcp=self.tcp, timeout_s=10)

    def raw(self) -> socket.socket:
        connection, secret = door.dial(self.folder.control_path, 10, tcp=False)
        assert secret is None
        return connection
