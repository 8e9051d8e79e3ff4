"""What layers are called."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from studio.state.layers import Layer, LayerKind


def kind_name(kind: LayerKind) -> str:
    """What the artist calls a kind of layer."""
    return {
        LayerKind.PAINT: _tr("paint"),
        LayerKind.SKETCH: _tr("sketch"),
        LayerKind.RESULT: _tr("result"),
        LayerKind.REFERENCE: _tr("reference"),
        LayerKind.MASK: _tr("mask"),
        LayerKind.POSE: _tr("pose"),
        LayerKind.GROUP: _tr("group"),
        LayerKind.DEPTH: _tr("depth"),
        LayerKind.SEGMENTATION: _tr("areas"),
        LayerKind.GROUP: _tr("group"),
    }[kind]


def free_name(kind: LayerKind, layers: Iterable[Layer]) -> str:
    """A name for a new layer that none of ``layers`` has."""
    taken = {layer.name for layer in layers}
    stem = kind_name(kind).capitalize()
    names = (f"{stem} {number}" for number in range(1, len(taken) + 2))
    return stem if stem not in taken else next(name for name in names if name not in taken)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerNames", text)
