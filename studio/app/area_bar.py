"""What floats over the canvas on an areas layer: the class in hand and a legend of those used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from studio.app.floating_bar import FloatingBar
from studio.domain.classes import AreaClass
from studio.domain.errors import UserError
from studio.panels.class_picker import ClassPicker, swatch
from studio.panels.flow_layout import FlowLayout
from studio.state.area_tools import AreaTools, Used, class_name
from studio.state.document import Document
from studio.state.tools import Tool, ToolBox
from studio.widgets.icons import icon

WIDTH = 396  # px: fits the canvas of a small window
PAUSE_MS = 250  # strokes are never delayed: the legend follows when they rest
MOST = 10  # classes in the legend; further ones are told by their number


class AreaBar(FloatingBar):
    """The class in hand with a picker, brush and fill, a swap, and a chip for every class used.

    Attributes:
        chosen: opens the picker.
        chips: the legend; a click takes a class, a right click offers more.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(
        self, tools: AreaTools, document: Document, toolbox: ToolBox, area: QWidget
    ) -> None:
        super().__init__(area)
        self._tools, self._document, self._box = tools, document, toolbox
        tr = self.tr
        self.picker = ClassPicker(tools, self)
        self.chosen = self.tool("chevron-down", "-", tr("The class you paint with"))
        self.chosen.setIconSize(QSize(16, 16))
        self.brush = self._tool(Tool.BRUSH, tr("Paint with the class"))
        self.fill = self._tool(
            Tool.FILL, tr("Fill: up to other classes and to the lines of sketch layers")
        )
        self.eraser = self._tool(Tool.ERASER, tr("Erase: nothing in particular is there"))
        self.pick = self._tool(Tool.PICKER, tr("Take the class under the pointer (Alt)"))
        self.swap = self.tool("swap", "", tr("Replace the class in hand by another, everywhere"))
        self.chips: list[QToolButton] = []
        self._used: tuple[Used, ...] = ()
        self._flow = FlowLayout(gap=2)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self._bind()
        self._show()

    def set_shown(self, *, shown: bool) -> None:
        if shown:
            self._count()
        super().set_shown(shown=shown)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH, self._column.heightForWidth(WIDTH))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.chosen)
        top.addStretch(1)
        for button in (self.brush, self.fill, self.eraser, self.pick, self.swap):
            top.addWidget(button)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(self._flow)

    def _bind(self) -> None:
        self.chosen.clicked.connect(lambda: self.picker.ask(self.chosen))
        self.swap.clicked.connect(lambda: self.ask_swap(self._tools.current, self.swap))
        self._tools.changed.connect(self._show)
        self._box.tool_changed.connect(self._show)
        self._pause.timeout.connect(self._count)
        self._document.pixels_changed.connect(self._wait)
        self._document.active_changed.connect(self._wait)

    def ask_swap(self, area: AreaClass, below: QWidget) -> None:
        """Asks what ``area`` is to become."""
        title = self.tr("Replace “{name}” by").format(name=class_name(area))
        self.picker.ask(below, partial(self._swap, area), title)

    def _swap(self, before: AreaClass, after: AreaClass | None) -> None:
        layer = self._tools.layer()
        if layer is None:
            return
        try:
            self._tools.swap(layer, before, after)
        except UserError as error:
            self.failed.emit(error)
            return
        if after is not None and self._tools.current.rgb == before.rgb:
            self._tools.choose(after)

    def _wait(self) -> None:
        if self.isVisible():
            self._pause.start()

    def _count(self) -> None:
        """Brings the legend up to date."""
        layer = self._tools.layer()
        used = self._tools.used(layer) if layer is not None else ()
        if [one.area for one in used] == [one.area for one in self._used]:
            self._used = used
            return
        self._used = used
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(one) for one in used[:MOST]]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self._show()
        self.place()

    def _chip(self, used: Used) -> QToolButton:
        name = class_name(used.area)
        chip = QToolButton(self)
        chip.setObjectName("chip")
        chip.setIcon(swatch(used.area.rgb))
        chip.setIconSize(QSize(12, 12))
        chip.setText(name.capitalize())
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setCheckable(True)
        chip.setAccessibleName(name)
        chip.setToolTip(self.tr("Paint with “{name}”; right click for more").format(name=name))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.clicked.connect(partial(self._take, used.area))
        chip.customContextMenuRequested.connect(partial(self._open_menu, chip, used.area))
        return chip

    def _take(self, area: AreaClass) -> None:
        self._tools.choose(area)
        self._show()  # the chip of the class in hand stays checked

    def _open_menu(self, chip: QToolButton, area: AreaClass, at: QPoint) -> None:
        menu = self.chip_menu(chip, area)
        menu.exec(chip.mapToGlobal(at))
        menu.deleteLater()

    def chip_menu(self, chip: QToolButton, area: AreaClass) -> QMenu:
        """What can be done with all of a class."""
        menu = QMenu(self)
        menu.addAction(icon("brush"), self.tr("Paint with it"), partial(self._take, area))
        menu.addAction(icon("swap"), self.tr("Replace by…"), partial(self.ask_swap, area, chip))
        menu.addAction(
            icon("eraser"), self.tr("Erase it everywhere"), partial(self._swap, area, None)
        )
        return menu

    def _show(self) -> None:
        current = self._tools.current
        self.chosen.setIcon(swatch(current.rgb))
        name = class_name(current)
        self.chosen.setText(f"{name.capitalize()}  ▾")
        self.chosen.setAccessibleName(self.tr("Class: {name}").format(name=name))
        for tool, button in self._tools_shown():
            button.setChecked(self._box.tool is tool)
        for chip, used in zip(self.chips, self._used, strict=False):
            chip.setChecked(used.area.rgb == current.rgb)

    def _tools_shown(self) -> tuple[tuple[Tool, QToolButton], ...]:
        return (
            (Tool.BRUSH, self.brush),
            (Tool.FILL, self.fill),
            (Tool.ERASER, self.eraser),
            (Tool.PICKER, self.pick),
        )

    def _tool(self, tool: Tool, tip: str) -> QToolButton:
        button = self.tool(tool.value, "", tip)
        button.setCheckable(True)
        button.clicked.connect(partial(self._choose_tool, tool))
        return button

    def _choose_tool(self, tool: Tool) -> None:
        self._box.tool = tool
        self._show()
