"""Painting that keeps to what is painted already."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from studio.state.inks import Drawn, Ink
from studio.state.layers import FORMAT

Mode = QPainter.CompositionMode


class WithinPaint:
    """Another ink that leaves every pixel as transparent as it was; an eraser does nothing.

    It is drawn on the colours as if they were opaque, which then get their alpha back: Porter and
    Duff's "source atop" for whatever the ink draws.

    Args:
        ink: what is drawn.
        before: the layer's pixels of a rectangle as they were before the edit.
    """

    def __init__(self, ink: Drawn, before: Callable[[QRect], QImage]) -> None:
        self._ink, self._before = ink, before

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on a layer."""
        if isinstance(self._ink, Ink) and self._ink.colour is None:
            return
        kept = self._before(rect)
        inked = _opaque(kept)
        over = QPainter(inked)
        over.translate(-rect.topLeft())
        self._ink.draw(over, rect)
        over.end()
        if not isinstance(self._ink, Ink):  # it may have put other alphas there
            inked = _filled(inked, kept)
        back = QPainter(inked)
        back.setCompositionMode(Mode.CompositionMode_DestinationIn)
        back.drawImage(0, 0, kept)
        back.end()
        painter.setOpacity(1.0)
        painter.setCompositionMode(Mode.CompositionMode_Source)
        painter.drawImage(rect.topLeft(), inked)


def _opaque(image: QImage) -> QImage:
    """The straight colours of ``image`` without their alpha."""
    straight = image.convertToFormat(QImage.Format.Format_ARGB32)
    straight.reinterpretAsFormat(QImage.Format.Format_RGB32)
    return straight.convertToFormat(FORMAT)


def _filled(inked: QImage, kept: QImage) -> QImage:
    """The colours of ``inked`` as opaque ones, and those of ``kept`` where there are none."""
    out, rest = _opaque(inked), _opaque(kept)
    view = np.frombuffer(out.bits(), np.uint32)
    none = np.frombuffer(inked.constBits(), np.uint32) == 0
    np.copyto(view, np.frombuffer(rest.constBits(), np.uint32), where=none)
    return out
