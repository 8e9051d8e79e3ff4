"""What tools there are, and what a brush is."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

MIN_SIZE, MAX_SIZE = 1.0, 500.0  # pixels, diameter

Curve = tuple[tuple[float, float], ...]


class Tool(Enum):
    """What the pointer does on the canvas."""

    BRUSH = "brush"
    PENCIL = "pencil"
    ERASER = "eraser"
    SMUDGE = "smudge"
    BLUR = "blur"
    FILL = "fill"
    GRADIENT = "gradient"
    LINE = "line"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    SELECT_RECTANGLE = "select-rectangle"
    SELECT_ELLIPSE = "select-ellipse"
    LASSO = "lasso"
    POLYGON = "polygon"
    WAND = "wand"
    TRANSFORM = "transform"
    POSE = "pose"
    RELIEF = "relief"
    SOLID = "solid"
    PICKER = "picker"
    PAN = "pan"


@dataclass(frozen=True)
class Brush:
    """How a stroke looks.

    Attributes:
        size: diameter at full pressure, document pixels, 1..500.
        opacity: 0..1, of a stroke as a whole; of smudging and blurring the strength.
        hardness: 0 fades from the centre on, 1 has a crisp edge.
        flow: 0..1, how much of the opacity one dab lays down; below 1 strokes build up slowly.
        spacing: distance of dabs, as a part of the diameter.
        pressure_size, pressure_opacity: 0..1, how much the pen's pressure acts on each.
        crisp: no smooth edges at all, whole pixels (the pencil).
        curve: the pressure that is felt over the one that is exerted, points in 0..1 from left to
            right; none is a straight line.
        roundness: 0.05..1, how high the tip is for its width.
        angle: of the tip's long side, degrees clockwise.
        tilt: 0..1, how much the pen's tilt acts: it lays a round tip on its side, and turns a
            flat one.
        grain: 0..1, how much the paper's tooth shows.
        edge: 0..1, how much paint gathers at the stroke's edge, as in a wash.
    """

    size: float = 12.0
    opacity: float = 1.0
    hardness: float = 0.9
    flow: float = 1.0
    spacing: float = 0.06
    pressure_size: float = 1.0
    pressure_opacity: float = 0.0
    crisp: bool = False
    curve: Curve = ()
    roundness: float = 1.0
    angle: float = 0.0
    tilt: float = 0.0
    grain: float = 0.0
    edge: float = 0.0

    def felt(self, pressure: float) -> float:
        """Pressure (0..1) after the brush's curve."""
        points = self.curve
        if not points:
            return pressure
        if pressure <= points[0][0]:
            return points[0][1]
        for (x0, y0), (x1, y1) in pairwise(points):
            if pressure <= x1:
                return y0 + (y1 - y0) * (pressure - x0) / (x1 - x0) if x1 > x0 else y1
        return points[-1][1]

    def tip(self, lean_x: float, lean_y: float) -> Tip:
        """The tip under a pen that leans by so many degrees to the right and to the artist."""
        lean = min(1.0, math.hypot(lean_x, lean_y) / MOST_LEAN) * self.tilt
        if lean < LEAST_LEAN:
            return Tip(1.0, self.roundness, self.angle)
        towards = math.degrees(math.atan2(lean_y, lean_x))
        if self.roundness < 1:
            return Tip(1.0, self.roundness, self.angle + towards)
        return Tip(1.0 + lean, 1 / (1 + 2 * lean), towards)


def bounded(brush: Brush) -> Brush:
    """``brush`` with every value in its range."""
    return replace(
        brush,
        size=min(MAX_SIZE, max(MIN_SIZE, brush.size)),
        opacity=_unit(brush.opacity),
        hardness=_unit(brush.hardness),
        flow=max(0.01, _unit(brush.flow)),
        spacing=min(2.0, max(0.01, brush.spacing)),
        pressure_size=_unit(brush.pressure_size),
        pressure_opacity=_unit(brush.pressure_opacity),
        roundness=max(0.05, _unit(brush.roundness)),
        tilt=_unit(brush.tilt),
        grain=_unit(brush.grain),
        edge=_unit(brush.edge),
    )


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))


MOST_LEAN = 60.0  # degrees at which a pen lies on its side, as tablets report it
LEAST_LEAN = 0.08  # a hand never holds a pen quite upright


@dataclass(frozen=True)
class Tip:
    """The shape of a dab: a factor on the size, height over width, and angle in degrees."""

    scale: float = 1.0
    roundness: float = 1.0
    angle: float = 0.0


@dataclass(frozen=True)
class BrushPreset:
    """A brush with a name and the tool it belongs to.

    Attributes:
        key: of a ready-made one its own name, of the artist's an id.
        label: English for ready-made ones, panels translate it; else as the artist named it.
    """

    key: str
    label: str
    tool: Tool
    brush: Brush


