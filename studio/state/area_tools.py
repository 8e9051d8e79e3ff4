"""What can be done with the classes of an areas layer: choose, tell, fill, swap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.ade20k import Rgb
from studio.domain.classes import AreaClass, all_classes, class_of, keys_of, nearest, shares
from studio.domain.picture import Array
from studio.domain.regions import Lines, closed, region
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array, to_gray, to_image, words
from studio.state.tools import Tool, ToolBox

RECENT = 8
_THERE = 128  # alpha from which a pixel is painted
_INK = 200  # of 255: what is darker on white paper is a line; see ``control_pictures.NO_INK``
_COUNTED = 256  # px: the legend counts on no larger a copy


@dataclass(frozen=True)
class Used:
    """A class on a layer, and how much of the document it covers, 0..1."""

    area: AreaClass
    share: float


class AreaTools(QObject):
    """Commands on the areas layer at hand; each change is one undo step.

    Args:
        embedded: whether the embedded model is open, whose own words then come first.

    Signals:
        changed: the class in hand, or the classes used lately.
    """

    changed = Signal()

    def __init__(
        self,
        document: Document,
        toolbox: ToolBox,
        embedded: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._toolbox, self._embedded = document, toolbox, embedded
        self._recent: list[Rgb] = []
        toolbox.colour_changed.connect(self.changed)

    # ---- choosing

    @property
    def embedded(self) -> bool:
        """Whether the embedded model is open."""
        return self._embedded()

    @property
    def current(self) -> AreaClass:
        """The class that is painted with: what the colour in hand is nearest to."""
        return self._named(nearest(_rgb(self._toolbox.colour)))

    @property
    def recent(self) -> tuple[AreaClass, ...]:
        """The classes chosen lately, the newest first."""
        return tuple(self._named(rgb) for rgb in self._recent)

    def classes(self) -> tuple[AreaClass, ...]:
        """Every class that can be painted with."""
        return all_classes(embedded=self._embedded())

    def choose(self, area: AreaClass) -> None:
        """Takes a class into the hand, with a tool that paints."""
        self._recent = [area.rgb, *(rgb for rgb in self._recent if rgb != area.rgb)][:RECENT]
        if self._toolbox.tool in (Tool.ERASER, Tool.PICKER, Tool.PAN):
            self._toolbox.tool = Tool.BRUSH
        self._toolbox.colour = QColor(*area.rgb)
        self.changed.emit()

    # ---- telling

    def layer(self) -> Layer | None:
        """The areas layer at hand: the active one if it is one, else the topmost that is shown."""
        document = self._document
        if document.active is not None and document.active.kind is LayerKind.SEGMENTATION:
            return document.active
        areas = (la for la in reversed(document.layers) if la.kind is LayerKind.SEGMENTATION)
        return next((layer for layer in areas if layer.visible), None)

    def class_at(self, pixel: QPoint) -> AreaClass | None:
        """The class under a point of the document."""
        layer = self.layer()
        if layer is None or not self._document.rect.contains(pixel):
            return None
        colour = layer.image.pixelColor(pixel)
        return self._named(_rgb(colour)) if colour.alpha() >= _THERE else None

    def used(self, layer: Layer) -> tuple[Used, ...]:
        """The classes on a layer, those that cover the most first."""
        image, longer = layer.image, max(layer.image.width(), layer.image.height())
        if longer > _COUNTED:
            image = image.scaled(image.size() * (_COUNTED / longer))  # takes single pixels
        return tuple(Used(self._named(c), part) for c, part in shares(to_array(image)).items())

    # ---- changing

    def swap(self, layer: Layer, before: AreaClass, after: AreaClass | None) -> None:
        """Makes all of one class on ``layer`` another one, or nothing.

        Raises:
            LayerError: it is hidden, or locked.
        """
        if after is not None and after.rgb == before.rgb:
            return
        edit = self._document.begin_edit(layer.id)
        found = _Swap(layer.image, before.rgb, after.rgb if after else None)
        if found.rect.isEmpty():
            edit.cancel()
            return
        edit.lay(found, found.rect)
        old, new = class_name(before), class_name(after) if after else self.tr("nothing")
        edit.commit(self.tr("Replace {old} by {new}").format(old=old, new=new))

    def _named(self, rgb: Rgb) -> AreaClass:
        known = class_of(rgb, embedded=self._embedded())
        return known or AreaClass("#{:02x}{:02x}{:02x}".format(*rgb), rgb)


class _Swap:
    """Pixels of one colour in another, for ``PixelEdit``."""

    def __init__(self, image: QImage, before: Rgb, after: Rgb | None) -> None:
        rgba = to_array(image)
        key = keys_of(np.array(before, np.uint8))
        where = (keys_of(rgba[..., :3]) == key) & (rgba[..., 3] > 0)
        rgba[where] = (*after, 255) if after else (0, 0, 0, 0)
        self._image = to_image(rgba)
        rows, columns = np.flatnonzero(where.any(axis=1)), np.flatnonzero(where.any(axis=0))
        corners = (columns[0], rows[0], columns[-1], rows[-1]) if rows.size else None
        self.rect = QRect()
        if corners is not None:
            left, top, right, bottom = (int(value) for value in corners)
            self.rect = QRect(QPoint(left, top), QPoint(right, bottom))

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on the layer."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(rect.topLeft(), self._image, rect)


def fill_region(
    document: Document, layer: Layer, seed: QPoint, *, lines: bool, gap: int = 0
) -> Array:
    """``[H, W]`` 255 where a fill at ``seed`` paints on an areas layer.

    Args:
        document: gives the sketch layers.
        layer: of areas.
        seed: within the document.
        lines: those of visible sketch layers stop it, too.
        gap: pixels; openings of lines up to this width do not let it through.
    """
    # Every pixel is of one class or empty, so its word is as good as a number of its class.
    keys = words(layer.image)
    ink = _ink_of(document) if lines else np.zeros(keys.shape, np.bool_)
    return region(keys, closed(ink, gap), (seed.x(), seed.y()))


def _ink_of(document: Document) -> Lines:
    """Where lines are drawn on visible sketch layers, ``[H, W]``; white strokes are corrections."""
    sketches = [la for la in document.layers if la.kind is LayerKind.SKETCH and la.visible]
    if not sketches:
        return np.zeros((document.height, document.width), np.bool_)
    paper = QImage(document.rect.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    for layer in sketches:
        painter.drawImage(0, 0, layer.image)
    painter.end()
    return np.asarray(to_gray(paper.convertToFormat(QImage.Format.Format_Grayscale8)) < _INK)


def class_name(area: AreaClass) -> str:
    """What the artist calls a class."""
    return QCoreApplication.translate("Classes", area.name)


def _rgb(colour: QColor) -> Rgb:
    return colour.red(), colour.green(), colour.blue()
