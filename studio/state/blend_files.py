"""Saving and loading style blends, on a thread of its own: members' files are read for hashes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import UserError
from studio.files.atomic import write_bytes
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_folder import AdapterFolder
from studio.state.background import Background
from studio.state.blend_format import Blend, dumps, read_file
from studio.state.blending import Blending


class BlendFiles(QObject):
    """Blends of the list to files and back.

    Signals:
        saved(str): the name of the file.
        failed(object): a ``UserError``; nothing was changed.
        noted(str): what is not as it was when a blend was saved; it was loaded all the same.
    """

    saved = Signal(str)
    failed = Signal(object)
    noted = Signal(str)

    def __init__(self, blending: Blending, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blending = blending
        self._disk = Background("blend-files", self)

    def save(self, folder_id: str, path: Path) -> None:
        """Writes a blend to ``path``."""
        folder = self._blending.adapters.folder(folder_id)
        members = self._blending.members(folder_id)
        self._disk.do(partial(self._write, folder, members, path))

    def load(self, path: Path) -> None:
        """Puts the blend in ``path`` at the end of the list, as soon as it is read."""
        self._disk.do(partial(self._read, path))

    def close(self) -> None:
        """Ends the thread; what was to be saved is."""
        self._disk.stop(drain=True)

    def _write(self, folder: AdapterFolder, members: tuple[AdapterEntry, ...], path: Path) -> None:
        try:
            write_bytes(path, dumps(folder, members).encode())
        except UserError as error:
            self._disk.back(partial(self.failed.emit, error))
        else:
            self._disk.back(partial(self.saved.emit, path.name))

    def _read(self, path: Path) -> None:
        try:
            blend = read_file(path)
        except UserError as error:
            self._disk.back(partial(self.failed.emit, error))
        else:
            self._disk.back(partial(self._take, blend))

    def _take(self, blend: Blend) -> None:
        self._blending.add(blend.name, blend.members, blend.weight)
        if blend.notes:
            self.noted.emit(" ".join(blend.notes))
