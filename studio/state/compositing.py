"""How layers become one picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from studio.state.blend_modes import BLEND_MODES, BlendMode, blend_mode, lay
from studio.state.layer_tree import Node, held, tree
from studio.state.layers import FORMAT, NORMAL, PASS_THROUGH, Layer, LayerKind
from studio.state.tiles import TILE

__all__ = ["BLEND_MODES", "BlendMode", "blend_mode", "compose", "flatten", "group_picture"]

BLOCK = 4 * TILE  # pixels: large areas are composed so much at a time, to pass by empty tiles
# The pixels of a layer within a rectangle of the document: an image, and where they begin in it.
# ``None``: there are none.
Part = Callable[[Layer, QRect], tuple[QImage, QPoint] | None]


def of_layer(layer: Layer, rect: QRect) -> tuple[QImage, QPoint] | None:
    """A ``Part`` of layers as they are now."""
    return (layer.image, rect.topLeft()) if layer.marks.may_hold(rect) else None


def compose(target: QImage, nodes: Iterable[Node], rect: QRect, part: Part = of_layer) -> None:
    """Draws what is visible of ``nodes`` upon ``target``, whose corner is that of ``rect``.

    A group is drawn by itself and then laid down as one picture (OpenRaster: isolated), unless it
    passes through: then what it holds is laid on what lies below, one by one.
    """
    painter = QPainter(target)
    _compose(painter, target, nodes, rect, QPoint(), part)
    painter.end()


def flatten(layers: Iterable[Layer], rect: QRect, background: QColor | None = None) -> QImage:
    """The picture of ``layers`` within ``rect``, over ``background`` or transparent."""
    out = QImage(rect.size(), FORMAT)
    out.fill(background if background is not None else QColor(0, 0, 0, 0))
    compose_blocks(out, rect, tree(layers), [rect])
    return out


def group_picture(layers: Sequence[Layer], group: Layer, rect: QRect) -> QImage:
    """What a group of ``layers`` shows by itself within ``rect``, whatever its own opacity is."""
    inside = held(layers, group)
    free = [replace(one, parent="") if one.parent == group.id else one for one in inside]
    return flatten(free, rect)


def is_through(layer: Layer) -> bool:
    """Whether a group's layers are blended with what lies below it (OpenRaster: not isolated)."""
    return layer.kind is LayerKind.GROUP and layer.blend == PASS_THROUGH and layer.opacity >= 1


def _compose(
    painter: QPainter, target: QImage, nodes: Iterable[Node], rect: QRect, at: QPoint, part: Part
) -> None:
    """``at``: where the corner of ``rect`` lies on ``target``."""
    for node in nodes:
        layer = node.layer
        if not layer.visible or layer.opacity <= 0:
            continue
        if is_through(layer):
            _compose(painter, target, node.children, rect, at, part)
            continue
        found = _group(node, rect, part) if layer.kind is LayerKind.GROUP else part(layer, rect)
        if found is None and blend_mode(layer.blend).clears:
            found = _blank(rect.size()), QPoint()
        if found is not None:
            image, corner = found
            lay(painter, target, image, QRect(corner, rect.size()), at, layer.blend, layer.opacity)


def _group(node: Node, rect: QRect, part: Part) -> tuple[QImage, QPoint] | None:
    if not _holds(node, rect, part):
        return None
    image = _blank(rect.size())
    compose(image, node.children, rect, part)
    return image, QPoint()


def _holds(node: Node, rect: QRect, part: Part) -> bool:
    if node.layer.kind is LayerKind.GROUP:
        return any(_holds(child, rect, part) for child in node.children)
    return node.layer.visible and part(node.layer, rect) is not None


def _blank(size: QSize) -> QImage:
    image = QImage(size, FORMAT)
    image.fill(QColor(0, 0, 0, 0))
    return image


def compose_blocks(
    target: QImage, bounds: QRect, nodes: Iterable[Node], rects: Iterable[QRect]
) -> None:
    """Draws ``nodes`` within ``rects`` on ``target``, which shows ``bounds`` of the document."""
    drawn = list(nodes)
    painter = QPainter(target)
    for rect in rects:
        for block in blocks_of(rect):
            at = block.topLeft() - bounds.topLeft()
            _compose(painter, target, drawn, block, at, of_layer)
    painter.end()


def compose_anew(
    target: QImage, bounds: QRect, nodes: Sequence[Node], rects: Iterable[QRect]
) -> None:
    """The same in place of what ``target`` holds there.

    A lowest layer that lies down as it is, paper most of all, is copied: clearing first and then
    blending on nothing would take three times as long.
    """
    copied = bool(nodes) and _lies_plainly(nodes[0].layer)
    blocks = [block for rect in rects for block in blocks_of(rect)]
    painter = QPainter(target)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for block in blocks:
        at = block.topLeft() - bounds.topLeft()
        found = of_layer(nodes[0].layer, block) if copied else None
        if found is None:
            painter.fillRect(QRect(at, block.size()), QColor(0, 0, 0, 0))
        else:
            painter.drawImage(at, found[0], QRect(found[1], block.size()))
    painter.end()
    compose_blocks(target, bounds, nodes[1:] if copied else nodes, blocks)


def _lies_plainly(layer: Layer) -> bool:
    plain = layer.kind is not LayerKind.GROUP and layer.blend == NORMAL
    return plain and layer.visible and layer.opacity >= 1


def blocks_of(rect: QRect) -> Iterator[QRect]:
    """``rect`` cut along the document's blocks."""
    for top in range(rect.top() // BLOCK * BLOCK, rect.bottom() + 1, BLOCK):
        for left in range(rect.left() // BLOCK * BLOCK, rect.right() + 1, BLOCK):
            yield QRect(left, top, BLOCK, BLOCK).intersected(rect)
