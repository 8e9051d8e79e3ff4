"""The document's selection, and its undoable changes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from studio.domain.errors import UserError
from studio.state.layers import Layer
from studio.state.pixels import words
from studio.state.selection import Combine, Selection


class Selecting(QObject):
    """Holds what is selected; every change is an undo step with a name.

    Signals:
        changed: another selection, or none.
    """

    changed = Signal()

    def __init__(
        self, undo: QUndoStack, rect: Callable[[], QRect], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._undo, self._rect = undo, rect
        self._value: Selection | None = None

    @property
    def value(self) -> Selection | None:
        """What is selected; ``None`` leaves everything free to be painted on."""
        return self._value

    def forget(self) -> None:
        """Another document: nothing is selected, and there is nothing to undo."""
        self.assign(None)

    def assign(self, value: Selection | None) -> None:
        """Sets the selection without undo; for commands."""
        if value is not self._value:
            self._value = value
            self.changed.emit()

    def set(self, value: Selection | None, text: str) -> None:
        """Selects ``value``, as the undo step ``text``."""
        if value is None and self._value is None:
            return
        self._undo.push(ChangeSelection(self, self._value, value, text))

    def combine(self, area: Selection | None, how: Combine) -> None:
        """Puts ``area`` in place of the selection, or joins it with it."""
        if how is Combine.REPLACE or self._value is None:
            # There is nothing to take away from; all of the document is not meant.
            none = how in (Combine.SUBTRACT, Combine.INTERSECT)
            value = self._value if none else area
        else:
            value = self._value.combined(area, how)
        text = {
            Combine.REPLACE: self.tr("Select") if area is not None else self.tr("Deselect"),
            Combine.ADD: self.tr("Add to selection"),
            Combine.SUBTRACT: self.tr("Take from selection"),
            Combine.INTERSECT: self.tr("Intersect selection"),
        }[how]
        if value is not self._value:
            self.set(value, text)

    def select_all(self) -> None:
        """Everything."""
        rect = self._rect()
        mask = np.full((rect.height(), rect.width()), 255, np.uint8)
        self.set(Selection.of(mask), self.tr("Select all"))

    def select_none(self) -> None:
        """Nothing in particular: all may be painted on."""
        self.set(None, self.tr("Deselect"))

    def invert(self) -> None:
        """What was not selected; everything where nothing was."""
        if self._value is None:
            self.select_all()
        else:
            self.set(self._value.inverted(self._rect()), self.tr("Invert selection"))

    def grow(self, pixels: int) -> None:
        """Larger all around, or smaller where ``pixels`` is negative.

        Raises:
            UserError: nothing is selected, or nothing would be left.
        """
        value = self._needed().grown(pixels, self._rect())
        if value is None:
            raise UserError(
                self.tr("Nothing would be left of the selection."),
                self.tr("It is as it was."),
                self.tr("Shrink it by fewer pixels."),
            )
        text = self.tr("Grow selection") if pixels > 0 else self.tr("Shrink selection")
        self.set(value, text)

    def feather(self, pixels: float) -> None:
        """Fades the edge over about ``pixels`` to either side.

        Raises:
            UserError: nothing is selected.
        """
        value = self._needed().feathered(pixels, self._rect())
        self.set(value, self.tr("Feather selection"))

    def of_layer(self, layer: Layer) -> None:
        """What a layer covers, as strongly as it covers it.

        Raises:
            UserError: the layer is empty.
        """
        alpha = (words(layer.image) >> 24).astype(np.uint8)
        value = Selection.of(alpha)
        if value is None:
            raise UserError(
                self.tr("“{name}” is empty.").format(name=layer.name),
                self.tr("The selection is as it was."),
                self.tr("Draw on it first, or choose another layer."),
            )
        self.set(value, self.tr("Select layer's content"))

    def _needed(self) -> Selection:
        if self._value is None:
            raise UserError(
                self.tr("Nothing is selected."),
                "",
                self.tr("Select an area first, or everything with Ctrl+A."),
            )
        return self._value


class ChangeSelection(QUndoCommand):
    """Another selection."""

    def __init__(
        self, model: Selecting, before: Selection | None, after: Selection | None, text: str
    ) -> None:
        super().__init__(text)
        self._model = model
        self._before = before.packed if before is not None else None
        self._after = after.packed if after is not None else None
        self._fresh = after  # what was just made need not be unpacked again

    def redo(self) -> None:
        fresh, self._fresh = self._fresh, None
        if fresh is None and self._after is not None:
            fresh = self._after.selection()
        self._model.assign(fresh)

    def undo(self) -> None:
        self._model.assign(self._before.selection() if self._before is not None else None)
