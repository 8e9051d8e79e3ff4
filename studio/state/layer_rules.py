"""What cannot be done to a layer as it is, as sentences for the artist."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import UserError
from studio.state.layers import CONTROLS, Layer, LayerKind

Rule = Callable[[Layer], "LayerError | None"]


class LayerError(UserError):
    """Something that cannot be done to this layer as it is."""


def refuse(refusal: LayerError | None) -> None:
    """Raises ``refusal`` if there is one.

    Raises:
        LayerError: it.
    """
    if refusal is not None:
        raise refusal


def nothing_to_draw_on() -> LayerError:
    """There is no active layer."""
    return LayerError(_tr("There is no layer to draw on."), remedy=_tr("Add a layer first."))


def only_one() -> LayerError:
    """It is the last layer of the document."""
    return LayerError(
        _tr("A document keeps at least one layer."),
        remedy=_tr("Add another layer first, then delete this one."),
    )


def nothing_below() -> LayerError:
    """It is the lowest layer."""
    return LayerError(_tr("There is no layer below to merge with."))


def too_many_people(most: int) -> LayerError:
    """A pose layer is full."""
    return LayerError(
        _tr("A pose layer holds {count} people at most.").format(count=most),
        remedy=_tr("Add another pose layer."),
    )


def locked(layer: Layer) -> LayerError | None:
    """Refuses a locked layer."""
    if not layer.locked:
        return None
    return LayerError(
        _tr("“{name}” is locked.").format(name=layer.name),
        remedy=_tr("Click its padlock in the layers list to change it."),
    )


def hidden(layer: Layer) -> LayerError | None:
    """Refuses a layer that is not shown."""
    if layer.visible:
        return None
    return LayerError(
        _tr("“{name}” is hidden.").format(name=layer.name),
        remedy=_tr("Click its eye in the layers list to see what you draw."),
    )


def of_people(layer: Layer) -> LayerError | None:
    """Refuses a pose layer, which holds people instead of paint."""
    if layer.kind is not LayerKind.POSE:
        return None
    return LayerError(
        _tr("“{name}” holds people, not paint.").format(name=layer.name),
        remedy=_tr("Drag their joints with the pose tool, or choose another layer."),
    )


def is_group(layer: Layer) -> LayerError | None:
    """Refuses a group, which holds layers instead of paint."""
    if layer.kind is not LayerKind.GROUP:
        return None
    return LayerError(
        _tr("“{name}” is a group of layers.").format(name=layer.name),
        remedy=_tr("Choose one of the layers in it."),
    )


def group_below() -> LayerError:
    """What lies below is a group."""
    return LayerError(
        _tr("The layer below is a group."),
        remedy=_tr("Merge the group first, or drag the layer into it."),
    )


def unlike(layer: Layer, below: Layer) -> LayerError | None:
    """Refuses to make one layer of something that steers and something else."""
    if layer.kind is below.kind or not {layer.kind, below.kind} & {*CONTROLS}:
        return None
    steering = layer if layer.kind in CONTROLS else below
    return LayerError(
        _tr("“{name}” steers adapters and cannot become part of another kind of layer.").format(
            name=steering.name
        ),
        remedy=_tr("Merge it with a layer of its own kind."),
    )


def empty_group(group: Layer) -> LayerError:
    """There is nothing in it."""
    return LayerError(_tr("“{name}” holds no layers.").format(name=group.name))


def too_deep() -> LayerError:
    """Groups in groups in groups."""
    return LayerError(_tr("Groups cannot be nested any deeper."))


def first(rule: Rule, layers: Iterable[Layer]) -> LayerError | None:
    """The first refusal of ``rule`` among ``layers``."""
    return next((refusal for refusal in map(rule, layers) if refusal), None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerRules", text)