LIGHT_HAND: Curve = ((0.0, 0.0), (0.3, 0.5), (1.0, 1.0))  # a light touch counts for more
STRONG_HAND: Curve = ((0.0, 0.0), (0.6, 0.25), (1.0, 1.0))

PRESETS: tuple[BrushPreset, ...] = (
    BrushPreset("ink", "Ink", Tool.BRUSH, Brush(size=8, hardness=0.95)),
    BrushPreset(
        "pencil",
        "Pencil",
        Tool.BRUSH,
        Brush(
            size=4, opacity=0.8, hardness=0.7, pressure_size=0.4, pressure_opacity=0.9,
            tilt=1.0, grain=0.35,
        ),
    ),
    BrushPreset(
        "marker",
        "Marker",
        Tool.BRUSH,
        Brush(size=28, opacity=0.6, hardness=0.9, pressure_size=0.1),
    ),
    BrushPreset(
        "soft",
        "Airbrush",
        Tool.BRUSH,
        Brush(
            size=70, opacity=0.9, hardness=0.0, flow=0.35, pressure_size=0.3, pressure_opacity=0.8
        ),
    ),
    BrushPreset("eraser", "Eraser", Tool.ERASER, Brush(size=36, hardness=0.85, pressure_size=0.6)),
    BrushPreset(
        "fineliner", "Fineliner", Tool.BRUSH, Brush(size=3, hardness=1.0, pressure_size=0.15)
    ),
    BrushPreset(
        "calligraphy",
        "Calligraphy",
        Tool.BRUSH,
        Brush(
            size=22, hardness=0.95, spacing=0.03, pressure_size=0.2, roundness=0.18, angle=-45,
            tilt=1.0,
        ),
    ),
    BrushPreset(
        "chalk",
        "Chalk",
        Tool.BRUSH,
        Brush(
            size=26, opacity=0.95, hardness=0.8, pressure_size=0.15, pressure_opacity=0.7,
            curve=LIGHT_HAND, grain=0.75, tilt=0.6,
        ),
    ),
    BrushPreset(
        "charcoal",
        "Charcoal",
        Tool.BRUSH,
        Brush(
            size=44, opacity=0.85, hardness=0.35, flow=0.5, pressure_size=0.3,
            pressure_opacity=0.9, grain=0.6, tilt=1.0,
        ),
    ),
    BrushPreset(
        "wash",
        "Watercolour",
        Tool.BRUSH,
        Brush(
            size=60, opacity=0.6, hardness=0.25, flow=0.5, spacing=0.05, pressure_size=0.6,
            pressure_opacity=0.6, grain=0.2, edge=0.9, curve=LIGHT_HAND,
        ),
    ),
    BrushPreset(
        "paint",
        "Paint",
        Tool.BRUSH,
        Brush(
            size=34, opacity=1.0, hardness=0.75, flow=0.6, pressure_size=0.5, pressure_opacity=0.5,
            roundness=0.55, angle=30, curve=STRONG_HAND,
        ),
    ),
    BrushPreset(
        "soft-eraser",
        "Soft eraser",
        Tool.ERASER,
        Brush(size=80, hardness=0.0, flow=0.4, pressure_size=0.3, pressure_opacity=0.7),
    ),
)  # fmt: skip

# Tools that paint with a brush that can be kept.
PAINTING = (Tool.BRUSH, Tool.PENCIL, Tool.ERASER, Tool.SMUDGE, Tool.BLUR)

# In hand by themselves on layers of one kind; beyond them the tool from before comes back.
SPECIAL = (Tool.POSE, Tool.RELIEF, Tool.SOLID)

# What each drawing tool starts with; every tool keeps its own from then on.
DEFAULTS: dict[Tool, Brush] = {
    Tool.BRUSH: PRESETS[0].brush,
    Tool.PENCIL: Brush(size=2, hardness=1.0, pressure_size=0.5, crisp=True),
    Tool.RELIEF: Brush(
        size=80, opacity=0.35, hardness=0.0, pressure_size=0.3, pressure_opacity=0.8
    ),
    Tool.ERASER: PRESETS[4].brush,
    Tool.SMUDGE: Brush(
        size=36, opacity=0.7, hardness=0.4, spacing=0.08, pressure_size=0.0, pressure_opacity=1.0
    ),
    Tool.BLUR: Brush(
        size=60, opacity=0.5, hardness=0.2, spacing=0.2, pressure_size=0.2, pressure_opacity=1.0
    ),
    Tool.FILL: Brush(),  # only its opacity matters
    Tool.GRADIENT: Brush(),
    Tool.LINE: Brush(size=4, hardness=0.95, pressure_size=0.0),
    Tool.RECTANGLE: Brush(size=4, hardness=0.95, pressure_size=0.0),
    Tool.ELLIPSE: Brush(size=4, hardness=0.95, pressure_size=0.0),
}
