"""Smudging and blurring: strokes that move the paint that is there.

Legend of shapes
    pixels: [h, w, 4] float32, premultiplied, 0..255
    stamp: [h, w] float32, 0..1
"""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from studio.canvas.dab_path import DabPath
from studio.canvas.handler import finish, path_point, undo_text
from studio.canvas.pointer import Pointer
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint
from studio.state.document import Document
from studio.state.pixel_edit import PixelEdit, Pixels
from studio.state.tools import Tool, ToolBox

Floats = np.ndarray[Any, np.dtype[np.float32]]
BLUR_PART = 0.06  # of the brush's diameter: how far a blur reaches
MOST_KEPT = 0.97  # of the paint on the brush at full strength, from dab to dab


class SmudgeHandler:
    """Picks up what lies under the first dab and drags it along; or blurs what it passes over.

    The pen's pressure and the brush's opacity are the strength.
    """

    def __init__(
        self, tool: Tool, document: Document, toolbox: ToolBox, stamps: StampCache
    ) -> None:
        self._tool, self._document, self._toolbox = tool, document, toolbox
        self._stamps = stamps

    def press(self, pointer: Pointer) -> None:
        document, box = self._document, self._toolbox
        self._brush = box.brush
        self._edit: PixelEdit = document.begin_edit()
        self._path = DabPath(self._brush, box.stabiliser)
        self._copies = box.symmetry.copies(document.width, document.height)
        self._carried: list[Floats | None] = [None for _ in self._copies]
        self._go(self._path.press(path_point(pointer)))

    def move(self, pointer: Pointer) -> None:
        self._go(self._path.move(path_point(pointer)))

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002 - a pen has no pressure left here
        self._go(self._path.release())
        finish(self._edit, undo_text(self._tool))

    def cancel(self) -> None:
        self._edit.cancel()

    def _go(self, dabs: list[PathPoint]) -> None:
        for index, copy in enumerate(self._copies):
            self._along([dab.mapped(copy) for dab in dabs], index)

    def _along(self, dabs: list[PathPoint], copy: int) -> None:
        """Works on a piece of the layer around all ``dabs``, and lays it once."""
        reach = int(self._brush.size / 2) + 3
        around = QRect()
        for dab in dabs:
            place = QRect(int(dab.x) - reach, int(dab.y) - reach, 2 * reach + 1, 2 * reach + 1)
            around = around.united(place)
        around = around.intersected(self._document.rect)
        if around.isEmpty():
            return
        image = self._document.layer(self._edit.layer_id).image.copy(around)
        pixels = _view(image).astype(np.float32)
        for dab in dabs:
            self._dab(pixels, dab, around, copy)
        _view(image)[:] = (pixels + 0.5).astype(np.uint8)
        self._edit.lay(Pixels(image, around.topLeft()), around)

    def _dab(self, pixels: Floats, dab: PathPoint, around: QRect, copy: int) -> None:
        brush = self._brush
        pressure = brush.felt(dab.pressure)
        strength = brush.opacity * (1 - brush.pressure_opacity * (1 - pressure))
        radius = self._path.radius(dab.pressure)
        stamp = self._stamps.get(0.5, 0.5, radius, brush.hardness, crisp=False)
        left = int(np.floor(dab.x)) - stamp.left - around.x()
        top = int(np.floor(dab.y)) - stamp.top - around.y()
        height, width = stamp.coverage.shape
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = min(left + width, pixels.shape[1]), min(top + height, pixels.shape[0])
        if x0 >= x1 or y0 >= y1:
            return
        inner = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
        mask = stamp.coverage[inner].astype(np.float32)[..., None] * np.float32(1 / 255)
        region = pixels[y0:y1, x0:x1]
        if self._tool is Tool.BLUR:
            region += (_blurred(region, radius) - region) * (mask * np.float32(strength))
        else:
            carried = self._carry(copy, region, inner, (height, width), strength)
            region += (carried - region) * mask

    def _carry(
        self,
        copy: int,
        region: Floats,
        inner: tuple[slice, slice],
        size: tuple[int, int],
        strength: float,
    ) -> Floats:
        """What is on the brush after it took up some of ``region``."""
        brush = self._carried[copy]
        if brush is None or brush.shape[:2] != size:
            # Touching down, or another size: what lies there is all there is on it.
            brush = np.zeros((*size, 4), np.float32)
            brush[inner] = region
            self._carried[copy] = brush
            return brush[inner]
        here = brush[inner]
        here += (region - here) * np.float32(1 - MOST_KEPT * strength)
        return here


def _blurred(region: Floats, radius: float) -> Floats:
    import cv2

    sigma = max(0.6, 2 * radius * BLUR_PART)
    # Two boxes blur as a Gaussian of this width does, and take no longer where they are wide.
    side = max(3, round((6 * sigma * sigma + 1) ** 0.5) | 1)
    once = cv2.blur(region, (side, side))
    return np.asarray(cv2.blur(once, (side, side)), np.float32)


def _view(image: QImage) -> np.ndarray[Any, np.dtype[np.uint8]]:
    flat = np.frombuffer(image.bits(), np.uint8)
    return flat.reshape(image.height(), image.width(), 4)
