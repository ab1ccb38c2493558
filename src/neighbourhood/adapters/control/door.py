"""Where the control socket is, and who may come through it.

A Unix domain socket in the data folder, which only its person can enter, with a look at the caller's user id. Where
there are none (Windows), a TCP port on the loopback interface: port and a random secret are in a file that only the
person can read, and both sides prove by HMAC that they have read it, so that a program that took over the port of
one that crashed learns nothing.
"""

import hashlib
import hmac
import os
import secrets
import socket
import stat
import struct
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.faults import Fault, FaultKind

NONCE_BYTES: Final = 32
USE_TCP: Final = os.name == "nt"
_SECRET_BYTES: Final = 32
_SUN_PATH_BYTES: Final = 100
"""Longest socket path that every system takes (104 on macOS, 108 on Linux, with the end mark)."""
_LOOPBACK: Final = "127.0.0.1"


class _NoPrivatePlace(PermissionError):
    """No runtime folder is this user's alone; its text is the path of the last one."""


@dataclass(frozen=True)
class Listener:
    """A bound socket; ``secret`` is None for a Unix domain socket."""

    socket: socket.socket
    path: Path
    secret: bytes | None

    def hide(self) -> None:
        """Let nobody new find the door."""
        self.path.unlink(missing_ok=True)


def listen(folder: DataFolder, *, tcp: bool = USE_TCP, place: Path | None = None) -> Listener:
    """Open the door; whoever calls holds the folder's lock. Raises Fault FOLDER_NOT_WRITABLE.

    ``place``: where in the folder, if it is not the door of the whole program; that one has a lock of its own.
    """
    path = place or folder.control_path
    try:
        return _listen_tcp(folder, path) if tcp else _listen_unix(path)
    except _NoPrivatePlace as error:
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, folder=str(error)) from error
    except OSError as error:
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, folder=str(folder.path)) from error


def dial(place: Path, timeout_s: float, *, tcp: bool = USE_TCP) -> tuple[socket.socket, bytes | None]:
    """Return a connection and the secret to prove. Raises OSError when nobody listens, Fault for a stranger."""
    if tcp:
        port, secret = _read_token(place)
        return socket.create_connection((_LOOPBACK, port), timeout_s), secret
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(timeout_s)
        connection.connect(str(socket_path(place)))
        if not same_user(connection):
            raise Fault(FaultKind.PROGRAM_NOT_ANSWERING)
    except BaseException:
        connection.close()
        raise
    return connection, None


def socket_path(place: Path) -> Path:
    """Return where the socket is for a place in a folder: there, or, when that path is too long, in a runtime folder.

    In the first one that is there and this user's alone: in ``/tmp`` anybody may have made one of that name before.
    Raises OSError when there is none.
    """
    if len(os.fsencode(place)) <= _SUN_PATH_BYTES:
        return place
    name = hashlib.blake2b(os.fsencode(place.parent.resolve() / place.name), digest_size=12).hexdigest()
    places = [runtime / name for runtime in _runtime_folders()]
    for path in places:
        if len(os.fsencode(path)) <= _SUN_PATH_BYTES and _is_private(path.parent):
            return path
    raise _NoPrivatePlace(str(places[-1].parent))


def same_user(connection: socket.socket) -> bool:
    """Say whether the other end of a Unix domain socket belongs to this user; the folder's mode guards elsewhere."""
    if sys.platform != "linux":
        return True
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _pid, user, _group = struct.unpack("3i", credentials)
    return bool(user == os.getuid())


def proof(secret: bytes, side: bytes, *nonces: bytes) -> bytes:
    """Return the proof that ``side`` has read the secret; ``nonces`` are the client's, then the server's."""
    return hmac.digest(secret, b"neighbourhood control " + side + b"".join(nonces), "sha256")


def _listen_unix(place: Path) -> Listener:
    path = socket_path(place)
    path.unlink(missing_ok=True)  # left by a program that was killed: this one holds the lock
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        listener.bind(str(path))
        path.chmod(0o600)
    except BaseException:
        listener.close()
        raise
    return Listener(listener, path, None)


def _listen_tcp(folder: DataFolder, path: Path) -> Listener:
    secret = secrets.token_bytes(_SECRET_BYTES)
    listener = socket.create_server((_LOOPBACK, 0), reuse_port=False)
    try:
        folder.write(path, f"{listener.getsockname()[1]} {secret.hex()}\n".encode("ascii"))
    except BaseException:
        listener.close()
        raise
    return Listener(listener, path, secret)


def _read_token(path: Path) -> tuple[int, bytes]:
    try:
        port, secret = path.read_text("ascii").split()
        return int(port), bytes.fromhex(secret)
    except ValueError as error:
        raise ConnectionRefusedError("no usable token") from error


def _runtime_folders() -> list[Path]:
    """Return where a socket may lie, best first; the last has the shortest path that there is."""
    given = os.environ.get("XDG_RUNTIME_DIR")
    of_this_user = f"neighbourhood-{os.getuid()}"
    return [
        *([Path(given) / "neighbourhood"] if given else []),
        Path(tempfile.gettempdir()) / of_this_user,
        Path("/tmp") / of_this_user,  # noqa: S108  # made private before it is used
    ]


def _is_private(path: Path) -> bool:
    """Make a folder that only this user may enter, if it is not there, and say whether it is one."""
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        found = path.lstat()
    except OSError:
        return False
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return is_own and not stat.S_IMODE(found.st_mode) & 0o077
