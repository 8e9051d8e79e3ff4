"""Pictures to be written to files: single layers, and what adapters see.

Legend of shapes
    pixels: [H, W, 4] straight RGBA of a layer, [H, W, 3] of a control picture, uint8
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import StorageError, UserError
from studio.domain.picture import Array, Picture
from studio.files.atomic import write_bytes
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array
from studio.state.seeing import control_pixels
from studio.state.session import Session

MOST = 80  # letters of a name; file systems take 255 bytes
# What one of the systems refuses in a name, and names that Windows keeps for devices.
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Export:
    """A picture to be; ``pixels`` works it out when it is written."""

    name: str
    pixels: Callable[[], Array] = field(compare=False)


def layer_export(layer: Layer) -> Export:
    """A layer by itself: its own pixels, whatever its opacity, eye and blend mode are."""
    return Export(file_name(layer.name), lambda: to_array(layer.image))


def layer_exports(document: Document) -> list[Export]:
    """Every layer that has pixels, numbered from the bottom up so that files sort as layers lie."""
    layers = [layer for layer in document.layers if layer.kind is not LayerKind.GROUP]
    width = max(2, len(str(len(layers))))
    return [
        Export(f"{number:0{width}} {file_name(layer.name)}", layer_export(layer).pixels)
        for number, layer in enumerate(layers, 1)
    ]


def control_exports(session: Session) -> list[Export]:
    """What each adapter that is switched on would be given now, at the size of the next picture.

    Raises:
        UserError: a picture that an adapter looks at is damaged.
    """
    found = []
    for entry in session.adapters.acting():
        pixels = control_pixels(session, entry) if entry.enabled else None
        if pixels is not None:
            found.append(Export(file_name(entry.name), _constant(pixels)))
    return _distinct(found)


def taken(exports: Iterable[Export], folder: Path) -> list[Path]:
    """Files in ``folder`` that would be replaced."""
    return [path for path in (_path(folder, export) for export in exports) if path.exists()]


def write_all(exports: Iterable[Export], folder: Path) -> list[Path]:
    """Writes PNG files, one after the other.

    Returns:
        Their paths.

    Raises:
        StorageError: one could not be written; it says how many were before.
    """
    written: list[Path] = []
    for export in exports:
        path = _path(folder, export)
        try:
            write_bytes(path, Picture.from_array(export.pixels()).png)
        except UserError as error:
            kept = QCoreApplication.translate(
                "Exporting", "%n pictures were written before.", "", len(written)
            )
            raise StorageError(error.what, kept, error.remedy) from error
        written.append(path)
    return written


def file_name(name: str) -> str:
    """``name`` as every file system takes it; "Layer" where nothing of it is left."""
    plain = _REFUSED.sub(" ", unicodedata.normalize("NFC", name))
    plain = " ".join(plain.split()).strip(" .")[:MOST].strip(" .")
    if _DEVICES.fullmatch(plain):
        plain += "_"
    return plain or _tr("Layer")


def _distinct(exports: list[Export]) -> list[Export]:
    """The same with a number behind names that come twice, also where only case differs."""
    seen: dict[str, int] = {}
    out = []
    for export in exports:
        key = export.name.casefold()
        seen[key] = seen.get(key, 0) + 1
        name = export.name if seen[key] == 1 else f"{export.name} {seen[key]}"
        out.append(Export(name, export.pixels))
    return out


def _constant(pixels: Array) -> Callable[[], Array]:
    return lambda: pixels


def _path(folder: Path, export: Export) -> Path:
    return folder / f"{export.name}.png"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporting", text)
