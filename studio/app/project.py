"""The file that is open: its name, saving, opening, exporting. Asks nothing, shows nothing."""

from __future__ import annotations

import uuid
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.app.placing import placed
from studio.app.saving import Saving
from studio.domain.errors import StorageError, UserError
from studio.domain.picture import Picture
from studio.files import openraster
from studio.files.atomic import write_bytes
from studio.state.layers import IN_PICTURE, LayerKind
from studio.state.pixels import to_array, to_image
from studio.state.session import Session

SUFFIX = ".ora"


class Project(QObject):
    """What is open in the window.

    Signals:
        renamed: another file, or another document.
        notes(tuple): sentences about what could not be taken over from a file.
        saved(Path): the project is on the disk.
        failed(object): ``UserError``: it could not be written in the background.
    """

    renamed = Signal()
    notes = Signal(tuple)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.path: Path | None = None
        self.document_id = _new_id()
        self._saving = Saving(session, self)
        self._saving.taken.connect(session.document.undo_stack.setClean)
        self._saving.saved.connect(self._saved)
        self._saving.failed.connect(self._failed)
        self._unsaved = False  # changed before the undo stack began, as a recovered document is

    @property
    def name(self) -> str:
        """What the title shows."""
        return self.path.stem if self.path else self.tr("Untitled")

    @property
    def modified(self) -> bool:
        """Whether closing would lose something."""
        clean = self._session.document.undo_stack.isClean()
        return self._unsaved or self._saving.busy or not clean

    def new(self, width: int, height: int) -> None:
        """A blank document of this many pixels."""
        self.finish_saving()
        self._session.new_project(width, height)
        self._became(None)

    def started(self) -> None:
        """The document was filled in by other means and has no file."""
        self._became(None)

    def open(self, path: Path) -> None:
        """Opens a project in place of what there was.

        Raises:
            StorageError: it cannot be read; what was open stays.
        """
        self.finish_saving()
        loaded = openraster.load_with_warnings(path)
        notes = self._session.open_project(loaded.snapshot)
        self._became(path)
        self._tell((*loaded.warnings, *notes))

    def recover(self, path: Path) -> None:
        """Opens an autosave as an unsaved document.

        Raises:
            StorageError: it cannot be read; what was open stays.
        """
        self.finish_saving()
        notes = self._session.open_project(openraster.load(path))
        self._became(None, unsaved=True)
        self._tell(notes)

    def save(self, path: Path) -> Path:
        """Writes the project and makes ``path`` its file; returns it with its ending.

        Raises:
            StorageError: it could not be written; the file that was there is unchanged.
        """
        path = _with_suffix(path)
        self._saving.write(path)
        self._session.document.undo_stack.setClean()
        self._saved(path)
        return path

    def start_saving(self, path: Path) -> None:
        """As ``save``, while the artist draws on: ``saved`` or ``failed`` tells how it ended."""
        self._saving.start(_with_suffix(path))
        self.renamed.emit()

    def finish_saving(self) -> None:
        """Returns once what is being saved is on the disk, or has failed."""
        self._saving.finish()

    def export(self, path: Path) -> Path:
        """Writes the picture as it is seen to a PNG file.

        Raises:
            StorageError: it could not be written; the file that was there is unchanged.
        """
        path = path if path.suffix.lower() == ".png" else path.with_name(path.name + ".png")
        pixels = to_array(self._session.document.composite(only=IN_PICTURE))
        write_bytes(path, Picture.from_array(pixels).png)
        return path

    def import_picture(self, path: Path) -> None:
        """Puts a picture file on a new layer, its proportions kept.

        Raises:
            PictureError: it cannot be read; nothing is changed.
        """
        self._import(path, LayerKind.PAINT, None)

    def import_reference(self, path: Path) -> None:
        """As ``import_picture``, on top and to look at only: no part of the picture.

        Raises:
            PictureError: it cannot be read; nothing is changed.
        """
        self._import(path, LayerKind.REFERENCE, len(self._session.document.layers))

    def _import(self, path: Path, kind: LayerKind, index: int | None) -> None:
        image = to_image(Picture.from_file(path).rgba())
        document = self._session.document
        document.add_layer(kind, path.stem, placed(image, document.rect.size()), index)

    def _saved(self, path: Path) -> None:
        self.path, self._unsaved = path, False
        self.renamed.emit()
        self.saved.emit(path)

    def _failed(self, error: UserError) -> None:
        self._session.document.undo_stack.resetClean()
        self.renamed.emit()
        self.failed.emit(error)

    def _became(self, path: Path | None, *, unsaved: bool = False) -> None:
        self.path = path
        self.document_id = _new_id()
        self._unsaved = unsaved
        self._session.document.undo_stack.setClean()
        self.renamed.emit()

    def _tell(self, notes: tuple[str, ...]) -> None:
        if notes:
            self.notes.emit(notes)


def _with_suffix(path: Path) -> Path:
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def is_project(path: Path) -> bool:
    """Whether a file's name says that it is a project."""
    return path.suffix.lower() == SUFFIX


def check_exists(path: Path) -> Path:
    """Returns ``path``.

    Raises:
        StorageError: there is no such file.
    """
    if not path.is_file():
        raise StorageError(
            f"There is no file {path.name}.", remedy="It may have been moved or renamed."
        )
    return path


def _new_id() -> str:
    return uuid.uuid4().hex[:12]
