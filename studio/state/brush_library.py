"""Ready-made brushes and the artist's own ones."""

from __future__ import annotations

import uuid
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StorageError
from studio.files.brush_file import brush_from, brush_values, read_brushes, write_brushes
from studio.state.brushes import (
    PAINTING,
    PRESETS,
    Brush,
    BrushPreset,
    Tool,
    bounded,
)
from studio.state.tools import ToolBox

LONGEST_NAME = 40


class BrushLibrary(QObject):
    """All brushes one can take.

    Args:
        path: of the artist's own brushes; ``None`` keeps them in memory only.

    Attributes:
        trouble: why the artist's brushes could not be read, if so; the file is kept beside.

    Signals:
        changed: a brush was saved, renamed or deleted.
    """

    changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._own: list[BrushPreset] = []
        self.trouble: StorageError | None = None
        if path is not None:
            self._read(path)

    @property
    def own(self) -> tuple[BrushPreset, ...]:
        """The artist's, oldest first."""
        return tuple(self._own)

    @property
    def presets(self) -> tuple[BrushPreset, ...]:
        """Ready-made ones first."""
        return (*PRESETS, *self._own)

    def take(self, toolbox: ToolBox, number: int) -> None:
        """Takes the brush at a place of the list, counted from 0; beyond its end nothing."""
        if number < len(self.presets):
            toolbox.apply_preset(self.presets[number])

    def step(self, toolbox: ToolBox, by: int) -> None:
        """Takes the brush after (1) or before (-1) the one in hand, round and round."""
        presets = self.presets
        held = (toolbox.tool, toolbox.brush)
        here = next((at for at, p in enumerate(presets) if (p.tool, p.brush) == held), None)
        if here is None:
            here = -1 if by > 0 else 0
        toolbox.apply_preset(presets[(here + by) % len(presets)])

    def is_own(self, key: str) -> bool:
        """Whether a brush can be renamed and deleted."""
        return any(preset.key == key for preset in self._own)

    def save(self, name: str, tool: Tool, brush: Brush) -> BrushPreset:
        """Keeps a brush under a name of its own.

        Raises:
            StorageError: the disk refuses; nothing is changed.
        """
        kind = tool if tool in PAINTING else Tool.BRUSH
        preset = BrushPreset(uuid.uuid4().hex, self._free(name), kind, brush)
        self._write([*self._own, preset])
        return preset

    def rename(self, key: str, name: str) -> None:
        """Gives one of the artist's brushes another name; an empty one changes nothing.

        Raises:
            StorageError: the disk refuses; nothing is changed.
        """
        if name.strip():
            free = self._free(name, but=key)
            self._write([replace(p, label=free) if p.key == key else p for p in self._own])

    def change(self, key: str, brush: Brush) -> None:
        """Puts ``brush`` in place of what one of the artist's brushes was.

        Raises:
            StorageError: the disk refuses; nothing is changed.
        """
        self._write([replace(p, brush=brush) if p.key == key else p for p in self._own])

    def delete(self, key: str) -> None:
        """Forgets one of the artist's brushes.

        Raises:
            StorageError: the disk refuses; nothing is changed.
        """
        self._write([preset for preset in self._own if preset.key != key])

    def _write(self, own: list[BrushPreset]) -> None:
        if own == self._own:
            return
        if self._path is not None:
            write_brushes(self._path, [_entry(preset) for preset in own])
        self._own = own
        self.changed.emit()

    def _read(self, path: Path) -> None:
        try:
            self._own = [_preset(entry) for entry in read_brushes(path)]
        except StorageError as error:
            self.trouble = error
            # Saving a brush would write over it: the file goes aside, if it can be moved at all.
            with suppress(OSError):
                path.replace(path.with_suffix(".damaged.json"))

    def _free(self, name: str, but: str = "") -> str:
        stem = " ".join(name.split())[:LONGEST_NAME] or self.tr("Brush")
        taken = {preset.label for preset in self.presets if preset.key != but}
        names = (f"{stem} {number}" for number in range(2, len(taken) + 3))
        return stem if stem not in taken else next(n for n in names if n not in taken)


def _entry(preset: BrushPreset) -> dict[str, Any]:
    values = brush_values(preset.brush)
    return {
        "key": preset.key,
        "name": preset.label,
        "tool": preset.tool.value,
        "brush": values,
    }


def _preset(entry: dict[str, Any]) -> BrushPreset:
    tool = next((kind for kind in PAINTING if kind.value == entry.get("tool")), Tool.BRUSH)
    name = entry.get("name")
    label = name[:LONGEST_NAME] if isinstance(name, str) and name.strip() else "Brush"
    key = entry.get("key")
    known = key if isinstance(key, str) and key else uuid.uuid4().hex
    return BrushPreset(known, label, tool, bounded(brush_from(entry.get("brush"), Brush())))
