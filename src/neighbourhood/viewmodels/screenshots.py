"""Pictures of every screen from the sample house: both languages, both themes, both sizes; the same on every machine."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtQuick import QQuickItem

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.ports import Backend
from neighbourhood.app.rows import JoiningRow
from neighbourhood.viewmodels.application import Window, create_window
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.settings import Choices, Settings, Theme
from neighbourhood.viewmodels.unlock import OpenWith

SIZES: Final = ((1240, 820), (900, 600))
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")
LANGUAGES: Final[tuple[Language, ...]] = ("en", "ru")
_SETTLE_MS: Final = 40
_SEARCH_MS: Final = 300


class Stage:
    """A window with the sample house behind it, and hands to use it with."""

    def __init__(self, choices: Choices, language: Language, *, empty: bool = False, locked: bool = False) -> None:
        self.backend = SampleBackend(language, empty=empty)
        unlock: OpenWith | None = _refuse_passphrase if locked else None
        backend: Backend | None = None if locked else self.backend
        now_ms = self.backend.now_ms
        settings = Settings(choices)
        self.window: Window = create_window(
            backend, unlock=unlock, settings=settings, preview=True, now_ms=lambda: now_ms
        )
        self.window.show()
        settle()

    def find(self, name: str) -> QObject:
        """Return the visible item with this objectName. Raises LookupError when there is none."""
        for item in _items(self.window.root.contentItem()):
            if item.objectName() == name and item.isVisible():
                return item
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


def _locked(stage: Stage) -> None:
    stage.type_into("passphrase", "correct horse")
    stage.press("unlockButton")


def _found(stage: Stage) -> None:
    stage.press("foundDoor")


def _found_plan(stage: Stage) -> None:
    stage.press("foundDoor")
    stage.press("describeFlats")
    for field, text in (("planEntrances", "3"), ("planFloors", "6"), ("planEach", "3")):
        stage.type_into(field, text)


def _join_mistyped(stage: Stage) -> None:
    stage.press("joinDoor")
    stage.type_into("code", "k7qma2xwtr9gd4bpvcuh")
    stage.type_into("joinName", "Лев Орлов" if stage.backend.language == "ru" else "Leo Orlov")
    stage.press("joinButton")


def _searching(stage: Stage) -> None:
    stage.backend.joining_row = JoiningRow(state="searching")
    stage.backend.tell(Changes(joining=True))


def _nobody(stage: Stage) -> None:
    _searching(stage)
    settle()
    stage.window.shell.firstRun.lose_patience()  # type: ignore[attr-defined]


def _joining(stage: Stage) -> None:
    stage.backend.joining_row = JoiningRow(state="asking")
    stage.backend.tell(Changes(joining=True))


def _empty_house(stage: Stage) -> None:
    stage.press("foundDoor")
    _name_house(stage)


def _name_house(stage: Stage) -> None:
    russian = stage.backend.language == "ru"
    stage.type_into("houseName", "Лесная, 12" if russian else "12 Lesnaya St")
    stage.type_into("personName", "Анна Белова" if russian else "Anna Belova")
    stage.type_into("flatNumber", "48")
    stage.press("foundButton")


def _topics(_stage: Stage) -> None:
    """The topics with nothing opened."""


def _topic(stage: Stage) -> None:
    stage.open_topic()


def _reply(stage: Stage) -> None:
    stage.open_topic()
    rows = stage.backend.timeline(stage.backend.topics()[0].topic)
    stage.find("composer").reply(rows[1].message.hex(), rows[1].author.name, rows[1].text)  # type: ignore[attr-defined]
    stage.find("composerText").setProperty("text", "Согласна.\n\n" if stage.backend.language == "ru" else "Agreed.\n\n")
    stage.find("messages").setProperty("currentIndex", 0)
    stage.find("messages").forceActiveFocus()  # type: ignore[attr-defined]


def _search(stage: Stage) -> None:
    stage.type_into("search", "акт" if stage.backend.language == "ru" else "papers")
    settle(_SEARCH_MS)


def _deleted(stage: Stage) -> None:
    stage.open_topic()
    newest = stage.backend.timeline(stage.backend.topics()[0].topic)[0]
    stage.window.shell.timeline.remove(newest.message.hex())  # type: ignore[attr-defined]


def _invite(stage: Stage) -> None:
    stage.press("railInvite")
    stage.type_into("inviteFlat", "12")
    stage.press("makeCode")


def _invite_choose(stage: Stage) -> None:
    stage.press("railInvite")
    stage.press("flat 31")


def _plan(stage: Stage) -> None:
    _found_plan(stage)
    _name_house(stage)
    stage.press("railInvite")
    stage.press("planButton")
    settle(_SEARCH_MS)


def _new_topic(stage: Stage) -> None:
    stage.press("newTopic")


def _settings(stage: Stage) -> None:
    stage.press("railSettings")


def _connections(stage: Stage) -> None:
    stage.press("connectionsCard")


Scene = Callable[[Stage], None]
HOME: Final[dict[str, Scene]] = {
    "topics": _topics,
    "topic": _topic,
    "reply": _reply,
    "search": _search,
    "deleted": _deleted,
    "invite": _invite,
    "invite-choose": _invite_choose,
    "new-topic": _new_topic,
    "settings": _settings,
    "connections": _connections,
}
FIRST: Final[dict[str, Scene]] = {
    "first-run": _topics,
    "found": _found,
    "found-plan": _found_plan,
    "join-mistyped": _join_mistyped,
    "searching": _searching,
    "nobody": _nobody,
    "joining": _joining,
    "plan": _plan,
    "empty-house": _empty_house,
}
LOCKED: Final[dict[str, Scene]] = {"locked": _locked}


def render_screens(out: Path) -> list[Path]:
    """Write ``<screen>-<language>-<theme>-<width>.png`` for every screen into ``out`` and return the paths.

    Needs no display when QT_QPA_PLATFORM is ``offscreen``. Raises RuntimeError when QML complained about anything.
    """
    out.mkdir(parents=True, exist_ok=True)
    variants = product(LANGUAGES, THEMES, SIZES)
    return [path for variant in variants for path in _render_variant(out, *variant)]


def _render_variant(out: Path, language: Language, theme: Theme, size: tuple[int, int]) -> list[Path]:
    choices = Choices(language=language, theme=theme, width=size[0], height=size[1])
    scenes = [(name, scene, name in FIRST, name in LOCKED) for name, scene in (HOME | FIRST | LOCKED).items()]
    paths = []
    for name, scene, empty, locked in scenes:
        path = out / f"{name}-{language}-{theme}-{size[0]}.png"
        paths.append(render_scene(path, scene, choices, language, empty=empty, locked=locked))
    return paths


def render_scene(
    path: Path, scene: Scene, choices: Choices, language: Language, *, empty: bool = False, locked: bool = False
) -> Path:
    """Play one scene in a window of its own and take its picture."""
    stage = Stage(choices, language, empty=empty, locked=locked)
    try:
        scene(stage)
        stage.save(path)
    finally:
        stage.window.close()
    if stage.window.warnings:
        raise RuntimeError(f"{path.name}: " + "; ".join(stage.window.warnings))
    return path
