"""Where the window's own files are: the one place that knows a checkout, a wheel and a frozen bundle apart."""

import sys
from pathlib import Path
from typing import Literal

Kind = Literal["ui", "resources"]


def resource_folder(kind: Kind) -> Path:
    """Return the folder of the QML files (``ui``) or of icons, fonts and translations (``resources``).

    Raises FileNotFoundError when the installation is incomplete.
    """
    package = Path(__file__).resolve().parents[1]
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [Path(bundle) / kind] if bundle else []
    candidates += [package / f"_{kind}", package.parents[1] / kind]
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"{kind} is missing from this installation")
