"""Everything that can be done to layers as wholes, each as one step of the undo stack."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QUndoStack

from studio.state import layer_rules as rules
from studio.state.commands import AddLayer, MergeDown, MoveLayer, RemoveLayer, SetProperty
from studio.state.compositing import flatten
from studio.state.layer_names import free_name, kind_name
from studio.state.layer_rules import LayerError
from studio.state.layer_stack import LayerStack
from studio.state.layer_tree import parent_at
from studio.state.layers import NORMAL, Layer, LayerKind, blank_image, new_layer_id, scaled_image
from studio.state.tile_marks import TileMarks


class LayerEdits:
    """Pushes commands that change ``stack`` on ``undo``; ``Document`` says what each one does."""

    def __init__(self, stack: LayerStack, undo: QUndoStack) -> None:
        self._stack, self._undo = stack, undo

    def add(
        self,
        kind: LayerKind,
        name: str | None = None,
        image: QImage | None = None,
        index: int | None = None,
        **properties: Any,
    ) -> Layer:
        """A new layer above the active one or at ``index``, scaled to the document."""
        stack = self._stack
        if index is None:
            active = stack.find(stack.active_id)
            index = stack.index(active.id) + 1 if active else len(stack.layers)
        size = stack.rect.size()
        marks = TileMarks(() if image is None else None)
        pixels = blank_image(size.width(), size.height()) if image is None else image
        name = name or free_name(kind, stack.layers)
        properties |= {"parent": parent_at(stack.layers, index), "marks": marks}
        layer = Layer(new_layer_id(), kind, name, scaled_image(pixels, size), **properties)
        text = _tr("Add {kind} layer").format(kind=kind_name(kind))
        self._undo.push(AddLayer(stack, layer, index, text))
        return layer

    def remove(self, layer_id: str) -> None:
        """Deletes a layer, or refuses."""
        rules.refuse(self.removal_refusal(layer_id))
        self._undo.push(RemoveLayer(self._stack, layer_id, _tr("Delete layer")))

    def duplicate(self, layer_id: str) -> Layer:
        """A copy right above."""
        layer = self._stack.layer(layer_id)
        copy = replace(
            layer,
            id=new_layer_id(),
            name=_tr("{name} copy").format(name=layer.name),
            image=QImage(layer.image),
            locked=False,
            marks=layer.marks.copy(),
        )
        above = self._stack.index(layer_id) + 1
        self._undo.push(AddLayer(self._stack, copy, above, _tr("Duplicate layer")))
        return copy

    def merge_down(self, layer_id: str) -> None:
        """One with the layer below, or refuses."""
        rules.refuse(self.merge_refusal(layer_id))
        stack, index = self._stack, self._stack.index(layer_id)
        pair = stack.layers[index - 1 : index + 1]
        # The lower layer keeps its blend mode for what lies further down.
        pair = [replace(pair[0], blend=NORMAL, parent=""), replace(pair[1], parent="")]
        merged = flatten(pair, stack.rect)
        self._undo.push(MergeDown(stack, layer_id, merged, _tr("Merge down")))

    def move(self, layer_id: str, index: int) -> None:
        """To ``index``, 0 being the bottom."""
        index = max(0, min(index, len(self._stack.layers) - 1))
        before = self._stack.index(layer_id)
        if index == before:
            return
        text = _tr("Move layer up") if index > before else _tr("Move layer down")
        self._undo.push(MoveLayer(self._stack, layer_id, index, text))

    def set(
        self, layer_id: str, name: str, value: Any, text: str, *, goes_on: bool = False
    ) -> None:
        """Another value of a property, if it is another."""
        if getattr(self._stack.layer(layer_id), name) != value:
            command = SetProperty(self._stack, layer_id, name, value, text, goes_on=goes_on)
            self._undo.push(command)

    def removal_refusal(self, layer_id: str) -> LayerError | None:
        """Why it cannot be deleted now."""
        if len(self._stack.layers) == 1:
            return rules.only_one()
        return rules.locked(self._stack.layer(layer_id))

    def merge_refusal(self, layer_id: str) -> LayerError | None:
        """Why it cannot be merged down now."""
        index = self._stack.index(layer_id)
        if index == 0:
            return rules.nothing_below()
        pair = self._stack.layers[index - 1 : index + 1]
        refusals = (
            rules.locked(layer) or rules.hidden(layer) or rules.of_people(layer) for layer in pair
        )
        return next((refusal for refusal in refusals if refusal), None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerEdits", text)
