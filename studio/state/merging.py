"""One undo command for values that are replaced as a whole; typing and dragging become one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

T = TypeVar("T")

_MERGE_ID = 4711  # any number but -1: Qt offers commands of the same id to each other


class ChangeValue(QUndoCommand, Generic[T]):
    """Puts ``after`` in place of ``before`` by calling ``apply``.

    A later change of the same ``key`` becomes part of this one. Whoever pushes it puts into ``key``
    what is changed and a counter that grows when the typing or dragging ends, so that two drags
    remain two steps.
    """

    def __init__(
        self,
        apply: Callable[[T], None],
        before: T,
        after: T,
        title: str,
        key: tuple[object, ...],
    ) -> None:
        super().__init__(title)
        self.before, self.after, self.key = before, after, key
        self._apply = apply

    def redo(self) -> None:
        self._apply(self.after)

    def undo(self) -> None:
        self._apply(self.before)

    def id(self) -> int:
        return _MERGE_ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, ChangeValue) or other.key != self.key:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)  # dragged there and back again
        return True
