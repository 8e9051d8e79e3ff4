"""What a document is made of: layers, from the bottom up."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from studio.files.snapshot import PASS_THROUGH
from studio.pose.person import Person
from studio.state.tile_marks import TileMarks

__all__ = [
    "CONTROLS", "FORMAT", "IN_PICTURE", "NORMAL", "PASS_THROUGH", "Layer", "LayerKind",
    "blank_image", "group_layer", "new_layer_id", "scaled_image",
]  # fmt: skip

NORMAL = "svg:src-over"
FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class LayerKind(Enum):
    """What a layer is for; the value is what project files call it."""

    PAINT = "paint"
    SKETCH = "sketch"  # ink on transparent, what a sketch adapter looks at
    RESULT = "result"
    REFERENCE = "reference"  # to look at while painting; no part of the picture
    MASK = "mask"  # painted where an adapter acts; no part of the picture
    POSE = "pose"  # people that a pose adapter looks at; no part of the picture
    DEPTH = "depth"  # grey, near is light; no part of the picture
    SEGMENTATION = "segmentation"  # a colour for each class; no part of the picture
    GROUP = "group"  # holds other layers, and no pixels of its own

    @classmethod
    def named(cls, name: str) -> LayerKind:
        """The kind a file calls ``name``; a kind of a later version opens as paint."""
        return next((kind for kind in cls if kind.value == name), cls.PAINT)


# What only steers the model. A sketch steers too, but its lines are part of the picture.
CONTROLS = (LayerKind.MASK, LayerKind.POSE, LayerKind.DEPTH, LayerKind.SEGMENTATION)
IN_PICTURE = tuple(
    kind for kind in LayerKind if kind not in CONTROLS and kind is not LayerKind.REFERENCE
)


def new_layer_id() -> str:
    """An id no layer had before; adapters refer to layers by it."""
    return uuid.uuid4().hex


@dataclass(eq=False, slots=True)
class Layer:
    """One layer. Read it anywhere; only the commands of the undo stack write it.

    Attributes:
        id: unique, kept for ever.
        image: the size of the document, ``Format_ARGB32_Premultiplied``.
        opacity: 0..1.
        blend: OpenRaster's composite-op, a key of ``compositing.BLEND_MODES``.
        pixel_revision: grows whenever the image changes.
        people: of a pose layer, whose image shows them.
        alpha_locked: what is painted keeps to what is painted already; nothing becomes more or
            less transparent.
        parent: the id of the group it is in, or "".
        marks: which tiles hold something, and which changed.
        attributes: what another painter wrote in the file and we do not know; kept.
    """

    id: str
    kind: LayerKind
    name: str
    image: QImage = field(repr=False)
    visible: bool = True
    opacity: float = 1.0
    locked: bool = False
    blend: str = NORMAL
    pixel_revision: int = 0
    people: tuple[Person, ...] = ()
    alpha_locked: bool = False
    parent: str = ""
    marks: TileMarks = field(default_factory=TileMarks, repr=False)
    attributes: Mapping[str, str] = field(default_factory=dict, repr=False)


def group_layer(name: str, parent: str = "") -> Layer:
    """A new group. What it holds looks the same in it as outside."""
    image, marks = blank_image(1, 1), TileMarks(())
    kind = LayerKind.GROUP
    return Layer(new_layer_id(), kind, name, image, blend=PASS_THROUGH, parent=parent, marks=marks)


def blank_image(width: int, height: int, colour: QColor | None = None) -> QImage:
    """A layer's image, transparent or filled with ``colour``."""
    image = QImage(width, height, FORMAT)
    image.fill(colour if colour is not None else QColor(0, 0, 0, 0))
    return image


def scaled_image(image: QImage, size: QSize) -> QImage:
    """``image`` in the layers' format, scaled smoothly (by area where it shrinks) to ``size``."""
    out = image.convertToFormat(FORMAT)
    if out.size() == size:
        return out
    return out.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
