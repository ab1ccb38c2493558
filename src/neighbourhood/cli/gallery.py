"""The command that shows what the window is made of."""

from pathlib import Path

import click

from neighbourhood.cli.parts import Command, Parts
from neighbourhood.cli.session import Session


def gallery_command(parts: Parts) -> Command:
    """Return ``gallery``."""
    folder = click.Path(file_okay=False, path_type=Path)
    return parts.command("gallery", gallery, parts.option("--save", type=folder, metavar="FOLDER"))


def gallery(session: Session, save: Path | None) -> None:
    """Show every component of the window in both themes, or save pictures of them."""
    code = session.world.gallery(session.options.language, save)
    if save is not None:
        session.note(session.words("showcase_saved", folder=str(save)))
    click.get_current_context().exit(code)
