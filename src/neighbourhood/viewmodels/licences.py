"""What the program is made of and under which licences: found in what is installed, at run time."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from neighbourhood.viewmodels.resources import resource_folder

if TYPE_CHECKING:
    from importlib import metadata  # slow to import, and wanted only where somebody reads licences

PROGRAM: Final = "neighbourhood"
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA: Final = re.compile(r"extra\s*==\s*['\"]([\w-]+)['\"]")
_BROUGHT: Final = "desktop"
"""The extra that a window needs; those of the workshop reach nobody."""
_TEXTS_OF: Final = {"pyside6-essentials": ("LGPL-3.0", "GPL-3.0"), "shiboken6": ("LGPL-3.0", "GPL-3.0")}
"""Packages that bring no text of their licence with them, and the texts in ``resources/licences``."""
_CALLED: Final = {
    "pyside6-essentials": "Qt, PySide6",
    "shiboken6": "Shiboken6",
    "apsw-sqlite3mc": "SQLite3 Multiple Ciphers, APSW",
}
_KINDS: Final = {"apsw-sqlite3mc": "zlib, MIT", "pyside6-essentials": "LGPL-3.0", "shiboken6": "LGPL-3.0"}
_SHORTER: Final = {"MIT License": "MIT", "Apache Software License": "Apache-2.0", "BSD License": "BSD"}
_LONGEST_KIND: Final = 60


class Part(NamedTuple):
    """Something that the program brings along. ``package`` is "" for a font or icons; ``version`` may be ""."""

    name: str
    version: str
    kind: str
    package: str = ""
    folder: str = ""
    file: str = "LICENSE"


@cache
def parts() -> Sequence[Part]:
    """Return all parts by name, the typefaces and the icons among them."""
    own = [
        Part("Inter", "", "OFL-1.1", folder="fonts"),
        Part("Noto Emoji", "", "OFL-1.1", folder="fonts", file="LICENSE-NotoEmoji"),
        Part("Lucide", "", "ISC", folder="icons"),
    ]
    found = [_part(distribution) for distribution in packages()]
    return tuple(sorted([*own, *found], key=lambda part: part.name.casefold()))


def packages() -> "Iterator[metadata.Distribution]":
    """Give every package that the program needs to run, as far as it is installed here."""
    from importlib import metadata

    seen: set[str] = set()
    waiting = [(PROGRAM, _BROUGHT)]
    while waiting:
        name, extra = waiting.pop()
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # of another operating system or Python
            continue
        if name != PROGRAM:
            yield distribution
        for needed in required(distribution.requires or (), extra):
            if needed not in seen:
                seen.add(needed)
                waiting.append((needed, ""))


def required(requirements: Sequence[str], extra: str) -> Iterator[str]:
    """Give the normalised names of requirements, those of ``extra`` included and of other extras not."""
    for requirement in requirements:
        wanted = _EXTRA.search(requirement)
        name = _NAME.match(requirement)
        if name is not None and (wanted is None or wanted[1] == extra):
            yield normalised(name[0])


def normalised(name: str) -> str:
    """Return the name of a package as all spellings of it are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def own_text() -> str:
    """Return the licence of the program itself."""
    from importlib import metadata

    try:
        text = metadata.distribution(PROGRAM).read_text("licenses/LICENSE")
    except metadata.PackageNotFoundError:
        text = None
    beside = resource_folder("resources").parent / "LICENSE"
    return text or (beside.read_text("utf-8") if beside.is_file() else "")


def text_of(part: Part) -> str:
    """Return all of a part's licences; "" when it came without."""
    from importlib import metadata

    if part.folder:
        return (resource_folder("resources") / part.folder / part.file).read_text("utf-8")
    package = normalised(part.package)
    if package in _TEXTS_OF:
        folder = resource_folder("resources") / "licences"
        return "\n\n".join((folder / f"LICENSE-{name}.txt").read_text("utf-8") for name in _TEXTS_OF[package])
    files = metadata.distribution(part.package).files or ()
    texts = (_text(Path(str(file.locate()))) for file in files if _is_licence(file))
    return "\n\n".join(dict.fromkeys(text for text in texts if text))


def _part(distribution: "metadata.Distribution") -> Part:
    name = distribution.metadata["Name"]
    package = normalised(name)
    return Part(_CALLED.get(package, name), distribution.version, _KINDS.get(package) or _kind(distribution), name)


def _kind(distribution: "metadata.Distribution") -> str:
    told = distribution.metadata
    if expression := told.get_all("License-Expression"):
        return str(expression[0])
    classes = [line.rpartition("::")[2].strip() for line in told.get_all("Classifier") or () if line[:7] == "License"]
    lines = str((told.get_all("License") or [""])[0]).strip().splitlines()
    return ", ".join(_SHORTER.get(each, each) for each in classes) or (lines[0][:_LONGEST_KIND] if lines else "")


def _is_licence(file: "metadata.PackagePath") -> bool:
    inside = any(part.endswith(".dist-info") for part in file.parts)
    return inside and re.match(r"(?i)(licen[cs]e|copying|notice|authors)", file.name) is not None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
