"""An undo stack that survives Python's garbage collector."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from studio.state.sentences import in_language


class UndoStack(QUndoStack):
    """Deletes its commands before the collector gets hold of them.

    A document is full of cycles, so the collector takes it apart, in no order one can rely on. It
    would delete commands (written in Python) that Qt's stack still points to, and the stack would
    then delete them a second time: a crash, long after the document was let go of. Finalisers run
    before anything is taken apart.
    """

    def push(self, command: QUndoCommand) -> None:
        """As Qt's; the command is named in the artist's language."""
        command.setText(in_language(command.text()))
        super().push(command)

    def __del__(self) -> None:
        if isValid(self):
            with QSignalBlocker(self):  # whoever listens is being taken apart, too
                self.clear()
