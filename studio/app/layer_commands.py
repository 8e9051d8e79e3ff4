"""The Layer menu: works on the layer that is being drawn on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from studio.app.reporting import Reporter
from studio.domain.errors import UserError
from studio.domain.line_art import Way
from studio.state import conversions
from studio.state.control_layers import add_control_layer
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.pose_tools import PoseTools
from studio.state.reference import toggle_reference
from studio.state.selected_pixels import fill


class LayerCommands(QObject):
    """Every method is one command; what a layer refuses becomes a message."""

    def __init__(self, document: Document, poses: PoseTools, reporter: Reporter) -> None:
        super().__init__(reporter)
        self._document, self._poses, self._reporter = document, poses, reporter

    def add_paint(self) -> None:
        """A new paint layer above the active one."""
        self._document.add_layer(LayerKind.PAINT)

    def add_sketch(self) -> None:
        """A new sketch layer above the active one."""
        self._document.add_layer(LayerKind.SKETCH)

    def add_pose(self) -> None:
        """A new pose layer on top with somebody standing on it."""
        self._poses.add_layer()

    def add_depth(self) -> None:
        """A new depth layer on top."""
        add_control_layer(self._document, LayerKind.DEPTH)

    def add_areas(self) -> None:
        """A new layer of areas on top."""
        add_control_layer(self._document, LayerKind.SEGMENTATION)

    def add_mask(self) -> None:
        """A new mask on top."""
        add_control_layer(self._document, LayerKind.MASK)

    def lines(self, way: Way) -> None:
        """A sketch layer of its lines."""
        self._with_active(lambda layer: conversions.lines_from(self._document, layer, way))

    def convert(self, run: Callable[[Document, Layer], object]) -> None:
        """What ``studio.state.conversions`` makes of it."""
        self._with_active(lambda layer: run(self._document, layer))

    def duplicate(self) -> None:
        """A copy above."""
        self._with_active(lambda layer: self._document.duplicate_layer(layer.id))

    def merge_down(self) -> None:
        """One with the layer below; of a group, one with all it holds."""
        self._with_active(lambda layer: self._document.merge(layer.id))

    def reference(self) -> None:
        """To look at only, or part of the picture again."""
        self._with_active(lambda layer: toggle_reference(self._document, layer))

    def lock_alpha(self) -> None:
        """Painting keeps to what is painted already, or goes everywhere again."""
        self._with_active(
            lambda layer: self._document.set_alpha_locked(layer.id, not layer.alpha_locked)
        )

    def add_group(self) -> None:
        """An empty group above the active layer."""
        self._document.groups.add()

    def group(self) -> None:
        """Into a new group."""
        self._with_active(lambda layer: self._document.groups.wrap(layer.id))

    def ungroup(self) -> None:
        """Out of its group with all others that are in it; of a group, what it holds."""
        self._with_active(self._ungroup)

    def _ungroup(self, layer: Layer) -> None:
        group = layer.kind is LayerKind.GROUP
        if group or layer.parent:
            self._document.groups.ungroup(layer.id if group else layer.parent)

    def move_up(self) -> None:
        """One place up."""
        self._move(1)

    def move_down(self) -> None:
        """One place down."""
        self._move(-1)

    def remove(self) -> None:
        """Deletes it."""
        self._with_active(lambda layer: self._document.remove_layer(layer.id))

    def clear(self) -> None:
        """Makes it empty."""
        self._with_active(self._clear)

    def _clear(self, layer: Layer) -> None:
        if layer.kind is LayerKind.POSE:
            self._document.set_people(layer.id, (), self.tr("Clear layer"))
            return
        partly = self._document.selecting.value is not None
        text = self.tr("Clear selection") if partly else self.tr("Clear layer")
        fill(self._document, None, text)

    def _move(self, by: int) -> None:
        self._with_active(lambda layer: self._document.groups.step(layer.id, by))

    def _with_active(self, run: Callable[[Layer], object]) -> None:
        layer = self._document.active
        if layer is None:
            return
        try:
            run(layer)
        except UserError as error:
            self._reporter.report(error)
