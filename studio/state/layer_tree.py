"""Groups within the one list of layers.

The list runs from the bottom up. A group lies right above all that it holds, and ``parent`` of
what it holds names it: the list alone says in which order layers are drawn, and where a layer lies
decides, together with its ``parent``, which group it is in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from studio.state.layers import Layer, LayerKind

DEEPEST = 32  # groups within groups


@dataclass(eq=False, slots=True)
class Node:
    """A layer, and from the bottom up what it holds if it is a group."""

    layer: Layer
    children: list[Node] = field(default_factory=list)


def tree(layers: Iterable[Layer]) -> list[Node]:
    """The layers outside of all groups, from the bottom up, with what they hold."""
    waiting: dict[str, list[Node]] = {}
    for layer in layers:
        children = waiting.pop(layer.id, []) if layer.kind is LayerKind.GROUP else []
        waiting.setdefault(layer.parent, []).append(Node(layer, children))
    return waiting.pop("", [])


def ancestors(layers: Iterable[Layer], layer: Layer) -> list[Layer]:
    """The groups a layer is in, the innermost first."""
    groups = {other.id: other for other in layers if other.kind is LayerKind.GROUP}
    found: list[Layer] = []
    while layer.parent in groups and len(found) <= DEEPEST:
        layer = groups[layer.parent]
        found.append(layer)
    return found


def block(layers: Sequence[Layer], layer: Layer) -> slice:
    """Where a layer lies in the list together with all that it holds."""
    end = layers.index(layer) + 1
    inside = {layer.id}
    start = end - 1
    # Groups lie above what they hold, so that walking down meets each group before its content.
    while start > 0 and layers[start - 1].parent in inside:
        start -= 1
        inside.add(layers[start].id)
    return slice(start, end)


def held(layers: Sequence[Layer], layer: Layer) -> list[Layer]:
    """All that a group holds, at any depth, from the bottom up."""
    where = block(layers, layer)
    return list(layers[where.start : where.stop - 1])


def siblings(layers: Sequence[Layer], parent: str) -> list[Layer]:
    """What a group holds directly, or what is in none (""), from the bottom up."""
    return [layer for layer in layers if layer.parent == parent]


def parent_at(layers: Sequence[Layer], index: int) -> str:
    """The group of a layer that is put at ``index``: that of what then lies above it."""
    if index >= len(layers):
        return ""
    above = layers[index]
    return above.id if above.kind is LayerKind.GROUP else above.parent


def index_within(layers: Sequence[Layer], parent: str, position: int) -> int:
    """The place in the list of what becomes the ``position``-th in ``parent``, from the bottom."""
    inside = siblings(layers, parent)
    if position < len(inside):
        return block(layers, inside[max(0, position)]).start
    if not parent:
        return len(layers)
    return next(index for index, layer in enumerate(layers) if layer.id == parent)


def sound(layers: Sequence[Layer]) -> list[Layer]:
    """``layers`` of a file in the order the list keeps to; groups that are not there are left."""
    known = {layer.id: layer for layer in layers if layer.kind is LayerKind.GROUP}
    for layer in layers:
        if layer.parent not in known or len(ancestors(layers, layer)) > DEEPEST:
            layer.parent = ""
    children: dict[str, list[Layer]] = {}
    for layer in layers:
        children.setdefault(layer.parent, []).append(layer)

    def laid(parent: str) -> list[Layer]:
        return [x for layer in children.get(parent, []) for x in (*laid(layer.id), layer)]

    return laid("")
