"""A4 pages with Inter on them, measured in millimetres from the upper left corner of the sheet.

All of Qt is here; ``invitations`` and ``recovery_sheet`` say what stands where.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPdfWriter, QTextLayout

PAGE_WIDTH_MM: Final = 210.0
PAGE_HEIGHT_MM: Final = 297.0

INK: Final = "#23262B"
MUTED: Final = "#565B63"
"""A little darker than on the screen: grey of office printers is a pattern of dots."""
ACCENT: Final = "#1F6F66"
ACCENT_SOFT: Final = "#DFEFEB"
LINE: Final = "#CFCAC1"
WHITE: Final = "#FFFFFF"
URGENT: Final = "#B0452A"

_DPI: Final = 600
_FONT: Final = "Inter"
_LEADING: Final = 1.25
_MM_PER_POINT: Final = 25.4 / 72
_OVERLAP: Final = 0.02
"""Of a QR module: the rows of its dark runs reach into each other, or a viewer's smoothing draws light lines between them."""


class Box(NamedTuple):
    """A rectangle on the page, in millimetres."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """Where it ends on the right."""
        return self.left + self.width

    def inset(self, by_mm: float) -> "Box":
        """Return the same rectangle, smaller on each side."""
        return Box(self.left + by_mm, self.top + by_mm, self.width - 2 * by_mm, self.height - 2 * by_mm)


@dataclass(frozen=True, slots=True)
class Type:
    """How letters look. ``weight`` is one of the bundled ones, 400 to 700; ``spacing`` is added between letters, in percent.

    With ``marks``, what stands between two pairs of asterisks is bold; only for texts of our own.
    """

    size_pt: float
    weight: Literal[400, 500, 600, 700] = 400
    colour: str = INK
    align: Literal["left", "centre", "right"] = "left"
    spacing: float = 0
    marks: bool = False

    def sized(self, size_pt: float) -> "Type":
        """Return the same letters in another size."""
        return replace(self, size_pt=size_pt)


class Paper:
    """The pages of one document while they are drawn."""

    def __init__(self, writer: "QPdfWriter", painter: "QPainter", resources: Path) -> None:
        self._writer = writer
        self._painter = painter
        self._resources = resources

    def new_page(self) -> None:
        """Go on with an empty page."""
        self._writer.newPage()

    # --- text ---

    def text(self, place: Box, text: str, style: Type) -> float:
        """Write a text, broken into lines of the width of ``place``, from its top down; return where it ended, in mm."""
        from PySide6.QtCore import QPointF

        layout = self._laid_out(text, style, place.width)
        self._painter.setPen(self._colour(style.colour))
        layout.draw(self._painter, QPointF(_dots(place.left), _dots(place.top)))
        return place.top + self._height_mm(layout, style)

    def line(self, place: Box, text: str, style: Type) -> None:
        """Write a text into the middle of the height of ``place``, smaller until it fits."""
        fitting = self.fitted(text, style, place)
        height = self.height(fitting.text, fitting.style, place.width)
        self.text(place._replace(top=place.top + (place.height - height) / 2), fitting.text, fitting.style)

    def height(self, text: str, style: Type, width: float) -> float:
        """Return how many mm a text needs at a width of so many mm."""
        return self._height_mm(self._laid_out(text, style, width), style)

    def fitted(self, text: str, style: Type, place: Box, *, least: float = 0.6) -> "Fitted":
        """Return the text in the largest size that fits into the place, without breaking a word.

        Not below ``least`` of its size: then it is cut, with an ellipsis.
        """
        for step in range(10, -1, -1):
            smaller = style.sized(style.size_pt * (least + (1 - least) * step / 10))
            if self._fits(text, smaller, place):
                return Fitted(text, smaller)
        kept = len(text)
        while kept > 1 and not self._fits(text[:kept].rstrip() + "…", smaller, place):
            kept -= 1
        return Fitted(text[:kept].rstrip() + "…", smaller)

    def _fits(self, text: str, style: Type, place: Box) -> bool:
        layout = self._laid_out(text, style, place.width)
        if self._height_mm(layout, style) > place.height + 0.01:
            return False
        # A size that breaks a word is too large while there is a smaller one.
        ends = [layout.lineAt(at).textStart() for at in range(1, layout.lineCount())]
        return all(text[end - 1].isspace() or text[end - 1] in "-–—/" for end in ends)

    def _laid_out(self, text: str, style: Type, width_mm: float) -> "QTextLayout":
        from PySide6.QtCore import QPointF, Qt
        from PySide6.QtGui import QTextLayout, QTextOption

        sides = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}
        option = QTextOption(sides.get(style.align, Qt.AlignmentFlag.AlignHCenter))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        parts = text.split("**") if style.marks else [text]
        parts[1::2] = [part.replace(" ", "\u00a0") for part in parts[1::2]]
        layout = QTextLayout("".join(parts), self._font(style), self._writer)
        layout.setFormats(self._bold(parts, style))
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_dots(width_mm))
            first = layout.lineCount() - 1
            line.setPosition(QPointF(0, first * _dots(_line_mm(style)) + self._half_leading(line.height(), style)))
        layout.endLayout()
        return layout

    def _bold(self, parts: Sequence[str], style: Type) -> "list[QTextLayout.FormatRange]":
        """Every second part is bold."""
        from PySide6.QtGui import QTextCharFormat, QTextLayout

        look = QTextCharFormat()
        look.setFont(self._font(replace(style, weight=600)))
        found = []
        for at in range(1, len(parts), 2):
            reach = QTextLayout.FormatRange()
            reach.start, reach.length = sum(map(len, parts[:at])), len(parts[at])
            reach.format = look
            found.append(reach)
        return found

    def _half_leading(self, natural_dots: float, style: Type) -> float:
        return (_dots(_line_mm(style)) - natural_dots) / 2

    def _height_mm(self, layout: "QTextLayout", style: Type) -> float:
        return layout.lineCount() * _line_mm(style)

    def _font(self, style: Type) -> "QFont":
        from PySide6.QtGui import QFont

        font = QFont(_FONT)
        font.setPointSizeF(style.size_pt)
        font.setWeight(QFont.Weight(style.weight))
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + style.spacing)
        return font

    # --- shapes ---

    def panel(self, place: Box, *, fill: str = "", edge: str = "", radius_mm: float = 3, edge_mm: float = 0.3) -> None:
        """Draw a rectangle with round corners; without ``fill`` or ``edge`` it has none."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPen

        self._painter.setPen(QPen(self._colour(edge), _dots(edge_mm)) if edge else Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(fill) if fill else Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(*self._dots_of(place), _dots(radius_mm), _dots(radius_mm))

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], *, colour: str = LINE, dashed: bool = False
    ) -> None:
        """Draw a thin straight line between two points, in mm."""
        from PySide6.QtCore import QLineF, Qt
        from PySide6.QtGui import QPen

        pen = QPen(self._colour(colour), _dots(0.25))
        if dashed:
            pen.setDashPattern([8, 6])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QLineF(*(_dots(at) for at in (*start, *end))))

    def disc(self, place: Box, fill: str) -> None:
        """Fill the circle that touches the sides of ``place``."""
        self.panel(place, fill=fill, radius_mm=min(place.width, place.height) / 2)

    def icon(self, place: Box, name: str, colour: str) -> None:
        """Draw ``resources/icons/<name>.svg`` in one colour."""
        from PySide6.QtCore import QByteArray, QRectF
        from PySide6.QtSvg import QSvgRenderer

        source = (self._resources / "icons" / f"{name}.svg").read_bytes()
        renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))
        renderer.render(self._painter, QRectF(*self._dots_of(place)))

    def modules(self, place: Box, rows: Sequence[Sequence[int]]) -> None:
        """Draw the matrix of a QR code, 1 for dark, over the whole square ``place``; its quiet zone is the caller's."""
        from PySide6.QtCore import QRectF, Qt
        from PySide6.QtGui import QPainterPath

        side = _dots(place.width) / len(rows)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for row, symbols in enumerate(rows):
            for start, length in _dark_runs(symbols):
                corner = (_dots(place.left) + start * side, _dots(place.top) + row * side)
                path.addRect(QRectF(*corner, length * side, side * (1 + _OVERLAP)))
        self._painter.fillPath(path, self._colour("#000000"))

    def _dots_of(self, place: Box) -> tuple[int, int, int, int]:
        left, top, width, height = (round(_dots(side)) for side in place)
        return left, top, width, height

    @staticmethod
    def _colour(name: str) -> "QColor":
        from PySide6.QtGui import QColor

        return QColor(name)


