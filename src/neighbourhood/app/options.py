"""What a start of the program was asked for, before anything is opened."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Options:
    """The global options of one start."""

    data_dir: Path | None = None
    """None: the usual place for this person on this system."""
    passphrase: str | None = field(default=None, repr=False)
    """None: the keyring of the operating system holds the key."""
    interfaces: tuple[str, ...] = ()
    """Names or addresses of network interfaces to use; empty: all real ones."""
    port: int = 0
    """TCP port to listen on; 0: any free one."""
    connect: tuple[tuple[str, int], ...] = ()
    """(host, port) pairs to dial besides what is found."""
    language: str = "en"
    """en or ru."""
    language_asked: bool = False
    """``language`` was asked for: it goes before what was chosen in the window's settings."""
    hidden: bool = False
    """Start in the tray, where there is one, without showing the window."""
    link: str = ""
    """What to show first: see ``app.links``. Empty: nothing in particular."""


@dataclass(frozen=True, kw_only=True)
class PreviewOptions:
    """Which screen of the sample house to look at, and how it looks."""

    scene: str
    """A name of ``viewmodels.scenes``."""
    language: str = "en"
    """en or ru."""
    dark: bool = False
    width: int = 1240
    height: int = 820
    text_percent: int = 100


@dataclass(frozen=True, kw_only=True)
class DemoOptions:
    """What a sample house was asked for."""

    neighbours: int = 4
    """Programs beside the one at which the person sits."""
    language: str = "en"
    """en or ru."""
    for_s: float | None = None
    """End after so many seconds; None: when the person ends it."""
    keep: Path | None = None
    """Leave the data there: a folder that is empty or missing. None: a temporary one, removed at the end."""
    pictures: Path | None = None
    """Folder for pictures where no window can open. None: a new one among the temporary files."""
