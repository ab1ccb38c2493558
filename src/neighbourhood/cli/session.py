"""One start of the command line: its words, its options, its two outputs and the program it talks to."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, NoReturn, TypeVar

import click

from neighbourhood.adapters import hexjson
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Backend, Queries
from neighbourhood.app.troubles import troubles
from neighbourhood.cli.terminal import safe, safe_json
from neighbourhood.cli.texts import Words
from neighbourhood.cli.world import World

T = TypeVar("T")
_FOLDER_WAIT_S: Final = 10.0
"""Another command, or a window that is just opening, holds the folder for moments before it answers."""
_FOLDER_RETRY_S: Final = 0.1


@dataclass
class Session:
    """``options`` and ``json`` are set once the global options have been read."""

    words: Words
    world: World
    options: Options = field(default_factory=Options)
    json: bool = False

    def result(self, value: object, lines: Callable[[], list[str]]) -> None:
        """Print a result: as one line of JSON, or as lines for people."""
        if self.json:
            click.echo(safe_json(hexjson.encode(value).decode("utf-8")))
            return
        for line in lines():
            click.echo(safe(line))

    def note(self, text: str) -> None:
        """Tell the person something that is not a result."""
        click.echo(safe(text), err=True)

    def progress(self, text: str) -> None:
        """Replace the last progress line on a terminal; elsewhere write a new one."""
        if sys.stderr.isatty():
            click.echo("\r" + safe(text), err=True, nl=False)
        else:
            self.note(text)

    def end_progress(self) -> None:
        """Leave the progress line."""
        if sys.stderr.isatty():
            click.echo(err=True)

    def tell_notices(self, backend: Backend) -> None:
        """Say on the standard error what does not stop the program: a clock years off, no network."""
        for fault in troubles(backend.query(lambda reader: reader.sync()).result()):
            self.note(self.words.fault(fault))

    def misuse(self, key: str, **values: str | int) -> NoReturn:
        """Refuse the command line with a sentence of ``cli.texts``."""
        raise Misuse(self.words(key, **values))

    @contextlib.contextmanager
    def backend(self, *, network: bool = False) -> Iterator[Backend]:
        """Yield the program that runs on the data folder, else open the folder here."""
        deadline_s = self.world.monotonic_s() + _FOLDER_WAIT_S
        with contextlib.ExitStack() as stack:
            while True:
                remote = self.world.running(self.options)
                if remote is not None:
                    self._pass_addresses_on(remote)
                    yield remote
                    return
                try:
                    local = stack.enter_context(self.open_here(network=network))
                    break
                except Fault as fault:
                    if fault.kind is not FaultKind.FOLDER_IN_USE or self.world.monotonic_s() >= deadline_s:
                        raise
                self.world.sleep(_FOLDER_RETRY_S)
            self.tell_notices(local)
            yield local

    @contextlib.contextmanager
    def open_here(self, *, network: bool) -> Iterator[Backend]:
        """Open the folder in this process; where that needs a passphrase and none was given, a terminal is asked."""
        with contextlib.ExitStack() as stack:
            try:
                backend = stack.enter_context(self.world.open_local(self.options, network=network))
            except Fault as fault:
                self.options = replace(self.options, passphrase=self._passphrase_against(fault))
                backend = stack.enter_context(self.world.open_local(self.options, network=network))
            yield backend

    def typed_passphrase(self) -> str:
        """Ask the terminal for the passphrase that opens the folder. Raises Fault where nobody can be asked."""
        if not self.world.can_ask():
            raise Fault(FaultKind.PASSPHRASE_NEEDED)
        return self._typed("type_passphrase")

    def chosen_passphrase(self) -> str:
        """Ask the terminal twice for a new passphrase."""
        passphrase = self._typed("choose_passphrase")
        if self._typed("repeat_passphrase") != passphrase:
            self.misuse("passphrases_differ")
        return passphrase

    def _passphrase_against(self, fault: Fault) -> str:
        """Return a passphrase that may mend what kept the folder from opening, else raise it."""
        if not self.world.can_ask():
            raise fault
        if fault.kind is FaultKind.PASSPHRASE_NEEDED:
            return self.typed_passphrase()
        if fault.kind is FaultKind.NO_KEYRING and self.world.kept_by(self.options) == "nothing":
            self.note(self.words("new_passphrase"))
            return self.chosen_passphrase()
        raise fault

    def _typed(self, prompt: str) -> str:
        passphrase = self.world.ask_secret(self.words(prompt) + " ")
        if not passphrase:
            self.misuse("empty_typed")
        try:
            passphrase.encode("utf-8")
        except UnicodeEncodeError:
            self.misuse("not_unicode")
        return passphrase

    def ask(self, read: Callable[[Queries], T]) -> T:
        """Open the program for one read."""
        with self.backend() as backend:
            return backend.query(read).result()

    def tell(self, intent: Intent, answer: type[T]) -> T:
        """Open the program for one intent and return its answer."""
        with self.backend() as backend:
            return answered(backend, intent, answer)

    def _pass_addresses_on(self, remote: Backend) -> None:
        for host, port in self.options.connect:
            remote.submit(ConnectTo(host=host, port=port)).result()


class Misuse(click.UsageError):
    """A command line that cannot be meant; its message is already in the person's language."""


def answered(backend: Backend, intent: Intent, answer: type[T]) -> T:
    """Return what an intent answers, as the type that its docstring names."""
    value = backend.submit(intent).result()
    if not isinstance(value, answer):
        raise TypeError(f"{type(intent).__name__} answered {type(value).__name__}")
    return value
