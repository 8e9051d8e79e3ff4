"""From a move of the pointer to people on screen, while a joint, a finger or a person is dragged.

Everybody has hands and a face, and the autosave is at work beside, as while painting.
"""

from __future__ import annotations

import math
import time

from tests.benchmarks.painting import Studio, studio_of
from tests.benchmarks.rows import Options, Row, percentile

BUDGET = 16  # ms
REACH = 60.0  # px on screen: the circle that the pointer goes round
DRAGS = (("a wrist", 4), ("a nose", 0), ("a whole person", 1))


def measure(options: Options) -> list[Row]:
    """Documents of one and of sixteen megapixels, with one person and with five."""
    rows = []
    for side, people in ((1024, 1), (4096, 1), (4096, 5)):
        with studio_of(side, 1) as studio:
            _pose(studio, people)
            for name, joint in DRAGS:
                waits = _drag(studio, joint, 30 if options.quick else 200)
                what = f"dragging {name}, {side} px, {people} people"
                rows += [
                    Row(f"{what}, p50", percentile(waits, 0.5), "ms"),
                    Row(f"{what}, p99", percentile(waits, 0.99), "ms", BUDGET),
                ]
    return rows


def _pose(studio: Studio, people: int) -> None:
    from studio.pose.faces import with_face
    from studio.pose.hands import with_hand
    from studio.pose.parts import HANDS
    from studio.pose.person import standing
    from studio.state.tools import Tool

    side = studio.document.width
    somebody = []
    for k in range(people):
        person = standing(((k + 1) / (people + 1) * side, side / 2), side * 0.8)
        for part in HANDS:
            person = with_hand(person, part)
        somebody.append(with_face(person))
    studio.document.add_pose_layer(tuple(somebody))
    studio.toolbox.tool = Tool.POSE
    studio.settle()


def _drag(studio: Studio, joint: int, moves: int) -> list[float]:
    """Milliseconds from each move to the end of its repaint."""
    from PySide6.QtCore import QPointF

    layer = studio.document.pose_layer()
    assert layer is not None
    place = layer.people[-1].joints[joint]
    start = studio.canvas.viewport_state.to_view(QPointF(place.x, place.y))
    studio.canvas.press((start.x(), start.y()))
    waits, at = [], (start.x(), start.y())
    for k in range(moves):
        angle = math.tau * k / 100
        at = (start.x() - REACH * math.sin(angle), start.y() - REACH * (1 - math.cos(angle)))
        begun = time.perf_counter()
        studio.canvas.drag(at)
        studio.app.processEvents()
        # A move that changes nothing paints nothing.
        waits.append(1000 * max(0.0, studio.canvas.painted - begun))
    studio.canvas.lift(at)
    studio.document.undo_stack.undo()
    studio.settle()
    return waits
