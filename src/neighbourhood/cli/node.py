"""The commands that keep the program on: without a window, with it, and with sample data."""

from pathlib import Path

import click

from neighbourhood.cli.parts import Command, Parts, seconds
from neighbourhood.cli.session import Session


def node_commands(parts: Parts) -> list[Command]:
    """Return ``node`` and ``showcase``."""
    folder = click.Path(file_okay=False, path_type=Path)
    return [
        parts.command(
            "node",
            node,
            parts.option("--for", "for_s", type=seconds, metavar="SECONDS"),
            parts.option("--until-closed", type=None, is_flag=True),
        ),
        parts.command("showcase", showcase, parts.option("--out", type=folder, required=True)),
    ]


def node(session: Session, for_s: float | None, until_closed: bool) -> None:
    """Stay on the network until asked to end."""
    wait_for_end = session.world.wait_for_end
    with session.open_here(network=True) as backend:
        session.tell_notices(backend)
        port = backend.query(lambda reader: reader.sync()).result().listening_port
        line = session.words("node_ready_offline") if port is None else session.words("node_ready", port=str(port))
        ready = {"ready": True, "port": port}
        wait_for_end(for_s, lambda: session.result(ready, lambda: [line]), until_closed=until_closed)


def showcase(session: Session, out: Path) -> None:
    """Save pictures of every screen."""
    session.world.showcase(out)
    session.note(session.words("showcase_saved", folder=str(out)))
