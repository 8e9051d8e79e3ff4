"""What an adapter sees, shown on the canvas while the artist wants to know."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from studio.domain.adapter_kinds import Sees
from studio.domain.errors import UserError
from studio.domain.picture import Array
from studio.domain.resizing import resized
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session

PAUSE_MS = 200  # strokes are never delayed: the picture follows when they rest
# Others are cut out and scaled by encoders of their own.
_AT_SIZE = frozenset(Sees) - {Sees.STYLE, Sees.PORTRAIT, Sees.NOTHING}


class Seeing(QObject):
    """The control picture of one adapter, exactly as the model gets it.

    Attributes:
        image: it; ``None`` while nobody asks, and where there is nothing to see.
        caption: whose it is, and how large.

    Signals:
        changed: any of these.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entry_id: str | None = None
        self.image: QImage | None = None
        self.caption = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._refresh)
        session.conditions_changed.connect(self._wait)

    @property
    def entry_id(self) -> str | None:
        """Whose picture is shown."""
        return self._entry_id

    def watch(self, entry_id: str | None) -> None:
        """Shows what an adapter sees, or nothing any more."""
        if entry_id == self._entry_id:
            return
        self._entry_id = entry_id
        self._refresh()

    def _wait(self) -> None:
        if self._entry_id is not None:
            self._pause.start()

    def _refresh(self) -> None:
        entries = self._session.adapters.entries
        entry = next((entry for entry in entries if entry.id == self._entry_id), None)
        if entry is None:
            self._entry_id, self.image, self.caption = None, None, ""
            self.changed.emit()
            return
        try:
            pixels = control_pixels(self._session, entry)
            said = self.tr("{name} has nothing to look at yet")
        except UserError as error:
            pixels, said = None, str(error)
        self.image = None if pixels is None else _image(pixels)
        if pixels is not None:
            said = self.tr("What {name} sees: {width} × {height}")
            said = said.replace("{width}", str(pixels.shape[1]))
            said = said.replace("{height}", str(pixels.shape[0]))
        self.caption = said.replace("{name}", entry.name)
        self.changed.emit()


def control_pixels(session: Session, entry: AdapterEntry) -> Array | None:
    """``[H, W, 3]`` of what an adapter is given in the next run; ``None`` if that is nothing.

    Raises:
        PictureError: the picture it looks at is damaged.
    """
    picture = session.control_picture(entry)
    if picture is None:
        return None
    values = session.settings.values
    size = (values.width, values.height)
    return resized(picture.rgb(), size) if entry.sees in _AT_SIZE else picture.rgb()


def _image(pixels: Array) -> QImage:
    height, width = pixels.shape[:2]
    view = QImage(pixels.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    return view.copy()
