"""A window with the sample house behind it, and hands to use it with: what previews, pictures and tests begin with."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtQuick import QQuickItem

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.ports import Backend
from neighbourhood.viewmodels.application import Window, create_window
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.printing import SamplePrinting
from neighbourhood.viewmodels.settings import Choices, Settings
from neighbourhood.viewmodels.unlock import OpenWith

_SETTLE_MS: Final = 40
_PATIENCE_LOOKS: Final = 250
"""How often an item is looked for, each time after settling: ten seconds, on a busy computer more."""


class Stage:
    """A window with the sample house behind it, and hands to use it with."""

    def __init__(
        self,
        choices: Choices,
        language: Language,
        *,
        empty: bool = False,
        locked: bool = False,
        new_folder: bool = False,
        fault: Fault | None = None,
    ) -> None:
        self.backend = SampleBackend(language, empty=empty)
        self.printing = SamplePrinting()
        unlock: OpenWith | None = _refuse_passphrase if locked else None
        backend: Backend | None = None if locked else self.backend
        now_ms = self.backend.now_ms
        settings = Settings(choices)
        self.window: Window = create_window(
            backend,
            unlock=unlock,
            fault=fault,
            new_folder=new_folder,
            settings=settings,
            read_table=Path.read_text,
            printing=self.printing,
            preview=True,
            now_ms=lambda: now_ms,
        )
        self.window.show()
        settle()

    def find(self, name: str) -> QObject:
        """Return the visible item with this objectName, waiting until it is there. Raises LookupError when it never is."""
        for _ in range(_PATIENCE_LOOKS):
            for item in _items(self.window.root.contentItem()):
                if item.objectName() == name and item.isVisible():
                    return item
            settle()
        raise LookupError(name)

    def press(self, name: str) -> None:
        """Press a button and wait for what follows."""
        self.find(name).clicked.emit()  # type: ignore[attr-defined]  # every button of the window has this signal
        settle()

    def type_into(self, name: str, text: str) -> None:
        """Put text into a field as if typed."""
        field = self.find(name)
        field.setProperty("text", text)
        field.edited.emit()  # type: ignore[attr-defined]  # every field of the window has this signal
        settle()

    def open_topic(self, number: int = 0) -> None:
        """Show one of the sample's topics."""
        self.window.shell.openTopic(self.backend.topics()[number].topic.hex())
        settle()

    def save(self, path: Path) -> Path:
        """Take the picture."""
        settle()
        save_picture(self.window, path)
        return path


Play = Callable[[Stage], None]
"""What is done on a stage to reach a scene."""


def _refuse_passphrase(_passphrase: str | None) -> "Future[Backend]":
    future: Future[Backend] = Future()
    future.set_exception(Fault(FaultKind.WRONG_PASSPHRASE))
    return future


def save_picture(window: Window, path: Path) -> None:
    """Take a picture of a window as it is now. Raises OSError when it cannot be saved."""
    if not window.root.grabWindow().save(str(path)):
        raise OSError(f"the picture could not be saved: {path}")


def settle(wait_ms: int = _SETTLE_MS) -> None:
    """Let the window finish what it is doing."""
    loop = QEventLoop()
    QTimer.singleShot(wait_ms, loop.quit)
    loop.exec()


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _items(child)
