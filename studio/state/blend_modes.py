"""The blend modes of layers: OpenRaster's list, and how each is drawn.

``Qt`` draws most of them. Where the specification scales the layer's alpha by its opacity and Qt
would fade the result instead, the layer is faded first. The four modes that take hue, saturation
and lightness apart are computed here.

Legend of shapes
    target, source: [h, w, 4] uint8, premultiplied, blue green red alpha

Sources: OpenRaster 0.0.5, "Composite operations"; W3C Compositing and Blending Level 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.blends import NON_SEPARABLE, Floats
from studio.domain.picture import Array
from studio.state.layers import FORMAT, NORMAL, PASS_THROUGH

Mode = QPainter.CompositionMode
STRIP = 128  # rows computed at a time


@dataclass(frozen=True)
class BlendMode:
    """A way of blending.

    Attributes:
        label: English; panels translate it in the context ``BlendMode``.
        mode: Qt's, ``None`` where it is computed here.
        fades_first: opacity scales the layer's alpha before it is blended.
        clears: takes away what lies below where the layer is empty.
    """

    label: str
    mode: QPainter.CompositionMode | None
    fades_first: bool = False
    clears: bool = False


BLEND_MODES: dict[str, BlendMode] = {
    NORMAL: BlendMode("Normal", Mode.CompositionMode_SourceOver),
    "svg:multiply": BlendMode("Multiply", Mode.CompositionMode_Multiply),
    "svg:darken": BlendMode("Darken", Mode.CompositionMode_Darken),
    "svg:color-burn": BlendMode("Colour burn", Mode.CompositionMode_ColorBurn),
    "svg:screen": BlendMode("Screen", Mode.CompositionMode_Screen),
    "svg:lighten": BlendMode("Lighten", Mode.CompositionMode_Lighten),
    "svg:color-dodge": BlendMode("Colour dodge", Mode.CompositionMode_ColorDodge),
    "svg:plus": BlendMode("Add", Mode.CompositionMode_Plus, fades_first=True),
    "svg:overlay": BlendMode("Overlay", Mode.CompositionMode_Overlay),
    "svg:soft-light": BlendMode("Soft light", Mode.CompositionMode_SoftLight),
    "svg:hard-light": BlendMode("Hard light", Mode.CompositionMode_HardLight),
    "svg:difference": BlendMode("Difference", Mode.CompositionMode_Difference),
    "svg:hue": BlendMode("Hue", None),
    "svg:saturation": BlendMode("Saturation", None),
    "svg:color": BlendMode("Colour", None),
    "svg:luminosity": BlendMode("Luminosity", None),
    "svg:src-atop": BlendMode("Only on what is below", Mode.CompositionMode_SourceAtop),
    "svg:dst-in": BlendMode(
        "Keep below", Mode.CompositionMode_DestinationIn, fades_first=True, clears=True
    ),
    "svg:dst-out": BlendMode("Cut out below", Mode.CompositionMode_DestinationOut),
    "svg:dst-atop": BlendMode(
        "Behind, within this", Mode.CompositionMode_DestinationAtop, fades_first=True, clears=True
    ),
}
GROUP_MODES = {PASS_THROUGH: BlendMode("Pass through", Mode.CompositionMode_SourceOver)}


def blend_mode(name: str) -> BlendMode:
    """The mode called ``name``; one of another program that we lack is shown as normal."""
    return BLEND_MODES.get(name) or GROUP_MODES.get(name) or BLEND_MODES[NORMAL]


def lay(
    painter: QPainter,
    target: QImage,
    image: QImage,
    part: QRect,
    at: QPoint,
    blend: str,
    opacity: float,
) -> None:
    """Blends ``part`` of ``image`` onto ``target``, its corner at ``at``; ``opacity`` is 0..1.

    ``painter`` is open on ``target``, without a transformation. A ``blend`` that is no key of
    ``BLEND_MODES`` is normal.
    """
    mode = blend_mode(blend)
    if mode.mode is None:
        place = QRect(at, part.size())
        _compute(
            _view(target, target.bits(), place),
            _view(image, image.constBits(), part),
            blend,
            opacity,
        )
        return
    if mode.fades_first and opacity < 1:
        image, part, opacity = _faded(image, part, opacity), QRect(QPoint(), part.size()), 1.0
    painter.setOpacity(opacity)
    painter.setCompositionMode(mode.mode)
    painter.drawImage(at, image, part)


def _faded(image: QImage, part: QRect, opacity: float) -> QImage:
    out = QImage(part.size(), FORMAT)
    out.fill(QColor(0, 0, 0, 0))
    painter = QPainter(out)
    painter.setCompositionMode(Mode.CompositionMode_Source)
    painter.setOpacity(opacity)
    painter.drawImage(QPoint(), image, part)
    painter.end()
    return out


def _compute(target: Array, source: Array, blend: str, opacity: float) -> None:
    for top in range(0, target.shape[0], STRIP):
        rows = slice(top, top + STRIP)
        if source[rows, :, 3].any():
            _compute_strip(target[rows], source[rows], blend, opacity)


def _compute_strip(target: Array, source: Array, blend: str, opacity: float) -> None:
    scale = np.float32(1 / 255)
    below: Floats = target.astype(np.float32) * scale
    above: Floats = source.astype(np.float32) * scale
    below_alpha, above_alpha = below[..., 3:], above[..., 3:]
    backdrop: Floats = np.zeros_like(below[..., :3])
    colour: Floats = np.zeros_like(below[..., :3])
    np.divide(below[..., :3], below_alpha, out=backdrop, where=below_alpha > 0)
    np.divide(above[..., :3], above_alpha, out=colour, where=above_alpha > 0)
    mixed = NON_SEPARABLE[blend](backdrop[..., ::-1], colour[..., ::-1])[..., ::-1]
    alpha = above_alpha * np.float32(opacity)
    colour += below_alpha * (mixed - colour)
    below[..., :3] += alpha * (colour - below[..., :3])
    below[..., 3:] += alpha * (1 - below_alpha)
    np.minimum(below[..., :3], below[..., 3:], out=below[..., :3])  # premultiplied
    target[:] = below * 255 + 0.5


def _view(image: QImage, bits: bytes | bytearray | memoryview, rect: QRect) -> Array:
    flat = np.frombuffer(bits, np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]
