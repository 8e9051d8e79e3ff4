"""Filling areas, and taking colours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF

from studio.canvas.flood_fill import area_rect, flood_area
from studio.canvas.handler import finish, pixel_at, undo_text
from studio.canvas.pointer import Pointer
from studio.domain.picture import Array
from studio.state.area_tools import fill_region
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.picking import picked
from studio.state.pixel_edit import Ink
from studio.state.selection import alpha_image
from studio.state.tools import Tool, ToolBox


class FillHandler:
    """Fills the area of like colour where the pointer goes down, or empties it."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox

    def press(self, pointer: Pointer) -> None:
        document, toolbox, options = self._document, self._toolbox, self._toolbox.options
        seed = pixel_at(pointer.at)
        edit = document.begin_edit()
        if not document.rect.contains(seed):
            edit.cancel()
            return
        area = self._area(document.layer(edit.layer_id), seed)
        erase = options.fill_erases
        if not erase:
            toolbox.remember_colour()
        ink = Ink(alpha_image(area), None if erase else toolbox.colour, toolbox.opacity)
        edit.lay(ink, area_rect(area))
        finish(edit, undo_text(Tool.ERASER if erase else Tool.FILL))

    def _area(self, layer: Layer, seed: QPoint) -> Array:
        document, toolbox, options = self._document, self._toolbox, self._toolbox.options
        everything = toolbox.fill_all_layers
        if layer.kind is LayerKind.SEGMENTATION:
            return fill_region(document, layer, seed, lines=everything, gap=options.fill_gap)
        sample = document.picture() if everything else layer.image
        return flood_area(
            sample, seed, toolbox.tolerance, grow=options.fill_grow, gap=options.fill_gap
        )

    def move(self, pointer: Pointer) -> None:
        """Filling happens at the press."""

    def release(self, pointer: Pointer) -> None:
        """Filling happens at the press."""

    def cancel(self) -> None:
        """A fill is complete at once; undo takes it back."""


class PickHandler:
    """Takes the colour under the pointer from the whole picture, also while it is dragged."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox
        self._before = toolbox.colour

    def press(self, pointer: Pointer) -> None:
        self._pick(pointer.at)

    def move(self, pointer: Pointer) -> None:
        self._pick(pointer.at)

    def release(self, pointer: Pointer) -> None:
        self._pick(pointer.at)

    def cancel(self) -> None:
        self._toolbox.colour = self._before

    def _pick(self, at: QPointF) -> None:
        colour = picked(self._document, pixel_at(at))
        if colour is not None:
            self._toolbox.colour = colour
