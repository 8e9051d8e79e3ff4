"""Keys and double clicks on the canvas while the pose tool is in hand.

Delete, Ctrl+C and their like mean something else with other tools: the pose tool takes them before
the commands of the window do.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from studio.app.pose_files import PoseFiles
from studio.canvas.pose_hits import hit
from studio.canvas.view import CanvasView
from studio.domain.errors import UserError
from studio.pose.ik import PINNABLE
from studio.state.pose_tools import PoseTools
from studio.state.tools import Tool, ToolBox

NUDGE, FAR_NUDGE = 1.0, 10.0  # document pixels; the second with Shift
Key, Modifier = Qt.Key, Qt.KeyboardModifier
_WAYS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class PoseKeys(QObject):
    """Watches the canvas.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(
        self, tools: PoseTools, files: PoseFiles, toolbox: ToolBox, view: CanvasView
    ) -> None:
        super().__init__(view)
        self._tools, self._toolbox, self._view = tools, toolbox, view
        group = tools.group
        none, shift, ctrl = Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier
        self._runs: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (Key.Key_Delete, none): group.remove,
            (Key.Key_Backspace, none): group.remove,
            (Key.Key_C, ctrl): files.copy,
            (Key.Key_X, ctrl): files.cut,
            (Key.Key_V, ctrl): files.paste,
            (Key.Key_D, ctrl): group.duplicate,
            (Key.Key_A, ctrl): group.choose_all,
            (Key.Key_PageUp, none): group.forward,
            (Key.Key_PageDown, none): group.backward,
            (Key.Key_PageUp, shift): group.to_front,
            (Key.Key_PageDown, shift): group.to_back,
            (Key.Key_Period, none): lambda: group.choose_next(1),
            (Key.Key_Comma, none): lambda: group.choose_next(-1),
        }
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is not self._view or self._toolbox.tool is not Tool.POSE:
            return False
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            return self._double_click(event)
        if not isinstance(event, QKeyEvent):
            return False
        run = self._run_for(event)
        if run is None or (not self._tools.people() and event.key() != Key.Key_V):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._try(run)
            return True
        return False

    def _run_for(self, event: QKeyEvent) -> Callable[[], object] | None:
        held = event.modifiers() & ~Modifier.KeypadModifier
        way = _WAYS.get(Key(event.key())) if event.key() in _WAYS else None
        if way is not None and held in (Modifier.NoModifier, Modifier.ShiftModifier):
            by = FAR_NUDGE if held else NUDGE
            goes_on = event.isAutoRepeat()
            return lambda: self._tools.group.nudge(way[0] * by, way[1] * by, goes_on=goes_on)
        return self._runs.get((event.key(), held))

    def _double_click(self, event: QMouseEvent) -> bool:
        """Pins a joint that can be pinned; else it is a press like any other."""
        viewport = self._view.viewport_state
        at, people = viewport.to_document(event.position()), self._tools.people()
        found = hit(people, at, viewport.ratio / viewport.zoom)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if not plain or found is None or found.point not in PINNABLE:
            return False
        joint = found.point
        self._try(lambda: self._tools.parts.pin(people[found.person], joint))
        return True

    def _try(self, run: Callable[[], object]) -> None:
        try:
            run()
        except UserError as error:
            self.failed.emit(error)
