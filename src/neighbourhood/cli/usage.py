"""Says in the person's language what is wrong with a command line."""

import click

from neighbourhood.cli.session import Misuse
from neighbourhood.cli.texts import Words


def explain(error: click.UsageError, words: Words) -> str:
    """Return one sentence and where to read more."""
    command = error.ctx.command_path if error.ctx is not None else "neighbourhood"
    return f"{_sentence(error, words)} {words('see_help', command=command)}"


def _sentence(error: click.UsageError, words: Words) -> str:
    match error:
        case Misuse():
            return error.message
        case click.NoSuchOption():
            return words("no_such_option", name=error.option_name)
        case click.MissingParameter():
            return words("missing", name=_name(error.param))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as kind)):
            return words("bad_choice", name=_name(error.param), choices=", ".join(str(each) for each in kind.choices))
        case click.BadParameter(param=click.Parameter(type=click.IntRange(min=int(first), max=int(last)))):
            return words("bad_range", name=_name(error.param), first=str(first), last=str(last))
        case click.BadParameter():
            return words("bad_value", name=_name(error.param))
        case click.BadOptionUsage():
            return words("bad_value", name=error.option_name)
    return _about_command(error, words)


def _about_command(error: click.UsageError, words: Words) -> str:
    given = getattr(error, "command_name", None)  # since click 8.4
    return words("bad_command") if given is None else words("no_such_command", name=given)


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "?"
    return param.opts[-1] if isinstance(param, click.Option) else (param.name or "?").upper()
