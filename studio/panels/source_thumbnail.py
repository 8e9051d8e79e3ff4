"""A small picture of what an adapter looks at; a click chooses something else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from studio.domain.control_pictures import ON_BLACK
from studio.domain.errors import PictureError
from studio.domain.picture import Picture
from studio.panels.layers_model import PAUSE_MS, thumbnail
from studio.state.adapter_entry import AdapterEntry
from studio.state.layers import Layer
from studio.state.session import Session
from studio.widgets.icons import icon

SIDE = 26  # px, as high as a slider
RADIUS = 4  # px

# What the small picture depends on: a layer and its pixels, or no layer and a picture's digest;
# and the digest of what was made of it, if it is prepared.
_Key = tuple[str, int | str, str]


class SourceThumbnail(QToolButton):
    """Shows a layer or a picture, or a picture sign where there is neither yet.

    Args:
        session: gives the layers.
        fill: adds what can be chosen to the menu, when it opens.
    """

    def __init__(self, session: Session, fill: Callable[[QMenu], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._fill = session, fill
        self._image: QImage | None = None
        self._shown: _Key = ("", "", "")
        self._entry: AdapterEntry | None = None
        self.setFixedSize(SIDE, SIDE)
        self.setIcon(icon("picture", "text_muted"))
        self.setIconSize(QSize(16, 16))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._open)
        self.setMenu(menu)
        # While a stroke is drawn its picture waits: strokes are never delayed.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._refresh)

    @property
    def image(self) -> QImage | None:
        """The small picture, ``None`` where there is nothing to look at."""
        return self._image

    def show_source(self, entry: AdapterEntry) -> None:
        """Shows what ``entry`` looks at: at once if it is another thing, else after a pause."""
        self._entry = entry
        source = self._session.source(entry)
        seen = _key(entry, source, self._prepared(entry))
        name = source.name if source else entry.picture_name
        tip = (
            self.tr("It looks at “{name}”. Click to choose something else.").format(name=name)
            if source is not None or entry.picture is not None
            else self.tr("Choose what it looks at, or drop a picture here")
        )
        self.setToolTip(tip)
        self.setAccessibleName(self.tr("What {name} looks at").format(name=entry.name))
        self.setAccessibleDescription(tip)
        if seen == self._shown:
            return
        if seen[0] and seen[0] == self._shown[0]:
            self._pause.start()
        else:
            self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._image is None:
            super().paintEvent(event)
            return
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(room, RADIUS, RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(shape)
        dark = self._entry is not None and self._entry.sees in ON_BLACK
        painter.fillPath(shape, QColor("black" if dark else "white"))
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        painter.drawImage(room, self._image, _middle(self._image))
        painter.end()

    def _open(self) -> None:
        self.menu().clear()
        self._fill(self.menu())

    def _refresh(self) -> None:
        if self._entry is None:
            return
        source = self._session.source(self._entry)
        prepared = self._prepared(self._entry)
        self._shown = _key(self._entry, source, prepared)
        if prepared is not None:
            self._image = thumbnail(QImage.fromData(prepared.png))
        else:
            self._image = _image(self._entry.picture, source)
        self.update()

    def _prepared(self, entry: AdapterEntry) -> Picture | None:
        """What was made of it, for what an adapter sees tells more than where it comes from."""
        if entry.prepared is None:
            return None
        with suppress(PictureError):  # a damaged picture; told when it is to be used
            return self._session.control_picture(entry)
        return None


def _key(entry: AdapterEntry, source: Layer | None, prepared: Picture | None) -> _Key:
    made = prepared.digest if prepared else ""
    if source is not None:
        return source.id, source.pixel_revision, made
    return "", entry.picture.digest if entry.picture else "", made


def _image(picture: Picture | None, source: Layer | None) -> QImage | None:
    if source is not None:
        return thumbnail(source.image)
    return thumbnail(QImage.fromData(picture.png)) if picture is not None else None


def _middle(image: QImage) -> QRectF:
    """The largest square in the middle."""
    side = min(image.width(), image.height())
    return QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
