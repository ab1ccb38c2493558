#!/usr/bin/env python3
"""Run, test and check Neighbourhood from a checkout, with nothing prepared but Python 3.11 or newer.

    python dev.py run            look around a sample house (without a display: hear it, and save pictures to build/showcase)
    python dev.py start          open the window of your own house
    python dev.py test [--slow]  every check and every test; --slow adds the long tests
    python dev.py lint           only the checks
    python dev.py screenshots DIR  pictures of every screen in every look, and a page that shows them
    python dev.py lock           renew requirements/*.lock after a change of dependencies (needs uv)

Makes `.venv` and `.venv-core` beside this file from the locks, and makes them again when a lock or Python changes.
"""

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SHOWCASE = ROOT / "build" / "showcase"
SCREENS = ROOT / "build" / "screens"
QT_TESTS = ("tests/window", "tests/viewmodels", "tests/guards/qt")
"""Tests that need PySide6. Everything else runs in the environment that does not have it."""
PROGRAM_TESTS = ("tests/processes", "tests/benchmarks", "tests/net/test_online.py", "tests/guards/test_noise.py")
"""Tests that start whole programs; the core's own take under half a minute without them."""
LAB_TESTS = "tests/lab"
"""Real programs on computers made of network namespaces: only on Linux, and only as root."""
DESKTOP_TESTS = "tests/desktop"
"""Real windows on a virtual screen, with a D-Bus session of their own: only on Linux."""

DEBIAN_OFFSCREEN = ["libglib2.0-0", "libfontconfig1", "libx11-6", "libxkbcommon0", "libegl1", "libgl1", "libdbus-1-3"]
DEBIAN_EMOJI = ["fonts-noto-color-emoji"]
DEBIAN_X11 = ["libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"]
DEBIAN_WAYLAND = ["libwayland-cursor0", "libwayland-egl1"]
DEBIAN_LAB = ["iproute2", "nftables", "dbus", "avahi-daemon", "avahi-utils"]
DEBIAN_DESKTOP = ["xvfb", "dbus", "at-spi2-core", "poppler-utils", "zbar-tools", *DEBIAN_X11]


class StopError(Exception):
    """The sentence in it tells the person what is wrong and what to do."""


