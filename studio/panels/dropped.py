"""What is being dragged: files of this computer, and which of them are pictures or adapters."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from studio.files.adapter_files import SUFFIX
from studio.state.blend_format import SUFFIX as BLEND

_ADAPTERS = (SUFFIX, BLEND)
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff")


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def one_picture(data: QMimeData) -> Path | None:
    """The picture that is being dragged, if it is a single one."""
    files = local_files(data)
    return files[0] if len(files) == 1 and files[0].suffix.lower() in PICTURES else None


def adapters(data: QMimeData) -> list[Path]:
    """The folders, safetensors files and style blends that are dragged, if nothing else is."""
    files = local_files(data)
    return files if all(f.is_dir() or f.suffix.lower() in _ADAPTERS for f in files) else []
