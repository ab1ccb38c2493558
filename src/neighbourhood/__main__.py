"""``python -m neighbourhood`` and the command ``neighbourhood``."""

import sys

from neighbourhood.cli.main import run
from neighbourhood.cli.world import RealWorld


def main() -> None:
    """Carry out this process's command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:], RealWorld()))


if __name__ == "__main__":
    main()
