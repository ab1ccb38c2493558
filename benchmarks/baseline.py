"""The measure: what a good engineer writes in an afternoon with PyNaCl, sqlite3 and one TCP stream.

Clear text on the wire and on the disk, no search, no folding, no membership. It does check **every** entry: its
Ed25519 signature and that it continues its device's chain of hashes; and it commits in a write-ahead log.
The functions measure; ``python -m benchmarks.baseline`` shows their figures alone.
"""

import argparse
import socket
import sqlite3
import struct
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from hashlib import blake2b
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

import msgspec
import psutil  # type: ignore[import-untyped]
from nacl.bindings import crypto_sign, crypto_sign_open, crypto_sign_seed_keypair
from nacl.exceptions import BadSignatureError

from benchmarks import workload
from benchmarks.processes import expect, running
from benchmarks.workload import Said

BATCH: Final = 1000
SIGNATURE_BYTES: Final = 64
_LENGTH: Final = struct.Struct(">I")
_SCHEMA: Final = """
CREATE TABLE entry (
    row INTEGER PRIMARY KEY,
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    id BLOB NOT NULL,
    payload BLOB NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (device, seq)
)
"""
_HEADS: Final = "SELECT device, seq, id FROM entry JOIN (SELECT device, max(seq) AS seq FROM entry GROUP BY device) USING (device, seq)"


Side = Callable[[socket.socket, Path, Connection], None]
"""What the other process does with its end of the stream, its file and its pipe."""


class Payload(msgspec.Struct, frozen=True, array_like=True):
    """What is signed."""

    device: bytes
    seq: int
    prev: bytes
    written_at_ms: int
    text: str


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """What is stored and sent: the bytes of a payload and their signature."""

    payload: bytes
    signature: bytes


class Head(NamedTuple):
    """The last entry of a device."""

    seq: int
    id: bytes


_START: Final = Head(-1, bytes(32))
_payloads: Final = msgspec.msgpack.Decoder(Payload)
_entries: Final = msgspec.msgpack.Decoder(list[Entry])


class Writer:
    """One device: signs its chain."""

    def __init__(self, number: int) -> None:
        self.device, self._secret = crypto_sign_seed_keypair(number.to_bytes(32, "big"))
        self._head = _START

    def write(self, said: Said) -> Entry:
        """Return the next entry of this device."""
        seq = self._head.seq + 1
        payload = msgspec.msgpack.encode(Payload(self.device, seq, self._head.id, said.written_at_ms, said.text))
        id_ = _id(payload)
        self._head = Head(seq, id_)
        return Entry(payload, crypto_sign(id_, self._secret)[:SIGNATURE_BYTES])


class Store:
    """Entries in a plain SQLite file."""

    def __init__(self, path: Path, *, synchronous: str = "NORMAL") -> None:
        new = not path.exists()
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute(f"PRAGMA synchronous={synchronous}")
        if new:
            self.connection.execute(_SCHEMA)
        self.heads = {device: Head(seq, id_) for device, seq, id_ in self.connection.execute(_HEADS)}

    def append(self, entries: Iterable[Entry]) -> None:
        """Check every entry and commit all at once; raise ValueError at a bad one, storing nothing."""
        heads: dict[bytes, Head] = {}
        rows = [self._checked(entry, heads) for entry in entries]
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.executemany("INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?)", rows)
        self.connection.execute("COMMIT")
        self.heads |= heads

    def newest(self, count: int) -> list[Payload]:
        """Return the last messages, newest first."""
        rows = self.connection.execute("SELECT payload FROM entry ORDER BY row DESC LIMIT ?", (count,))
        return [_payloads.decode(payload) for (payload,) in rows]

    def all(self) -> Iterator[Entry]:
        """Return all entries by arrival."""
        return (Entry(*row) for row in self.connection.execute("SELECT payload, signature FROM entry ORDER BY row"))

    def count(self) -> int:
        """Return how many entries are stored."""
        [(count,)] = self.connection.execute("SELECT count(*) FROM entry").fetchall()
        return int(count)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def _checked(self, entry: Entry, heads: dict[bytes, Head]) -> tuple[bytes, int, bytes, bytes, bytes]:
        payload = _payloads.decode(entry.payload)
        id_ = _id(entry.payload)
        try:
            crypto_sign_open(entry.signature + id_, payload.device)
        except BadSignatureError as problem:
            raise ValueError("signature") from problem
        head = heads.get(payload.device) or self.heads.get(payload.device, _START)
        if payload.prev != head.id or payload.seq != head.seq + 1:
            raise ValueError("chain")
        heads[payload.device] = Head(payload.seq, id_)
        return payload.device, payload.seq, id_, entry.payload, entry.signature


def append_per_s(said: Sequence[Said], folder: Path, *, batch: int = 1) -> float:
    """Return how many new entries one device signs and brings to the disk per second.

    ``batch`` entries are committed together, each time with ``synchronous=FULL``.
    """
    writer = Writer(0)
    with closing(Store(folder / f"append-{batch}.sqlite", synchronous="FULL")) as store:
        waiting = iter(said)
        begun = time.perf_counter()
        while part := [writer.write(one) for one in islice(waiting, batch)]:
            store.append(part)
        return len(said) / (time.perf_counter() - begun)


