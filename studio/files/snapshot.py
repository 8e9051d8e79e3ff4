"""A document as plain frozen values: what is saved, autosaved and recovered.

Legend of shapes
    pixels: [h, w, 4] uint8, straight (not premultiplied) sRGB with alpha, h and w of the layer
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from studio.domain.picture import Array

GROUP = "group"  # the kind of a layer that holds others
PASS_THROUGH = "pass-through"  # noqa: S105 - a group whose layers are blended one by one


class Pixels(Protocol):
    """Pixels of a layer that are worked out when they are asked for, on any thread."""

    @property
    def shape(self) -> tuple[int, ...]:
        """Of ``array``: (height, width, 4)."""

    def array(self) -> Array:
        """See the module's legend."""


def as_array(pixels: Array | Pixels) -> Array:
    """The pixels themselves."""
    return pixels if isinstance(pixels, np.ndarray) else pixels.array()


@dataclass(frozen=True, eq=False)
class LayerSnapshot:
    """One layer.

    Attributes:
        id: unique within the document and kept for ever: adapters refer to layers by it.
        kind: a value of ``state.layers.LayerKind``, e.g. ``"paint"``; later kinds add names. A
            ``"group"`` has no pixels and lies right above all that it holds.
        name: as the artist wrote it.
        pixels: see the module's legend.
        x, y: where the upper left corner of ``pixels`` lies in the document, in pixels.
        opacity: 0..1.
        blend: OpenRaster's composite-op, e.g. ``"svg:src-over"``; of a group also
            ``"pass-through"``.
        people: JSON-able; those of a pose layer.
        palette: of an areas layer, whose classes its colours stand for, e.g. ``"ade20k-150"``.
        alpha_locked: nothing on it becomes more or less transparent.
        parent: the id of the group it is in, or "".
        attributes: those of ``stack.xml`` that another program wrote and we do not know.
    """

    id: str
    kind: str
    name: str
    pixels: Array | Pixels
    x: int = 0
    y: int = 0
    visible: bool = True
    opacity: float = 1.0
    locked: bool = False
    blend: str = "svg:src-over"
    people: tuple[Any, ...] = ()
    palette: str = ""
    alpha_locked: bool = False
    parent: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class DocumentSnapshot:
    """A whole document.

    Attributes:
        width, height: in pixels.
        layers: from the bottom up.
        active: id of the layer being drawn on, or "".
        extra: JSON-able; the settings, adapters and history links that travel with a project.
        pictures: PNG bytes that ``extra`` refers to, by their SHA-256 in hexadecimal.
        attributes: of the whole picture, as those of layers.
        preview: a small picture of it, straight RGBA, where one was made already.
    """

    width: int
    height: int
    layers: tuple[LayerSnapshot, ...] = ()
    active: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    attributes: Mapping[str, str] = field(default_factory=dict)
    preview: Array | Pixels | None = field(default=None, repr=False)
