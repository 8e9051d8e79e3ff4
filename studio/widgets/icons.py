"""Icons drawn as SVG line art and tinted with the theme while they are painted.

Files lie in ``resources/icons/{name}.svg``: 24 x 24, ``stroke="currentColor"``. The tint is chosen
at paint time, so one icon serves both themes, every state and every pixel density.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.domain.resources import resource
from studio.widgets import theme


class MissingIconError(LookupError):
    """No such file under ``resources/icons``: a fault of ours, caught by the tests."""


def icon(name: str, tone: str = "text") -> QIcon:
    """The icon ``resources/icons/{name}.svg``, tinted with the theme colour ``tone``.

    Raises:
        MissingIconError: there is no such icon.
    """
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        raise MissingIconError(f"There is no icon {name!r} ({path}).")
    original = QIcon(TintedIcon(path.read_text(encoding="utf-8"), tone))
    # In Python the engine belongs to the very QIcon object it was given to, and would be freed
    # twice if both were found as garbage together. A copy shares the engine and has no such child.
    return QIcon(original)


def pixmap(name: str, size: int = 16, tone: str = "text", ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` px in the colour ``tone``, for labels and badges."""
    return icon(name, tone).pixmap(QSize(size, size), ratio)


class PaintedIcon(QIconEngine):
    """An engine that only has to ``paint``: pictures of any size come of that."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,
        scale: float,
    ) -> QPixmap:
        # Qt asks in device-independent pixels since 6.8, and sets the ratio itself afterwards.
        if size.isEmpty():
            return QPixmap()  # a button squeezed to nothing, while its layout settles
        picture = QPixmap(size * scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture


class TintedIcon(PaintedIcon):
    """Renders SVG text in the colour its state has in the theme in force."""

    def __init__(self, svg: str, tone: str = "text") -> None:
        super().__init__()
        self._svg, self._tone = svg, tone

    def tint(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        """The theme's colour for a state, as ``#rrggbb``."""
        if mode == QIcon.Mode.Disabled:
            return theme.colour("text_disabled").name()
        if state == QIcon.State.On and self._tone == "text":
            return theme.colour("accent_hover" if theme.current() == "dark" else "accent").name()
        return theme.colour(self._tone).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        svg = self._svg.replace("currentColor", self.tint(mode, state))
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(rect))

    def clone(self) -> QIconEngine:
        return TintedIcon(self._svg, self._tone)

    def key(self) -> str:
        return "studio-svg"
