"""Files and entries by which a system starts the program: at login, from its menu, and for links."""

import plistlib
import re
import subprocess
from collections.abc import Sequence
from typing import Final

from neighbourhood.app.links import SCHEME

LABEL: Final = "neighbourhood"
_RESERVED: Final = re.compile(r"[^A-Za-z0-9_./:=@+,-]")


def exec_line(command: Sequence[str], *, field: str = "") -> str:
    """Return a command as the Exec key of a desktop entry has it (Desktop Entry Specification 1.5); ``field`` as it is.

    Raises ValueError for an argument with a line break or a zero, which no entry can hold.
    """
    return " ".join([*(_exec_word(word) for word in command), *([field] if field else [])])


def menu_entry(command: Sequence[str]) -> str:
    """Return the desktop entry for the menu, which also opens our links. Raises ValueError as ``exec_line``.

    What another program hands over as a link comes after the end of the options.
    """
    return _entry(
        {
            "Name": "Neighbourhood",
            "Name[ru]": "Соседи",
            "Comment": "Talk with the neighbours of your house, without a server",
            "Comment[ru]": "Разговор с соседями по дому, без сервера",
            "Exec": exec_line([*command, "--"], field="%u"),
            "Icon": LABEL,
            "Categories": "Network;InstantMessaging;Qt;",
            "StartupWMClass": LABEL,
            "StartupNotify": "true",
            "MimeType": f"x-scheme-handler/{SCHEME};",
        }
    )


def autostart_entry(command: Sequence[str]) -> str:
    """Return the desktop entry that starts a command at login. Raises ValueError as ``exec_line``."""
    return _entry(
        {
            "Name": "Neighbourhood",
            "Name[ru]": "Соседи",
            "Exec": exec_line(command),
            "Icon": LABEL,
            "X-GNOME-Autostart-enabled": "true",
        }
    )


def launch_agent(command: Sequence[str]) -> bytes:
    """Return the property list that starts a command at login on macOS."""
    agent = {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
    return plistlib.dumps(agent)


def run_value(command: Sequence[str]) -> str:
    """Return a command as the registry key Run of Windows has it."""
    return subprocess.list2cmdline(command)


def link_value(command: Sequence[str]) -> str:
    """Return what the registry of Windows has a link open; no link, whatever is in it, becomes an option."""
    return run_value([*command, "open", "--"]) + ' "%1"'


def _entry(keys: dict[str, str]) -> str:
    lines = [f"{name}={value}" for name, value in keys.items()]
    return "\n".join(["[Desktop Entry]", "Type=Application", "Version=1.5", *lines, ""])


def _exec_word(word: str) -> str:
    """Quote a word for the shell-like rules of Exec, then for the general rules of values."""
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in word):
        raise ValueError("a control character in a command")
    doubled = word.replace("%", "%%")
    if word and not _RESERVED.search(word):
        return doubled
    quoted = re.sub(r'(["`$\\])', r"\\\1", doubled)
    return f'"{quoted}"'.replace("\\", "\\\\")
