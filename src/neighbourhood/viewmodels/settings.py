"""What a person chose for the window: a small JSON file beside the house, never inside it."""

import os
from pathlib import Path
from typing import Final, Literal

import msgspec

from neighbourhood.viewmodels.formats import Language

Theme = Literal["system", "light", "dark"]
TEXT_SCALES_PERCENT: Final = (100, 125, 150, 200)


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """The choices themselves. ``language`` "system" follows the computer."""

    language: Literal["system", "en", "ru"] = "system"
    theme: Theme = "system"
    text_scale_percent: int = 100
    width: int = 1240
    height: int = 820


class Settings:
    """Choices and the file they live in. ``path`` None keeps them for this run only."""

    def __init__(self, choices: Choices, path: Path | None = None, *, damaged: bool = False) -> None:
        self.choices = choices
        self.path = path
        self.damaged = damaged
        """The file could not be read and the usual settings stand in; the window says so once."""

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """Read the file; a missing one means the usual settings, a damaged one too, marked so."""
        try:
            choices = msgspec.json.decode(path.read_bytes(), type=Choices)
        except FileNotFoundError:
            return cls(Choices(), path)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return cls(Choices(), path, damaged=True)
        sound = choices.text_scale_percent in TEXT_SCALES_PERCENT
        return cls(choices if sound else Choices(), path, damaged=not sound)

    def change(self, **values: str | int) -> None:
        """Take new values and write them down whole or not at all. Raises OSError when the disk refuses."""
        self.choices = msgspec.structs.replace(self.choices, **values)
        if self.path is None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(self.choices)))
        os.replace(fresh, self.path)  # noqa: PTH105


def spoken_language(choice: str, system_locale: str) -> Language:
    """Return the language of the window for a choice and a locale name such as ``ru_RU``."""
    wanted = system_locale if choice == "system" else choice
    return "ru" if wanted.lower().startswith("ru") else "en"
