"""The Select menu, and cutting, copying, pasting and filling."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QInputDialog, QWidget

from studio.app.reporting import Reporter
from studio.canvas.view import CanvasView
from studio.domain.errors import UserError
from studio.state import selected_pixels as pixels
from studio.state.document import Document
from studio.state.selected_pixels import Clip
from studio.state.tools import Tool, ToolBox

PLACE = "Studio-Place"  # text of a copied picture: "x,y", where its corner was
NUMBER = re.compile(r"-?[0-9]{1,6}")
MOST = 500  # pixels by which a selection grows, shrinks or fades


class SelectionCommands(QObject):
    """Every method is one command; what cannot be done becomes a message."""

    def __init__(
        self, document: Document, toolbox: ToolBox, view: CanvasView, reporter: Reporter
    ) -> None:
        super().__init__(reporter)
        self._document, self._toolbox, self._view = document, toolbox, view
        self._reporter = reporter
        self._transforming = view.overlays.transforming
        self._amount = 4

    def select_all(self) -> None:
        """Everything."""
        self._document.selecting.select_all()

    def select_none(self) -> None:
        """Nothing in particular."""
        self._document.selecting.select_none()

    def invert(self) -> None:
        """What is not selected."""
        self._document.selecting.invert()

    def of_layer(self) -> None:
        """What the active layer covers."""
        layer = self._document.active
        if layer is not None:
            self._try(lambda: self._document.selecting.of_layer(self._document.filled(layer)))

    def grow(self) -> None:
        """Larger all around."""
        self._by(self.tr("Grow selection"), self._document.selecting.grow)

    def shrink(self) -> None:
        """Smaller all around."""
        self._by(self.tr("Shrink selection"), lambda by: self._document.selecting.grow(-by))

    def feather(self) -> None:
        """With a soft edge."""
        self._by(self.tr("Feather selection"), self._document.selecting.feather)

    def fill(self) -> None:
        """Fills what is selected with the colour."""
        self._toolbox.remember_colour()
        colour = self._toolbox.colour
        self._try(lambda: pixels.fill(self._document, colour, self.tr("Fill selection")))

    def copy(self) -> None:
        """What is selected of the active layer goes to the clipboard."""
        self._try(lambda: self._to_clipboard(pixels.copied(self._document)))

    def copy_merged(self) -> None:
        """What is selected of the whole picture goes to the clipboard."""
        self._try(lambda: self._to_clipboard(pixels.copied(self._document, merged=True)))

    def cut(self) -> None:
        """What is selected goes to the clipboard, and from the layer."""

        def cut() -> None:
            clip = pixels.copied(self._document)
            pixels.fill(self._document, None, self.tr("Cut"))
            self._to_clipboard(clip)

        self._try(cut)

    def paste(self) -> None:
        """The clipboard's picture on a new layer."""
        self.place(_from_clipboard())

    def place(self, clip: Clip) -> None:
        """A picture on a new layer, with the transform tool in hand to move it."""

        def paste() -> None:
            middle = self._view.middle_of_document()
            pixels.pasted(self._document, clip, middle)
            self._document.selecting.select_none()
            self._toolbox.tool = Tool.TRANSFORM

        self._try(paste)

    def to_layer(self) -> None:
        """What is selected, copied to a layer of its own."""
        self._try(lambda: pixels.to_new_layer(self._document, cut=False))

    def cut_to_layer(self) -> None:
        """What is selected, moved to a layer of its own."""
        self._try(lambda: pixels.to_new_layer(self._document, cut=True))

    def mask(self) -> None:
        """A mask layer where the selection is."""
        self._try(lambda: pixels.mask_of_selection(self._document))

    def flip(self) -> None:
        """Left to right."""
        self._turn(self._transforming.flip)

    def flip_down(self) -> None:
        """Upside down."""
        self._turn(lambda: self._transforming.flip(upside_down=True))

    def turn_left(self) -> None:
        """A quarter turn to the left."""
        self._turn(lambda: self._transforming.turn(-90))

    def turn_right(self) -> None:
        """A quarter turn to the right."""
        self._turn(lambda: self._transforming.turn(90))

    def _turn(self, act: Callable[[], None]) -> None:
        """Within the transform tool it goes on from there, else it is a step at once."""
        self._try(act)
        if self._toolbox.tool is not Tool.TRANSFORM:
            self._transforming.commit()

    def _by(self, title: str, act: Callable[[int], None]) -> None:
        """Asks for a number of pixels, unless nothing is selected anyway."""
        if self._document.selecting.value is None:
            self._try(lambda: act(1))  # which says so
            return
        window: QWidget = self._view.window()
        label = self.tr("Pixels")
        amount, taken = QInputDialog.getInt(window, title, label, self._amount, 1, MOST)
        if taken:
            self._amount = amount
            self._try(lambda: act(amount))

    def _to_clipboard(self, clip: Clip) -> None:
        image = QImage(clip.image)
        if clip.origin is not None:
            image.setText(PLACE, f"{clip.origin.x()},{clip.origin.y()}")
        QGuiApplication.clipboard().setImage(image)

    def _try(self, run: Callable[[], object]) -> None:
        try:
            run()
        except UserError as error:
            self._reporter.report(error)


def _from_clipboard() -> Clip:
    image = QGuiApplication.clipboard().image()
    return Clip(image, _place(image.text(PLACE)))


def _place(text: str) -> QPoint | None:
    """Where a picture was copied from; other programs, and damaged notes, do not say."""
    parts = text.split(",")
    if len(parts) != 2 or not all(NUMBER.fullmatch(part) for part in parts):
        return None
    return QPoint(int(parts[0]), int(parts[1]))
