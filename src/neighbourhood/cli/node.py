"""The commands that keep the program on without a window, and those that show a window with sample data."""

from pathlib import Path

import click

from neighbourhood.app.options import PreviewOptions
from neighbourhood.cli.parts import Command, Parts, pixels, seconds
from neighbourhood.cli.session import Session


def node_commands(parts: Parts) -> list[Command]:
    """Return ``node``, ``showcase`` and ``scene``."""
    folder = click.Path(file_okay=False, path_type=Path)
    return [
        parts.command(
            "node",
            node,
            parts.option("--for", "for_s", type=seconds, metavar="SECONDS"),
            parts.option("--until-closed", type=None, is_flag=True),
        ),
        parts.command(
            "showcase",
            showcase,
            parts.option("--out", type=folder, required=True),
            parts.option("--few", type=None, is_flag=True),
        ),
        parts.command(
            "scene",
            show_scene,
            parts.argument("scene", default="topic", required=False),
            parts.option("--dark", type=None, is_flag=True),
            parts.option("--size", type=pixels, default="1240x820", metavar="WIDTHxHEIGHT"),
            parts.option("--text", "text_percent", type=click.IntRange(100, 200), default=100, metavar="PERCENT"),
        ),
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


def showcase(session: Session, out: Path, few: bool) -> None:
    """Save pictures of every screen."""
    session.world.showcase(out, few=few)
    session.note(session.words("showcase_saved", folder=str(out)))


def show_scene(session: Session, scene: str, dark: bool, size: tuple[int, int], text_percent: int) -> None:
    """Show one screen of the sample house."""
    width, height = size
    options = PreviewOptions(
        scene=scene,
        language=session.options.language,
        dark=dark,
        width=width,
        height=height,
        text_percent=text_percent,
    )
    click.get_current_context().exit(session.world.preview(options))
