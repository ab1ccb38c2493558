"""``python -m benchmarks [NAME ...] [--n N] [--large] [--json]``: the program's figures beside a plain baseline's."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from benchmarks import product
from benchmarks.authority import authority
from benchmarks.frame import frame
from benchmarks.meet import meet
from benchmarks.result import Bench, Result
from benchmarks.rotation import rotation


class Benchmark(NamedTuple):
    """A measurement and the number of messages (``meet``: of computers; ``authority``: of acts) for a quick run."""

    run: Callable[[Bench, int], Result | Iterable[Result]]
    default_n: int


def _window(bench: Bench, n: int) -> Iterable[Result]:
    from benchmarks.window import window  # needs PySide6, which the others do without

    return window(bench, n)


BENCHMARKS: Final = {
    "append": Benchmark(product.append, 500),
    "replicate": Benchmark(product.replicate, 20_000),
    "propagate": Benchmark(product.propagate, 200),
    "reopen": Benchmark(product.reopen, 20_000),
    "memory": Benchmark(product.memory, 20_000),
    "size": Benchmark(product.size, 20_000),
    "frame": Benchmark(frame, 20_000),
    "rotation": Benchmark(rotation, 1_000),
    "meet": Benchmark(meet, 30),
    "authority": Benchmark(authority, 10_000),
    "window": Benchmark(_window, 100_000),
}


def main(arguments: Sequence[str]) -> None:
    """Run the named benchmarks, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}; none: all")
    parser.add_argument("--n", type=int, help="how many messages (default: small numbers, some eight minutes for all)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument(
        "--large", action="store_true", help="window: also a million messages (writing them takes long)"
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="window: leave its houses there for the next run")
    chosen = parser.parse_args(arguments)
    unknown = set(chosen.names) - BENCHMARKS.keys()
    if unknown:
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    if not chosen.json:
        print(f"{'':10} {'program':>12} {'baseline':>12} {'ratio':>7}  unit")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), kept=chosen.keep, large=chosen.large)
        for name in chosen.names or BENCHMARKS:
            benchmark = BENCHMARKS[name]
            measured = benchmark.run(bench, chosen.n or benchmark.default_n)
            for result in [measured] if isinstance(measured, Result) else measured:
                _show(result, as_json=chosen.json)


def _show(result: Result, *, as_json: bool) -> None:
    if as_json:
        print(msgspec.json.encode(result).decode(), flush=True)
        return
    figures = f"{result.value:12,.2f} {result.baseline:12,.2f} {result.ratio:7.2f}"
    print(f"{result.name:10} {figures}  {result.unit}  (n = {result.n:,}; {result.notes})", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
