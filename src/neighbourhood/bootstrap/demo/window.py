"""The window over the sample house, on a screen or for pictures of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from neighbourhood.app.changes import MessageChange
from neighbourhood.app.ports import Backend
from neighbourhood.bootstrap import printing
from neighbourhood.bootstrap.display import draw_unseen
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.application import Window, create_window
from neighbourhood.viewmodels.settings import Choices, Settings
from neighbourhood.viewmodels.stage import save_picture, settle

_LOOK_MS: Final = 200
_FIRST_LOOK_MS: Final = 1500


def show(backend: Backend, language: str, first: SubjectId, is_over: Callable[[], bool]) -> None:
    """Show the window, with the topic ``first`` open, until it is closed or ``is_over``."""
    window = _window(backend, language)
    window.shell.screenChanged.connect(lambda: window.shell.openTopic(first.hex()))
    window.show()
    looking = QTimer()  # also lets Python hear Ctrl+C, which it cannot while Qt waits
    looking.timeout.connect(lambda: window.application.quit() if is_over() else None)
    looking.start(_LOOK_MS)
    window.application.exec()
    looking.stop()
    window.close()


def photograph(
    backend: Backend,
    language: str,
    first: SubjectId,
    out: Path,
    is_over: Callable[[], bool],
    newest: Callable[[], MessageChange | None],
) -> None:
    """Look around without a screen until ``is_over`` and save pictures: ``first``, the longest talk, what came in last."""
    draw_unseen()
    out.mkdir(parents=True, exist_ok=True)
    window = _window(backend, language, preview=True)
    window.show()
    settle(_FIRST_LOOK_MS)
    _take(window, out, f"start-{language}", first)
    topics = backend.query(lambda reader: reader.topics()).result()
    liveliest = max(topics, key=lambda topic: topic.messages)
    _take(window, out, f"topic-{language}", liveliest.topic)
    while not is_over():
        settle(_LOOK_MS)
    change = newest()
    window.shell.appearance.chooseTheme("dark")  # type: ignore[attr-defined]  # a slot of a typed property
    _take(window, out, f"newest-{language}-dark", liveliest.topic if change is None else change.topic)
    window.close()


def _window(backend: Backend, language: str, *, preview: bool = False) -> Window:
    settings = Settings(Choices(language="ru" if language == "ru" else "en", theme="light" if preview else "system"))
    return create_window(backend, unlock=None, settings=settings, printing=printing, preview=preview)


def _take(window: Window, out: Path, name: str, topic: SubjectId) -> None:
    window.shell.openTopic(topic.hex())
    settle(_LOOK_MS)
    save_picture(window, out / f"sample-{name}.png")
