"""Pieces of commands: groups, options and arguments whose help is in the person's language."""

import math
from collections.abc import Callable, Sequence
from typing import Any, Final

import click

from neighbourhood.app.links import is_link
from neighbourhood.cli.session import Session
from neighbourhood.cli.texts import Words

LINK_COMMAND: Final = "open"
_HEADINGS: Final = {"Options": "options", "Commands": "commands", "Positional arguments": "arguments"}


class _Formatter(click.HelpFormatter):
    """Help with its headings in the person's language."""

    def __init__(self, words: Words, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._words = words

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or self._words("usage") + " ")

    def write_heading(self, heading: str) -> None:
        """Write a heading of the library, translated."""
        super().write_heading(self._words(_HEADINGS[heading]) if heading in _HEADINGS else heading)


class _Context(click.Context):
    def make_formatter(self) -> click.HelpFormatter:
        """Return a formatter that speaks the session's language."""
        session = self.find_object(Session)
        if session is None:
            raise LookupError("commands run in a session")
        return _Formatter(session.words, self.terminal_width, self.max_content_width)


class Command(click.Command):
    """A command; its callback gets the session, then its parameters by name."""

    context_class = _Context

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 - as the library has it
        """Return the first sentence, whole however long: the library would cut it."""
        return _first_sentence(self.help)


class Group(click.Group):
    """Commands under one name."""

    context_class = _Context

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 - as the library has it
        """Return the first sentence; see ``Command``."""
        return _first_sentence(self.help)


class _Root(Group):
    """The whole command line; a link stands for the command that opens it, as browsers give it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name."""
        return super().resolve_command(ctx, [LINK_COMMAND, *args] if is_link(args[0]) else args)


class _Option(click.Option):
    """An option whose help is its help text and nothing that the library would add in English."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its names and its text."""
        record = super().get_help_record(ctx)
        return None if record is None else (record[0], self.help or "")


def _first_sentence(text: str | None) -> str:
    first, stop, _rest = (text or "").partition(". ")
    return first + stop.strip()


def plain_text(given: str) -> str:
    """Return a text; raise ValueError for the rests of bytes that are not UTF-8."""
    given.encode("utf-8")
    return given


def seconds(given: str) -> float:
    """Return a time span; raise ValueError for a negative or endless one."""
    span_s = float(given)
    if not 0 <= span_s < math.inf:
        raise ValueError(given)
    return span_s


def pixels(given: str) -> tuple[int, int]:
    """Return width and height of a window; raise ValueError for anything but WIDTHxHEIGHT of a sensible size."""
    width, height = (int(part) for part in given.lower().split("x"))
    if not (320 <= width <= 7680 and 240 <= height <= 4320):
        raise ValueError(given)
    return width, height


class Parts:
    """Makes the pieces in one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def root(self, commands: Sequence[click.Command], start: Callable[..., None], *params: click.Parameter) -> Group:
        """Return the whole command line; ``start`` gets the session and the global options before any command."""
        return _Root(
            commands=commands,
            callback=click.pass_obj(start),
            params=[*params, self.help_flag()],
            add_help_option=False,
            help=self._words("help"),
            invoke_without_command=True,
            no_args_is_help=False,
            subcommand_metavar="COMMAND …",
            options_metavar="[…]",
        )

    def group(self, name: str, commands: Sequence[click.Command]) -> Group:
        """Return a group that needs one of its commands; ``name`` is its path, as in ``command``."""
        return Group(
            name.rpartition(" ")[2],
            commands=commands,
            params=[self.help_flag()],
            add_help_option=False,
            help=self._help(name),
            no_args_is_help=False,
            subcommand_metavar="COMMAND …",
            options_metavar="[--help]",
        )

    def command(self, path: str, callback: Callable[..., None], *params: click.Parameter) -> Command:
        """Return a command; ``path`` is its name with its group, the name of its help text."""
        return Command(
            path.rpartition(" ")[2],
            callback=click.pass_obj(callback),
            params=[*params, self.help_flag()],
            add_help_option=False,
            help=self._help(path),
            options_metavar="[…]",
        )

    def option(self, *names: str, told: str = "", **settings: Any) -> click.Option:
        """Return an option; its help text is named after its long name, or ``told`` where a group has that name."""
        long_name = next(name for name in names if name.startswith("--"))
        named = {"metavar": long_name[2:].upper()} if "type" not in settings else {}
        return _Option(names, help=self._help(told or long_name[2:]), **{"type": plain_text, **named, **settings})

    def argument(self, name: str, kind: Any = plain_text, **settings: Any) -> click.Argument:
        """Return an argument."""
        return click.Argument([name], type=kind, **settings)

    def help_flag(self) -> click.Option:
        """Return the option ``--help``."""
        return _Option(
            ["--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
            help=self._help("help"),
        )

    def _help(self, path: str) -> str:
        return self._words("help_" + path.replace(" ", "_").replace("-", "_"))


def _show_help(context: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(context.get_help())
        context.exit()
