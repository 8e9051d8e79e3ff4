"""How the tools were set when the studio was last closed."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from enum import Enum
from typing import Any

from PySide6.QtGui import QColor

from studio.files.brush_file import brush_from, brush_values
from studio.state.brushes import DEFAULTS, bounded
from studio.state.selection import Combine
from studio.state.tool_options import MOST_GAP, MOST_GROW, ToolOptions
from studio.state.tools import ToolBox

# The tool in hand and the symmetry are not remembered: both would surprise at the first stroke.
_AMOUNTS = ("stabiliser", "tolerance")


def remembered(box: ToolBox) -> str:
    """Brushes, amounts, choices and colours as JSON."""
    values: dict[str, Any] = {name: getattr(box, name) for name in _AMOUNTS}
    values["fill_all_layers"] = box.fill_all_layers
    values["brushes"] = {tool.value: brush_values(box.brush_of(tool)) for tool in DEFAULTS}
    values["options"] = {
        name: value.value if isinstance(value, Enum) else value
        for name, value in asdict(box.options).items()
    }
    values["colours"] = [colour.name() for colour in box.recent_colours]
    return json.dumps(values)


def recall(box: ToolBox, text: str) -> None:
    """Sets the tools as they were; what is missing or makes no sense stays as it is."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return
    if not isinstance(values, dict):
        return
    brushes = values.get("brushes")
    for tool in DEFAULTS:
        kept = brushes.get(tool.value) if isinstance(brushes, dict) else None
        box.keep_brush(tool, bounded(brush_from(kept, box.brush_of(tool))))
    for name in _AMOUNTS:
        amount = values.get(name)
        if isinstance(amount, float | int) and 0 <= amount <= 1:
            setattr(box, name, float(amount))
    if isinstance(values.get("fill_all_layers"), bool):
        box.fill_all_layers = values["fill_all_layers"]
    box.options = _options(values.get("options"), box.options)
    box.recall_colours(_colours(values.get("colours")))


def _options(values: Any, usual: ToolOptions) -> ToolOptions:
    if not isinstance(values, dict):
        return usual
    how = next((c for c in Combine if c.value == values.get("combine")), usual.combine)
    plain = {f.name: values.get(f.name) for f in fields(usual) if f.name != "combine"}
    good: dict[str, Any] = {
        name: value for name, value in plain.items() if _alike(value, getattr(usual, name))
    }
    options = replace(usual, combine=how, **good)
    return replace(
        options,
        fill_gap=min(MOST_GAP, max(0, options.fill_gap)),
        fill_grow=min(MOST_GROW, max(0, options.fill_grow)),
    )


def _alike(value: Any, usual: Any) -> bool:
    return type(value) is type(usual)


def _colours(names: Any) -> list[QColor]:
    texts = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return [colour for colour in map(QColor.fromString, texts) if colour.isValid()]
