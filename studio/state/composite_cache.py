"""The picture the canvas shows: only what changed is composed anew.

Painting changes one layer, so what lies below it is composed once, block by block where the artist
works, and then copied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

from studio.state.compositing import BLOCK, blocks_of, compose_anew, compose_blocks
from studio.state.layer_tree import Node, tree
from studio.state.layers import FORMAT, Layer
from studio.state.tiles import TileAt

Mode = QPainter.CompositionMode
WORTH_KEEPING = 16 * BLOCK * BLOCK  # pixels changed at once, beyond which nothing is kept for later


class CompositeCache:
    """The picture of all visible layers, brought up to date when it is asked for."""

    def __init__(
        self, layers: Callable[[], Iterable[Layer]], active: Callable[[], str], size: QSize
    ) -> None:
        self._layers, self._active = layers, active
        self.resize(size)

    def resize(self, size: QSize) -> None:
        """Starts over with another document size."""
        self._image = QImage(size, FORMAT)
        self._dirty = QRegion(self._image.rect())
        self._below = Below(size)

    def mark(self, rect: QRect) -> None:
        """``rect`` has to be composed again before it is next shown."""
        self._dirty += rect.intersected(self._image.rect())

    def image(self) -> QImage:
        """The picture, up to date. Do not paint on it."""
        if not self._dirty.isEmpty():
            self._refresh()
        return self._image

    def _refresh(self) -> None:
        rects = [QRect(rect) for rect in self._dirty]  # type: ignore[attr-defined]
        self._dirty = QRegion()
        nodes = tree(self._layers())
        height = next((n for n, node in enumerate(nodes) if _has(node, self._active())), 0)
        blocks = [block for rect in rects for block in blocks_of(rect)]
        self._below.follow(nodes[:height])
        if sum(block.width() * block.height() for block in blocks) <= WORTH_KEEPING:
            self._below.keep(blocks)
        known = [block for block in blocks if self._below.knows(block)]
        unknown = [block for block in blocks if not self._below.knows(block)]
        painter = QPainter(self._image)
        painter.setCompositionMode(Mode.CompositionMode_Source)
        for block in known:
            painter.drawImage(block.topLeft(), self._below.image, block)
        painter.end()
        compose_blocks(self._image, self._image.rect(), nodes[height:], known)
        compose_anew(self._image, self._image.rect(), nodes, unknown)


class Below:
    """What lies below the layer that is painted on, in the blocks in which it was needed."""

    def __init__(self, size: QSize) -> None:
        self.image = QImage()
        self._size = size
        self._nodes: Sequence[Node] = ()
        self._state: object = None
        self._blocks: set[TileAt] = set()

    def follow(self, nodes: Sequence[Node]) -> None:
        """These lie below now; forgets everything if anything about them changed."""
        state = [_state(node) for node in nodes]
        self._nodes = nodes
        if state != self._state:
            self._state = state
            self._blocks.clear()

    def keep(self, blocks: Iterable[QRect]) -> None:
        """Composes what is not known of ``blocks``."""
        if not self._nodes:
            return
        if self.image.isNull():
            self.image = QImage(self._size, FORMAT)
        missing = {_place(block) for block in blocks} - self._blocks
        self._blocks |= missing
        rects = [
            QRect(x * BLOCK, y * BLOCK, BLOCK, BLOCK).intersected(self.image.rect())
            for x, y in missing
        ]
        compose_anew(self.image, self.image.rect(), self._nodes, rects)

    def knows(self, block: QRect) -> bool:
        """Whether the picture below is known there; ``block`` lies within one block."""
        return _place(block) in self._blocks


def _place(block: QRect) -> TileAt:
    return block.left() // BLOCK, block.top() // BLOCK


def _has(node: Node, layer_id: str) -> bool:
    return node.layer.id == layer_id or any(_has(child, layer_id) for child in node.children)


def _state(node: Node) -> object:
    """Everything that a node's part of the picture depends on."""
    layer = node.layer
    shown = (layer.visible, layer.opacity, layer.blend, layer.pixel_revision)
    return layer.id, shown, [_state(child) for child in node.children]
