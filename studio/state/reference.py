"""Reference pictures: to look at while painting, and no part of the picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.state.document import Document
from studio.state.layer_rules import LayerError
from studio.state.layers import Layer, LayerKind

CAN_BE = (LayerKind.PAINT, LayerKind.RESULT, LayerKind.REFERENCE)


def toggle_reference(document: Document, layer: Layer) -> None:
    """Makes a layer a reference picture, or a part of the picture again.

    Raises:
        LayerError: it steers the model or holds others, and is no picture.
    """
    if layer.kind not in CAN_BE:
        raise LayerError(
            _tr("“{name}” cannot be a reference picture.").format(name=layer.name),
            remedy=_tr("Choose a layer with a picture on it, or import one."),
        )
    if layer.kind is LayerKind.REFERENCE:
        document.set_kind(layer.id, LayerKind.PAINT, _tr("Use as part of the picture"))
    else:
        document.set_kind(layer.id, LayerKind.REFERENCE, _tr("Use as reference picture"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reference", text)
