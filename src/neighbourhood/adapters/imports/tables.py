"""Tables of flats that somebody has saved from a spreadsheet."""

import sys
from pathlib import Path

from neighbourhood.adapters.imports.import_files import content
from neighbourhood.app.plan_file import MAX_FILE_BYTES, text_of
from neighbourhood.app.plan_mistakes import too_long


def read_table(path: Path) -> str:
    """Return the text of a table; of a larger file no more is read than tells that it is none.

    Raises Fault FILE_NOT_READABLE as ``import_files.content`` and ``app.plan_file.text_of`` do, BAD_PLAN (too_long).
    """
    data = content(path, "table", sys.maxsize, first_bytes=MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise too_long()
    return text_of(data, str(path))
