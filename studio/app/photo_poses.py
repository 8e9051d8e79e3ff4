"""Commands that read people out of a photograph or a layer, and the bar that shows it goes on."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QWidget,
)

from studio.app.floating_bar import MARGIN, FloatingBar
from studio.domain.errors import UserError
from studio.domain.picture import Array, Picture
from studio.pose.person import Person
from studio.state.document import Document
from studio.state.layers import IN_PICTURE
from studio.state.pixels import to_array
from studio.state.pose_tools import PoseTools
from studio.workers.pose_reading import Load, PoseReading

MOST_PIXELS = 4_000_000  # a detector sees no more in a larger photograph
BELOW = 56  # px: under the pose tool's own bar


class PhotoPoses(FloatingBar):
    """Shown while a photograph is read.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(
        self, tools: PoseTools, document: Document, reading: PoseReading, area: QWidget
    ) -> None:
        super().__init__(area)
        self._tools, self._document, self._reading = tools, document, reading
        self.words = QLabel(self.tr("Looking for people…"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setFixedWidth(96)
        bar.setTextVisible(False)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.setToolTip(self.tr("Stop looking; nothing is changed"))
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(reading.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(8)
        for part in (self.words, bar, self.stop):
            layout.addWidget(part)
        reading.running_changed.connect(lambda: self.set_shown(shown=reading.running))
        reading.found.connect(self._take)
        reading.failed.connect(self.failed)

    def place(self) -> None:
        """Below the pose tool's bar."""
        super().place()
        self.move(self.x(), MARGIN + BELOW)

    def ask(self) -> None:
        """Asks for a photograph and reads it."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff)")
        title = self.tr("Pose from a photo")
        name, _ = QFileDialog.getOpenFileName(self.window(), title, "", kinds)
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Reads the people of a picture file."""
        self._start(lambda: Picture.from_file(path, MOST_PIXELS).rgb())

    def read_layer(self, layer_id: str) -> None:
        """Reads the people of a layer, or with "" of all that is seen."""
        if layer_id:
            image = self._document.layer(layer_id).image.copy()
        else:
            image = self._document.composite(only=IN_PICTURE)
        self._start(lambda: _over_white(to_array(image)))

    def fill_layers(self, menu: QMenu) -> None:
        """Lists the layers that may show people, anew each time it opens."""

        def fill() -> None:
            menu.clear()
            menu.addAction(self.tr("All that is seen"), partial(self.read_layer, ""))
            menu.addSeparator()
            for layer in reversed(self._document.layers):
                if layer.kind in IN_PICTURE:
                    words = layer.name.replace("&", "&&")
                    menu.addAction(words, partial(self.read_layer, layer.id))

        menu.aboutToShow.connect(fill)
        fill()

    def _start(self, load: Load) -> None:
        self._reading.start(load, (self._document.width, self._document.height))

    def _take(self, people: tuple[Person, ...]) -> None:
        try:
            self._tools.group.add(people, self.tr("Pose from a photo"))
        except UserError as error:
            self.failed.emit(error)


def _over_white(rgba: Array) -> Array:
    """``[H, W, 3]``: as the picture looks on paper."""
    alpha = rgba[..., 3:].astype("uint16")
    mixed = (rgba[..., :3] * alpha + 255 * (255 - alpha)) // 255
    return mixed.astype("uint8")
