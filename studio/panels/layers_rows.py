"""Which rows the layers list shows, and where a layer goes that is dropped between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from studio.state.layer_tree import ancestors, siblings
from studio.state.layers import Layer, LayerKind


@dataclass(frozen=True, eq=False)
class Row:
    """One row.

    Attributes:
        depth: how many groups it is in.
        shown: it and all groups it is in are visible.
        collapsed: a group whose layers have no rows.
    """

    layer: Layer
    depth: int
    shown: bool
    collapsed: bool


def rows_of(layers: Sequence[Layer], collapsed: Collection[str]) -> tuple[Row, ...]:
    """The rows from the top down, without what is in collapsed groups."""
    rows = []
    for layer in reversed(layers):
        above = ancestors(layers, layer)
        if any(group.id in collapsed for group in above):
            continue
        shown = all(one.visible for one in (layer, *above))
        folded = layer.kind is LayerKind.GROUP and layer.id in collapsed
        rows.append(Row(layer, len(above), shown, folded))
    return tuple(rows)


def place_of(
    layers: Sequence[Layer], rows: Sequence[Row], gap: int, moved: Layer, depth: int
) -> tuple[str, int]:
    """The group and the position in it, as ``LayerGroups.place`` takes them.

    Args:
        layers: of the document, from the bottom up.
        rows: as they are shown.
        gap: above the row of this number.
        moved: what is dropped.
        depth: how far to the right; only asked where the gap ends one or more groups.
    """
    if gap <= 0:
        return _top(layers, "", moved)
    above = rows[gap - 1]
    if above.layer.kind is LayerKind.GROUP and not above.collapsed:
        return _top(layers, above.layer.id, moved)
    least = rows[gap].depth if gap < len(rows) else 0
    lineage = [above.layer, *ancestors(layers, above.layer)]
    beside = lineage[max(0, above.depth - max(least, depth))]
    around = siblings(layers, beside.parent)
    below = around[: around.index(beside)]
    return beside.parent, sum(layer is not moved for layer in below)


def _top(layers: Sequence[Layer], parent: str, moved: Layer) -> tuple[str, int]:
    return parent, sum(layer is not moved for layer in siblings(layers, parent))
