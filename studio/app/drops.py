"""Files dropped on the window: projects open, our results restore, pictures become layers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QWidget

from studio.app.clipboard import pixels_of
from studio.app.project import is_project
from studio.panels.dropped import PICTURES, local_files


class Drops(QObject):
    """Watches ``window`` for dropped files.

    Signals:
        project_dropped(Path): an OpenRaster project.
        picture_dropped(Path): a picture file, perhaps one of our results.
        unknown_dropped(Path): something else.
        own_dropped(Path): dragged from one of our own panels, e.g. the history.
        pixels_dropped(QImage): a picture without a file, as from a browser.
        web_dropped(): only the address of something on the net.
    """

    project_dropped = Signal(Path)
    picture_dropped = Signal(Path)
    unknown_dropped = Signal(Path)
    own_dropped = Signal(Path)
    pixels_dropped = Signal(QImage)
    web_dropped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._drop(event)
        if isinstance(event, QDragEnterEvent) and _is_ours(event.mimeData()):
            event.acceptProposedAction()
            return True
        return False

    def _drop(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        files, pixels = local_files(data), pixels_of(data)
        event.acceptProposedAction()
        for path in files:
            if event.source() is not None:
                self.own_dropped.emit(path)
            else:
                self.take(path)
        if pixels is not None:
            self.pixels_dropped.emit(pixels)
        elif not files and data.hasUrls():
            self.web_dropped.emit()
        return _is_ours(data)

    def take(self, path: Path) -> None:
        """Handles one file as if it had been dropped."""
        self._route(path)(path)

    def _route(self, path: Path) -> Callable[[Path], None]:
        if is_project(path):
            return self.project_dropped.emit
        if path.suffix.lower() in PICTURES:
            return self.picture_dropped.emit
        return self.unknown_dropped.emit


def _is_ours(data: QMimeData) -> bool:
    """Whether something can be made, or said, of what is dragged."""
    return bool(data.hasUrls() or pixels_of(data) is not None)
