"""What ready-made brushes are called in the artist's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.state.brushes import PRESETS, BrushPreset


def brush_name(preset: BrushPreset) -> str:
    """The artist's own brushes have the names they were given."""
    translate = QCoreApplication.translate
    if preset not in PRESETS:
        return preset.label
    return {
        "ink": translate("Brushes", "Ink"),
        "fineliner": translate("Brushes", "Fineliner"),
        "pencil": translate("Brushes", "Pencil"),
        "marker": translate("Brushes", "Marker"),
        "soft": translate("Brushes", "Airbrush"),
        "calligraphy": translate("Brushes", "Calligraphy"),
        "chalk": translate("Brushes", "Chalk"),
        "charcoal": translate("Brushes", "Charcoal"),
        "wash": translate("Brushes", "Watercolour"),
        "paint": translate("Brushes", "Paint"),
        "eraser": translate("Brushes", "Eraser"),
        "soft-eraser": translate("Brushes", "Soft eraser"),
    }[preset.key]