def replicate_per_s(said: Sequence[Said], folder: Path) -> float:
    """Return how many entries per second an empty receiver takes from another process over loopback TCP."""
    fill(said, folder / "sender.sqlite")
    with (
        running(_serve, _send_all, folder / "sender.sqlite") as pipe,
        closing(_dial(pipe)) as connection,
        closing(Store(folder / "receiver.sqlite")) as store,
    ):
        begun = time.perf_counter()
        for frame in _frames(connection):
            store.append(_entries.decode(frame))
        took_s = time.perf_counter() - begun
        expect(store.count() == len(said))
    return len(said) / took_s


def propagate_ms(said: Sequence[Said], folder: Path) -> float:
    """Return the median milliseconds from writing an entry on one side to having it committed on the other.

    Writing includes the commit to the disk (``synchronous=FULL``). Both processes read the system's steady clock.
    """
    writer = Writer(0)
    begun_ns: list[int] = []
    with (
        closing(Store(folder / "here.sqlite", synchronous="FULL")) as store,
        running(_serve, _receive_each, folder / "there.sqlite") as pipe,
        closing(_dial(pipe)) as connection,
    ):
        for one in said:
            begun_ns.append(time.monotonic_ns())
            entry = writer.write(one)
            store.append([entry])
            _send(connection, [entry])
            expect(connection.recv(1) == b"+")
        connection.shutdown(socket.SHUT_WR)
        done_ns: list[int] = pipe.recv()
    return median(done - begun for begun, done in zip(begun_ns, done_ns, strict=True)) / 1e6


def reopen_s(said: Sequence[Said], folder: Path) -> float:
    """Return the seconds from opening a file of these entries to heads, count and last 50 messages (median of 5)."""
    path = folder / "reopen.sqlite"
    fill(said, path)
    return median(_reopen_once_s(path, len(said)) for _ in range(5))


def bytes_per_entry(said: Sequence[Said], folder: Path) -> float:
    """Return the size of the file, log included in it, divided by the number of entries."""
    path = folder / "size.sqlite"
    fill(said, path)
    return path.stat().st_size / len(said)


def memory_mib(said: Sequence[Said], folder: Path) -> float:
    """Return the memory that a process of its own holds alone (USS) after opening a file of these entries, in MiB."""
    path = folder / "memory.sqlite"
    fill(said, path)
    with running(_serve, _report_memory, path) as pipe, closing(_dial(pipe)):
        uss_bytes: int = pipe.recv()
    return uss_bytes / 1024**2


def fill(said: Sequence[Said], path: Path) -> None:
    """Write a whole workload into a new file; its write-ahead log is folded in at closing."""
    waiting = iter(written(said))
    with closing(Store(path)) as store:
        while part := list(islice(waiting, BATCH)):
            store.append(part)


def written(said: Sequence[Said]) -> list[Entry]:
    """Return the signed entries of a workload, in its order."""
    writers: dict[int, Writer] = {}
    return [writers.setdefault(one.device, Writer(one.device)).write(one) for one in said]


def _reopen_once_s(path: Path, count: int) -> float:
    begun = time.perf_counter()
    with closing(Store(path)) as store:
        expect(bool(store.heads) and store.count() == count and len(store.newest(50)) == min(50, count))
        return time.perf_counter() - begun


def _id(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=32).digest()


def _serve(pipe: Connection, side: Side, path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        pipe.send(listener.getsockname())
        connection, _ = listener.accept()
        with closing(connection):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            side(connection, path, pipe)


def _send_all(connection: socket.socket, path: Path, _pipe: Connection) -> None:
    with closing(Store(path)) as store:
        entries = store.all()
        while part := list(islice(entries, BATCH)):
            _send(connection, part)


def _receive_each(connection: socket.socket, path: Path, pipe: Connection) -> None:
    done_ns = []
    with closing(Store(path)) as store:
        for frame in _frames(connection):
            store.append(_entries.decode(frame))
            done_ns.append(time.monotonic_ns())
            connection.sendall(b"+")
    pipe.send(done_ns)


def _report_memory(_connection: socket.socket, path: Path, pipe: Connection) -> None:
    with closing(Store(path)) as store:
        expect(len(store.newest(50)) > 0)
        pipe.send(psutil.Process().memory_full_info().uss)


def _dial(pipe: Connection) -> socket.socket:
    connection = socket.create_connection(pipe.recv())
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _send(connection: socket.socket, entries: list[Entry]) -> None:
    frame = msgspec.msgpack.encode(entries)
    connection.sendall(_LENGTH.pack(len(frame)) + frame)


def _frames(connection: socket.socket) -> Iterator[bytes]:
    with connection.makefile("rb") as stream:
        while header := stream.read(_LENGTH.size):
            [size_bytes] = _LENGTH.unpack(header)
            yield stream.read(size_bytes)


def main() -> None:
    """Show the baseline's figures alone."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.baseline", description="the baseline's figures alone")
    parser.add_argument("--n", type=int, default=20_000, help="entries in the larger measurements")
    said = workload.messages(parser.parse_args().n)
    some = said[:1000]
    print(workload.describe(said))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"append, each to the disk  {append_per_s(some, folder):10,.0f} entries/s")
        print(f"append, {BATCH} together     {append_per_s(said, folder, batch=BATCH):10,.0f} entries/s")
        print(f"replicate                 {replicate_per_s(said, folder):10,.0f} entries/s")
        print(f"propagate                 {propagate_ms(some, folder):10.2f} ms")
        print(f"reopen                    {reopen_s(said, folder) * 1000:10.1f} ms")
        print(f"memory                    {memory_mib(said, folder):10.1f} MiB")
        print(f"size                      {bytes_per_entry(said, folder):10.0f} bytes/entry")


if __name__ == "__main__":
    main()
