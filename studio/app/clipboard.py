"""Pasting whatever the clipboard holds: pixels, picture files, or their paths as text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QSize, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from studio.app.reporting import Reporter
from studio.app.selection_commands import SelectionCommands
from studio.domain.picture import MAX_PIXELS
from studio.panels.dropped import PICTURES, local_files
from studio.state.document import Document
from studio.state.selected_pixels import Clip

MOST_FILES = 20  # on one paste; more is an accident
_TEXT = 100_000  # letters of text that are looked at for paths


class Clipboard(QObject):
    """Decides what pasting means; failures become messages."""

    def __init__(
        self,
        document: Document,
        selection: SelectionCommands,
        import_path: Callable[[Path], None],
        reporter: Reporter,
    ) -> None:
        super().__init__(reporter)
        self._document, self._selection = document, selection
        self._import_path, self._reporter = import_path, reporter

    def paste(self) -> None:
        """Pixels to a layer in place; of picture files, a layer each."""
        data = QGuiApplication.clipboard().mimeData()
        image = pixels_of(data) if data is not None else None
        files = picture_files(data) if data is not None and image is None else []
        if files:
            self._import(files)
        elif image is None or self._fits(image.size()):
            self._selection.paste()  # which says so where there is nothing
            self._tell_scaled(image)

    def take(self, image: QImage) -> None:
        """Pixels that were dropped, on a layer."""
        if self._fits(image.size()):
            self._selection.place(Clip(image))
            self._tell_scaled(image)

    def copy(self, image: QImage) -> None:
        """Puts a picture on the clipboard."""
        QGuiApplication.clipboard().setImage(image)

    def _fits(self, size: QSize) -> bool:
        """Whether a picture is one the studio takes; says so if it is not."""
        fits = size.width() * size.height() <= MAX_PIXELS
        if not fits:
            said = self.tr("The picture has {width} × {height} pixels.")
            most = self.tr("The studio takes {most} million; scale it down first.")
            self._reporter.warn(
                said.format(width=size.width(), height=size.height()),
                most.format(most=MAX_PIXELS // 1_000_000),
            )
        return fits

    def _tell_scaled(self, image: QImage | None) -> None:
        room = self._document.rect.size()
        if image is not None and image.size().boundedTo(room) != image.size():
            self._reporter.say(
                self.tr("It was larger than the drawing and is scaled to fit."),
                self.tr("Move it with the transform tool."),
            )

    def _import(self, files: list[Path]) -> None:
        for path in files[:MOST_FILES]:
            self._import_path(path)
        if len(files) > MOST_FILES:
            self._reporter.warn(
                self.tr("Only the first {count} pictures were pasted.").format(count=MOST_FILES)
            )


def pixels_of(data: QMimeData) -> QImage | None:
    """The picture that is copied or dragged as pixels, as browsers do; ``None`` if there is none.

    A file manager may offer the icon of a file beside its path: then the file is meant.
    """
    if local_files(data) or not data.hasImage():
        return None
    image = data.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None


def picture_files(data: QMimeData) -> list[Path]:
    """Picture files that are copied or dragged, also as lines of text with their paths."""
    files = local_files(data)
    if not files and data.hasText():
        lines = data.text()[:_TEXT].splitlines()
        files = [path for path in map(_path, lines) if path is not None]
    return [path for path in files if path.suffix.lower() in PICTURES]


def _path(line: str) -> Path | None:
    """A line of text as the path of a file that exists; ``None`` if it is none."""
    text = line.strip().strip("\"'")
    if text.startswith("file:"):
        text = QUrl(text).toLocalFile()
    try:
        path = Path(text).expanduser()
        return path if path.is_absolute() and path.is_file() else None
    except (OSError, ValueError, RuntimeError):  # no name a file can have
        return None
