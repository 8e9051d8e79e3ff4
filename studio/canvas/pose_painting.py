"""How handles, lines and frames of people look: as large on every screen and at every zoom."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, QTransform

from studio.canvas.pose_frame import Handle, padded, place
from studio.pose.drawing import EDGE_WIDTH, HAND_EDGES, edge_colour
from studio.pose.openpose import COLOURS, LIMBS, STICK_WIDTH, Colour
from studio.pose.parts import Part, part_of
from studio.pose.person import Joint, Person
from studio.pose.safe_colours import SAFE_FINGERS, SAFE_JOINTS, SAFE_LIMBS
from studio.state.layers import FORMAT

RADIUS = {Part.BODY: 5.0, Part.RIGHT_HAND: 3.5, Part.LEFT_HAND: 3.5, Part.FACE: 2.5}  # px
GROWN = 1.5  # of a handle under the pointer
INK, PAPER = QColor(0, 0, 0, 210), QColor(255, 255, 255)
SHADE = QColor(0, 0, 0, 130)
CHOSEN = QColor(74, 144, 217)  # the accent; on a picture, so it does not follow the theme
PIN = 4.5  # px, half of a pin's side beyond the handle


class Look(Enum):
    """What is special about a handle."""

    PLAIN = auto()
    HOT = auto()
    CHOSEN = auto()


def colour_of(point: int, *, safe: bool) -> QColor:
    """What the handle of a point is filled with."""
    part = part_of(point)
    index = point - part.points.start
    if part is Part.BODY:
        return QColor(*(SAFE_JOINTS if safe else COLOURS)[index])
    if part is Part.FACE or index == 0:
        return QColor(255, 255, 255)
    return QColor(*finger_colour(index - 1, safe=safe))


def finger_colour(edge: int, *, safe: bool) -> Colour:
    """The colour of a hand's edge."""
    return SAFE_FINGERS[edge // 4] if safe else edge_colour(edge)


def paint_handle(
    painter: QPainter, at: QPointF, point: int, look: Look, *, shown: bool, pinned: bool, safe: bool
) -> None:
    """One handle in view coordinates; hidden points are hollow, pinned ones stand in a square."""
    part = part_of(point)
    radius = RADIUS[part] * (GROWN if look is Look.HOT else 1.0)
    if pinned:
        _paint_pin(painter, at, radius + PIN)
    fill = colour_of(point, safe=safe).rgba() if shown else 0
    ring = 3.0 if part is Part.BODY else 2.4
    stamp = _stamp(fill, radius, ring, look is Look.CHOSEN, painter.device().devicePixelRatioF())
    half = stamp.deviceIndependentSize() / 2
    painter.drawImage(at - QPointF(half.width(), half.height()), stamp)


@functools.lru_cache(maxsize=512)
def _stamp(fill: int, radius: float, ring: float, chosen: bool, ratio: float) -> QImage:
    """A handle, drawn once: a crowd has hundreds, and smooth circles take their time.

    Args:
        fill: its colour, 0 where the point is hidden.
        radius: px on screen.
        ring: width of the dark ring below the light one.
        chosen: whether the light one is the accent.
        ratio: screen pixels of a view pixel.
    """
    side = 2 * math.ceil(radius + ring)
    stamp = QImage(round(side * ratio), round(side * ratio), FORMAT)
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(0)
    painter, at = QPainter(stamp), QPointF(side / 2, side / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor.fromRgba(fill) if fill else Qt.BrushStyle.NoBrush)
    # A dark ring below a light one is seen on every ground.
    painter.setPen(QPen(INK, ring))
    painter.drawEllipse(at, radius, radius)
    style = Qt.PenStyle.SolidLine if fill else Qt.PenStyle.DotLine
    painter.setPen(QPen(CHOSEN if chosen else PAPER, 2.4 if chosen else 1.4, style))
    painter.drawEllipse(at, radius, radius)
    painter.end()
    return stamp


def _paint_pin(painter: QPainter, at: QPointF, half: float) -> None:
    box = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(INK, 4.0), QPen(QColor(255, 196, 60), 2.0)):
        painter.setPen(pen)
        painter.drawRoundedRect(box, 3, 3)


