"""Line icons in any colour: ``image://icon/<name>/<rrggbb>`` draws ``resources/icons/<name>.svg``."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from neighbourhood.viewmodels.resources import resource_folder

_USUAL_SIZE_PX = 24
_STROKE = b'stroke-width="2"', b'stroke-width="1.75"'


class IconProvider(QQuickImageProvider):
    """Renders the bundled icons; QML caches the pictures."""

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._folder = resource_folder("resources") / "icons"

    def requestImage(self, id: str, size: QSize, requestedSize: QSize, /) -> QImage:  # noqa: A002, ARG002
        """Return the icon; an unknown name raises FileNotFoundError, which is a fault of the QML file."""
        name, colour = id.split("/")
        wanted = requestedSize if requestedSize.width() > 0 else QSize(_USUAL_SIZE_PX, _USUAL_SIZE_PX)
        source = (self._folder / f"{name}.svg").read_bytes().replace(*_STROKE)
        renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", f"#{colour}".encode())))
        image = QImage(wanted, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        return image
