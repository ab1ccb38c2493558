"""What the built program starts; the same as `python -m neighbourhood`."""

import sys

from neighbourhood.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
