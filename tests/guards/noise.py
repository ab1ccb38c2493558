"""Runs a small test file under the project's own pytest settings, to see whether noise in it fails."""

import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from tests.guards.files import ROOT


def outcomes(folder: Path, tests: str) -> dict[str, str]:
    """Return PASSED, FAILED or ERROR for each test in the text; a test that both passes and errs is an ERROR."""
    page = folder / "test_noisy.py"
    page.write_text(dedent(tests), "utf-8")
    settings = ["-c", ROOT / "pyproject.toml", "--rootdir", folder, "-p", "no:cacheprovider", "-p", "tests.conftest"]
    command = [sys.executable, "-m", "pytest", "-v", "-rA", *settings, page]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    output = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )
    found = re.findall(r"^(PASSED|FAILED|ERROR) \S*test_noisy.py::(\w+)", output.stdout, re.MULTILINE)
    return {name: outcome for outcome, name in sorted(found, key=lambda item: item[0] != "PASSED")}
