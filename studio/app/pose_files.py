"""People in files and on the clipboard."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.errors import PoseError, StorageError
from studio.files.atomic import write_bytes
from studio.pose.openpose_json import dumps, loads
from studio.state import pose_saving
from studio.state.document import Document
from studio.state.pose_tools import PoseTools
from studio.state.posing import People

OURS = "studio_people"  # other programs pass it over


class PoseFiles:
    """OpenPose JSON in and out; copies carry it as text, for other tools and their pages."""

    def __init__(self, tools: PoseTools, document: Document, window: QWidget) -> None:
        self._tools, self._document, self._window = tools, document, window

    def read(self, path: Path) -> None:
        """The people of an OpenPose file, fitted into the document.

        Raises:
            PoseError: it is no pose; the document is as it was.
            StorageError: it could not be read.
        """
        self._tools.replace_all(loads(_read(path), self._size())[0])

    def write(self, path: Path) -> None:
        """Writes the people as an OpenPose file.

        Raises:
            StorageError: it could not be written.
        """
        write_bytes(path, dumps(self._tools.people(), self._size()).encode())

    def ask_read(self) -> None:
        """Asks for a file and reads it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window.window(), _tr("Read people"), "", _tr("OpenPose (*.json)")
        )
        if name:
            self.read(Path(name))

    def ask_write(self) -> None:
        """Asks for a name and writes the people there."""
        name, _ = QFileDialog.getSaveFileName(
            self._window.window(), _tr("Write people"), "pose.json", _tr("OpenPose (*.json)")
        )
        if name:
            self.write(Path(name))

    def copy(self) -> None:
        """Those chosen go to the clipboard."""
        QGuiApplication.clipboard().setText(copied(self._tools.group.copied(), self._size()))

    def cut(self) -> None:
        """The same, and they are taken away."""
        people = self._tools.group.copied()
        self._tools.choose(people)
        self.copy()
        self._tools.group.remove()

    def paste(self) -> None:
        """People of the clipboard, ours or as OpenPose JSON, in front of the others.

        Raises:
            PoseError: there are none.
        """
        people = pasted(QGuiApplication.clipboard().text(), self._size())
        known = {person.id for person in self._tools.people()}
        aside = self._document.width * 0.04 if any(p.id in known for p in people) else 0.0
        self._tools.group.add(people, _tr("Paste people"), aside)

    def _size(self) -> tuple[int, int]:
        return self._document.width, self._document.height


def copied(people: People, size: tuple[int, int]) -> str:
    """People for the clipboard: OpenPose JSON that carries what only we know beside it."""
    return json.dumps({**json.loads(dumps(people, size)), OURS: pose_saving.written(people)})


def pasted(text: str, size: tuple[int, int]) -> People:
    """The people of such a text, or of another program's.

    Raises:
        PoseError: there are none.
    """
    try:
        said = json.loads(text) if text.lstrip()[:1] in ("{", "[") else None
    except (ValueError, RecursionError):
        said = None
    if said is None:
        raise PoseError(
            _tr("There is nobody on the clipboard."),
            "",
            _tr("Copy somebody with the pose tool, or copy the text of an OpenPose file."),
        )
    ours = pose_saving.read(said.get(OURS)) if isinstance(said, dict) else ()
    return ours or loads(text, size)[0]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StorageError(
            f"The file {path.name} could not be read ({error.strerror}).",
            "Your people were kept.",
            "Check that it exists and may be read.",
        ) from error


def _tr(text: str) -> str:
    return QCoreApplication.translate("PoseFiles", text)