def main() -> int:
    """Do what the command line asks; return the exit code."""
    parser = argparse.ArgumentParser(description="Run, test and check Neighbourhood from a checkout.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="look around a sample house; what follows is handed on to its command demo")
    commands.add_parser("start", help="open the window of your own house; what follows is handed on to the program")
    test = commands.add_parser("test", help="every check and every test")
    test.add_argument("--slow", action="store_true", help="the long tests too")
    commands.add_parser("lint", help="only the checks")
    pictures = commands.add_parser("screenshots", help="pictures of every screen in every look, and a page of them")
    pictures.add_argument("folder", type=lambda given: Path(given).resolve())  # before the folder changes
    lock = commands.add_parser("lock", help="renew the locks with uv")
    lock.add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    # The rest of these two is for the program, options and all: argparse would keep some for itself.
    own_count = 1 if sys.argv[1:2] in (["run"], ["start"]) else len(sys.argv)
    options, handed_on = parser.parse_args(sys.argv[1 : 1 + own_count]), sys.argv[1 + own_count :]
    os.chdir(ROOT)
    try:
        if options.command == "run":
            return run_sample(handed_on)
        if options.command == "start":
            return start_program(handed_on)
        if options.command == "screenshots":
            return take_pictures(options.folder)
        if options.command == "lock":
            return renew_locks(upgrade=options.upgrade)
        steps = lint_steps() + (test_steps(slow=options.slow) if options.command == "test" else [])
        return report(steps)
    except StopError as problem:
        print(f"dev.py: {problem}", file=sys.stderr)
        return 1


# --- what the commands do -------------------------------------------------------------------------------------------


def run_sample(arguments: Sequence[str]) -> int:
    """Show the sample house; where no display is found, let its programs meet and talk, and take pictures of all."""
    demo = [*program(), "demo", *arguments]
    if has_display():
        return call(demo)
    print(f"No display here, so no window. Its neighbours meet and talk; pictures go to {SHOWCASE}", flush=True)
    SHOWCASE.mkdir(parents=True, exist_ok=True)
    meeting = call([*demo, "--pictures", SHOWCASE], QT_QPA_PLATFORM="offscreen")
    print("Now every screen; this takes a while.", flush=True)
    return meeting or take_pictures(SHOWCASE)


def take_pictures(folder: Path) -> int:
    """Draw every screen in every look; needs no display."""
    done = call([*program(), "showcase", "--out", folder], QT_QPA_PLATFORM="offscreen")
    print(f"Open {folder / 'index.html'} to look at them." if done == 0 else "Not all could be drawn.", flush=True)
    return done


def start_program(arguments: Sequence[str]) -> int:
    """Start the program itself: without arguments the window, which needs a display."""
    if not arguments and not has_display():
        raise StopError("No display here, so no window. “python dev.py start --help” shows what goes without one.")
    return call([*program(), *arguments])


def program() -> list[str | Path]:
    """Return how the program is started here, made ready first where it is not."""
    need_debian_packages(DEBIAN_OFFSCREEN + display_packages(), pleasant=DEBIAN_EMOJI, without="emoji may be boxes")
    return [environment(".venv", "all.lock"), "-m", "neighbourhood"]


Step = tuple[str, list[str | Path]]


def lint_steps() -> list[Step]:
    """Every check that runs no test."""
    need_debian_packages(DEBIAN_OFFSCREEN)
    python = environment(".venv", "all.lock")
    return [
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        ("mypy --strict", [python, "-m", "mypy"]),
        ("import layers", [python, "-c", "from importlinter.cli import lint_imports_command as check; check()"]),
        ("qmllint", [python, "packaging/qmllint.py"]),
    ]


def test_steps(*, slow: bool) -> list[Step]:
    """The core's tests where PySide6 is not installed, then the window's tests without a screen."""
    everything = environment(".venv", "all.lock")
    core = environment(".venv-core", "core.lock")
    chosen = [] if slow else ["-m", "not slow"]
    qt_tests = [path for path in QT_TESTS if (ROOT / path).exists()]
    elsewhere = [f"--ignore={path}" for path in (*QT_TESTS, *PROGRAM_TESTS, LAB_TESTS, DESKTOP_TESTS)]
    quick = ["-m", "pytest", "-q", "-n", "auto", *chosen]
    # Most of the lab's time is waiting until a dead connection is given up: more of it fits beside each other than elsewhere.
    lab: list[Step] = [
        ("tests in a lab of network namespaces", [core, "-m", "pytest", "-q", "-n", "4", *chosen, LAB_TESTS])
    ]
    # A window waits more than it computes, and its tests differ in length: each process takes the next one.
    beside = ["-m", "pytest", "-q", "-n", "4", "--dist", "worksteal", *chosen]
    desktop: list[Step] = [("tests on a desktop", [everything, "-m", "pytest", "-q", *chosen, DESKTOP_TESTS])]
    return [
        ("tests of the core, no PySide6", [core, *quick, *elsewhere, "tests"]),
        ("tests of real programs, no PySide6", [core, *quick, *PROGRAM_TESTS]),
        *(lab if can_have_a_lab() else []),
        ("tests of the window, offscreen", [everything, *beside, *qt_tests]),
        *(desktop if can_have_a_desktop() else []),
        (
            "every screen drawn",
            [everything, "-m", "neighbourhood", "showcase", "--out", SCREENS, *([] if slow else ["--few"])],
        ),
    ]


def can_have_a_lab() -> bool:
    """Prepare the tests in network namespaces, or say what they would need; as root on Linux they must run."""
    if sys.platform == "linux" and is_root():
        need_debian_packages([], pleasant=DEBIAN_LAB, without="tests in network namespaces will fail")
        return True
    line = f"sudo apt-get update && sudo apt-get install --yes {' '.join(DEBIAN_LAB)}"
    print(f"NOT RUN: {LAB_TESTS}. It needs Linux, root, and on Debian these packages:\n  {line}", flush=True)
    return False


def can_have_a_desktop() -> bool:
    """Prepare the tests on a desktop of their own, or say what they would need."""
    on_linux = sys.platform == "linux"
    if on_linux:
        need_debian_packages([], pleasant=DEBIAN_DESKTOP, without="tests on a desktop will fail")
    else:
        print(f"NOT RUN: {DESKTOP_TESTS}. It needs Linux.", flush=True)
    return on_linux


def report(steps: Sequence[Step]) -> int:
    """Run every step, also after a failure, and say at the end how each went."""
    failed: list[str] = []
    lines: list[str] = []
    for name, command in steps:
        print(f"\n=== {name}", flush=True)
        started = time.monotonic()
        code = call(command, QT_QPA_PLATFORM="offscreen")
        lines.append(f"  {'ok    ' if code == 0 else 'FAILED'}  {name}  ({time.monotonic() - started:.0f} s)")
        failed += [name] if code else []
    print("\n=== summary", *lines, sep="\n")
    print(f"FAILED: {', '.join(failed)}" if failed else f"PASSED: all {len(steps)} steps", flush=True)
    return 1 if failed else 0


def renew_locks(*, upgrade: bool) -> int:
    """Write both locks: hashes, no addresses, all platforms; the core's is held to the versions of the other."""
    if shutil.which("uv") is None:
        raise StopError("uv was not found. It makes the locks; install it, then run this again.")
    compiling = ["uv", "pip", "compile", "--quiet", "--generate-hashes", "--universal"]
    compiling += ["--python-version", "3.11", "--no-annotate", "--no-header", "--no-emit-index-url"]
    compiling += ["--upgrade"] if upgrade else []
    compiling += ["pyproject.toml", "requirements/build.in"]
    whole = ["--extra", "desktop", "--extra", "dev", "-o", "requirements/all.lock"]
    core = ["requirements/core.in", "-c", "requirements/all.lock", "-o", "requirements/core.lock"]
    return call(compiling + whole) or call(compiling + core)


# --- environments ---------------------------------------------------------------------------------------------------


def environment(folder: str, lock: str) -> Path:
    """Return the Python of an environment that matches the lock, making it first where it does not."""
    target = ROOT / folder
    python = target / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = target / ".made-from"
    wanted = fingerprint(ROOT / "requirements" / lock)
    if python.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return python
    print(f"Making {folder} from requirements/{lock}; this takes a minute.", flush=True)
    venv.EnvBuilder(clear=True, with_pip=True).create(target)
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    if call([*pip, "--require-hashes", "-r", ROOT / "requirements" / lock]):
        raise StopError("The packages could not be installed; pip's message above says why. Nothing else was changed.")
    if call([*pip, "--no-build-isolation", "--editable", ROOT]):
        raise StopError("The project itself could not be installed; pip's message above says why.")
    stamp.write_text(wanted, "utf-8")
    return python


def fingerprint(lock: Path) -> str:
    """Say in one line what an environment was made from: the lock, this folder, this Python."""
    return f"{hashlib.sha256(lock.read_bytes()).hexdigest()} {ROOT} {sys.version}".replace("\n", " ")


def call(command: Sequence[str | Path], **variables: str) -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **variables}).returncode


