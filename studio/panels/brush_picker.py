"""All brushes with their strokes, in a window that comes up over the panel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.domain.errors import UserError
from studio.panels.brush_chip import BrushChip
from studio.panels.brush_names import brush_name
from studio.state.brush_library import BrushLibrary
from studio.state.brushes import PAINTING, PRESETS, BrushPreset
from studio.state.tools import ToolBox
from studio.widgets.icons import icon

COLUMNS = 4
CHIP = 76  # px
MOST_HEIGHT = 420  # px of the list; it scrolls beyond


class BrushPicker(QFrame):
    """A click takes a brush; a right click on one's own renames, renews or deletes it.

    Attributes:
        library: what it shows.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(
        self, toolbox: ToolBox, library: BrushLibrary, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Brushes"))
        self._box, self.library = toolbox, library
        self.chips: list[BrushChip] = []
        self._list = QScrollArea(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.save = QPushButton(icon("save"), self.tr("Save this brush…"), self)
        self.save.setToolTip(self.tr("Keep the brush as it is set now under a name"))
        self.save.clicked.connect(self._ask_and_save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._list)
        layout.addWidget(self.save)
        library.changed.connect(self._fill)
        self._fill()

    def show_at(self, place: QPoint) -> None:
        """Comes up with its corner at ``place`` (global), moved so that all of it is seen."""
        self._mark()
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = min(place.x(), screen.right() - self.width())
        top = min(place.y(), screen.bottom() - self.height())
        self.move(max(screen.left(), left), max(screen.top(), top))
        self.show()

    def _fill(self) -> None:
        body = QWidget()
        body.setObjectName("panelBody")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.chips = []
        self._add_row_of(PRESETS, grid)
        if self.library.own:
            grid.addWidget(QLabel(self.tr("My own")), grid.rowCount(), 0, 1, COLUMNS)
            self._add_row_of(self.library.own, grid)
        self._list.setWidget(body)
        size = body.sizeHint()
        self._list.setFixedSize(size.width() + 14, min(MOST_HEIGHT, size.height() + 2))
        self._mark()

    def _add_row_of(self, presets: tuple[BrushPreset, ...], grid: QGridLayout) -> None:
        row = grid.rowCount()
        for index, preset in enumerate(presets):
            chip = BrushChip(preset, brush_name(preset))
            chip.setFixedWidth(CHIP)
            chip.setToolTip(self.tr("Take this brush: {name}").format(name=chip.text()))
            chip.clicked.connect(partial(self._take, preset))
            self.chips.append(chip)
            grid.addWidget(chip, row + index // COLUMNS, index % COLUMNS)

    def _mark(self) -> None:
        for chip in self.chips:
            here = chip.preset.tool is self._box.tool and chip.preset.brush == self._box.brush
            chip.setChecked(here)
        self.save.setEnabled(self._box.tool in PAINTING)

    def _take(self, preset: BrushPreset, *_: bool) -> None:
        self._box.apply_preset(preset)
        self.hide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        chip = next((chip for chip in self.chips if chip.underMouse()), None)
        if chip is not None and self.library.is_own(chip.preset.key):
            self.menu_for(chip.preset).exec(event.globalPos())

    def menu_for(self, preset: BrushPreset) -> QMenu:
        """What can be done with one of the artist's brushes."""
        menu, library = QMenu(self), self.library
        menu.addAction(self.tr("Rename…"), partial(self._ask_and_rename, preset))
        renew = menu.addAction(
            self.tr("Make it the brush in hand"),
            partial(self._try, partial(library.change, preset.key, self._box.brush)),
        )
        renew.setEnabled(self._box.tool is preset.tool and self._box.brush != preset.brush)
        menu.addAction(
            icon("trash"),
            self.tr("Delete"),
            partial(self._try, partial(library.delete, preset.key)),
        )
        return menu

    def _ask_and_save(self) -> None:
        title, label = self.tr("Save brush"), self.tr("Name of the brush:")
        name, taken = QInputDialog.getText(self, title, label)
        if taken:
            box = self._box
            self._try(lambda: self.library.save(name, box.tool, box.brush))

    def _ask_and_rename(self, preset: BrushPreset) -> None:
        title, label = self.tr("Rename brush"), self.tr("Name of the brush:")
        name, taken = QInputDialog.getText(self, title, label, text=preset.label)
        if taken:
            self._try(lambda: self.library.rename(preset.key, name))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self.hide()
            self.failed.emit(error)
