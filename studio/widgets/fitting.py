"""Windows that fit on their screen, also a small one or one that is scaled up."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)  # px for the frame and the title that the desktop puts around


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Gives ``window`` this size in pixels, or what its screen has room for."""
    room = window.screen().availableSize() - _FRAME
    window.resize(QSize(width, height).boundedTo(room))
