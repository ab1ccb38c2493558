"""What a person chose for the window: a small JSON file beside the house, never inside it."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec

from neighbourhood.app.attention import Level
from neighbourhood.viewmodels.formats import Language

Theme = Literal["system", "light", "dark"]
SendWith = Literal["enter", "ctrl_enter"]
Motion = Literal["system", "on", "off"]
Minute = Annotated[int, msgspec.Meta(ge=0, lt=24 * 60)]
"""Of the day, from midnight."""
TextScale = Annotated[int, msgspec.Meta(ge=100, le=200)]
_Side = Annotated[int, msgspec.Meta(ge=200, le=20_000)]
_Place = Annotated[int, msgspec.Meta(ge=-100_000, le=100_000)]
MAX_FILE_BYTES: Final = 64 * 1024
_PAIR: Final = re.compile(rb'"(\w{1,40})"\s*:\s*("[\w]*"|-?\d{1,9}|true|false|null)(?=\s*[,}])')
_OF_THE_WINDOW: Final = ("x", "y", "width", "height", "maximised", "list_width", "welcome_seen", "recent_emoji")
"""What nobody chose on the settings page, so that «back to the usual settings» leaves it."""


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """The choices themselves. ``language`` "system" follows the computer. Lengths are in pixels at text size 100 %."""

    language: Literal["system", "en", "ru"] = "system"
    theme: Theme = "system"
    text_scale_percent: TextScale = 100
    reduced_motion: Motion = "system"
    """"on": nothing moves; "off": it moves whatever the system says."""
    send_with: SendWith = "enter"
    notify: Level = "all"
    notify_text: bool = True
    """Whether a notification shows what was written."""
    quiet: bool = True
    """Whether there are hours in which nothing is told aloud; from ``quiet_from_min`` to ``quiet_to_min``."""
    quiet_from_min: Minute = 22 * 60
    quiet_to_min: Minute = 8 * 60
    tray: bool = True
    """Whether closing the window keeps the program running, where there is a tray."""
    width: _Side = 1240
    height: _Side = 820
    x: _Place | None = None
    y: _Place | None = None
    maximised: bool = False
    list_width: _Side | None = None
    welcome_seen: bool = False
    recent_emoji: Annotated[str, msgspec.Meta(max_length=400)] = ""
    """Signs used last, newest first, apart by spaces."""

    def is_quiet_at(self, minute: int) -> bool:
        """Say whether a minute of the day lies in the quiet hours; equal ends mean all day."""
        if not self.quiet:
            return False
        if self.quiet_from_min < self.quiet_to_min:
            return self.quiet_from_min <= minute < self.quiet_to_min
        return minute >= self.quiet_from_min or minute < self.quiet_to_min


class Settings:
    """Choices and the file they live in. ``path`` None keeps them for this run only."""

    def __init__(self, choices: Choices, path: Path | None = None, *, damaged: bool = False) -> None:
        self.choices = choices
        self.path = path
        self.damaged = damaged
        """Not everything in the file could be read and the usual settings stand in there; the window says so once."""
        self.language_of_this_run: Language | None = None
        """Goes before the choice and is never written down."""
        self._newer: dict[str, msgspec.Raw] = {}

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """Read the file; the usual settings stand in for what is missing, and marked so for what is damaged.

        What only a newer program knows is kept for it.
        """
        try:
            data = _read(path)
        except FileNotFoundError:
            return cls(Choices(), path)
        except OSError:
            return cls(Choices(), path, damaged=True)
        fields, whole = _fields(data)
        sound, newer = _sound(fields)
        settings = cls(Choices(**sound), path, damaged=not whole or len(sound) + len(newer) < len(fields))
        settings._newer = newer
        return settings

    def change(self, **values: object) -> None:
        """Take new values and write them down whole or not at all. Raises OSError when the disk refuses."""
        self.take(msgspec.structs.replace(self.choices, **values))

    def take(self, choices: Choices) -> None:
        """As ``change``, all at once."""
        if choices == self.choices:
            return
        self.choices = choices
        if self.path is not None:
            _write(self.path, {**self._newer, **msgspec.structs.asdict(choices)})

    def usual(self) -> Choices:
        """Return the usual choices of a window that stands where this one does."""
        return Choices(**{name: getattr(self.choices, name) for name in _OF_THE_WINDOW})


def _read(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise OSError("not a file")
    with path.open("rb") as file:
        return file.read(MAX_FILE_BYTES)


def _fields(data: bytes) -> tuple[dict[str, msgspec.Raw], bool]:
    """Return what stands in a file, and whether it is whole; of a broken one the pairs that can be made out."""
    try:
        data.decode()
        return msgspec.json.decode(data, type=dict[str, msgspec.Raw]), True
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        known = Choices.__struct_fields__
        pairs = ((name.decode(), value) for name, value in _PAIR.findall(data))
        return {name: msgspec.Raw(value) for name, value in pairs if name in known}, False


def _sound(fields: Mapping[str, msgspec.Raw]) -> tuple[dict[str, Any], dict[str, msgspec.Raw]]:
    """Return what can be used of a file, and what is unknown."""
    known = {field.name: field.type for field in msgspec.structs.fields(Choices)}
    sound = {}
    for name in fields.keys() & known.keys():
        with suppress(msgspec.MsgspecError, RecursionError):
            sound[name] = msgspec.json.decode(fields[name], type=known[name])
    return sound, {name: msgspec.Raw(raw) for name, raw in fields.items() if name not in known}


def _write(path: Path, fields: Mapping[str, object]) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    try:
        fresh.unlink(missing_ok=True)
        fresh.touch(mode=0o600)
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(fields)))
        os.replace(fresh, path)  # noqa: PTH105
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def spoken_language(choice: str, system_locale: str) -> Language:
    """Return the language of the window for a choice and a locale name such as ``ru_RU``."""
    wanted = system_locale if choice == "system" else choice
    return "ru" if wanted.lower().startswith("ru") else "en"
