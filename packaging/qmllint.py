"""Check every QML file, with the types that Python gives to QML; any warning fails.

Run by `dev.py lint` with the Python that has PySide6. The type descriptions are made anew in build/qml: one module per
QML_IMPORT_NAME found in the view-models.
"""

import ast
import shutil
import subprocess
import sys
import sysconfig
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
UI = ROOT / "ui"
BUILD = ROOT / "build" / "qml"
SCRIPTS = Path(sysconfig.get_path("scripts"))
METATYPES = "metatypes/qt6{part}_*metatypes.json"
FOREIGN = ("core", "gui", "qml", "quick")


def main() -> int:
    """Return qmllint's exit code, 0 if there is no QML."""
    pages = sorted(UI.rglob("*.qml"))
    if not pages:
        print("no QML files")
        return 0
    shutil.rmtree(BUILD, ignore_errors=True)
    for module, sources in python_modules().items():
        describe(module, sources)
    found = run("pyside6-qmllint", "-I", BUILD, "-I", UI, "-W", "0", *pages)
    print(f"qmllint: {len(pages)} files, {'no warnings' if found == 0 else 'warnings above'}")
    return found


def python_modules() -> dict[str, list[Path]]:
    """Map each QML import name to the Python files that put types into it."""
    modules: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((ROOT / "src").rglob("*.py")):
        if name := import_name(path):
            modules[name].append(path)
    return {module: bases_first(sources) for module, sources in modules.items()}


def bases_first(sources: list[Path]) -> list[Path]:
    """Put each file behind those it imports: a class is understood only when its base was read before it."""
    names = {path.stem: path for path in sources}
    imports: dict[str, set[str]] = {}
    for name, path in names.items():
        nodes = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ImportFrom)]
        imports[name] = {(node.module or "").rsplit(".", 1)[-1] for node in nodes} & names.keys() - {name}
    return [names[name] for name in TopologicalSorter(imports).static_order()]


def import_name(path: Path) -> str | None:
    """Return the text assigned to QML_IMPORT_NAME in a file."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "QML_IMPORT_NAME" for target in targets):
                return str(node.value.value)
    return None


def describe(module: str, sources: list[Path]) -> None:
    """Write the qmldir and the type description of one module that Python provides."""
    folder = BUILD.joinpath(*module.split("."))
    folder.mkdir(parents=True)
    objects, types = folder / "metaobjects.json", folder / "plugin.qmltypes"
    must("pyside6-metaobjectdump", "-o", objects, *sources)
    foreign = ",".join(str(path) for part in FOREIGN for path in qt_metatypes(part))
    registrar: list[str | Path] = ["--generate-qmltypes", types, "-o", folder / "unused.cpp", "--import-name", module]
    must("pyside6-qmltyperegistrar", *registrar, "--major-version", "1", f"--foreign-types={foreign}", objects)
    (folder / "qmldir").write_text(f"module {module}\ntypeinfo {types.name}\n", "utf-8")


def qt_metatypes(part: str) -> list[Path]:
    """Find what Qt says about its own types, by which properties of Qt classes are understood."""
    base = Path(PySide6.__file__).parent
    return [path for home in (base / "Qt", base) for path in home.glob(METATYPES.format(part=part))]


def run(tool: str, *arguments: str | Path) -> int:
    """Run one of PySide6's tools and return its exit code."""
    return subprocess.run([SCRIPTS / tool, *arguments], cwd=ROOT).returncode


def must(tool: str, *arguments: str | Path) -> None:
    """Run one of PySide6's tools; stop here if it fails."""
    if code := run(tool, *arguments):
        sys.exit(f"{tool} failed with code {code}; its message is above")


if __name__ == "__main__":
    sys.exit(main())
