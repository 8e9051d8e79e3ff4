"""Faces on posed people: which person is meant, where the face comes, and what part is the head."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient

from studio.domain.face_use import FivePoints
from studio.domain.picture import Array
from studio.pose.key_points import HeadPlace, face_points, head_place
from studio.pose.person import Person
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_gray

_FIRM = 0.75  # of the ellipse: outside of it the mask fades away


@dataclass(frozen=True)
class Figure:
    """A posed person.

    Attributes:
        person: who.
        layer: on which.
        number: counted over all pose layers from the top layer down, 1 first.
    """

    person: Person
    layer: Layer
    number: int


def figures(document: Document) -> tuple[Figure, ...]:
    """Everybody who is posed: on the topmost layer first, there from left to right."""
    found: list[Figure] = []
    for layer in reversed(document.layers):
        if layer.kind is not LayerKind.POSE:
            continue
        for person in sorted(layer.people, key=lambda person: person.centre()[0]):
            found.append(Figure(person, layer, len(found) + 1))
    return tuple(found)


def find_figure(document: Document, person_id: str | None) -> Figure | None:
    """The posed person of that id, while there is one."""
    return next((f for f in figures(document) if f.person.id == person_id), None)


def face_place(document: Document, figure: Figure) -> FivePoints:
    """Five points as parts of the document; () where the person's face is hidden."""
    points = face_points(figure.person)
    if points is None:
        return ()
    scale = np.array([document.width, document.height], np.float64)
    return tuple((float(x), float(y)) for x, y in points / scale)


def head_mask(document: Document, figure: Figure, size: tuple[int, int]) -> Array | None:
    """``[H, W]`` of ``size`` (width, height): 255 on the head, fading out around it."""
    points = face_points(figure.person)
    if points is None:
        return None
    scale = np.array([size[0] / document.width, size[1] / document.height])
    place = head_place(points * scale)
    image = QImage(QSize(*size), QImage.Format.Format_Grayscale8)
    image.fill(0)
    _paint(image, place)
    return to_gray(image).copy()


def _paint(image: QImage, place: HeadPlace) -> None:
    fade = QRadialGradient(QPointF(0, 0), 1.0)
    fade.setColorAt(_FIRM, QColor(255, 255, 255))
    fade.setColorAt(1.0, QColor(0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(*place.centre)
    painter.rotate(place.angle)
    painter.scale(*place.axes)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fade)
    painter.drawEllipse(QPointF(0, 0), 1.0, 1.0)
    painter.end()
