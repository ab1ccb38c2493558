"""Files and functions stay small enough to read at once, and every function is typed (docs/architecture.md, section 6)."""

import ast
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from tests.guards.files import ROOT, SOURCE, project_texts, shown

FILE_LINES = 500
QML_LINES = 400
FUNCTION_LINES = 60
FUNCTION_LINES_MEDIAN = 8
FUNCTION_LINES_95TH = 35

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_python_file_is_longer_than_500_lines() -> None:
    assert _longer_than(FILE_LINES, ".py") == []


def test_no_qml_file_is_longer_than_400_lines() -> None:
    assert _longer_than(QML_LINES, ".qml") == []


def test_no_function_is_longer_than_60_lines() -> None:
    own = [*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "dev.py"]
    assert [known.name for path in own for known in _facts(path).functions if known.lines > FUNCTION_LINES] == []


def test_most_functions_are_a_few_lines_long() -> None:
    lengths = [known.lines for path in SOURCE.rglob("*.py") for known in _facts(path).functions]
    if len(lengths) < 20:
        return
    assert median(lengths) <= FUNCTION_LINES_MEDIAN
    assert quantiles(lengths, n=20)[-1] <= FUNCTION_LINES_95TH


def test_every_argument_and_result_has_a_type() -> None:
    assert [one.name for path in SOURCE.rglob("*.py") for one in _facts(path).functions if not one.typed] == []


def test_every_module_says_what_it_is_for() -> None:
    assert [shown(path) for path in SOURCE.rglob("*.py") if _facts(path).silent] == []


class _Known(NamedTuple):
    """A function; ``name`` with its place."""

    name: str
    lines: int
    typed: bool


class _Facts(NamedTuple):
    """A file; ``silent``: it holds something and does not say what for."""

    functions: tuple[_Known, ...]
    silent: bool


@cache
def _facts(path: Path) -> _Facts:
    """Each file is parsed once; what was parsed is not kept."""
    tree = ast.parse(path.read_text("utf-8"), str(path))
    functions = (node for node in ast.walk(tree) if isinstance(node, Function))
    known = tuple(_Known(_name(path, item), _lines(item), _typed(item)) for item in functions)
    return _Facts(known, bool(tree.body) and not ast.get_docstring(tree))


def _longer_than(limit: int, suffix: str) -> list[str]:
    counted = [(shown(path), len(path.read_text("utf-8").splitlines())) for path in project_texts(suffix)]
    return [f"{name}: {lines} lines" for name, lines in counted if lines > limit]


def _lines(item: Function) -> int:
    """The lines of a function as one reads them: signature and code, without its docstring and decorators."""
    assert item.end_lineno is not None
    total = item.end_lineno - item.lineno + 1
    first = item.body[0]
    if not (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    ):
        return total
    assert first.end_lineno is not None
    return total - (first.end_lineno - first.lineno + 1)


def _name(path: Path, item: Function) -> str:
    return f"{shown(path)}:{item.lineno} {item.name}"


def _typed(item: Function) -> bool:
    spec = item.args
    arguments = [*spec.posonlyargs, *spec.args, *spec.kwonlyargs, spec.vararg, spec.kwarg]
    named = [argument for argument in arguments if argument is not None and argument.arg not in {"self", "cls", "_cls"}]
    return item.returns is not None and all(argument.annotation is not None for argument in named)
