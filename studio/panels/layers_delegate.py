"""How one row of the layers list looks, and what a click on its parts does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QIcon, QImage, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from studio.canvas.painting import checkerboard
from studio.panels.badge_paint import badge_room, paint_badge
from studio.panels.layer_feeds import Badge
from studio.panels.layers_model import BADGE, LAYER, THUMBNAIL, Index, centred
from studio.panels.layers_model import ROW as ROW_ROLE
from studio.panels.layers_rows import Row
from studio.state.compositing import blend_mode
from studio.state.layers import NORMAL, PASS_THROUGH, Layer, LayerKind
from studio.widgets import theme
from studio.widgets.icons import icon

ROW = 46  # px
_BETWEEN = " · "
INDENT = 16  # px for each group a layer is in
DEEPEST = 4  # groups that are told apart by their indent
SIGN = 16  # px of the eye and the padlock
BADGES = {
    LayerKind.PAINT: "brush",
    LayerKind.SKETCH: "sketch",
    LayerKind.RESULT: "generate",
    LayerKind.REFERENCE: "picture",
    LayerKind.MASK: "mask",
    LayerKind.POSE: "pose",
    LayerKind.DEPTH: "depth",
    LayerKind.SEGMENTATION: "areas",
    LayerKind.GROUP: "folder",
}


@dataclass(frozen=True)
class Parts:
    """Where the parts of a row lie."""

    eye: QRect
    picture: QRect
    words: QRect
    lock: QRect


def parts_of(row: QRect, depth: int = 0) -> Parts:
    """The parts of a row within ``depth`` groups, in the coordinates of the list."""
    eye = QRect(row.left() + 2, row.top(), 28, row.height())
    indent = INDENT * min(depth, DEEPEST)
    picture = QRect(eye.right() + 3 + indent, row.top() + 4, 42, row.height() - 8)
    lock = QRect(row.right() - 28, row.top(), 28, row.height())
    words = QRect(picture.right() + 9, row.top(), lock.left() - picture.right() - 9, row.height())
    return Parts(eye, picture, words, lock)


def depth_at(x: float) -> int:
    """In how many groups a row would be that begins at ``x``."""
    return max(0, int((x - INDENT) // INDENT - 1))


class LayersDelegate(QStyledItemDelegate):
    """Eye, thumbnail, name with what is special about the layer below, padlock.

    Signals:
        eye_clicked, lock_clicked, badge_clicked: the id of the layer.
        fold_clicked: the id of the group.
    """

    eye_clicked = Signal(str)
    lock_clicked = Signal(str)
    badge_clicked = Signal(str)
    fold_clicked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[tuple[str, str], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        layer = index.data(LAYER)
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        own: Row = index.data(ROW_ROLE)
        parts = parts_of(row, own.depth)
        hot = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, row, state)
        self._sign(
            painter, parts.eye, "eye" if layer.visible else "eye-off", faint=not layer.visible
        )
        if layer.locked or hot:
            self._sign(
                painter, parts.lock, "lock" if layer.locked else "unlock", faint=not layer.locked
            )
        painter.setOpacity(1.0 if own.shown else 0.45)
        if layer.kind is LayerKind.GROUP:
            self._paint_folder(painter, parts.picture, folded=own.collapsed)
        else:
            _paint_thumbnail(
                painter, parts.picture, index.data(THUMBNAIL), dark=layer.kind is LayerKind.DEPTH
            )
        badge: Badge | None = index.data(BADGE)
        room = badge_room(parts.words, badge, painter.font()) if badge else QRect()
        self._paint_words(painter, parts.words, layer, room.width())
        if badge is not None:
            painter.setOpacity(1.0)
            paint_badge(painter, room, badge)
        painter.restore()

    def _paint_back(self, painter: QPainter, row: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hot = bool(state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not hot:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selection" if chosen else "raised"))
        painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 5, 5)

    def _paint_folder(self, painter: QPainter, room: QRect, *, folded: bool) -> None:
        arrow = QRect(room.left(), room.center().y() - 6, 13, 13)
        self._icon("chevron-right" if folded else "chevron-down", "text").paint(painter, arrow)
        picture = QRect(arrow.right() + 4, room.center().y() - 11, 22, 22)
        self._icon("folder", "text").paint(painter, picture)

    def _paint_words(self, painter: QPainter, room: QRect, layer: Layer, taken: int) -> None:
        name_room = QRect(room.left(), room.top() + 6, room.width(), 18)
        gap = taken + 6 if taken else 0
        note_room = QRect(room.left() + 17, room.top() + 24, room.width() - 17 - gap, 16)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(layer.name, Qt.TextElideMode.ElideRight, name_room.width())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colour("text"))
        painter.drawText(name_room, middle, name)
        self._icon(BADGES[layer.kind], "text_muted").paint(
            painter, QRect(room.left(), room.top() + 26, 13, 13)
        )
        font = painter.font()
        font.setPixelSize(theme.scaled(11))
        painter.setFont(font)
        painter.setPen(theme.colour("text_muted"))
        painter.drawText(note_room, middle, self._fitting_note(painter, layer, note_room.width()))

    def _fitting_note(self, painter: QPainter, layer: Layer, width: int) -> str:
        """As much of the note as fits, whole parts of it."""
        metrics = painter.fontMetrics()
        parts = self.note(layer).split(_BETWEEN)
        while len(parts) > 1 and metrics.horizontalAdvance(_BETWEEN.join(parts)) > width:
            parts.pop()
        return metrics.elidedText(_BETWEEN.join(parts), Qt.TextElideMode.ElideRight, width)

    def note(self, layer: Layer) -> str:
        """The small line below the name: its kind, and what is not as usual."""
        kinds = {
            LayerKind.PAINT: self.tr("Paint"),
            LayerKind.SKETCH: self.tr("Sketch"),
            LayerKind.RESULT: self.tr("Result"),
            LayerKind.REFERENCE: self.tr("Reference"),
            LayerKind.MASK: self.tr("Mask"),
            LayerKind.POSE: self.tr("Pose"),
            LayerKind.DEPTH: self.tr("Depth"),
            LayerKind.SEGMENTATION: self.tr("Areas"),
            LayerKind.GROUP: self.tr("Group"),
        }
        parts = [kinds[layer.kind]]
        if layer.opacity < 1:
            parts.append(f"{round(layer.opacity * 100)} %")
        if layer.alpha_locked:
            parts.append(self.tr("transparency locked"))
        if layer.blend not in (NORMAL, PASS_THROUGH):
            parts.append(_blend_label(layer.blend))
        return _BETWEEN.join(parts)

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if event.type() in kinds and isinstance(event, QMouseEvent):
            parts = parts_of(option.rect, index.data(ROW_ROLE).depth)
            at, layer = event.position().toPoint(), index.data(LAYER)
            if event.button() == Qt.MouseButton.LeftButton:
                if parts.eye.contains(at):
                    self.eye_clicked.emit(layer.id)
                    return True
                if parts.lock.contains(at):
                    self.lock_clicked.emit(layer.id)
                    return True
                if layer.kind is LayerKind.GROUP and parts.picture.contains(at):
                    self.fold_clicked.emit(layer.id)
                    return True
                badge = index.data(BADGE)
                if badge and badge_room(parts.words, badge, option.font).contains(at):
                    self.badge_clicked.emit(layer.id)
                    return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        layer, own = index.data(LAYER), index.data(ROW_ROLE)
        parts = parts_of(option.rect, own.depth)
        badge = index.data(BADGE)
        if badge and badge_room(parts.words, badge, option.font).contains(event.pos()):
            text = badge.tip
        elif parts.eye.contains(event.pos()):
            text = self.tr("Hide this layer") if layer.visible else self.tr("Show this layer")
        elif parts.lock.contains(event.pos()):
            text = self.tr("Unlock this layer") if layer.locked else self.tr("Lock this layer")
        elif layer.kind is LayerKind.GROUP and parts.picture.contains(event.pos()):
            text = self.tr("Unfold this group") if own.collapsed else self.tr("Fold this group")
        else:
            text = self.tr("{name}: double click to rename, drag to reorder").format(
                name=layer.name
            )
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def createEditor(  # noqa: N802 - Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,  # noqa: ARG002
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name of the layer"))
        editor.setMaxLength(120)
        return editor

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        words = parts_of(option.rect, index.data(ROW_ROLE).depth).words
        height = editor.sizeHint().height()
        top = words.center().y() - height // 2
        editor.setGeometry(words.left() - 7, top, words.width() + 6, height)

    def _sign(self, painter: QPainter, room: QRect, name: str, *, faint: bool) -> None:
        place = QRect(0, 0, SIGN, SIGN)
        place.moveCenter(room.center())
        self._icon(name, "text_disabled" if faint else "text").paint(painter, place)

    def _icon(self, name: str, tone: str) -> QIcon:
        if (name, tone) not in self._icons:
            self._icons[name, tone] = icon(name, tone)
        return self._icons[name, tone]


def _blend_label(blend: str) -> str:
    return QCoreApplication.translate("BlendMode", blend_mode(blend).label)


def _paint_thumbnail(painter: QPainter, room: QRect, image: QImage, *, dark: bool) -> None:
    """``dark``: what is transparent means black to adapters, so it is shown so."""
    place = centred(image.size(), room)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    board = QBrush(QColor("black")) if dark else QBrush(checkerboard(4))
    painter.setBrushOrigin(place.topLeft())
    painter.fillRect(place, board)
    painter.drawImage(place, image)
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5))
