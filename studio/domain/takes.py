"""What an IP-Adapter takes from its picture."""

from __future__ import annotations

from enum import Enum


class Takes(Enum):
    """The value is what requests and project files call it."""

    EVERYTHING = "everything"
    STYLE = "style"  # colours, strokes, material
    CONTENT = "content"  # what is shown
    LAYOUT = "layout"  # what is where
    STYLE_AND_LAYOUT = "style and layout"

    @classmethod
    def named(cls, name: str) -> Takes | None:
        """What a file calls ``name``; ``None`` for a word of a later version."""
        return next((takes for takes in cls if takes.value == name), None)