class Lines(Enum):
    """How lines look: the widths of their dark and their light pens, px."""

    FAINT = (1.0, 0.0)  # of a face too small to be posed
    THIN = (2.4, 1.0)
    HOT = (4.0, 2.0)  # of what is under the pointer


def paint_lines(painter: QPainter, lines: Iterable[tuple[QPointF, QPointF]], look: Lines) -> None:
    """Lines of a part in view coordinates."""
    pairs = [QLineF(start, end) for start, end in lines]
    dark, light = look.value
    pens = [QPen(SHADE if look is Lines.FAINT else INK, dark)]
    for pen in (*pens, QPen(PAPER, light)) if light else pens:
        painter.setPen(pen)
        painter.drawLines(pairs)


def paint_band(painter: QPainter, band: QPolygonF) -> None:
    """The rectangle being drawn around points to choose, in view coordinates."""
    painter.setBrush(QColor(74, 144, 217, 40))
    _two_lines(painter, band, Qt.PenStyle.DashLine)


def paint_frame(
    painter: QPainter, box: QRectF, change: QTransform, to_view: QTransform, scale: float
) -> None:
    """The frame around chosen points and its handles.

    Args:
        painter: in view coordinates.
        box: of the points in document coordinates, before ``change``.
        change: what a drag of the frame has done so far.
        to_view: from document to view coordinates.
        scale: document pixels of one pixel on screen.
    """
    both = change * to_view
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _two_lines(painter, both.map(QPolygonF(padded(box, scale))), Qt.PenStyle.SolidLine)
    spots = {handle: both.map(place(handle, box, scale)) for handle in Handle}
    _two_lines(painter, QPolygonF([spots[Handle.TOP], spots[Handle.TURN]]), Qt.PenStyle.SolidLine)
    for handle, at in spots.items():
        painter.setBrush(PAPER)
        painter.setPen(QPen(CHOSEN, 1.6))
        if handle is Handle.TURN:
            painter.drawEllipse(at, 5.0, 5.0)
        else:
            painter.drawRect(QRectF(at.x() - 4, at.y() - 4, 8, 8))


def _two_lines(painter: QPainter, polygon: QPolygonF, style: Qt.PenStyle) -> None:
    for pen in (QPen(INK, 2.6), QPen(CHOSEN.lighter(130), 1.2, style)):
        painter.setPen(pen)
        painter.drawPolygon(polygon)


def paint_safe(painter: QPainter, person: Person) -> None:
    """A person in colours that nobody confuses, in document coordinates, over the usual ones."""
    for (start, end), colour in zip(LIMBS, SAFE_LIMBS, strict=True):
        _bone(painter, person.joints[start], person.joints[end], colour, 2.0 * STICK_WIDTH + 1)
    for hand in (person.left_hand, person.right_hand):
        for edge, (start, end) in enumerate(HAND_EDGES if hand else ()):
            colour = finger_colour(edge, safe=True)
            _bone(painter, hand[start], hand[end], colour, EDGE_WIDTH + 2.0)
    for colour, joint in zip(SAFE_JOINTS, person.joints, strict=True):
        if joint.shown:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(*colour))
            painter.drawEllipse(QPointF(joint.x, joint.y), STICK_WIDTH + 1.5, STICK_WIDTH + 1.5)


def _bone(painter: QPainter, one: Joint, other: Joint, colour: Colour, width: float) -> None:
    if not (one.shown and other.shown):
        return
    line = QPointF(one.x, one.y), QPointF(other.x, other.y)
    for pen in (QPen(INK, width + 1.5), QPen(QColor(*colour), width)):
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(*line)
