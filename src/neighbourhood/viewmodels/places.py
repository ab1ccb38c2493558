"""Where a window may stand, whatever has happened to the screens since it stood there last."""

from collections.abc import Sequence
from typing import Final

import msgspec
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from neighbourhood.viewmodels.appearance import Appearance

_SMALLEST: Final = 200
"""The settings file takes no smaller window."""
_GRASP: Final = 48
"""So much of the upper edge must be in sight that the window can be taken hold of, in pixels."""


class Place(msgspec.Struct, frozen=True):
    """A rectangle in pixels; of a screen, what the system's own bars leave."""

    x: int
    y: int
    width: int
    height: int


class Standing:
    """Opens a window where it stood last, and remembers where it stands."""

    def __init__(self, window: QWindow, appearance: Appearance) -> None:
        self._window = window
        self._appearance = appearance
        self._place: Place | None = None
        for moved in (window.xChanged, window.yChanged, window.widthChanged, window.heightChanged):
            moved.connect(self._note)

    def show(self) -> None:
        """Put the window on the screen, where it stood last if that place is still there."""
        choices = self._appearance.settings.choices
        size = choices.width, choices.height
        wanted = None if choices.x is None or choices.y is None else Place(choices.x, choices.y, *size)
        place = fit(wanted, size, [_place_of(screen.availableGeometry()) for screen in _screens()])
        self._window.setMinimumWidth(min(self._window.minimumWidth(), place.width))
        self._window.setMinimumHeight(min(self._window.minimumHeight(), place.height))
        self._window.setGeometry(place.x, place.y, place.width, place.height)
        self._place = place
        if choices.maximised:
            self._window.showMaximized()
        else:
            self._window.showNormal()

    def keep(self) -> None:
        """Remember where the window stands, for the next start. Of a maximised one: where it stood before."""
        self._note()
        place = self._place
        if place is not None:
            maximised = self._window.visibility() == QWindow.Visibility.Maximized
            size = {"width": max(place.width, _SMALLEST), "height": max(place.height, _SMALLEST)}
            self._appearance.choose(x=place.x, y=place.y, maximised=maximised, **size)

    def _note(self) -> None:
        if self._place is not None and self._window.visibility() == QWindow.Visibility.Windowed:
            self._place = _place_of(self._window.geometry())


def fit(wanted: Place | None, size: tuple[int, int], screens: Sequence[Place]) -> Place:
    """Return where to open a window: as wanted, but on a screen and no larger than it.

    ``wanted`` None: in the middle of the first screen, as large as ``size``. ``screens``: the usual one first.
    """
    if not screens:
        return wanted or Place(0, 0, *size)
    if wanted is None:
        return _centred(size, screens[0])
    screen = next((each for each in screens if _graspable(wanted, each)), None)
    if screen is None:
        return _centred((wanted.width, wanted.height), screens[0])
    width, height = min(wanted.width, screen.width), min(wanted.height, screen.height)
    x = min(max(wanted.x, screen.x), screen.x + screen.width - width)
    y = min(max(wanted.y, screen.y), screen.y + screen.height - height)
    return Place(x, y, width, height)


def _centred(size: tuple[int, int], screen: Place) -> Place:
    width, height = min(size[0], screen.width), min(size[1], screen.height)
    return Place(screen.x + (screen.width - width) // 2, screen.y + (screen.height - height) // 2, width, height)


def _graspable(window: Place, screen: Place) -> bool:
    across = min(window.x + window.width, screen.x + screen.width) - max(window.x, screen.x)
    return across >= _GRASP and screen.y - _GRASP <= window.y <= screen.y + screen.height - _GRASP


def _screens() -> list[QScreen]:
    """Return the screens, the usual one first."""
    usual = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not usual)


def _place_of(rectangle: QRect) -> Place:
    return Place(rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height())
