"""The core lives without Qt: it imports, module by module, where PySide6 cannot be found."""

import subprocess
import sys

from tests.guards.files import SOURCE

CORE = ("domain", "crypto", "sync", "archive", "app", "adapters", "cli")

DESKTOP = "neighbourhood.adapters.desktop"
"""Speaks with the desktop by a package that comes with the window's."""
REFUSE_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is not installed here", name=name)
        return None

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
leaked = sorted(name for name in sys.modules if name.partition(".")[0] in {"PySide6", "shiboken6"})
assert not leaked, leaked
"""


def test_every_module_of_the_core_imports_without_pyside6() -> None:
    names = [name for package in CORE for name in _modules(package) if not name.startswith(DESKTOP)]
    assert names, "no module found"
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", REFUSE_QT, *names], capture_output=True, text=True, timeout=120
    )
    assert result.returncode == 0, result.stderr


def _modules(package: str) -> list[str]:
    """The importable names of a package and all its modules, parents first."""
    files = sorted((SOURCE / package).rglob("*.py"))
    parts = (path.relative_to(SOURCE.parent).with_suffix("").parts for path in files)
    return [".".join(names[:-1] if names[-1] == "__init__" else names) for names in parts]
