"""The picture in the tray: ``image://tray/<unread>`` draws the house on its green, with the number in a corner."""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from neighbourhood.viewmodels.resources import resource_folder

MOST_SHOWN: Final = 99
_USUAL_SIZE_PX: Final = 64
_GROUND: Final = QColor("#1F6F66")
_BADGE: Final = QColor("#B0452A")
_LINE: Final = b"#FFFFFF"


class TrayPictures(QQuickImageProvider):
    """Draws in any size, on any thread."""

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        source = (resource_folder("resources") / "icons" / "house.svg").read_bytes()
        self._house = QByteArray(source.replace(b"currentColor", _LINE))

    def requestImage(self, id: str, size: QSize, requestedSize: QSize, /) -> QImage:  # noqa: A002, ARG002
        """Return the picture for a number of unread messages."""
        side = max(requestedSize.width(), requestedSize.height())
        return tray_picture(self._house, int(id), side if side > 0 else _USUAL_SIZE_PX)


def badge_text(unread: int) -> str:
    """Return what the corner says."""
    if unread <= 0:
        return ""
    return str(unread) if unread <= MOST_SHOWN else f"{MOST_SHOWN}+"


def tray_picture(house: QByteArray, unread: int, side_px: int) -> QImage:
    """Return a square picture; ``house`` is an SVG in white."""
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(QRectF(0, 0, side_px, side_px), side_px / 5, side_px / 5)
    margin = side_px * 0.17
    QSvgRenderer(house).render(painter, QRectF(margin, margin, side_px - 2 * margin, side_px - 2 * margin))
    if unread > 0:
        _draw_badge(painter, badge_text(unread), side_px)
    painter.end()
    return image


def _draw_badge(painter: QPainter, text: str, side_px: int) -> None:
    height = side_px * 0.56
    width = max(height, height * 0.42 * (len(text) + 1))
    place = QRectF(side_px - width, side_px - height, width, height)
    painter.setBrush(_BADGE)
    painter.drawRoundedRect(place, height / 2, height / 2)
    font = QFont()
    font.setPixelSize(max(6, round(height * 0.72)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
