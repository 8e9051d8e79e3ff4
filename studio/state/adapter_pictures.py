"""Picture files chosen for adapters to look at: read on a thread of their own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import Sees
from studio.domain.errors import PictureError, UserError
from studio.domain.picture import Picture
from studio.state.adapter_stack import AdapterStack
from studio.state.background import Background
from studio.state.inputs import ENOUGH

# Image encoders look at 224 or 336 pixels a side; every result's file carries the picture.
ENOUGH_STYLE = 512 * 512


class AdapterPictures(QObject):
    """Gives chosen pictures to adapters; each is one undo step.

    Signals:
        failed(object): a ``UserError``; the adapter looks at what it did before.
    """

    failed = Signal(object)

    def __init__(self, adapters: AdapterStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._adapters = adapters
        self._reader = Background("adapter-pictures", self)

    def choose(self, entry_id: str, path: Path) -> None:
        """Lets an adapter look at the picture in ``path``, as soon as it is read.

        Raises:
            AdapterError: no such adapter.
        """
        style = self._adapters.entry(entry_id).sees is Sees.STYLE
        self._reader.do(partial(self._read, entry_id, path, ENOUGH_STYLE if style else ENOUGH))

    def look_at(self, entry_id: str, layer_id: str | None) -> None:
        """Lets an adapter look at a layer, or with ``None`` at what it looks at by itself."""
        self._give(entry_id, source_layer=layer_id, picture=None, picture_name="")

    def close(self) -> None:
        """Ends the thread."""
        self._reader.stop(drain=False)

    def _read(self, entry_id: str, path: Path, most: int) -> None:
        try:
            picture = Picture.from_file(path, most=most)
        except UserError as error:
            kept = self.tr("The adapter looks at what it did before.")
            told = PictureError(error.what, kept, error.remedy)
            self._reader.back(partial(self.failed.emit, told))
        else:
            self._reader.back(partial(self._take, entry_id, picture, path.name))

    def _take(self, entry_id: str, picture: Picture, name: str) -> None:
        if any(entry.id == entry_id for entry in self._adapters.entries):
            self._give(entry_id, picture=picture, picture_name=name, source_layer=None)

    def _give(self, entry_id: str, **changes: Any) -> None:
        # A restored picture is read as it is; of another one edges are looked for again.
        if find(self._adapters.entry(entry_id).model) is not None:
            changes["reads"] = None
        self._adapters.update(entry_id, **changes)
