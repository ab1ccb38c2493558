"""Puts what ``launchers`` writes where this system looks for it, for this person alone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from neighbourhood.adapters.desktop import launchers
from neighbourhood.app.links import SCHEME

_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_CLASSES_KEY: Final = rf"Software\Classes\{SCHEME}"
_REGISTER_TIMEOUT_S: Final = 5.0


class LoginStart:
    """Starts a command at login by a file: on Linux and macOS."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    def on(self) -> bool:
        """Say whether it does."""
        return self._path.is_file()

    def set(self, *, on: bool) -> None:
        """Begin or stop doing so. Raises OSError when the system refuses."""
        if on:
            _write(self._path, self._content)
        else:
            self._path.unlink(missing_ok=True)


class RegistryStart:
    """Starts a command at login by the registry of Windows."""

    def __init__(self, value: str) -> None:
        self._value = value

    def on(self) -> bool:
        """Say whether it does."""
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                    winreg.QueryValueEx(key, launchers.LABEL)
            except OSError:
                return False
            return True
        return False

    def set(self, *, on: bool) -> None:
        """Begin or stop doing so. Raises OSError when the system refuses."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                if on:
                    winreg.SetValueEx(key, launchers.LABEL, 0, winreg.REG_SZ, self._value)
                elif self.on():
                    winreg.DeleteValue(key, launchers.LABEL)


def login_start(command: Sequence[str]) -> LoginStart | RegistryStart | None:
    """Return how this system starts a command at login; None where that is not known."""
    match sys.platform:
        case "linux":
            path = _config_home() / "autostart" / f"{launchers.LABEL}.desktop"
            return LoginStart(path, launchers.autostart_entry(command).encode())
        case "darwin":
            path = Path.home() / "Library" / "LaunchAgents" / f"{launchers.LABEL}.plist"
            return LoginStart(path, launchers.launch_agent(command))
        case "win32":
            return RegistryStart(launchers.run_value(command))
    return None


def register_links(command: Sequence[str], icon: bytes) -> None:
    """Have this person's links open a command; ``icon`` is an SVG. Raises OSError when the system refuses,
    ValueError for a command that cannot be written down.

    On macOS the bundle says so itself, and nothing is to be done. ``tell_system`` comes next.
    """
    if sys.platform == "linux":
        entry = launchers.menu_entry(command).encode()
        _write(_data_home() / "icons/hicolor/scalable/apps" / f"{launchers.LABEL}.svg", icon)
        _write(_data_home() / "applications" / f"{launchers.LABEL}.desktop", entry)
    elif sys.platform == "win32":
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _CLASSES_KEY) as key:
            winreg.SetValueEx(key, None, 0, winreg.REG_SZ, "URL:Neighbourhood")
            winreg.SetValueEx(key, "URL Protocol", 0, winreg.REG_SZ, "")
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"{_CLASSES_KEY}\shell\open\command") as key:
            winreg.SetValueEx(key, None, 0, winreg.REG_SZ, launchers.link_value(command))


def tell_system() -> None:
    """Have the system's own lists read what ``register_links`` wrote. Takes up to seconds."""
    if sys.platform == "linux":
        _tell(["update-desktop-database", str(_data_home() / "applications")])
        _tell(["xdg-mime", "default", f"{launchers.LABEL}.desktop", f"x-scheme-handler/{SCHEME}"])


def _tell(command: list[str]) -> None:
    """Tell the system's own lists, where they exist: the entry alone is enough for many desktops."""
    if shutil.which(command[0]):
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(command, check=False, timeout=_REGISTER_TIMEOUT_S, **quiet)  # type: ignore[call-overload]  # noqa: S603


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def _config_home() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def _data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
