"""What a generation looks at, read out of the document: control pictures and the start picture."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from studio.domain.picture import Array, Picture
from studio.state.adapter_stack import AdapterEntry
from studio.state.control_image import control_array
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array, words

# Image to image starts from the picture so far, results added as layers included; only the lines
# that steer it are left out.
START_KINDS = (LayerKind.PAINT, LayerKind.REFERENCE, LayerKind.RESULT)

# A picture of a huge document is encoded no larger than this, or than what is made, in pixels:
# the model sees no more, and pressing Generate must not stall the window.
ENOUGH = 1024 * 1024
_WHITE = 0xFFFFFFFF
_STRIP = 64  # rows


class _Content(Enum):
    EMPTY = "fully transparent"
    WHITE = "white all over"
    DRAWN = "anything else"


class DocumentInputs:
    """Reads the document; a layer that did not change is not encoded a second time."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._encoded: dict[str, tuple[tuple[int, int], Picture | None]] = {}
        self._contents: dict[str, tuple[int, _Content]] = {}

    def source(self, entry: AdapterEntry) -> Layer | None:
        """The layer an adapter looks at: its own, or else the topmost sketch layer."""
        if entry.source_layer is not None:
            return self._document.find(entry.source_layer)
        sketches = [x for x in self._document.layers if x.kind is LayerKind.SKETCH]
        return sketches[-1] if sketches else None

    def has_ink(self, layer: Layer) -> bool:
        """Whether anything is drawn on a layer; fast enough for every stroke."""
        return self._content(layer) is not _Content.EMPTY

    def would_act(self, entry: AdapterEntry) -> bool:
        """Whether an adapter is on and has something to look at."""
        source = self.source(entry)
        return entry.enabled and source is not None and self.has_ink(source)

    def control_picture(self, layer: Layer, pixels: int = ENOUGH) -> Picture | None:
        """What an adapter sees of ``layer``, dark on white; ``None`` where there is no ink.

        Args:
            layer: one of the document's.
            pixels: of the picture that is made; see ``ENOUGH``.
        """
        key = (layer.pixel_revision, max(pixels, ENOUGH))
        known = self._encoded.get(layer.id)
        if known is None or known[0] != key:
            alive = {other.id for other in self._document.layers}
            self._encoded = {key: kept for key, kept in self._encoded.items() if key in alive}
            known = (key, self._encode(layer, pixels))
            self._encoded[layer.id] = known
        return known[1]

    def start_picture(self, pixels: int = ENOUGH) -> Picture:
        """What is painted, over white, ``[H, W, 3]``: what image to image starts from."""
        white = QColor(255, 255, 255)
        painted = self._document.composite(only=START_KINDS, background=white)
        return Picture.from_array(to_array(_bounded(painted, pixels))[..., :3])

    def is_painted(self) -> bool:
        """Whether there is more to start from than white paper; fast enough for every stroke."""
        return any(
            layer.visible and layer.opacity > 0 and self._content(layer) is _Content.DRAWN
            for layer in self._document.layers
            if layer.kind in START_KINDS
        )

    def _encode(self, layer: Layer, pixels: int) -> Picture | None:
        if not self.has_ink(layer):
            return None
        seen = control_array(replace(layer, image=_bounded(layer.image, pixels)))
        # White strokes correct a sketch, they are none.
        return Picture.from_array(seen) if seen.min() < 255 else None

    def _content(self, layer: Layer) -> _Content:
        known = self._contents.get(layer.id)
        if known is None or known[0] != layer.pixel_revision:
            alive = {other.id for other in self._document.layers}
            self._contents = {key: kept for key, kept in self._contents.items() if key in alive}
            known = (layer.pixel_revision, _look(layer.image))
            self._contents[layer.id] = known
        return known[1]


def _look(image: QImage) -> _Content:
    pixels = words(image)
    first = pixels[0, 0]
    # By strips, for of a layer that is drawn on the first few usually tell.
    for top in range(0, len(pixels), _STRIP):
        if (pixels[top : top + _STRIP] != first).any():
            return _Content.DRAWN
    return {0: _Content.EMPTY, _WHITE: _Content.WHITE}.get(int(first), _Content.DRAWN)


def _bounded(image: QImage, pixels: int) -> QImage:
    """``image``, or where it has more than ``pixels`` and ``ENOUGH``, a smaller one."""
    scale = (max(pixels, ENOUGH) / (image.width() * image.height())) ** 0.5
    if scale >= 1:
        return image
    size = QSize(max(1, round(image.width() * scale)), max(1, round(image.height() * scale)))
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def ink_of(picture: Picture) -> Array:
    """``[H, W, 4]`` black ink on transparent, from a control picture dark on light."""
    grey = picture.grey()
    rgba = np.zeros((*grey.shape, 4), np.uint8)
    rgba[..., 3] = 255 - grey
    return rgba
