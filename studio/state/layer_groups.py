"""Layers in groups: putting them in, taking them out, and moving them about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoStack

from studio.state import layer_rules as rules
from studio.state.commands import AddLayer, Rearrange
from studio.state.compositing import group_picture
from studio.state.layer_names import free_name
from studio.state.layer_rules import LayerError
from studio.state.layer_stack import Arrangement, LayerStack
from studio.state.layer_tree import (
    DEEPEST,
    ancestors,
    block,
    held,
    index_within,
    parent_at,
    siblings,
)
from studio.state.layers import (
    NORMAL,
    PASS_THROUGH,
    Layer,
    LayerKind,
    group_layer,
    new_layer_id,
)


class LayerGroups:
    """Each method is one step of the undo stack."""

    def __init__(self, stack: LayerStack, undo: QUndoStack) -> None:
        self._stack, self._undo = stack, undo

    def add(self) -> Layer:
        """An empty group above the active layer."""
        stack = self._stack
        active = stack.find(stack.active_id)
        index = stack.index(active.id) + 1 if active else len(stack.layers)
        group = self._named(parent_at(stack.layers, index))
        self._undo.push(AddLayer(stack, group, index, _tr("Add group")))
        return group

    def wrap(self, layer_id: str) -> Layer:
        """Puts a layer into a new group that lies where the layer lay.

        Raises:
            LayerError: groups are nested too deeply.
        """
        layers = self._stack.layers
        layer = self._stack.layer(layer_id)
        self._check_depth(layer, layer.parent, 1)
        group, where = self._named(layer.parent), block(layers, layer)
        inside = [(x, group.id if x is layer else x.parent) for x in layers[where]]
        self._rearrange(
            [*_as_they_are(layers[: where.start]), *inside, (group, layer.parent)],
            layers[where.stop :],
            layer_id,
            _tr("Group layer"),
        )
        return group

    def ungroup(self, group_id: str) -> None:
        """Takes everything out of a group, and the group away.

        Raises:
            LayerError: it is locked, or holds nothing.
        """
        group = self._stack.layer(group_id)
        inside = siblings(self._stack.layers, group_id)
        rules.refuse(rules.first(rules.locked, self._stack.lineage(group)))
        if not inside:
            raise rules.empty_group(group)
        after = tuple(
            (layer, group.parent if layer.parent == group_id else layer.parent)
            for layer in self._stack.layers
            if layer is not group
        )
        text = _tr("Ungroup layers")
        self._undo.push(Rearrange(self._stack, after, inside[-1].id, text))

    def merge(self, group_id: str) -> Layer:
        """Makes one paint layer of a group, which looks the same by itself.

        Raises:
            LayerError: it is locked or hidden, holds nothing, or something that is no paint.
        """
        rules.refuse(self.merge_refusal(group_id))
        stack, layers = self._stack, self._stack.layers
        group = stack.layer(group_id)
        where = block(layers, group)
        picture = group_picture(layers, group, stack.rect)
        blend = NORMAL if group.blend == PASS_THROUGH else group.blend
        merged = Layer(
            new_layer_id(), LayerKind.PAINT, group.name, picture, opacity=group.opacity, blend=blend
        )
        before = [*_as_they_are(layers[: where.start]), (merged, group.parent)]
        self._rearrange(before, layers[where.stop :], merged.id, _tr("Merge group"))
        return merged

    def merge_refusal(self, group_id: str) -> LayerError | None:
        """Why a group cannot be merged now."""
        group = self._stack.layer(group_id)
        inside = held(self._stack.layers, group)
        lineage = self._stack.lineage(group)
        return (
            rules.first(rules.locked, [*lineage, *inside])
            or rules.first(rules.hidden, lineage)
            or rules.first(rules.of_people, inside)
            or (None if inside else rules.empty_group(group))
        )

    def place(self, layer_id: str, parent: str, position: int) -> None:
        """Moves a layer, with all it holds, into a group or out of all ("").

        Args:
            layer_id: what moves.
            parent: the id of the group, or "".
            position: among what else is in there, 0 being the bottom.

        Raises:
            LayerError: it would lie within itself, or groups would be nested too deeply.
        """
        layers, layer = self._stack.layers, self._stack.layer(layer_id)
        moving = layers[block(layers, layer)]
        if any(parent == one.id for one in moving):
            raise LayerError(_tr("A group cannot be put into itself."))
        self._check_depth(layer, parent, 0)
        rest = [one for one in layers if one not in moving]
        index = index_within(rest, parent, position)
        after = [*_as_they_are(rest[:index]), *_as_they_are(moving)]
        after = [(one, parent if one is layer else within) for one, within in after]
        if [one for one, _ in after] + rest[index:] == layers and parent == layer.parent:
            return
        up = index > layers.index(moving[0])
        self._rearrange(after, rest[index:], self._stack.active_id, _moved(layer, parent, up=up))

    def step(self, layer_id: str, by: int) -> None:
        """One place up (1) or down (-1): past a layer, into a group, or out of one at its end."""
        layers, layer = self._stack.layers, self._stack.layer(layer_id)
        around = siblings(layers, layer.parent)
        at = around.index(layer)
        if 0 <= at + by < len(around):
            beside = around[at + by]
            if beside.kind is LayerKind.GROUP:
                top = len(siblings(layers, beside.id))
                self.place(layer_id, beside.id, 0 if by > 0 else top)
            else:
                self.place(layer_id, layer.parent, at + by)
        elif layer.parent:
            group = self._stack.layer(layer.parent)
            out = siblings(layers, group.parent).index(group)
            self.place(layer_id, group.parent, out + 1 if by > 0 else out)

    def _named(self, parent: str) -> Layer:
        return group_layer(free_name(LayerKind.GROUP, self._stack.layers), parent)

    def _rearrange(
        self,
        before: list[tuple[Layer, str]],
        above: Sequence[Layer],
        active: str,
        text: str,
    ) -> None:
        after = (*before, *_as_they_are(above))
        self._undo.push(Rearrange(self._stack, after, active, text))

    def _check_depth(self, layer: Layer, parent: str, more: int) -> None:
        layers = self._stack.layers
        group = self._stack.find(parent)
        above = 1 + len(ancestors(layers, group)) if group else 0
        inside = held(layers, layer) if layer.kind is LayerKind.GROUP else []
        own = max((len(ancestors(layers, one)) for one in inside), default=0)
        deepest = max(0, own - len(ancestors(layers, layer)))
        if above + deepest + more > DEEPEST:
            raise rules.too_deep()


def _as_they_are(layers: Sequence[Layer]) -> Arrangement:
    return tuple((layer, layer.parent) for layer in layers)


def _moved(layer: Layer, parent: str, *, up: bool) -> str:
    if layer.parent != parent:
        return _tr("Move layer into a group") if parent else _tr("Move layer out of its group")
    return _tr("Move layer up") if up else _tr("Move layer down")


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerGroups", text)
