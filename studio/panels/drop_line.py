"""Where a dragged row of the adapters list would go, shown as a line, and what its drop does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QWidget

from studio.panels.adapter_row import AdapterRow
from studio.panels.folder_row import FolderRow
from studio.panels.grip import folder_in
from studio.state.adapter_moving import drop_at_head, drop_beside, drop_folder
from studio.state.adapter_stack import AdapterStack

Row = AdapterRow | FolderRow
Place = tuple[Row, bool]  # a row or head, and whether the place is above it
_GAP = 8  # px beside the line


class DropLine(QFrame):
    """Hidden until a row is dragged over the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self.setObjectName("dropLine")
        self.hide()

    def show_at(self, rows: Sequence[Row], point: QPoint) -> None:
        """Shows the place next to ``point`` between ``rows``."""
        place = nearest(self._list, rows, point)
        if place is None:
            return
        row, above = place
        y = row.mapTo(self._list, QPoint(0, -4 if above else row.height() + 2)).y()
        self.setGeometry(_GAP, y, self._list.width() - 2 * _GAP, 2)
        self.show()
        self.raise_()


def nearest(within: QWidget, rows: Sequence[Row], point: QPoint) -> Place | None:
    """The place next to ``point``; ``None`` where there are no rows."""
    middles = {
        row: row.mapTo(within, QPoint(0, row.height() // 2)).y() for row in rows if row.isVisible()
    }
    if not middles:
        return None
    row = min(middles, key=lambda row: abs(middles[row] - point.y()))
    return row, point.y() < middles[row]


def drop(stack: AdapterStack, carried: str, place: Place | None) -> None:
    """Moves what is carried: an entry also into a folder, when below its head or within."""
    if place is None:
        return
    row, above = place
    folder = folder_in(carried)
    if folder is not None:
        beside = row.entry_id if isinstance(row, AdapterRow) else _first_in(stack, row.folder_id)
        drop_folder(stack, folder, beside, above=above)
    elif isinstance(row, FolderRow):
        drop_at_head(stack, carried, row.folder_id, above=above)
    else:
        drop_beside(stack, carried, row.entry_id, above=above)


def _first_in(stack: AdapterStack, folder_id: str) -> str:
    return next(entry.id for entry in stack.entries if entry.folder == folder_id)
