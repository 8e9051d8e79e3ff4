"""What a brush is, as frozen values, and the ready-made ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

MIN_SIZE, MAX_SIZE = 1.0, 500.0  # pixels, diameter


class Tool(Enum):
    """What the pointer does on the canvas."""

    BRUSH = "brush"
    PENCIL = "pencil"
    ERASER = "eraser"
    FILL = "fill"
    LINE = "line"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
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
        opacity: 0..1, of a stroke as a whole.
        hardness: 0 fades from the centre on, 1 has a crisp edge.
        flow: 0..1, how much of the opacity one dab lays down; below 1 strokes build up slowly.
        spacing: distance of dabs, as a part of the diameter.
        pressure_size, pressure_opacity: 0..1, how much the pen's pressure acts on each.
        crisp: no smooth edges at all, whole pixels (the pencil).
    """

    size: float = 12.0
    opacity: float = 1.0
    hardness: float = 0.9
    flow: float = 1.0
    spacing: float = 0.06
    pressure_size: float = 1.0
    pressure_opacity: float = 0.0
    crisp: bool = False


@dataclass(frozen=True)
class BrushPreset:
    """A brush with a name and the tool it belongs to."""

    key: str
    label: str
    tool: Tool
    brush: Brush


PRESETS: tuple[BrushPreset, ...] = (
    BrushPreset("ink", "Ink", Tool.BRUSH, Brush(size=8, hardness=0.95)),
    BrushPreset(
        "pencil",
        "Pencil",
        Tool.BRUSH,
        Brush(size=4, opacity=0.8, hardness=0.7, pressure_size=0.4, pressure_opacity=0.9),
    ),
    BrushPreset(
        "marker",
        "Marker",
        Tool.BRUSH,
        Brush(size=28, opacity=0.6, hardness=0.9, pressure_size=0.1),
    ),
    BrushPreset(
        "soft",
        "Soft",
        Tool.BRUSH,
        Brush(
            size=70, opacity=0.9, hardness=0.0, flow=0.35, pressure_size=0.3, pressure_opacity=0.8
        ),
    ),
    BrushPreset("eraser", "Eraser", Tool.ERASER, Brush(size=36, hardness=0.85, pressure_size=0.6)),
)

# In hand by themselves on layers of one kind; beyond them the tool from before comes back.
SPECIAL = (Tool.POSE, Tool.RELIEF, Tool.SOLID)

# What each drawing tool starts with; every tool keeps its own from then on.
DEFAULTS: dict[Tool, Brush] = {
    Tool.BRUSH: PRESETS[0].brush,
    Tool.PENCIL: Brush(size=2, hardness=1.0, pressure_size=0.5, crisp=True),
    Tool.ERASER: PRESETS[-1].brush,
    Tool.RELIEF: Brush(
        size=80, opacity=0.35, hardness=0.0, pressure_size=0.3, pressure_opacity=0.8
    ),
    Tool.FILL: Brush(),  # only its opacity matters
    Tool.LINE: Brush(size=4, hardness=0.95, pressure_size=0.0),
    Tool.RECTANGLE: Brush(size=4, hardness=0.95, pressure_size=0.0),
    Tool.ELLIPSE: Brush(size=4, hardness=0.95, pressure_size=0.0),
}
