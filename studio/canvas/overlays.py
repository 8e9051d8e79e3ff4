"""What tools show over the canvas and keep from one press to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from studio.canvas.ants import Ants
from studio.canvas.handler import SHAPES, STROKES
from studio.canvas.selection_draft import SelectionDraft
from studio.canvas.symmetry_axes import SymmetryAxes
from studio.canvas.transform_box import TransformBox
from studio.canvas.viewport import Viewport
from studio.state.document import Document
from studio.state.tools import Tool, ToolBox
from studio.state.transforming import Transforming

Key = Qt.Key
MIRRORED = (*SHAPES, *STROKES)  # tools that symmetry acts on
ENTERS = (Key.Key_Return, Key.Key_Enter)


class Overlays(QObject):
    """Marching ants, the area being drawn, the box of what is transformed, and axes of symmetry.

    Signals:
        changed(object): a ``QRegion`` of the view has to be drawn again, or ``None`` for all.
        changed_within(object): a ``QRectF`` of the document has to be drawn again.
    """

    changed = Signal(object)
    changed_within = Signal(object)

    def __init__(self, document: Document, toolbox: ToolBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._toolbox = document, toolbox
        self.ants = Ants(document.selecting, self)
        self.draft = SelectionDraft(document, self)
        self.transforming = Transforming(document, self)
        self.box = TransformBox(self.transforming)
        self.axes = SymmetryAxes(document, toolbox)
        self._symmetry = toolbox.symmetry
        toolbox.changed.connect(self._follow_symmetry)
        self.ants.moved.connect(self.changed)
        self.draft.changed.connect(self.changed_within)
        self.transforming.changed.connect(self._all)
        toolbox.tool_changed.connect(self._other_tool)
        document.size_changed.connect(self.draft.clear)

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """Draws them all in view coordinates."""
        if self._toolbox.tool is Tool.TRANSFORM:
            self.box.paint(painter, viewport, self._document.rect)
        if not self.transforming.lifted:  # else the box shows where the selection is
            self.ants.paint(painter, viewport)
        if self._toolbox.tool in MIRRORED:
            self.axes.paint(painter, viewport)
        self.draft.paint(painter, viewport)

    def axis_at(self, at: QPointF, viewport: Viewport) -> int | None:
        """Which way the handle of an axis of symmetry at a view point moves, if there is one."""
        if self._toolbox.tool not in MIRRORED:
            return None
        return self.axes.hit(at, viewport)

    def hover(self, at: QPointF) -> None:
        """The pointer moves over the document without being held."""
        self.draft.follow(at)

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is for what is being placed or drawn, and for no command of the window."""
        key, undo = Key(event.key()), _undoes(event)
        if self.draft.corners:
            return undo or key in (*ENTERS, Key.Key_Escape, Key.Key_Backspace)
        if self.transforming.lifted:
            return undo or key in (*ENTERS, Key.Key_Escape)
        return False

    def key(self, event: QKeyEvent) -> None:
        """Acts on a key that is wanted."""
        key, undo = Key(event.key()), _undoes(event)
        if self.draft.corners:
            if key in ENTERS:
                self.draft.close()
            elif key == Key.Key_Escape:
                self.draft.clear()
            else:
                self.draft.take_back()
        elif key == Key.Key_Escape or undo:
            self.transforming.cancel()
        else:
            self.transforming.commit()

    def _other_tool(self) -> None:
        self.transforming.commit()
        self.draft.clear()

    def _follow_symmetry(self) -> None:
        if self._toolbox.symmetry != self._symmetry:
            self._symmetry = self._toolbox.symmetry
            self._all()

    def _all(self) -> None:
        self.changed.emit(None)


def _undoes(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Key.Key_Z
