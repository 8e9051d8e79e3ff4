"""What is known of a layer's tiles: where something may be, and what changed since it was kept."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize

from studio.state.tiles import TileAt, tiles_of


class TileMarks:
    """Every change of a layer's pixels is marked here, so that empty tiles cost nothing.

    Attributes:
        filled: tiles that may hold something, ``None`` while that is not known.
        changed: tiles that changed since they were last kept, ``None`` before the first time.
    """

    __slots__ = ("changed", "filled")

    def __init__(self, filled: Iterable[TileAt] | None = None) -> None:
        self.filled = None if filled is None else set(filled)
        self.changed: set[TileAt] | None = None

    def copy(self) -> TileMarks:
        """For another layer with the same pixels."""
        return TileMarks(self.filled)

    def mark(self, rect: QRect) -> None:
        """Pixels within ``rect`` changed."""
        tiles = set(tiles_of(rect))
        if self.filled is not None:
            self.filled |= tiles
        if self.changed is not None:
            self.changed |= tiles

    def may_hold(self, rect: QRect) -> bool:
        """Whether anything may be within ``rect``."""
        return self.filled is None or not self.filled.isdisjoint(tiles_of(rect))

    def to_keep(self, size: QSize) -> set[TileAt]:
        """The tiles whose kept values are no longer theirs."""
        if self.changed is not None:
            return self.changed
        everything = set(tiles_of(QRect(0, 0, size.width(), size.height())))
        self.changed = everything if self.filled is None else everything & self.filled
        return self.changed
