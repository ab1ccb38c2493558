"""The command that opens the window at a link."""

from dataclasses import replace

import click

from neighbourhood.app.links import MAX_LINK_CHARS
from neighbourhood.cli.parts import LINK_COMMAND, Command, Parts
from neighbourhood.cli.session import Session


def link_command(parts: Parts) -> Command:
    """Return ``open``."""
    return parts.command(LINK_COMMAND, open_link, parts.argument("link"))


def open_link(session: Session, link: str) -> None:
    """Open the window there; what the link is worth is said in the window, where the person looks."""
    options = replace(session.options, link=link[: MAX_LINK_CHARS + 1])
    click.get_current_context().exit(session.world.open_window(options))
