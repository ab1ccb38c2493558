"""One window for each data folder: a second start brings the first to the front."""

from typing import Final

from neighbourhood.adapters.control.ends import RemoteBackend
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import ShowWindow
from neighbourhood.app.options import Options

_PATIENCE_S: Final = 10.0


def is_shown_elsewhere(options: Options) -> bool:
    """Have a running program with a window show it and follow the link of this start; say whether there is one.

    Where the running program has no window, is older, or does not answer, this start goes on and says so itself.
    """
    remote = RemoteBackend(DataFolder(options.data_dir), timeout_s=_PATIENCE_S)
    try:
        if not remote.is_there():
            return False
        if not options.hidden:  # a start at login calls nobody
            remote.submit(ShowWindow(link=options.link)).result()
    except Fault:
        return False
    return True
