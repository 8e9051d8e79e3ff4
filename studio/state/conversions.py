"""One kind of layer made from another: lines, depth and areas out of what is there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QImage, QPainter

from studio.domain import line_art
from studio.domain.classes import known_share, snapped
from studio.domain.control_pictures import over
from studio.domain.line_art import Way, inflated, lines_of
from studio.domain.picture import Array
from studio.state.control_layers import OPACITY
from studio.state.document import Document
from studio.state.inputs import ink_of
from studio.state.layer_rules import LayerError
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array, to_image

_MAP = 0.8  # of what is painted are nearly colours of classes, where it is a map of them


def lines_from(document: Document, layer: Layer, way: Way) -> Layer:
    """A sketch layer above ``layer`` with the lines that are found in it.

    Raises:
        LayerError: nothing is there, or no lines were found.
    """
    lines = lines_of(over(_painted(document, layer), 255), way)
    if (lines > 250).all():
        raise LayerError(
            _tr("No lines were found in “{name}”.").format(name=layer.name),
            remedy=_tr("Try another way, or a picture with more contrast."),
        )
    words = {
        Way.EDGES: _tr("Edges of {name}"),
        Way.PENCIL: _tr("Pencil of {name}"),
        Way.SCRIBBLE: _tr("Scribble of {name}"),
    }[way]
    return _above(document, layer, LayerKind.SKETCH, words, ink_of(lines))


def depth_from_shape(document: Document, layer: Layer) -> Layer:
    """A depth layer on which the shape of ``layer`` is a cushion.

    Raises:
        LayerError: nothing is painted, or all of it is.
    """
    alpha = _painted(document, layer)[..., 3]
    if (alpha >= 128).all():
        raise LayerError(
            _tr("“{name}” covers everything, so it has no shape.").format(name=layer.name),
            remedy=_tr("Choose a layer with something on transparent ground, or erase around it."),
        )
    height = inflated(alpha)
    rgba = np.dstack([height, height, height, np.where(height > 0, 255, 0).astype(np.uint8)])
    return _above(document, layer, LayerKind.DEPTH, _tr("Depth of {name}"), rgba)


def as_depth(document: Document, layer: Layer) -> Layer:
    """A depth layer of the greys of ``layer``, for depth pictures made elsewhere.

    Raises:
        LayerError: nothing is there.
    """
    rgba = _painted(document, layer)
    luma = rgba[..., :3].astype(np.float32) @ np.asarray((0.2126, 0.7152, 0.0722), np.float32)
    grey = (luma + 0.5).astype(np.uint8)
    made = np.dstack([grey, grey, grey, rgba[..., 3]])
    return _above(document, layer, LayerKind.DEPTH, _tr("{name} as depth"), made)


def as_areas(document: Document, layer: Layer) -> Layer:
    """An areas layer of the class colours of ``layer``, for maps made elsewhere.

    Raises:
        LayerError: its colours do not stand for classes.
    """
    rgba = _painted(document, layer)
    if known_share(rgba) < _MAP:
        raise LayerError(
            _tr("The colours of “{name}” do not stand for anything.").format(name=layer.name),
            remedy=_tr("Paint an areas layer over it, or import a map in ADE20K's colours."),
        )
    return _above(document, layer, LayerKind.SEGMENTATION, _tr("{name} as areas"), snapped(rgba))


def invert(document: Document, layer: Layer) -> None:
    """Ink where there was none: for white lines on black, made elsewhere.

    Raises:
        LayerError: it is no sketch layer, hidden, or locked.
    """
    _redraw(document, layer, line_art.inverted(to_array(layer.image)), _tr("Invert lines"))


def thicken(document: Document, layer: Layer) -> None:
    """Bolder lines.

    Raises:
        LayerError: as for ``invert``.
    """
    _redraw(document, layer, line_art.thicker(to_array(layer.image)), _tr("Thicker lines"))


def thin(document: Document, layer: Layer) -> None:
    """Finer lines.

    Raises:
        LayerError: as for ``invert``.
    """
    _redraw(document, layer, line_art.thinner(to_array(layer.image)), _tr("Thinner lines"))


class _Image:
    """A whole new image, for ``PixelEdit``."""

    def __init__(self, image: QImage) -> None:
        self._image = image

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on the layer."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setOpacity(1.0)
        painter.drawImage(rect.topLeft(), self._image, rect)


def _redraw(document: Document, layer: Layer, rgba: Array, text: str) -> None:
    if layer.kind is not LayerKind.SKETCH:
        raise LayerError(
            _tr("“{name}” is no sketch layer.").format(name=layer.name),
            remedy=_tr("Make lines from it first: Layer, Lines."),
        )
    edit = document.begin_edit(layer.id)
    edit.lay(_Image(to_image(rgba)), document.rect)
    edit.commit(text)


def _painted(document: Document, layer: Layer) -> Array:
    rgba = to_array(document.filled(layer).image)
    if not rgba[..., 3].any():
        raise LayerError(
            _tr("“{name}” is empty.").format(name=layer.name), remedy=_tr("Paint on it first.")
        )
    return rgba


def _above(document: Document, layer: Layer, kind: LayerKind, words: str, rgba: Array) -> Layer:
    index = document.index(layer.id) + 1
    name = words.format(name=layer.name)
    return document.add_layer(kind, name, to_image(rgba), index, OPACITY.get(kind, 1.0))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Conversions", text)
