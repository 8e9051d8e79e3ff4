"""Which tool or movement the pointer drives, by buttons and keys held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from studio.canvas.drags import Drag, PanDrag, RotateDrag, SizeDrag
from studio.canvas.handler import SELECTS, STROKES, Handler
from studio.canvas.handlers import Handlers
from studio.canvas.overlays import Overlays
from studio.canvas.pointer import Pointer
from studio.canvas.stamps import StampCache
from studio.canvas.symmetry_axes import AxisDrag
from studio.canvas.transform_box import Hit
from studio.canvas.viewport import Viewport
from studio.domain.errors import UserError
from studio.state.brushes import SPECIAL
from studio.state.document import Document
from studio.state.tools import Tool, ToolBox

Button, Modifier = Qt.MouseButton, Qt.KeyboardModifier
KEEP_MODIFIERS = (Tool.PAN, Tool.PICKER, Tool.TRANSFORM, *SPECIAL, *SELECTS)


@dataclass(frozen=True)
class Press:
    """A button or pen going down, or moving: view coordinates and what the device tells."""

    at: QPointF
    button: Qt.MouseButton = Button.LeftButton
    modifiers: Qt.KeyboardModifier = Modifier.NoModifier
    pressure: float = 1.0
    eraser: bool = False
    tilt: tuple[float, float] = (0.0, 0.0)  # degrees


class Controller(QObject):
    """Turns presses into strokes, picks, pans, rotations and brush sizes.

    Signals:
        message: a sentence for the artist, e.g. that the layer is locked.
        viewport_wanted: the view is to look elsewhere.
        state_changed: the tool in effect changed; cursor and outline follow.
    """

    message = Signal(str)
    viewport_wanted = Signal(object)
    state_changed = Signal()

    def __init__(self, document: Document, toolbox: ToolBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._toolbox = document, toolbox
        self.overlays = Overlays(document, toolbox, self)
        self.overlays.message.connect(self.message)
        self._handlers = Handlers(document, toolbox, self.overlays, StampCache())
        self._viewport: Viewport | None = None
        self._handler: Handler | None = None
        self._drag: Drag | None = None
        self._hovered: QPointF | None = None
        self._space = False
        self._modifiers = Modifier.NoModifier
        self._button = Button.NoButton
        self._handled_tool: Tool | None = None
        self._stroke_end = ("", QPointF())  # layer and place

    @property
    def busy(self) -> bool:
        """Whether something is being drawn or moved right now."""
        return self._handler is not None or self._drag is not None

    @property
    def drawing(self) -> bool:
        """Whether a tool is at work on the document."""
        return self._handler is not None

    @property
    def size_anchor(self) -> QPointF | None:
        """Where the brush's outline stays while it is resized."""
        return self._drag.anchor if isinstance(self._drag, SizeDrag) else None

    @property
    def panning(self) -> bool:
        """Whether the view is being moved or turned."""
        return isinstance(self._drag, PanDrag | RotateDrag)

    @property
    def tool(self) -> Tool:
        """The tool in effect: Space pans, Alt or Ctrl picks a colour with any drawing tool."""
        if self._handled_tool is not None:
            return self._handled_tool
        if self._space:
            return Tool.PAN
        picks = self._modifiers & (Modifier.AltModifier | Modifier.ControlModifier)
        if picks and self._toolbox.tool not in KEEP_MODIFIERS:
            return Tool.PICKER
        return self._toolbox.tool

    @property
    def hovered(self) -> Hit | None:
        """What of the transform box lies under the pointer."""
        if self.tool is not Tool.TRANSFORM or self._viewport is None or self._hovered is None:
            return None
        return self.overlays.box.hit(self._hovered, self._viewport)

    @property
    def over_axis(self) -> bool:
        """Whether the pointer is over a handle of the axes of symmetry, or drags one."""
        if isinstance(self._drag, AxisDrag):
            return True
        if self._viewport is None or self._hovered is None or self.busy:
            return False
        return self.overlays.axis_at(self._hovered, self._viewport) is not None

    def set_viewport(self, viewport: Viewport) -> None:
        """Where the view looks now."""
        self._viewport = viewport

    def press(self, press: Press) -> None:
        """A button or the pen goes down."""
        if self.busy and press.button == self._button:
            self.release(press)  # the window never told of the button going up
        if self.busy or self._viewport is None:
            return
        self.set_modifiers(press.modifiers)
        self._button = press.button
        drag = self._drag_for(press)
        if drag is not None:
            self._drag = drag
        elif press.button in (Button.LeftButton, Button.RightButton):
            self._start_tool(press)
        self.state_changed.emit()

    def move(self, press: Press) -> None:
        """The pointer moves, whether or not anything is held down."""
        self._hovered = press.at
        if self._drag is not None:
            self._drag.move(press.at)
        elif self._handler is not None:
            self._handler.move(self._pointer(press))
        else:
            self.set_modifiers(press.modifiers)
            if self._viewport is not None:
                self.overlays.hover(self._viewport.to_document(press.at))

    def release(self, press: Press) -> None:
        """A button or the pen goes up."""
        if press.button != self._button:
            return
        handler, self._handler = self._handler, None
        tool, self._handled_tool = self._handled_tool, None
        drag, self._drag = self._drag, None
        self._button = Button.NoButton
        if handler is not None:
            self._try(lambda: handler.release(self._pointer(press)))
            self._remember_end(tool, press)
        elif isinstance(drag, SizeDrag) and not drag.moved:
            self._line_to(press)
        self.state_changed.emit()

    def cancel(self) -> None:
        """What is being drawn never happened; a movement stops where it is."""
        handler, self._handler = self._handler, None
        self._drag, self._handled_tool = None, None
        self._button = Button.NoButton
        if handler is not None:
            handler.cancel()
        self.state_changed.emit()

    def hold_space(self, *, held: bool) -> None:
        """Space went down or up."""
        if held != self._space:
            self._space = held
            self.state_changed.emit()

    def set_modifiers(self, modifiers: Qt.KeyboardModifier) -> None:
        """Which of Shift, Ctrl and Alt are held."""
        if modifiers != self._modifiers:
            self._modifiers = modifiers
            self.state_changed.emit()

    def _drag_for(self, press: Press) -> Drag | None:
        assert self._viewport is not None
        shift = bool(press.modifiers & Modifier.ShiftModifier)
        middle = press.button == Button.MiddleButton
        left = press.button == Button.LeftButton
        if middle or (left and self.tool is Tool.PAN):
            kind = RotateDrag if shift else PanDrag
            return kind(self._viewport, self.viewport_wanted.emit, press.at)
        way = self.overlays.axis_at(press.at, self._viewport) if left else None
        if way is not None:
            return AxisDrag(self._document, self._toolbox, self._viewport, way)
        if left and shift and self.tool in STROKES:
            return SizeDrag(self._toolbox, press.at, self._viewport.zoom / self._viewport.ratio)
        return None

    def _start_tool(self, press: Press) -> None:
        tool = self.tool
        if press.button == Button.RightButton:
            if tool is Tool.POSE:  # shows or hides a joint, as Ctrl does
                press = replace(press, modifiers=press.modifiers | Modifier.ControlModifier)
            else:
                tool = Tool.PICKER
        hit = self._hit(press.at) if tool is Tool.TRANSFORM else None

        def start() -> None:
            pointer = self._pointer(press)
            handler = self._handlers.of(tool, pointer, hit)
            handler.press(pointer)
            self._handler, self._handled_tool = handler, tool

        self._try(start)

    def _hit(self, at: QPointF) -> Hit | None:
        assert self._viewport is not None
        return self.overlays.box.hit(at, self._viewport)

    def _remember_end(self, tool: Tool | None, press: Press) -> None:
        """Where a stroke ended is where a straight line begins."""
        active = self._document.active
        if tool in STROKES and active is not None:
            self._stroke_end = (active.id, self._pointer(press).at)

    def _line_to(self, press: Press) -> None:
        """Shift and a click: straight on from where the last stroke ended."""
        pointer = replace(self._pointer(press), pressure=1.0, modifiers=Modifier.NoModifier)
        active, tool = self._document.active, self.tool
        layer, end = self._stroke_end
        start = end if active is not None and active.id == layer else pointer.at

        def draw() -> None:
            handler = self._handlers.of(tool, pointer, None)
            handler.press(replace(pointer, at=start))
            handler.move(pointer)
            handler.release(pointer)

        self._try(draw)
        self._remember_end(tool, press)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as refusal:
            self.message.emit(str(refusal))

    def _pointer(self, press: Press) -> Pointer:
        assert self._viewport is not None
        at = self._viewport.to_document(press.at)
        scale = self._viewport.ratio / self._viewport.zoom
        pressure = min(1.0, max(0.0, press.pressure))
        return Pointer(at, pressure, press.modifiers, press.eraser, scale, press.tilt)
