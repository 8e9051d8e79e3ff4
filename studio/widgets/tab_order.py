"""The order in which Tab walks through controls: as they are laid out, not as they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layout(widget: QWidget) -> None:
    """Lets Tab walk through ``widget`` in the order of its layouts, the inner ones included."""
    for before, after in pairwise(_controls(widget)):
        QWidget.setTabOrder(before, after)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    """What takes Tab, ``widget`` itself first."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (inner := item.widget()) is not None:
            yield from _controls(inner)
        elif (nested := item.layout()) is not None:
            yield from _laid_out(nested)
