"""Pictures of any size onto a document."""

from __future__ import annotations

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from studio.domain.picture import Array
from studio.state.layers import blank_image
from studio.state.pixels import to_array, to_image

PREVIEW = 256  # px: a preview is softer than that; the canvas enlarges it further


def placed(image: QImage, size: QSize) -> QImage:
    """``image`` in the middle of a transparent picture of ``size``.

    A larger one is scaled down to fit; a smaller one keeps its pixels.
    """
    if image.width() > size.width() or image.height() > size.height():
        image = image.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    out = blank_image(size.width(), size.height())
    corner = QPoint((size.width() - image.width()) // 2, (size.height() - image.height()) // 2)
    painter = QPainter(out)
    painter.drawImage(corner, image)
    painter.end()
    return out


def bounded(size: QSize, longest: int) -> QSize:
    """``size`` scaled down so that its longer side is at most ``longest``."""
    scale = min(1.0, longest / max(size.width(), size.height()))
    return QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))


def softened(preview: QImage, size: QSize) -> QImage:
    """A small preview enlarged without blocks, up to ``PREVIEW`` pixels of the document's size."""
    target = bounded(size, PREVIEW)
    if preview.width() >= target.width():
        return preview
    small = Image.fromarray(to_array(preview)).convert("RGB")
    size_px = (target.width(), target.height())
    pixels = np.asarray(small.resize(size_px, Image.Resampling.BICUBIC))
    view = QImage(pixels.data, *size_px, 3 * size_px[0], QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)  # a copy: the array goes


def stretched(pixels: Array, size: QSize) -> QImage:
    """A result ``[h, w, 3]`` uint8 at the size of the document, as the canvas shows it.

    Lanczos keeps small results crisper than Qt's own scaling does.
    """
    result = Image.fromarray(pixels)
    target = (size.width(), size.height())
    if result.size != target:
        result = result.resize(target, Image.Resampling.LANCZOS)
    return to_image(np.asarray(result.convert("RGBA")))
