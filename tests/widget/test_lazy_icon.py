"""Icons that are drawn when they are first seen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap

from studio.widgets.lazy_icon import drawn_when_seen


def test_it_is_drawn_once_and_only_when_seen(qapp):
    drawn = []

    def draw():
        picture = QPixmap(40, 20)
        picture.fill(QColor(200, 10, 20))
        drawn.append(picture)
        return picture

    icon = drawn_when_seen(draw)
    assert not icon.isNull()
    assert drawn == []
    image = icon.pixmap(QSize(20, 20), 1.0).toImage()
    icon.pixmap(QSize(40, 40), 1.0)
    assert len(drawn) == 1
    assert image.pixelColor(10, 10) == QColor(200, 10, 20)
    assert image.pixelColor(10, 1).alpha() == 0  # its proportions are kept
    assert icon.pixmap(QSize(0, 0), 1.0).isNull()
