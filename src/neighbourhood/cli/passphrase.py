"""The passphrase of the data folder: read from a file, and changed."""

import codecs
from pathlib import Path
from typing import Final

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.session import Session

_MAX_PASSPHRASE_BYTES: Final = 4096


def passphrase_group(parts: Parts) -> Group:
    """Return ``passphrase`` with its command."""
    new_file = parts.option("--new-file", type=click.Path(path_type=Path), metavar="FILE")
    keyring = parts.option("--keyring", type=None, is_flag=True)
    return parts.group("passphrase", [parts.command("passphrase change", change, new_file, keyring)])


def read_passphrase(session: Session, path: Path) -> str:
    """Return the first line of a file. Raises Fault FILE_NOT_READABLE, or Misuse where there is no passphrase in it."""
    try:
        with path.open("rb") as file:
            line = file.readline(_MAX_PASSPHRASE_BYTES).rstrip(b"\r\n").removeprefix(codecs.BOM_UTF8)
    except OSError as error:
        raise Fault(FaultKind.FILE_NOT_READABLE, file=str(path)) from error
    try:
        passphrase = line.decode("utf-8")
    except UnicodeDecodeError:
        session.misuse("not_unicode")
    if not passphrase:
        session.misuse("empty_passphrase")
    return passphrase


def change(session: Session, new_file: Path | None, keyring: bool) -> None:
    """Let another passphrase, or the keyring, open the folder from now on."""
    if keyring and new_file is not None:
        session.misuse("file_or_keyring")
    if not keyring and new_file is None and not session.world.can_ask():
        session.misuse("no_new_passphrase")
    old = _so_far(session)
    new = None if keyring else session.chosen_passphrase() if new_file is None else read_passphrase(session, new_file)
    remembered = session.world.change_passphrase(session.options, old, new)
    session.note(session.words("keyring_opens" if keyring else "passphrase_changed"))
    if remembered is not None:
        session.note(session.words("keyring_remembers", account=remembered))


def _so_far(session: Session) -> str | None:
    """Return the passphrase that opens the folder now, None where the keyring does."""
    keeper = session.world.kept_by(session.options)
    if keeper == "nothing":
        raise Fault(FaultKind.NO_HOUSE)
    if keeper == "keyring":
        return None
    given = session.options.passphrase
    return session.typed_passphrase() if given is None else given
