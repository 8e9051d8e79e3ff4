"""A button for one tool, or for a family of tools of which it shows the one used last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from studio.state.tools import Tool
from studio.widgets import theme
from studio.widgets.icons import icon

ICON = 20  # px
CORNER = 5.0  # px of the triangle that says there is more


class FamilyButton(QToolButton):
    """A click takes the shown tool; a second one, a right click or a held press shows the family.

    Args:
        tools: the family, at least one.
        words: name and tool tip of each.
        choose: takes a tool.
    """

    def __init__(
        self,
        tools: Sequence[Tool],
        words: Callable[[Tool], tuple[str, str]],
        choose: Callable[[Tool], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.tools = tuple(tools)
        self._words, self._choose = words, choose
        self.tool = self.tools[0]
        self._entries: dict[Tool, QAction] = {}
        self.setIconSize(QSize(ICON, ICON))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the canvas
        self.clicked.connect(self._clicked)
        self._was_checked = False
        self.pressed.connect(self._remember)
        if len(self.tools) > 1:
            self._build_menu()
        self.show_tool(self.tool)

    def show_tool(self, tool: Tool) -> None:
        """Makes ``tool`` the one that a click takes."""
        self.tool = tool
        self.setIcon(icon(tool.value))
        self.show_words()

    def show_words(self) -> None:
        """Brings names and tips up to date."""
        for tool in self.tools:
            name, tip = self._words(tool)
            if tool is self.tool:
                self.setAccessibleName(name)
                self.setToolTip(tip)
            if tool in self._entries:
                self._entries[tool].setText(tip)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        if self._entries:
            self._show_family()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._entries:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text_muted"))
        corner = QPointF(self.width() - 3, self.height() - 3)
        shape = [corner, corner - QPointF(CORNER, 0), corner - QPointF(0, CORNER)]
        painter.drawPolygon(QPolygonF(shape))
        painter.end()

    def _build_menu(self) -> None:
        self._menu = QMenu(self)
        for tool in self.tools:
            entry = self._menu.addAction(icon(tool.value), "")
            entry.triggered.connect(self._taker(tool))
            self._entries[tool] = entry

    def _taker(self, tool: Tool) -> Callable[[], None]:
        return lambda: self._choose(tool)

    def _remember(self) -> None:
        self._was_checked = self.isChecked()

    def _clicked(self) -> None:
        if self._was_checked and self._entries:
            self._show_family()
        self._was_checked = False
        self.setChecked(True)
        self._choose(self.tool)

    def _show_family(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(self.width() + 2, 0)))
