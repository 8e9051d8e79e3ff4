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
from studio.domain.errors import UserError
from studio.state.document import Document
from studio.state.tools import Tool, ToolBox
from studio.state.transforming import Transforming

Key = Qt.Key
MIRRORED = (*SHAPES, *STROKES)  # tools that symmetry acts on
ARROWS = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
FAR = 10  # pixels of an arrow key with Shift
ENTERS = (Key.Key_Return, Key.Key_Enter)


class Overlays(QObject):
    """Marching ants, the area being drawn, the box of what is transformed, and axes of symmetry.

    Signals:
        changed(object): a ``QRegion`` of the view has to be drawn again, or ``None`` for all.
        changed_within(object): a ``QRectF`` of the document has to be drawn again.
        message: why something did not happen.
    """

    changed = Signal(object)
    changed_within = Signal(object)
    message = Signal(str)

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
        document.active_changed.connect(self._other_layer)

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
        if self._toolbox.tool is Tool.TRANSFORM and key in ARROWS:
            return not self.transforming.rect.isEmpty()
        if self.transforming.lifted:
            return undo or key in (*ENTERS, Key.Key_Escape)
        return False

    def take_back(self) -> bool:
        """Undo, while something is being placed or drawn: gives it up; false if nothing is."""
        if self.draft.corners:
            self.draft.take_back()
            return True
        if self.transforming.lifted:
            self.transforming.cancel()
            return True
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
        elif key in ARROWS:
            self._nudge(key, far=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Key.Key_Escape or undo:
            self.transforming.cancel()
        else:
            self.transforming.commit()

    def _nudge(self, key: Qt.Key, *, far: bool) -> None:
        """One pixel, or ten with Shift."""
        across, down = ARROWS[key]
        by = FAR if far else 1
        try:
            self.transforming.place(self.transforming.placement.moved(across * by, down * by))
        except UserError as refusal:
            self.message.emit(str(refusal))

    def _other_tool(self) -> None:
        self.transforming.commit()
        self.draft.clear()
        self._all()  # boxes, handles and axes come and go with their tools

    def _other_layer(self) -> None:
        if self._toolbox.tool is Tool.TRANSFORM:
            self._all()

    def _follow_symmetry(self) -> None:
        if self._toolbox.symmetry != self._symmetry:
            self._symmetry = self._toolbox.symmetry
            self._all()

    def _all(self) -> None:
        self.changed.emit(None)


def _undoes(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Key.Key_Z
