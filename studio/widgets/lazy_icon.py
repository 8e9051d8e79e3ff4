"""Icons that are drawn when they are first seen: a menu of many pictures opens at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from studio.widgets.icons import PaintedIcon


def drawn_when_seen(draw: Callable[[], QPixmap]) -> QIcon:
    """An icon of what ``draw`` gives; it is called once, when the icon is painted."""
    original = QIcon(LazyIcon(draw))
    return QIcon(original)  # see ``icons.icon``: a copy shares the engine and owns none


class LazyIcon(PaintedIcon):
    """Keeps what was drawn."""

    def __init__(self, draw: Callable[[], QPixmap]) -> None:
        super().__init__()
        self._draw = draw
        self._drawn: QPixmap | None = None

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        if self._drawn is None:
            self._drawn = self._draw()
        picture = self._drawn
        size = picture.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(rect.topLeft(), size)
        place.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)

    def clone(self) -> QIconEngine:
        return LazyIcon(self._draw)

    def key(self) -> str:
        return "studio-lazy"
