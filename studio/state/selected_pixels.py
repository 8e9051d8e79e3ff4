"""What is done to the pixels of the selection: filling, clearing, copying and pasting them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.classes import exact
from studio.domain.errors import UserError
from studio.state.control_ink import MASK
from studio.state.control_layers import OPACITY, add_control_layer
from studio.state.document import Document
from studio.state.layers import FORMAT, IN_PICTURE, Layer, LayerKind, blank_image
from studio.state.pixel_edit import Ink
from studio.state.pixels import content_rect, to_array, to_image


@dataclass(frozen=True, eq=False)
class Clip:
    """Copied pixels, premultiplied, and where their corner lay (``None``: nobody knows)."""

    image: QImage
    origin: QPoint | None = None


def fill(document: Document, colour: QColor | None, text: str, opacity: float = 1.0) -> None:
    """Fills the selected part of the active layer, or all of it; ``None`` empties it.

    Raises:
        LayerError: the layer cannot be drawn on.
    """
    edit = document.begin_edit()
    rect = edit.selection.bounds if edit.selection is not None else document.rect
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(255)
    edit.lay(Ink(coverage, colour, opacity), rect)
    edit.commit(text)


def copied(document: Document, *, merged: bool = False) -> Clip:
    """What is selected of the active layer, or of the whole picture; all of it without a selection.

    Raises:
        UserError: there is nothing.
    """
    active, selection = document.active, document.selecting.value
    if active is None and not merged:
        raise _nothing()
    layer = None if merged or active is None else document.filled(active)
    image = layer.image if layer is not None else document.composite(only=IN_PICTURE)
    rect = content_rect(image)
    if selection is not None:
        rect = rect.intersected(selection.bounds)
    if rect.isEmpty():
        raise _nothing()
    piece = image.copy(rect)
    if selection is not None:
        painter = QPainter(piece)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(QPoint(0, 0), selection.image(rect))
        painter.end()
    return Clip(piece, rect.topLeft())


def pasted(
    document: Document, clip: Clip, middle: QPoint, kind: LayerKind = LayerKind.PAINT
) -> Layer:
    """A new layer with a clip where it was copied from, or else around ``middle``.

    A clip larger than the document is scaled down to it, since layers end where it ends.

    Raises:
        UserError: the clip holds no picture.
    """
    if clip.image.isNull():
        raise UserError(
            _tr("There is no picture to paste."), "", _tr("Copy one first, here or elsewhere.")
        )
    image, room = clip.image.convertToFormat(FORMAT), document.rect.size()
    too_large = image.width() > room.width() or image.height() > room.height()
    size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio) if too_large else None
    place = _place(document.rect, size or image.size(), clip.origin, middle)
    whole = blank_image(room.width(), room.height())
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if size is not None:
        ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, *ways)
    painter.drawImage(QRectF(place), image)
    painter.end()
    if kind is LayerKind.SEGMENTATION:
        whole = to_image(exact(to_array(whole)))
    return document.add_layer(kind, None, whole, opacity=OPACITY.get(kind, 1.0))


# What is drawn on these would mean nothing on a paint layer.
_STAYS = (LayerKind.SKETCH, LayerKind.DEPTH, LayerKind.SEGMENTATION, LayerKind.MASK)


def _kind_of(layer: Layer | None) -> LayerKind:
    """The kind of a layer that takes a part of ``layer``."""
    return layer.kind if layer is not None and layer.kind in _STAYS else LayerKind.PAINT


def to_new_layer(document: Document, *, cut: bool) -> Layer:
    """What is selected on a layer of its own, in place; ``cut`` takes it from where it was.

    Raises:
        UserError: nothing is there, or the layer is locked.
    """
    clip = copied(document)
    if cut:
        document.begin_edit().cancel()  # refused before anything is begun
    text = _tr("Cut to new layer") if cut else _tr("Copy to new layer")
    document.undo_stack.beginMacro(text)
    try:
        if cut:
            fill(document, None, text)
        return pasted(document, clip, document.rect.center(), _kind_of(document.active))
    finally:
        document.undo_stack.endMacro()


def mask_of_selection(document: Document) -> Layer:
    """A new mask painted where the selection is, as one step.

    Raises:
        UserError: nothing is selected.
    """
    selection = document.selecting.value
    if selection is None:
        raise UserError(
            _tr("Nothing is selected."), "", _tr("Select an area first, then make a mask of it.")
        )
    text = _tr("Mask of selection")
    document.undo_stack.beginMacro(text)
    layer = add_control_layer(document, LayerKind.MASK)
    fill(document, MASK, text)
    document.undo_stack.endMacro()
    return layer


def _place(rect: QRect, size: QSize, origin: QPoint | None, middle: QPoint) -> QRect:
    place = QRect(middle - QPoint(size.width() // 2, size.height() // 2), size)
    if origin is not None:
        place.moveTopLeft(origin)
    # All of it within the document: what lay beyond would be lost.
    left = min(max(place.left(), 0), max(0, rect.width() - size.width()))
    top = min(max(place.top(), 0), max(0, rect.height() - size.height()))
    place.moveTopLeft(QPoint(left, top))
    return place


def _nothing() -> UserError:
    return UserError(
        _tr("There is nothing to copy here."),
        "",
        _tr("Choose a layer with something on it, or select another area."),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SelectedPixels", text)
