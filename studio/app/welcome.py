"""The first document: white paper, a sketched apple, and words that fit it.

Pressing Generate at once gives a picture that follows the sketch, before anything was learnt.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from studio.state.layers import LayerKind, blank_image
from studio.state.session import Session

SIZE = 512  # px
PROMPT = "a red apple"
INK = QColor(28, 28, 34)
LINE_WIDTH = 7  # px: as wide as the lines the sketch adapter was trained on, at this size


def welcome(session: Session) -> None:
    """Fills ``session`` with the welcome document; nothing of it can be undone."""
    session.new_project(SIZE, SIZE)
    document = session.document
    paper, sketch = document.layers
    document.remove_layer(sketch.id)
    document.add_layer(LayerKind.SKETCH, sketch.name, apple(SIZE), document.index(paper.id) + 1)
    session.settings.set("prompt", PROMPT, undo=False)
    document.undo_stack.clear()


def apple(size: int) -> QImage:
    """An apple in ink on transparent, ``size`` pixels wide and high."""
    image = blank_image(size, size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 512, size / 512)
    pen = QPen(INK, LINE_WIDTH, Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for path in (_body(), _stem(), _leaf()):
        painter.drawPath(path)
    painter.end()
    return image


def _body() -> QPainterPath:
    path = QPainterPath(QPointF(256, 186))
    path.cubicTo(200, 138, 96, 150, 90, 272)
    path.cubicTo(86, 372, 160, 456, 210, 452)
    path.cubicTo(232, 450, 240, 440, 256, 440)
    path.cubicTo(272, 440, 280, 450, 302, 452)
    path.cubicTo(352, 456, 426, 372, 422, 272)
    path.cubicTo(416, 150, 312, 138, 256, 186)
    return path


def _stem() -> QPainterPath:
    path = QPainterPath(QPointF(256, 186))
    path.cubicTo(254, 150, 246, 116, 226, 88)
    return path


def _leaf() -> QPainterPath:
    path = QPainterPath(QPointF(254, 148))
    path.cubicTo(268, 92, 318, 68, 372, 80)
    path.cubicTo(356, 130, 308, 158, 254, 148)
    return path
