"""A sample stroke of a brush, drawn by the brush itself."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.canvas.brush import BrushStroke
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint
from studio.state.brushes import Brush
from studio.state.layers import blank_image
from studio.state.pixel_edit import Ink

POINTS = 24
LARGEST = 0.42  # of the picture's height: a larger brush is shown smaller


def brush_preview(brush: Brush, width: int, height: int, colour: QColor) -> QImage:
    """A wave from light to full pressure and back, on transparent; sizes in pixels."""
    shown = replace(brush, size=max(1.5, min(brush.size, height * LARGEST)))
    picture = blank_image(width, height)
    last: list[Ink] = []

    def keep(ink: Ink, _: QRect) -> None:
        last[:] = [ink]

    stroke = BrushStroke(keep, (width, height), shown, colour, 0.0, StampCache())
    margin = shown.size / 2 + 2
    for step in range(POINTS + 1):
        part = step / POINTS
        x = margin + (width - 2 * margin) * part
        y = height / 2 - math.sin(part * 2 * math.pi) * (height / 2 - margin) * 0.75
        point = PathPoint(x, y, 0.15 + 0.85 * math.sin(part * math.pi))
        stroke.press(point) if step == 0 else stroke.move(point)
    stroke.release()
    painter = QPainter(picture)
    last[0].draw(painter, picture.rect())
    painter.end()
    return picture
