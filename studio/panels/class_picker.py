"""A list of classes that comes up to choose one from, with a search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.domain.ade20k import Rgb
from studio.domain.classes import AreaClass, found
from studio.state.area_tools import AreaTools, class_name
from studio.widgets import theme

SWATCH = 14  # px
_SIZE = QSize(240, 380)
_AREA = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ClassPicker(QFrame):
    """What the open model has learnt first, then what was used lately, then all of ADE20K.

    Typing searches, the arrows move, Enter takes, Esc leaves.
    """

    def __init__(self, tools: AreaTools, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self._tools = tools
        self._take: Callable[[AreaClass], object] = tools.choose
        self.title = QLabel(self)
        self.title.setProperty("role", "muted")
        self.title.setWordWrap(True)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search: tree, water, house…"))
        self.search.setToolTip(self.tr("Part of a name; Enter takes the first"))
        self.search.setAccessibleName(self.tr("Search classes"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Classes"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self.title, self.search, self.list):
            layout.addWidget(part)
        self.resize(_SIZE)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take_current)
        self.list.itemClicked.connect(self._take_item)
        self.search.installEventFilter(self)

    def ask(
        self, below: QWidget, take: Callable[[AreaClass], object] | None = None, title: str = ""
    ) -> None:
        """Comes up below a widget; ``take`` is given what is chosen, by default the hand."""
        self._take = take or self._tools.choose
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.search.clear()
        self._fill()
        self.move(below.mapToGlobal(QPoint(0, below.height() + 4)))
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        moves = isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _MOVES
        if watched is self.search and event.type() == QEvent.Type.KeyPress and moves:
            assert isinstance(event, QKeyEvent)
            self.list.keyPressEvent(event)
            return True
        return False

    def _fill(self) -> None:
        query = self.search.text()
        embedded = self._tools.embedded
        names = {area.name: class_name(area) for area in self._tools.classes()}
        hits = found(query, embedded=embedded, translated=names)
        self.list.clear()
        if query.strip():
            self._add(hits)
        else:
            learnt = [area for area in hits if area.learnt]
            self._section(self.tr("The starter knows"), learnt)
            self._section(self.tr("Used lately"), self._tools.recent)
            rest = [area for area in hits if not area.learnt]
            title = self.tr("Other models know") if learnt else self.tr("ADE20K")
            self._section(title, sorted(rest, key=lambda area: names[area.name].casefold()))
        self._choose_first(current=not query.strip())

    def _section(self, title: str, areas: list[AreaClass] | tuple[AreaClass, ...]) -> None:
        if not areas:
            return
        head = QListWidgetItem(title, self.list)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setForeground(theme.colour("text_muted"))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self._add(areas)

    def _add(self, areas: list[AreaClass] | tuple[AreaClass, ...]) -> None:
        current = self._tools.current
        for area in areas:
            item = QListWidgetItem(swatch(area.rgb), class_name(area).capitalize(), self.list)
            item.setData(_AREA, area)
            font = item.font()
            font.setBold(area.rgb == current.rgb)
            item.setFont(font)

    def _choose_first(self, *, current: bool) -> None:
        """The first that was found, or without a search the class in hand."""
        areas = [self.list.item(row).data(_AREA) for row in range(self.list.count())]
        usable = [row for row, area in enumerate(areas) if area is not None]
        hand = self._tools.current.rgb
        same = [row for row in usable if current and areas[row].rgb == hand]
        self.list.setCurrentRow((same or usable or [-1])[0])

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take_item(item)

    def _take_item(self, item: QListWidgetItem) -> None:
        area = item.data(_AREA)
        if isinstance(area, AreaClass):
            self.hide()
            self._take(area)


def swatch(rgb: Rgb, side: int = SWATCH) -> QIcon:
    """A small square of a class's colour."""
    pixels = QPixmap(2 * side, 2 * side)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(*rgb))
    painter.setPen(QColor(128, 128, 128))
    painter.drawRoundedRect(1, 1, 2 * side - 2, 2 * side - 2, 6, 6)
    painter.end()
    return QIcon(pixels)
