"""The canvas widget: shows the document, follows the pointer and the pen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from studio.canvas.controller import Controller, Press
from studio.canvas.cursors import Cursors
from studio.canvas.events import from_mouse, from_tablet, modifier_of
from studio.canvas.handler import STROKES
from studio.canvas.painting import Ghost, outline_rect, paint_canvas, paint_outline, paint_picked
from studio.canvas.pose_overlay import HALO, PoseOverlay
from studio.canvas.pyramid import Pyramid
from studio.canvas.toast import Toast
from studio.canvas.viewport import Viewport
from studio.state.document import Document
from studio.state.tools import Tool, ToolBox

SMALLEST_OUTLINE = 5.0  # px: below it a cross shows the place better than a circle
WHEEL_RATIO = 1.2  # zoom of one notch of the wheel
PICK_REACH = 44  # px of the picker's ring around the pointer
TURN = 15.0  # degrees of one key press


class CanvasView(QWidget):
    """The document on its table.

    Signals:
        zoom_changed: screen pixels per document pixel.
        rotation_changed: degrees.
        mirrored_changed: left and right are exchanged on screen.
        pointer_moved: document coordinates.
        message: why something the artist tried did not happen.
    """

    zoom_changed = Signal(float)
    rotation_changed = Signal(float)
    mirrored_changed = Signal(bool)
    pointer_moved = Signal(QPointF)
    message = Signal(str)

    def __init__(self, document: Document, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._toolbox = document, toolbox
        self._controller = Controller(document, toolbox, self)
        self.overlays = self._controller.overlays
        self._pyramid = Pyramid()
        self._viewport = Viewport(QSizeF(self.size()), QPointF())
        self._fitting = True  # until the artist zooms or pans, the document stays fitted
        self._ghost: QImage | None = None
        self._ghost_opacity = 1.0
        self._pointer: QPointF | None = None  # where the pointer hovers, view coordinates
        self._outlined = QRect()  # where the outline was last drawn
        self._colour_before = toolbox.colour
        self._people, self._posing = PoseOverlay(document, toolbox.pose), False
        self._cursors = Cursors(document)
        self._toast = Toast(self)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(self.tr("The picture you draw on"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._bind()
        self._resize_picture()

    def _bind(self) -> None:
        self._document.picture_changed.connect(self._picture_changed)
        self._document.size_changed.connect(self._resize_picture)
        self._document.active_changed.connect(self._update_cursor)
        self._document.layer_changed.connect(self._update_cursor)
        self._toolbox.changed.connect(self._update_cursor)
        self._toolbox.pose.changed.connect(self.update)
        self._controller.message.connect(self._say)
        self._controller.viewport_wanted.connect(self._look)
        self._controller.state_changed.connect(self._update_cursor)
        self.overlays.changed.connect(self._overlays_changed)
        self.overlays.changed_within.connect(self._update_within)

    # ---- looking

    @property
    def viewport_state(self) -> Viewport:
        """Where the view looks."""
        return self._viewport

    @property
    def zoom(self) -> float:
        """Screen pixels per document pixel, 0.05..32."""
        return self._viewport.zoom

    @property
    def rotation(self) -> float:
        """Degrees, -180..180."""
        return self._viewport.rotation

    @property
    def mirrored(self) -> bool:
        """Whether left and right are exchanged on screen; the document is not changed."""
        return self._viewport.mirrored

    def middle_of_document(self) -> QPoint:
        """What of the document shows in the middle of the view."""
        return self._viewport.to_document(self._middle()).toPoint()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zooms around the view point ``at``, or the middle."""
        self._look(self._viewport.zoomed(zoom, at if at is not None else self._middle()))

    def zoom_in(self) -> None:
        """One step closer."""
        self.set_zoom(self._viewport.step(1))

    def zoom_out(self) -> None:
        """One step further away."""
        self.set_zoom(self._viewport.step(-1))

    def actual_size(self) -> None:
        """One screen pixel for every pixel of the document."""
        self.set_zoom(1.0)

    def fit(self) -> None:
        """All of the document, and keeps it so while the window changes its size."""
        self._look(self._viewport.fitted(self._document.width, self._document.height))
        self._fitting = True

    def rotate_by(self, degrees: float) -> None:
        """Turns the view clockwise around its middle."""
        on_screen = -degrees if self.mirrored else degrees
        self._look(self._viewport.rotated(self.rotation + on_screen, self._middle()))

    def reset_rotation(self) -> None:
        """Upright again."""
        self._look(self._viewport.rotated(0.0, self._middle()))

    def set_mirrored(self, mirrored: bool) -> None:
        """Shows the document as in a mirror, to see it with fresh eyes."""
        self._look(self._viewport.mirror(mirrored))

    # ---- ghost

    @property
    def ghost_opacity(self) -> float:
        """Of the preview over the canvas, 0..1."""
        return self._ghost_opacity

    @ghost_opacity.setter
    def ghost_opacity(self, opacity: float) -> None:
        self._ghost_opacity = min(1.0, max(0.0, opacity))
        self._update_document()

    @property
    def ghost(self) -> QImage | None:
        """The preview shown over the canvas, if any."""
        return self._ghost

    def set_ghost(self, image: QImage | None) -> None:
        """Shows a forming picture over the whole document, or none; it is no part of it."""
        self._ghost = image if image is not None and not image.isNull() else None
        self._update_document()

    # ---- painting

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(720, 640)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        ghost = Ghost(self._ghost, self._ghost_opacity) if self._ghost is not None else None
        picture = self._document.picture()
        paint_canvas(painter, event.rect(), self._viewport, picture, self._pyramid, ghost)
        posing = self._controller.tool is Tool.POSE
        self._people.paint(painter, self._viewport, event.rect(), posing=posing)
        self.overlays.paint(painter, self._viewport)
        at = self._outline_place()
        if at is not None:
            self._paint_pointer(painter, at)
        painter.end()

    def _paint_pointer(self, painter: QPainter, at: QPointF) -> None:
        if self._controller.tool is Tool.PICKER:
            if self._controller.drawing:
                paint_picked(painter, at, self._toolbox.colour, self._colour_before)
        elif self._outline_diameter() >= SMALLEST_OUTLINE:
            brush, looking = self._toolbox.brush, self._viewport
            angle = (-brush.angle if looking.mirrored else brush.angle) + looking.rotation
            paint_outline(painter, at, self._outline_diameter(), brush.roundness, angle)

    def _picture_changed(self, rect: QRect) -> None:
        self._pyramid.mark(rect)
        if self._controller.tool is Tool.TRANSFORM or self._people.framed:
            self.update()  # a frame reaches beyond what it surrounds
        else:
            halo = HALO if self._controller.tool is Tool.POSE else 0
            self.update(self._viewport.view_rect(rect).adjusted(-halo, -halo, halo, halo))

    def _overlays_changed(self, region: QRegion | None) -> None:
        if region is None:
            self.update()
            self._update_cursor()
        else:
            self.update(region)

    def _update_within(self, rect: QRectF) -> None:
        self.update(self._viewport.view_rect(rect.toAlignedRect()))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.overlays.ants.march(on=False)

    def _hover(self) -> None:
        """Marks the joint that a press would take."""
        if self._controller.tool is not Tool.POSE or self._controller.busy:
            return
        at = self._viewport.to_document(self._pointer) if self._pointer is not None else None
        if self._people.hover(at, self._viewport.ratio / self._viewport.zoom):
            self.setToolTip(self._people.words())
            self._update_cursor()
            self.update()

    def _update_document(self) -> None:
        self.update(self._viewport.view_rect(self._document.rect))

    def _resize_picture(self) -> None:
        self._pyramid.resize(self._document.rect.size())
        self.fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        ratio = self.devicePixelRatioF()
        self._viewport = self._viewport.resized(QSizeF(event.size()), ratio)
        self._controller.set_viewport(self._viewport)
        if self._fitting:
            self.fit()
        if self._toast.isVisible():
            self._toast.place()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.overlays.ants.march(on=True)
        self._viewport = replace(self._viewport, ratio=self.devicePixelRatioF())
        if self._fitting:
            self.fit()

    # ---- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._press(from_mouse(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._move(from_mouse(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._controller.release(from_mouse(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._press(from_mouse(event))  # two quick dots are two dots

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        press = from_tablet(event)
        if event.type() == QEvent.Type.TabletPress:
            self._press(press)
        elif event.type() == QEvent.Type.TabletMove:
            self._move(press)
        elif event.type() == QEvent.Type.TabletRelease:
            self._controller.release(press)
        event.accept()  # or Qt would send the same as a mouse event, without pressure

    def _press(self, press: Press) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)  # Qt does not do so for a pen
        self._pointer = press.at
        self._colour_before = self._toolbox.colour
        self._controller.press(press)

    def _move(self, press: Press) -> None:
        self._pointer = press.at
        self._controller.move(press)
        self._update_outline()
        self._hover()
        if self._controller.tool is Tool.TRANSFORM or self._toolbox.symmetry.on:
            self._update_cursor()
        self.pointer_moved.emit(self._viewport.to_document(press.at))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        self._pointer = event.position()
        self._update_cursor()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._pointer = None
        self._update_outline()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        touchpad = event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
        if touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._look(self._viewport.panned(QPointF(event.pixelDelta())))
        else:
            notches = event.angleDelta().y() / 120
            self.set_zoom(self.zoom * WHEEL_RATIO**notches, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._native_gesture(event)
        if isinstance(event, QGestureEvent):
            return self._pinch(event)
        if event.type() == QEvent.Type.ShortcutOverride and self._takes(event):
            event.accept()  # no undo and no other command in the middle of a stroke
            return True
        return super().event(event)

    def _takes(self, event: QEvent) -> bool:
        wanted = isinstance(event, QKeyEvent) and self.overlays.wants(event)
        return wanted or self._controller.drawing

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self.set_zoom(self.zoom * (1 + event.value()), event.position())
        elif kind == Qt.NativeGestureType.RotateNativeGesture:
            self._look(self._viewport.rotated(self.rotation + event.value(), event.position()))
        else:
            return super().event(event)
        return True

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self._controller.cancel()  # the first finger began a stroke that was not meant
        at = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
        moved = pinch.centerPoint() - pinch.lastCenterPoint()
        self._look(self._viewport.panned(moved).zoomed(self.zoom * pinch.scaleFactor(), at))
        event.accept(Qt.GestureType.PinchGesture)
        return True

    # ---- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self._controller.set_modifiers(event.modifiers() | modifier_of(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self._controller.hold_space(held=True)
        elif event.key() == Qt.Key.Key_Escape and self._controller.drawing:
            self._controller.cancel()
        elif self.overlays.wants(event):
            self.overlays.key(event)
        elif event.key() == Qt.Key.Key_BracketRight:
            self._toolbox.grow()
        elif event.key() == Qt.Key.Key_BracketLeft:
            self._toolbox.shrink()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._zoom_key(event):
            return
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self._controller.set_modifiers(event.modifiers() & ~modifier_of(event.key()))
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._controller.hold_space(held=False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        # The release of a held key goes to whoever has the focus then.
        self._controller.hold_space(held=False)
        self._controller.set_modifiers(Qt.KeyboardModifier.NoModifier)

    def _zoom_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        elif event.key() == Qt.Key.Key_1:
            self.actual_size()
        else:
            return False
        return True

    # ---- helpers

    def _look(self, viewport: Viewport) -> None:
        """Looks elsewhere, and says what changed."""
        before, self._viewport = self._viewport, viewport
        self._controller.set_viewport(viewport)
        if viewport == before:
            return
        self._fitting = False
        self.update()
        if viewport.zoom != before.zoom:
            self.zoom_changed.emit(viewport.zoom)
        if viewport.rotation != before.rotation:
            self.rotation_changed.emit(viewport.rotation)
        if viewport.mirrored != before.mirrored:
            self.mirrored_changed.emit(viewport.mirrored)

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _say(self, text: str) -> None:
        self._toast.say(text)
        self.message.emit(text)

    def _outline_place(self) -> QPointF | None:
        anchor = self._controller.size_anchor
        return anchor if anchor is not None else self._pointer

    def _outline_diameter(self) -> float:
        """Of the brush on screen, 0 where the tool has no outline."""
        if self._controller.tool not in STROKES:
            return 0.0
        return self._toolbox.size * self.zoom / self._viewport.ratio

    def _update_outline(self) -> None:
        at, before = self._outline_place(), self._outlined
        self._outlined = QRect()
        if at is not None:
            picking = self._controller.tool is Tool.PICKER
            reach = 2.0 * PICK_REACH if picking else self._outline_diameter()
            self._outlined = outline_rect(at, reach)
        self.update(before)
        self.update(self._outlined)

    def _update_cursor(self) -> None:
        tool = self._controller.tool
        outlined = self._outline_diameter() >= SMALLEST_OUTLINE
        shape = self._cursors.of(
            tool, self._controller, self._viewport, self._people, outlined=outlined
        )
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        self._update_outline()
        if (tool is Tool.POSE) != self._posing:  # the handles come and go
            self._posing = tool is Tool.POSE
            if not self._posing:
                self.setToolTip("")
            self.update()
