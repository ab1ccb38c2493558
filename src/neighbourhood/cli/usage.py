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
            return words("missing", name=_name(error.param, words))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as kind)):
            choices = ", ".join(str(each) for each in kind.choices)
            return _begun(words("bad_choice", name=_name(error.param, words), choices=choices))
        case click.BadParameter(param=click.Parameter(type=click.IntRange(min=int(first), max=int(last)))):
            return _begun(words("bad_range", name=_name(error.param, words), first=str(first), last=str(last)))
        case click.BadParameter():
            return _begun(words("bad_value", name=_name(error.param, words)))
        case click.BadOptionUsage():
            return words("bad_value", name=error.option_name)
    return _about_command(error, words)


def _about_command(error: click.UsageError, words: Words) -> str:
    given = getattr(error, "command_name", None)  # since click 8.4
    return words("bad_command") if given is None else words("no_such_command", name=given)


def _name(param: click.Parameter | None, words: Words) -> str:
    """Return what a person calls it: an option as it is typed, an argument as the help has it, with what it means."""
    if param is None:
        return "?"
    if isinstance(param, click.Option):
        return param.opts[-1]
    return words(f"argument_{param.name}")


def _begun(told: str) -> str:
    return told[:1].upper() + told[1:]
