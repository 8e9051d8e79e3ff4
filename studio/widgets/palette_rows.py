"""How the command palette paints a command: its name with the typed letters, its menu, its keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from studio.state.found_commands import Found
from studio.widgets import theme
from studio.widgets.icons import icon

FOUND = Qt.ItemDataRole.UserRole
_ICON = 16  # px
_PAD = 10  # px
_ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """The commands that answer what was typed. Only translates."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[Found] = ()

    def show(self, found: Sequence[Found]) -> None:
        """Lists these."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self._found[index.row()]
        if role == FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            entry = found.entry
            return ", ".join(filter(None, (entry.text, entry.group, entry.keys, entry.reason)))
        return None


class FoundDelegate(QStyledItemDelegate):
    """One line a command; a second, quiet one says why it cannot be done now."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        line = option.fontMetrics.height()
        lines = 2 if index.data(FOUND).entry.reason else 1
        return QSize(200, lines * line + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND)
        entry = found.entry
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = option.rect.adjusted(4, 1, -4, -1)
        current = _is_current(option, index)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(row, 5, 5)
        row.adjust(_PAD, 6, -_PAD, -6)
        line = QRect(row)
        line.setHeight(option.fontMetrics.height() + 2)
        _paint_icon(painter, line, found)
        line.setLeft(line.left() + _ICON + _PAD)
        line.setRight(_paint_keys(painter, line, entry.keys, option.font) - _PAD)
        used = _paint_name(painter, line, found, option.font, current=current)
        rest = line.adjusted(used + _PAD, 0, 0, 0)
        painter.setPen(theme.colour("text" if current else "text_muted"))
        painter.setFont(option.font)
        fitting = option.fontMetrics.elidedText(
            entry.group, Qt.TextElideMode.ElideRight, max(0, rest.width())
        )
        painter.drawText(rest, _ALIGN, fitting)
        if entry.reason:
            below = QRect(line.left(), line.bottom() + 1, row.right() - line.left(), line.height())
            words = option.fontMetrics.elidedText(
                entry.reason, Qt.TextElideMode.ElideRight, below.width()
            )
            painter.setPen(theme.colour("text" if current else "warning"))
            painter.drawText(below, _ALIGN, words)
        painter.restore()


def _is_current(option: QStyleOptionViewItem, index: Index) -> bool:
    view = option.widget
    current = getattr(view, "currentIndex", None)
    return current is not None and current() == index


def _paint_icon(painter: QPainter, line: QRect, found: Found) -> None:
    entry = found.entry
    place = QRect(line.left(), line.center().y() - _ICON // 2, _ICON, _ICON)
    mode = QIcon.Mode.Disabled if entry.reason else QIcon.Mode.Normal
    sign = icon("check", "accent") if entry.checked else entry.icon
    if not sign.isNull():
        sign.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)


def _paint_name(painter: QPainter, line: QRect, found: Found, font: QFont, *, current: bool) -> int:
    """Paints the name, typed letters strong; returns its width in pixels.

    On the ground of the current row only plain text has contrast enough.
    """
    strong = QFont(font)
    strong.setWeight(QFont.Weight.Bold)
    tone = "text_muted" if found.entry.reason and not current else "text"
    marked = "text" if found.entry.reason or current else "text_accent"
    x, letters = line.left(), set(found.letters)
    for words, hit in _runs(found.entry.text, letters):
        use = strong if hit else font
        painter.setFont(use)
        painter.setPen(theme.colour(marked if hit else tone))
        width = QFontMetrics(use).horizontalAdvance(words)
        painter.drawText(QRect(x, line.top(), width + 2, line.height()), _ALIGN, words)
        x += width
    return x - line.left()


def _runs(text: str, letters: set[int]) -> list[tuple[str, bool]]:
    """``text`` in pieces, each matched or not as a whole."""
    pieces: list[tuple[str, bool]] = []
    for index, letter in enumerate(text):
        hit = index in letters
        if pieces and pieces[-1][1] == hit:
            pieces[-1] = (pieces[-1][0] + letter, hit)
        else:
            pieces.append((letter, hit))
    return pieces


def _paint_keys(painter: QPainter, line: QRect, keys: str, font: QFont) -> int:
    """Paints the shortcut as key caps at the right; returns where they begin."""
    x = line.right()
    painter.setFont(font)
    metrics = QFontMetrics(font)
    for cap in reversed(_caps(keys)):
        width = max(line.height(), metrics.horizontalAdvance(cap) + 10)
        place = QRect(x - width, line.top(), width, line.height())
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("input"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(theme.colour("text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cap)
        x -= width + 4
    return x


def _caps(keys: str) -> list[str]:
    """``"Ctrl++"`` as ``["Ctrl", "+"]``."""
    if not keys:
        return []
    head, plus = (keys[:-1].rstrip("+"), ["+"]) if keys.endswith("+") else (keys, [])
    return [*filter(None, head.split("+")), *plus]
