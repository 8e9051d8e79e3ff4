"""What a generation looks at, read out of the document: control pictures and the start picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from studio.domain.adapter_kinds import LINES, Sees
from studio.domain.control_pictures import control_pixels, over, scaled
from studio.domain.face_use import FaceUse, FivePoints
from studio.domain.picture import Array, Picture
from studio.domain.preprocess import CANNY
from studio.state.adapter_entry import AdapterEntry
from studio.state.control_image import control_array
from studio.state.document import Document
from studio.state.figures import face_place, find_figure, head_mask
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array, words
from studio.state.preparing import Preparing, for_sight

# Image to image starts from the picture so far, results added as layers included; only the lines
# that steer it are left out.
START_KINDS = (LayerKind.PAINT, LayerKind.RESULT)

# A picture of a huge document is encoded no larger than this, or than what is made, in pixels:
# the model sees no more, and pressing Generate must not stall the window.
ENOUGH = 1024 * 1024
_WHITE = 0xFFFFFFFF
_STRIP = 64  # rows

# What an adapter looks at by itself: the topmost layer of this kind.
BY_ITSELF = {
    **dict.fromkeys(LINES, LayerKind.SKETCH),
    Sees.POSE: LayerKind.POSE,
    Sees.DEPTH: LayerKind.DEPTH,
    Sees.AREAS: LayerKind.SEGMENTATION,
}
# Of these the control picture depends on the size of what is made.
_SIZED = (Sees.EDGES, Sees.AREAS)

# An opaque picture given for these is given unchanged.
_AS_IT_IS = frozenset(Sees) - {Sees.WHITE_LINES, Sees.EDGES}


class _Content(Enum):
    EMPTY = "fully transparent"
    WHITE = "white all over"
    DRAWN = "anything else"


class DocumentInputs:
    """Reads the document; a layer that did not change is not encoded a second time."""

    def __init__(self, document: Document, preparing: Preparing) -> None:
        self._document, self._preparing = document, preparing
        self._encoded: dict[str, tuple[object, Picture | None]] = {}
        self._contents: dict[str, tuple[int, _Content]] = {}
        self._waiting: dict[str, tuple[object, Array]] = {}  # for what is being prepared

    def source(self, entry: AdapterEntry) -> Layer | None:
        """The layer an adapter looks at: its own, or else the topmost of the kind that is for it.

        ``None`` where there is no such layer, and for an adapter that looks at a picture or at
        nothing.
        """
        if entry.picture is not None or entry.sees is Sees.NOTHING:
            return None
        if entry.source_layer is not None:
            return self._document.find(entry.source_layer)
        kind = BY_ITSELF.get(entry.sees)
        fitting = [layer for layer in self._document.layers if layer.kind is kind]
        return fitting[-1] if fitting else None

    def has_ink(self, layer: Layer) -> bool:
        """Whether anything is drawn on a layer; fast enough for every stroke."""
        return self._content(layer) is not _Content.EMPTY

    def is_fed(self, entry: AdapterEntry) -> bool:
        """Whether an adapter has what it looks at; fast enough for every stroke."""
        if entry.sees is Sees.NOTHING or entry.picture is not None:
            return True
        source = self.source(entry)
        return source is not None and self.has_ink(source)

    def would_act(self, entry: AdapterEntry) -> bool:
        """Whether an adapter is on, has something to look at and a place to act in."""
        return entry.enabled and self.is_fed(entry) and self.acts_somewhere(entry)

    def control_picture(self, entry: AdapterEntry, size: tuple[int, int]) -> Picture | None:
        """What an adapter is given; ``None`` where it looks at nothing, or nothing is there yet.

        Args:
            entry: one of the adapters.
            size: (width, height) of the picture that will be made.

        Raises:
            PictureError: the picture it looks at is damaged.
        """
        source = self.source(entry)
        if entry.sees is Sees.NOTHING or (source is None and entry.picture is None):
            return None
        seen = source.pixel_revision if source else entry.picture
        how = entry.prepared
        room = size if entry.sees in _SIZED or how else max(size[0] * size[1], ENOUGH)
        key = (source.id if source else "", seen, entry.sees, how, room)
        known = self._encoded.get(entry.id)
        if known is None or known[0] != key:
            if how is not None:
                return self._prepared(entry, source, size, key)
            made = self._of_layer(source, entry.sees, size) if source else _of_picture(entry, size)
            known = (key, made)
            self._encoded[entry.id] = known
        return known[1]

    def mask(self, entry: AdapterEntry, size: tuple[int, int]) -> Picture | None:
        """Where an adapter acts: white where its mask layer is painted; ``None`` is everywhere.

        Args:
            entry: one of the adapters.
            size: (width, height) of the picture that will be made.
        """
        layer = self.mask_layer(entry)
        if layer is None:
            return self._head(entry, size)
        key = (layer.id, layer.pixel_revision, size)
        known = self._encoded.get(f"{entry.id} mask")
        if known is None or known[0] != key:
            alpha = to_array(bounded(layer.image, size[0] * size[1]))[..., 3:]
            known = (key, Picture.from_array(np.repeat(alpha, 3, axis=2)))
            self._encoded[f"{entry.id} mask"] = known
        return known[1]

    def on_figure(self, entry: AdapterEntry) -> AdapterEntry:
        """``entry`` with its face put where the head of its posed person is."""
        place = self.figure_place(entry)
        if not place:
            return entry
        return replace(entry, face=replace(entry.face or FaceUse(), place=place))

    def figure_place(self, entry: AdapterEntry) -> FivePoints | None:
        """Where the face of its posed person is: () is hidden, ``None`` without such a person."""
        figure = find_figure(self._document, entry.figure)
        return None if figure is None else face_place(self._document, figure)

    def _head(self, entry: AdapterEntry, size: tuple[int, int]) -> Picture | None:
        """Where the head of its posed person is; ``None`` is everywhere."""
        figure = find_figure(self._document, entry.figure)
        if figure is None:
            return None
        key = (figure.person, size)
        known = self._encoded.get(f"{entry.id} mask")
        if known is None or known[0] != key:
            head = head_mask(self._document, figure, size)
            known = (key, None if head is None else Picture.from_array(head))
            self._encoded[f"{entry.id} mask"] = known
        return known[1]

    def mask_layer(self, entry: AdapterEntry) -> Layer | None:
        """The layer that is painted where an adapter acts, while there is one."""
        return self._document.find(entry.mask_layer) if entry.mask_layer else None

    def acts_somewhere(self, entry: AdapterEntry) -> bool:
        """Whether there is a place for it to act in; fast enough for every stroke."""
        layer = self.mask_layer(entry)
        return layer is None or self.has_ink(layer)

    def forget(self, entries: Iterable[AdapterEntry]) -> None:
        """Lets go of the pictures made for others than ``entries``."""
        alive = {entry.id for entry in entries}
        alive |= {f"{entry_id} mask" for entry_id in alive}
        self._encoded = {key: kept for key, kept in self._encoded.items() if key in alive}
        self._waiting = {key: kept for key, kept in self._waiting.items() if key in alive}
        self._preparing.forget(alive)

    def start_picture(self, pixels: int = ENOUGH) -> Picture:
        """What is painted, over white, ``[H, W, 3]``: what image to image starts from."""
        white = QColor(255, 255, 255)
        painted = self._document.composite(only=START_KINDS, background=white)
        return Picture.from_array(to_array(bounded(painted, pixels))[..., :3])

    def is_painted(self) -> bool:
        """Whether there is more to start from than white paper; fast enough for every stroke."""
        return any(
            self._document.is_shown(layer.id)
            and layer.opacity > 0
            and self._content(layer) is _Content.DRAWN
            for layer in self._document.layers
            if layer.kind in START_KINDS
        )

    def is_prepared(self, entry: AdapterEntry, size: tuple[int, int]) -> bool:
        """Whether nothing is still to be made of what it looks at; asks for it otherwise."""
        return entry.prepared is None or self.control_picture(entry, size) is not None

    def _prepared(
        self, entry: AdapterEntry, source: Layer | None, size: tuple[int, int], key: object
    ) -> Picture | None:
        how = entry.prepared
        if how is None or (source is not None and not self.has_ink(source)):
            return None
        waiting = self._waiting.get(entry.id)
        if waiting is None or waiting[0] != key:
            waiting = (key, _opaque(entry, source, size, exact=how.name == CANNY))
            self._waiting[entry.id] = waiting
        made = self._preparing.prepared(entry.id, how, waiting[1])
        if made is None:
            return None
        del self._waiting[entry.id]
        seen = for_sight(made, entry.sees)
        self._encoded[entry.id] = (key, seen)
        return seen

    def _of_layer(self, layer: Layer, sees: Sees, size: tuple[int, int]) -> Picture | None:
        if not self.has_ink(layer):
            return None
        exact = sees is Sees.AREAS
        smaller = replace(layer, image=bounded(layer.image, size[0] * size[1], exact=exact))
        seen = control_array(smaller, sees, size)
        # White strokes correct a sketch, they are none.
        blank = 255 if sees is Sees.INK else 0
        return None if sees in LINES and (seen == blank).all() else Picture.from_array(seen)

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


def _of_picture(entry: AdapterEntry, size: tuple[int, int]) -> Picture:
    """The control picture of a picture; bounded already, when it was chosen."""
    assert entry.picture is not None
    rgba = entry.picture.rgba()
    if entry.sees in _AS_IT_IS and (rgba[..., 3] == 255).all():
        return entry.picture  # the same bytes: what a repetition gets is what there was
    return Picture.from_array(control_pixels(rgba, entry.sees, size=size))


def _opaque(
    entry: AdapterEntry, source: Layer | None, size: tuple[int, int], *, exact: bool
) -> Array:
    """``[H, W, 3]`` over white; with ``exact`` at ``size``, where lines of one pixel are found."""
    if source is not None:
        rgba = to_array(bounded(source.image, size[0] * size[1]))
    else:
        assert entry.picture is not None
        rgba = entry.picture.rgba()
    rgb = over(rgba, 255)
    return scaled(rgb, size) if exact else rgb


def bounded(image: QImage, pixels: int = ENOUGH, *, exact: bool = False) -> QImage:
    """``image``, or where it has more than ``pixels`` and ``ENOUGH``, a smaller one.

    With ``exact`` it has no colour that was not there before.
    """
    scale = (max(pixels, ENOUGH) / (image.width() * image.height())) ** 0.5
    if scale >= 1:
        return image
    size = QSize(max(1, round(image.width() * scale)), max(1, round(image.height() * scale)))
    keep = Qt.TransformationMode.FastTransformation
    way = keep if exact else Qt.TransformationMode.SmoothTransformation
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, way)


def ink_of(lines: Array) -> Array:
    """``[H, W, 4]`` black ink on transparent, from ``[H, W]`` dark lines on light."""
    rgba = np.zeros((*lines.shape, 4), np.uint8)
    rgba[..., 3] = 255 - lines
    return rgba
