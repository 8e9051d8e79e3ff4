"""What the buttons below the layers list do to the active layer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.state.document import Document
from studio.state.layers import Layer, LayerKind


@dataclass(frozen=True)
class Command:
    """Something that is done to the active layer.

    Attributes:
        refusal: why it cannot be done now, "" if it can.
        of_group: its words where the active layer is a group, "" where they are the same.
    """

    icon: str
    text: str
    run: Callable[[Layer], object]
    refusal: Callable[[Layer], str]
    of_group: str = ""

    def words(self, layer: Layer) -> str:
        """What it is called for ``layer``."""
        return (layer.kind is LayerKind.GROUP and self.of_group) or self.text


def layer_commands(document: Document) -> dict[str, Command]:
    """What the buttons below the list do, by their names."""
    return {
        "duplicate": Command(
            "copy",
            _tr("Duplicate layer"),
            lambda layer: document.duplicate_layer(layer.id),
            lambda _: "",
            _tr("Duplicate the group and what it holds"),
        ),
        "merge": Command(
            "merge-down",
            _tr("Merge with the layer below"),
            lambda layer: document.merge(layer.id),
            lambda layer: document.why_not_merge(layer.id),
            _tr("Merge the group into one layer"),
        ),
        "remove": Command(
            "trash",
            _tr("Delete layer"),
            lambda layer: document.remove_layer(layer.id),
            lambda layer: document.why_not_remove(layer.id),
            _tr("Delete the group and what it holds"),
        ),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayersPanel", text)
