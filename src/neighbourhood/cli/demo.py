"""The command that shows a sample house."""

import shlex
from pathlib import Path

import click

from neighbourhood.app.options import DemoOptions
from neighbourhood.cli.parts import Command, Parts, seconds
from neighbourhood.cli.session import Session

_MAX_NEIGHBOURS = 20


def demo_command(parts: Parts) -> Command:
    """Return ``demo``."""
    folder = click.Path(file_okay=False, path_type=Path)
    neighbours = click.IntRange(1, _MAX_NEIGHBOURS)
    return parts.command(
        "demo",
        demo,
        parts.option("--neighbours", type=neighbours, default=DemoOptions.neighbours, metavar="NUMBER"),
        parts.option("--for", "for_s", type=seconds, metavar="SECONDS"),
        parts.option("--keep", type=folder, metavar="FOLDER"),
        parts.option("--pictures", type=folder, metavar="FOLDER"),
    )


def demo(session: Session, neighbours: int, for_s: float | None, keep: Path | None, pictures: Path | None) -> None:
    """Show the sample house until it is ended."""
    language = session.options.language
    options = DemoOptions(neighbours=neighbours, language=language, for_s=for_s, keep=keep, pictures=pictures)
    code = session.world.demo(options, _Audience(session))
    click.get_current_context().exit(code)


def _program_command() -> list[str]:
    from neighbourhood.bootstrap.demo.company import program_command

    return program_command()


class _Audience:
    """Hears of the sample house and tells the person."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, key: str, **values: str | int) -> None:
        """Say what goes on."""
        program = shlex.join(_program_command())
        self._session.note(self._session.words(key, program=program, **values))

    def line(self, author: str, topic: str, text: str) -> None:
        """Print a message."""
        words = self._session.words
        value = {"author": author, "topic": topic, "text": text}
        self._session.result(value, lambda: [words("demo_line", author=author, topic=topic, text=text)])