# --- the system underneath ------------------------------------------------------------------------------------------


def has_display() -> bool:
    """Tell whether a window can open: always on Windows and macOS."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def display_packages() -> list[str]:
    """Name what Debian's bare system lacks for the kind of display there is."""
    x11 = DEBIAN_X11 if os.environ.get("DISPLAY") else []
    return x11 + (DEBIAN_WAYLAND if os.environ.get("WAYLAND_DISPLAY") else [])


def need_debian_packages(wanted: Sequence[str], *, pleasant: Sequence[str] = (), without: str = "") -> None:
    """Install the shared libraries that PySide6's wheels expect; other systems have them or are not checked.

    The program works without the `pleasant` packages: that they cannot be had is only said, and what follows.
    """
    if shutil.which("dpkg-query") is None:
        return
    present = installed_debian_packages()
    missing = [name for name in wanted if name not in present]
    missing += [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    lacking = missing + [name for name in pleasant if name not in present]
    if not lacking or install_debian_packages(lacking):
        return
    line = f"sudo apt-get update && sudo apt-get install --yes {' '.join(lacking)}"
    if missing:
        raise StopError(f"System packages are missing. Install them with this line, then try again:\n  {line}")
    print(f"Going on without some system packages: {without}. To install them:\n  {line}", flush=True)


def install_debian_packages(names: Sequence[str]) -> bool:
    """Tell whether the packages are installed now; without root or a sudo that asks nothing they are not."""
    prefix = [] if is_root() else ["sudo", "-n"]
    if prefix and (shutil.which("sudo") is None or call([*prefix, "true"])):
        return False
    print(f"Installing system packages: {' '.join(names)}", flush=True)
    install = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "--quiet"]
    updated = call([*prefix, "apt-get", "update", "--quiet"]) == 0
    return updated and call([*install, "--no-install-recommends", *names]) == 0


def is_root() -> bool:
    """Tell whether this process may install system packages by itself."""
    return sys.platform != "win32" and os.geteuid() == 0


def installed_debian_packages() -> set[str]:
    """Name every installed package and what it provides under another name."""
    listing = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}, ${Provides}\n"]
    lines = subprocess.run(listing, capture_output=True, text=True, check=True).stdout.splitlines()
    present = [line.removeprefix("installed ") for line in lines if line.startswith("installed ")]
    return {name.split()[0] for line in present for name in line.split(",") if name.strip()}


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit("dev.py: Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".")
    sys.exit(main())
