"""Everything that can be done to layers as wholes, each as one step of the undo stack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QUndoStack

from studio.state import layer_rules as rules
from studio.state.commands import AddLayer, MergeDown, Rearrange, SetProperty
from studio.state.compositing import flatten
from studio.state.layer_names import free_name, kind_name
from studio.state.layer_rules import LayerError
from studio.state.layer_stack import LayerStack
from studio.state.layer_tree import block, parent_at, siblings
from studio.state.layers import (
    CONTROLS,
    NORMAL,
    Layer,
    LayerKind,
    blank_image,
    new_layer_id,
    scaled_image,
)
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
            if active and active.kind is LayerKind.GROUP:
                index -= 1  # into the group, on top
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
        """Deletes a layer with all it holds, or refuses."""
        rules.refuse(self.removal_refusal(layer_id))
        stack = self._stack
        where = block(stack.layers, stack.layer(layer_id))
        gone = stack.layers[where]
        after = tuple(one for one in stack.arrangement() if one[0] not in gone)
        active = stack.active_id
        if any(layer.id == active for layer in gone):
            active = after[max(0, where.start - 1)][0].id  # what lay below, or the lowest
        group = stack.layer(layer_id).kind is LayerKind.GROUP
        text = _tr("Delete group") if group else _tr("Delete layer")
        self._undo.push(Rearrange(stack, after, active, text))

    def duplicate(self, layer_id: str) -> Layer:
        """A copy right above, of a group with all it holds."""
        stack = self._stack
        layer, now = stack.layer(layer_id), stack.arrangement()
        where = block(stack.layers, layer)
        names = {one.id: new_layer_id() for one in stack.layers[where]}
        copies = [_copy(one, names) for one in stack.layers[where]]
        copies[-1].name = _tr("{name} copy").format(name=layer.name)
        new = tuple((copy, copy.parent) for copy in copies)
        after = (*now[: where.stop], *new, *now[where.stop :])
        group = layer.kind is LayerKind.GROUP
        text = _tr("Duplicate group") if group else _tr("Duplicate layer")
        self._undo.push(Rearrange(stack, after, copies[-1].id, text))
        return copies[-1]

    def merge_down(self, layer_id: str) -> None:
        """One with the layer below, or refuses."""
        rules.refuse(self.merge_refusal(layer_id))
        stack, index = self._stack, self._stack.index(layer_id)
        pair = stack.layers[index - 1 : index + 1]
        # The lower layer keeps its blend mode for what lies further down.
        pair = [replace(pair[0], blend=NORMAL, parent=""), replace(pair[1], parent="")]
        opacity = 1.0
        if pair[0].kind in CONTROLS:  # only shown translucent: adapters see it in full
            opacity = pair[0].opacity
            pair = [replace(layer, opacity=1.0, blend=NORMAL) for layer in pair]
        merged = flatten(pair, stack.rect)
        self._undo.push(MergeDown(stack, layer_id, merged, _tr("Merge down"), opacity))

    def move(self, layer_id: str, index: int) -> None:
        """To ``index`` among the layers it leaves behind, 0 being the bottom."""
        stack, layer = self._stack, self._stack.layer(layer_id)
        where = block(stack.layers, layer)
        moving, rest = stack.layers[where], list(stack.layers)
        del rest[where]
        index = max(0, min(index, len(rest)))
        if index == where.start:
            return
        parent = parent_at(rest, index)
        order = [*rest[:index], *moving, *rest[index:]]
        after = tuple((one, parent if one is layer else one.parent) for one in order)
        text = _tr("Move layer up") if index > where.start else _tr("Move layer down")
        self._undo.push(Rearrange(stack, after, stack.active_id, text))

    def set(
        self, layer_id: str, name: str, value: Any, text: str, *, goes_on: bool = False
    ) -> None:
        """Another value of a property, if it is another."""
        if getattr(self._stack.layer(layer_id), name) != value:
            command = SetProperty(self._stack, layer_id, name, value, text, goes_on=goes_on)
            self._undo.push(command)

    def removal_refusal(self, layer_id: str) -> LayerError | None:
        """Why it cannot be deleted now."""
        stack = self._stack
        layer = stack.layer(layer_id)
        gone = stack.layers[block(stack.layers, layer)]
        left = (one for one in stack.layers if one not in gone)
        if all(one.kind is LayerKind.GROUP for one in left):
            return rules.only_one()
        return rules.first(rules.locked, [*stack.lineage(layer), *gone])

    def merge_refusal(self, layer_id: str) -> LayerError | None:
        """Why it cannot be merged down now."""
        stack, layer = self._stack, self._stack.layer(layer_id)
        around = siblings(stack.layers, layer.parent)
        at = around.index(layer)
        if layer.kind is LayerKind.GROUP:
            return rules.is_group(layer)
        if at == 0:
            return rules.nothing_below()
        below = around[at - 1]
        if below.kind is LayerKind.GROUP:
            return rules.group_below()
        return (
            rules.first(rules.locked, [layer, below, *stack.lineage(layer)[1:]])
            or rules.first(rules.hidden, [layer, below])
            or rules.first(rules.of_people, [layer, below])
            or rules.unlike(layer, below)
        )


def _copy(layer: Layer, names: Mapping[str, str]) -> Layer:
    return replace(
        layer,
        id=names[layer.id],
        image=QImage(layer.image),
        locked=False,
        marks=layer.marks.copy(),
        parent=names.get(layer.parent, layer.parent),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerEdits", text)
