"""Nothing is left lying about: no debris in the source, no address of a machine in any file, no dead link in the docs."""

import ast
import re
import unicodedata
from pathlib import Path

from tests.guards.files import ROOT, SOURCE, project_texts, shown

# Put together here, so that this file does not hold what it looks for.
REGISTRY_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("conda", "anaconda", "org"),
    )
)
MACHINE_PATH = re.compile(r"(?<![\w.$}])/(?:home|Users|root|work|tmp|mnt)/[\w.-]+")
DEBRIS = re.compile(r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def test_no_source_file_prints_where_it_should_tell_its_caller() -> None:
    """Words for people go through click.echo in the command line, and through the window elsewhere."""
    calls = [(path, node) for path in SOURCE.rglob("*.py") for node in ast.walk(_tree(path)) if _is_print(node)]
    assert [f"{shown(path)}:{getattr(node, 'lineno', 0)}" for path, node in calls] == []


def test_no_source_file_leaves_work_for_later() -> None:
    own = [path for path in project_texts(".py", ".qml") if path != Path(__file__)]
    assert _found(DEBRIS, own) == []


def test_no_file_names_a_package_registry() -> None:
    pattern = re.compile("|".join(re.escape(host) for host in REGISTRY_HOSTS))
    assert _found(pattern, project_texts()) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert _found(MACHINE_PATH, project_texts()) == []


def test_every_relative_link_in_the_docs_leads_somewhere() -> None:
    dead = [
        f"{shown(page)} -> {link}" for page in project_texts(".md") for link in _links(page) if _is_dead(page, link)
    ]
    assert dead == []


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def _is_print(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"print", "breakpoint"}


def _found(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    lines = ((path, *item) for path in paths for item in enumerate(path.read_text("utf-8").splitlines(), 1))
    return [f"{shown(path)}:{number} {match[0]}" for path, number, line in lines if (match := pattern.search(line))]


def _links(page: Path) -> list[str]:
    text = FENCE.sub("", page.read_text("utf-8"))
    return [link for link in LINK.findall(text) if "://" not in link and not link.startswith("mailto:")]


def _is_dead(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists() or not target.is_relative_to(ROOT):
        return True
    return bool(anchor) and target.suffix == ".md" and anchor not in _anchors(target)


def _anchors(page: Path) -> set[str]:
    """The names by which a page's headings can be linked, as code hosts make them."""
    headings = re.findall(r"^#+\s+(.+?)\s*#*$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {_anchor(heading) for heading in headings}


def _anchor(heading: str) -> str:
    kept = (c for c in heading.lower() if c in " -_" or unicodedata.category(c)[0] in "LNM")
    return "".join(kept).replace(" ", "-")
