"""What a generation looks at, read out of the document: control pictures and the start picture."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage

from studio.domain.picture import Array, Picture
from studio.state.adapter_stack import AdapterEntry
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import content_rect, same_pixels, to_array

# Image to image starts from what is painted: neither from the lines that steer it nor from results.
START_KINDS = (LayerKind.PAINT, LayerKind.REFERENCE)


class DocumentInputs:
    """Reads the document; a layer that did not change is not encoded a second time."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._encoded: dict[str, tuple[int, Picture | None]] = {}
        self._painted: tuple[int, bool] = (-1, False)

    def source(self, entry: AdapterEntry) -> Layer | None:
        """The layer an adapter looks at: its own, or else the topmost sketch layer."""
        if entry.source_layer is not None:
            return self._document.find(entry.source_layer)
        sketches = [x for x in self._document.layers if x.kind is LayerKind.SKETCH]
        return sketches[-1] if sketches else None

    def has_ink(self, layer: Layer) -> bool:
        """Whether anything is drawn on a layer; fast enough for every stroke."""
        return not content_rect(layer.image).isEmpty()

    def control_picture(self, layer: Layer) -> Picture | None:
        """What an adapter sees of ``layer``, dark on white; ``None`` where there is no ink."""
        known = self._encoded.get(layer.id)
        if known is not None and known[0] == layer.pixel_revision:
            return known[1]
        picture = None
        if self.has_ink(layer):
            pixels = self._document.control_array(layer.id)
            if pixels.min() < 255:  # white strokes correct a sketch, they are none
                picture = Picture.from_array(pixels)
        alive = {other.id for other in self._document.layers}
        self._encoded = {key: kept for key, kept in self._encoded.items() if key in alive}
        self._encoded[layer.id] = (layer.pixel_revision, picture)
        return picture

    def start_image(self) -> QImage:
        """What is painted, over white: the picture image to image starts from."""
        white = QColor(255, 255, 255)
        return self._document.composite(only=START_KINDS, background=white)

    def start_picture(self) -> Picture:
        """The same as a value, ``[H, W, 3]``."""
        return Picture.from_array(to_array(self.start_image())[..., :3])

    def is_painted(self) -> bool:
        """Whether there is more to start from than one flat colour."""
        revision, painted = self._painted
        if revision != self._document.revision:
            image = self.start_image()
            flat = QImage(image.size(), image.format())
            flat.fill(image.pixelColor(0, 0))
            painted = not same_pixels(image, flat)
            self._painted = (self._document.revision, painted)
        return painted


def ink_of(picture: Picture) -> Array:
    """``[H, W, 4]`` black ink on transparent, from a control picture dark on light."""
    grey = picture.grey()
    rgba = np.zeros((*grey.shape, 4), np.uint8)
    rgba[..., 3] = 255 - grey
    return rgba
