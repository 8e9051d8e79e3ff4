"""Depth and lines that a net finds in a layer, as a layer of their own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from studio.domain.adapter_kinds import LINES, Sees
from studio.domain.control_pictures import over
from studio.domain.picture import Array
from studio.domain.preprocess import PREPROCESSORS, Preprocess, Preprocessor
from studio.state.control_layers import OPACITY
from studio.state.document import Document
from studio.state.inputs import bounded, ink_of
from studio.state.layer_rules import LayerError
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array, to_image
from studio.state.preparing import Preparing


@dataclass(frozen=True, eq=False)
class _Job:
    layer_id: str
    name: str
    how: Preprocess
    rgb: Array


class LayerNets(QObject):
    """Asks the workers, and adds a layer when they are done: one undo step.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(
        self, document: Document, preparing: Preparing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._preparing = document, preparing
        self._jobs: dict[str, _Job] = {}
        preparing.changed.connect(self._look)

    def ways(self) -> tuple[Preprocessor, ...]:
        """What can be found right now: its package and its weights are there."""
        return tuple(
            kind
            for kind in PREPROCESSORS
            if (kind.gives is Sees.DEPTH or kind.gives in LINES)
            and not kind.built_in
            and not self._preparing.lack(kind)
        )

    @property
    def busy(self) -> bool:
        """Whether something is being looked for."""
        return bool(self._jobs)

    def start(self, layer: Layer, kind: Preprocessor) -> None:
        """Looks for it in a layer; a newer wish for the same replaces this one.

        Raises:
            LayerError: nothing is painted on it.
        """
        rgba = to_array(bounded(self._document.filled(layer).image))
        if not rgba[..., 3].any():
            raise LayerError(
                self.tr("“{name}” is empty.").format(name=layer.name),
                remedy=self.tr("Paint on it first."),
            )
        self._preparing.retry()  # what went wrong before may be put right by now
        owner = f"layer {layer.id} {kind.name}"
        self._jobs[owner] = _Job(layer.id, layer.name, Preprocess(kind.name), over(rgba, 255))
        self._look()

    def _look(self) -> None:
        for owner, job in list(self._jobs.items()):
            picture = self._preparing.prepared(owner, job.how, job.rgb)
            fault = self._preparing.fault(owner)
            if picture is not None:
                del self._jobs[owner]
                self._add(job, picture.rgb())
            elif fault is not None:
                del self._jobs[owner]
                self.failed.emit(fault)

    def _add(self, job: _Job, rgb: Array) -> None:
        document, kind = self._document, LayerKind.SKETCH
        if job.how.kind.gives is Sees.DEPTH:
            kind = LayerKind.DEPTH
            rgba = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
        else:
            rgba = ink_of(255 - rgb.max(axis=2))
        below = document.find(job.layer_id)
        index = document.index(below.id) + 1 if below is not None else len(document.layers)
        name = f"{job.name}: {job.how.kind.title}"
        document.add_layer(kind, name, to_image(rgba), index, OPACITY.get(kind, 1.0))
