"""An invitation on paper: one A4 sheet with the code in large type and three steps for somebody who has never seen the program."""

import errno
import os
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.sentences import filled
from neighbourhood.viewmodels.formats import Language

_DPI: Final = 300
_MARGIN_MM: Final = 20.0
_FONT: Final = "Inter"
_INK: Final = "#23262B"
_ACCENT: Final = "#1F6F66"
_WORDS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "title": "An invitation for flat {flat}",
        "lead": "The neighbours of this house talk here without a server: encrypted, on their own computers.",
        "step1": "Install the program Neighbourhood on your computer. Whoever gave you this sheet can help.",
        "step2": "Start it in the network of the house and choose “Join with a code”.",
        "step3": "Type in the code and your name. Leave the program on: the rest goes by itself as soon as one neighbour is there.",
        "foot": "Good for {uses:computer|computers} of this flat. Keep it like a key: whoever has the code can join.",
    },
    "ru": {
        "title": "Приглашение для квартиры {flat}",
        "lead": "Соседи этого дома переписываются здесь без сервера: в зашифрованном виде, на своих компьютерах.",
        "step1": "Установите на компьютер программу Neighbourhood. Тот, кто дал вам этот листок, поможет.",
        "step2": "Запустите её в сети дома и выберите «Войти по коду».",
        "step3": "Введите код и своё имя. Не выключайте программу: дальше всё пойдёт само, как только появится хотя бы один сосед.",
        "foot": "Годится для {uses:компьютера|компьютеров|компьютеров} этой квартиры. Берегите как ключ: по коду может войти любой, у кого он есть.",
    },
}


class CodeSheet(NamedTuple):
    """What stands on the sheet. ``code`` is in groups; ``language`` is that of the words around it."""

    house: str
    flat: str
    code: str
    uses: int
    language: Language


def sheet_pdf(sheet: CodeSheet) -> bytes:
    """Return the sheet as a PDF of one A4 page with its fonts inside. Needs the fonts of the window to be loaded."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(_words(sheet, "title"))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter(writer)
    _Page(painter, writer.width(), writer.height()).draw(sheet)
    painter.end()
    return bytes(buffer.data().data())


def save_sheet(sheet: CodeSheet, path: Path) -> None:
    """Write the PDF, readable by this person only: the code on it is a key.

    A file of that name is replaced as a whole, for it may be one that others can read. Raises Fault FOLDER_NOT_WRITABLE,
    DISK_FULL.
    """
    data = sheet_pdf(sheet)
    try:
        _replace(path, data)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise Fault(FaultKind.DISK_FULL) from error
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, path=str(path)) from error


def _replace(path: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(".new", ".sheet-", path.parent)  # mode 0600
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


class _Page:
    """Draws from the top down; ``y`` is how far it is. Lengths are in dots."""

    def __init__(self, painter: QPainter, width: int, height: int) -> None:
        self._painter = painter
        self._width = width
        self._height = height
        self._y = 0.0

    def draw(self, sheet: CodeSheet) -> None:
        self._text(sheet.house, 14, colour=_ACCENT, bold=True)
        self._y += _mm(4)
        self._text(_words(sheet, "title"), 30, bold=True)
        self._y += _mm(4)
        self._text(_words(sheet, "lead"), 14)
        self._y += _mm(12)
        self._code(sheet.code)
        self._y += _mm(14)
        for number in (1, 2, 3):
            self._step(number, _words(sheet, f"step{number}"))
        self._foot(_words(sheet, "foot"))

    def _code(self, code: str) -> None:
        frame = QRectF(0, self._y, self._width, _mm(34))
        self._painter.setPen(QPen(QColor(_ACCENT), _mm(0.8)))
        self._painter.drawRoundedRect(frame, _mm(4), _mm(4))
        self._set_font(self._fitting(code), bold=True, colour=_INK)
        self._painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, code)
        self._y += frame.height()

    def _fitting(self, code: str) -> int:
        """Return the largest size at which the code stands on one line of its frame."""
        for size in range(40, 12, -1):
            self._set_font(size, bold=True, colour=_INK)
            if self._painter.fontMetrics().horizontalAdvance(code) < self._width - _mm(12):
                return size
        return 12

    def _step(self, number: int, text: str) -> None:
        top = self._y
        self._set_font(30, bold=True, colour=_ACCENT)
        self._painter.drawText(QRectF(0, top, _mm(16), _mm(14)), Qt.AlignmentFlag.AlignTop, str(number))
        self._text(text, 18, left=_mm(16))
        self._y = max(self._y, top + _mm(14)) + _mm(7)

    def _foot(self, text: str) -> None:
        self._y = self._height - _mm(14)
        self._text(text, 11)

    def _text(self, text: str, size: int, *, left: float = 0, colour: str = _INK, bold: bool = False) -> None:
        self._set_font(size, bold=bold, colour=colour)
        room = QRectF(left, self._y, self._width - left, self._height - self._y)
        drawn = self._painter.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        self._painter.drawText(room, int(Qt.TextFlag.TextWordWrap), text)
        self._y += drawn.height()

    def _set_font(self, size: int, *, bold: bool, colour: str) -> None:
        font = QFont(_FONT, size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))


def _words(sheet: CodeSheet, key: str) -> str:
    return filled(_WORDS[sheet.language][key], sheet.language, {"flat": sheet.flat, "uses": sheet.uses})


def _mm(millimetres: float) -> float:
    return millimetres / 25.4 * _DPI
