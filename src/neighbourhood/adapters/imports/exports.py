"""Reads whichever export of an older chat a person chose: ``app.importing.ReadExport``."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from neighbourhood.adapters.imports import telegram, whatsapp
from neighbourhood.adapters.imports.import_files import content
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import DateOrder, OldChat

_LOOK_BYTES: Final = 64
_FOREIGN: Final = {"not_utf8", "not_whatsapp"}
"""So the file is of neither program, and the person is told how to get one of each."""


def read_export(
    path: Path, *, date_order: DateOrder | None = None, stop: Callable[[], bool] = lambda: False
) -> Sequence[OldChat]:
    """Return the chats of a ``result.json`` of Telegram Desktop, or the chat of a text or zip file of WhatsApp.

    Raises Fault as the readers do. A chat that could not be read has an empty ``chat_id``.
    """
    beginning = content(path, whatsapp.SOURCE, whatsapp.MAX_ZIP_BYTES, first_bytes=_LOOK_BYTES)
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return telegram.read_chats(path, stop=stop)
    try:
        return [whatsapp.read_chat(path, date_order=date_order, stop=stop)]
    except Fault as fault:
        if fault.details.get("why") in _FOREIGN:
            raise Fault(FaultKind.BAD_IMPORT_FILE, file=str(path), why="foreign") from fault
        raise
