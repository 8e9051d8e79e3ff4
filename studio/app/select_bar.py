"""What floats over the canvas while something is selected or transformed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from studio.app.actions import Actions
from studio.app.floating_bar import FloatingBar
from studio.canvas.handler import SELECTS
from studio.domain.errors import UserError
from studio.panels.wires import quietly
from studio.state.selection import Combine
from studio.state.tools import Tool, ToolBox
from studio.state.transforming import Transforming
from studio.widgets.slider import ValueSlider

FACTS = 110  # px: the bar keeps its width while numbers change
BUTTONS = ("select.none", "select.invert")
MENU = (
    "select.all select.layer - select.grow select.shrink select.feather - "
    "edit.fill edit.cut_to_layer edit.to_layer select.mask"
)


class SelectBar(FloatingBar):
    """How a new area joins the selection, and what is done with it.

    Attributes:
        modes: one button a way of joining.
        tolerance, contiguous, all_layers: of selecting by colour.
    """

    def __init__(self, toolbox: ToolBox, actions: Actions, area: QWidget) -> None:
        super().__init__(area)
        self._box = toolbox
        tr = self.tr
        self._group = QButtonGroup(self)
        self.modes = {
            Combine.REPLACE: self._mode(Combine.REPLACE, "select-rectangle", tr("Select anew")),
            Combine.ADD: self._mode(Combine.ADD, "select-add", tr("Add (Shift)")),
            Combine.SUBTRACT: self._mode(
                Combine.SUBTRACT, "select-subtract", tr("Take away (Alt)")
            ),
            Combine.INTERSECT: self._mode(
                Combine.INTERSECT, "select-intersect", tr("Keep what is in both (Shift+Alt)")
            ),
        }
        self.tolerance = ValueSlider(tr("Tolerance"), 0, 100, 12, 1, " %", 0, self)
        self.tolerance.setToolTip(tr("How different colours may be and still be selected"))
        self.tolerance.setFixedWidth(120)
        self.contiguous = self.tool("fill", "", tr("Only what is joined to the place of the click"))
        self.contiguous.setCheckable(True)
        self.all_layers = self.tool("layers", "", tr("Look at all layers"))
        self.all_layers.setCheckable(True)
        self._lay_out(actions)
        self._bind()
        self._show()

    def _lay_out(self, actions: Actions) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(2)
        for button in self.modes.values():
            layout.addWidget(button)
        layout.addWidget(line(self))
        for widget in (self.tolerance, self.contiguous, self.all_layers):
            layout.addWidget(widget)
        for name in BUTTONS:
            layout.addWidget(self._command(actions[name]))
        self.more = self.tool("more", "", self.tr("Edges, layers and filling"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        for name in MENU.split():
            menu.addSeparator() if name == "-" else menu.addAction(actions[name])
        self.more.setMenu(menu)
        layout.addWidget(self.more)

    def _bind(self) -> None:
        self.tolerance.value_changed.connect(self._set_tolerance)
        self.contiguous.toggled.connect(self._set_contiguous)
        self.all_layers.toggled.connect(self._set_all_layers)
        self._box.changed.connect(self._show)

    def _mode(self, how: Combine, icon: str, tip: str) -> QToolButton:
        button = self.tool(icon, "", tip)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._change(combine=how))
        self._group.addButton(button)
        return button

    def _command(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAccessibleName(action.statusTip())
        return button

    def _change(self, **changes: Any) -> None:
        self._box.change_options(**changes)

    def _set_tolerance(self, value: float) -> None:
        self._box.tolerance = value / 100

    def _set_contiguous(self, on: bool) -> None:
        self._change(contiguous=on)

    def _set_all_layers(self, on: bool) -> None:
        self._box.fill_all_layers = on

    def _show(self) -> None:
        box, options = self._box, self._box.options
        by_colour = box.tool is Tool.WAND
        self.modes[options.combine].setChecked(True)
        quietly(self.tolerance, lambda: self.tolerance.set_value(round(box.tolerance * 100)))
        quietly(self.contiguous, lambda: self.contiguous.setChecked(options.contiguous))
        quietly(self.all_layers, lambda: self.all_layers.setChecked(box.fill_all_layers))
        changed = self.tolerance.isHidden() == by_colour
        for widget in (self.tolerance, self.contiguous, self.all_layers):
            widget.setVisible(by_colour)
        shown = box.tool in SELECTS
        if shown == self.isHidden() or changed:
            self.set_shown(shown=shown)


class TransformBar(FloatingBar):
    """Flips and right angles, and the end of it: apply or not.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(self, toolbox: ToolBox, transforming: Transforming, area: QWidget) -> None:
        super().__init__(area)
        self._box, self._transforming = toolbox, transforming
        tr = self.tr
        self.flip = self.tool("flip", "", tr("Flip left to right"))
        self.flip_down = self.tool("flip-vertical", "", tr("Flip upside down"))
        self.left = self.tool("rotate-left", "", tr("A quarter turn to the left"))
        self.right = self.tool("rotate-right", "", tr("A quarter turn to the right"))
        self.facts = QLabel(self)
        self.facts.setToolTip(tr("Width and height, and the angle"))
        self.facts.setMinimumWidth(FACTS)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.apply = self.tool("check", tr("Apply"), tr("Keep it like this (Enter)"))
        self.put_back = self.tool("close", "", tr("Back to where it was (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(2)
        for button in (self.flip, self.flip_down, self.left, self.right):
            layout.addWidget(button)
        layout.addWidget(line(self))
        layout.addWidget(self.facts)
        layout.addWidget(self.apply)
        layout.addWidget(self.put_back)
        for button, act in (
            (self.flip, transforming.flip),
            (self.flip_down, partial(transforming.flip, upside_down=True)),
            (self.left, partial(transforming.turn, -90)),
            (self.right, partial(transforming.turn, 90)),
        ):
            button.clicked.connect(partial(self._try, act))
        self.apply.clicked.connect(transforming.commit)
        self.put_back.clicked.connect(transforming.cancel)
        transforming.changed.connect(self._show)
        toolbox.tool_changed.connect(self._show)
        self._show()

    def _try(self, act: Callable[[], None], *_: bool) -> None:
        try:
            act()
        except UserError as error:
            self.failed.emit(error)

    def _show(self) -> None:
        for button in (self.apply, self.put_back):
            button.setEnabled(self._transforming.lifted)
        self.facts.setText(self._words())
        shown = self._box.tool is Tool.TRANSFORM
        if shown == self.isHidden():
            self.set_shown(shown=shown)

    def _words(self) -> str:
        rect, now = self._transforming.rect, self._transforming.placement
        if rect.isEmpty():
            return ""
        width, height = abs(rect.width() * now.width), abs(rect.height() * now.height)
        return f"{width:.0f} × {height:.0f}  {now.angle:.0f}°"


def line(parent: QWidget) -> QFrame:
    """Between groups of buttons."""
    upright = QFrame(parent)
    upright.setFrameShape(QFrame.Shape.VLine)
    upright.setObjectName("toolLine")
    upright.setEnabled(False)
    return upright