class Fitted(NamedTuple):
    """A text that may have been cut, and letters that may be smaller."""

    text: str
    style: Type


def drawn(title: str, resources: Path, draw: Callable[[Paper], None]) -> bytes:
    """Return the PDF of the pages that ``draw`` fills, beginning on the first one.

    ``resources`` is the folder with ``fonts`` and ``icons``. Where no Qt application runs, one without a screen is made
    for as long as it takes, so this must then be the main thread; else any thread will do. Raises ModuleNotFoundError
    without PySide6.
    """
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

    with _application():
        _load_font(resources / "fonts")
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        writer.setTitle(title)
        writer.setCreator("Neighbourhood")
        a4 = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        painter = QPainter(writer)
        try:
            draw(Paper(writer, painter, resources))
        finally:
            painter.end()
        return bytes(buffer.data().data())


@contextmanager
def _application() -> Iterator["QGuiApplication | None"]:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication

    if QCoreApplication.instance() is not None:
        yield None
        return
    made = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    try:
        yield made
    finally:
        made.shutdown()


def _load_font(folder: Path) -> None:
    """Where the window runs, the typefaces are there already."""
    from PySide6.QtGui import QFontDatabase

    if _FONT not in QFontDatabase.families():
        for path in sorted(folder.glob(f"{_FONT}_*.ttf")):
            QFontDatabase.addApplicationFont(str(path))


def _dark_runs(symbols: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give (start, length) of each run of dark modules in a row."""
    start = 0
    for at, symbol in enumerate([*symbols, 0]):
        if not symbol:
            if at > start:
                yield start, at - start
            start = at + 1


def _line_mm(style: Type) -> float:
    return style.size_pt * _MM_PER_POINT * _LEADING


def _dots(millimetres: float) -> float:
    return millimetres / 25.4 * _DPI
