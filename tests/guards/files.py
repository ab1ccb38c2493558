"""What the guards look at: the files of the checkout that are the project's own."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "neighbourhood"
_NOT_OURS = {".git", ".venv", ".venv-core", "build", "dist", "__pycache__", "node_modules"}


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that git would keep, or, outside a git checkout, every file beside the known generated ones."""
    files = _known_to_git() or [path for path in ROOT.rglob("*") if _is_ours(path)]
    return tuple(sorted(path for path in files if path.is_file()))


def project_texts(*suffixes: str) -> list[Path]:
    """The project's files with one of these suffixes; all that are text if none is given."""
    return [path for path in project_files() if (path.suffix in suffixes if suffixes else is_text(path))]


def is_text(path: Path) -> bool:
    """Tell text from fonts and pictures as git does: no zero byte."""
    return b"\0" not in path.read_bytes()[:8000]


def shown(path: Path) -> str:
    """The path as a person would write it."""
    return path.relative_to(ROOT).as_posix()


def _known_to_git() -> list[Path]:
    """Empty where this is no git checkout or git refuses to look at it."""
    git = shutil.which("git") if (ROOT / ".git").exists() else None
    if git is None:
        return []
    command = [git, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def _is_ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return not any(part in _NOT_OURS or part.endswith(("_cache", ".egg-info")) for part in parts)
