"""Projects as OpenRaster files: other painters open them, and nothing of ours is lost.

The archive holds ``mimetype`` (first, stored), ``stack.xml``, ``data/*.png``, ``mergedimage.png``,
``Thumbnails/thumbnail.png``, and ``studio/project.json`` and ``studio/pictures/*.png`` of our own.
What other painters may change (names, order, opacity, blend) is taken from ``stack.xml``; kinds,
ids and the rest from our JSON, matched by the file each layer lies in.

Source: OpenRaster 0.0.5, FileLayout and LayersStack.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from studio.domain.errors import StorageError
from studio.domain.picture import MAX_PIXELS, Array
from studio.files.atomic import sweep, write_bytes
from studio.files.flatten import flatten
from studio.files.ora_archive import Archive
from studio.files.ora_project import (
    PROJECT,
    ids_of,
    layer_of,
    layers_of,
    project_json,
    read_project,
)
from studio.files.ora_stack import read_stack, write_stack
from studio.files.png import png_bytes
from studio.files.snapshot import GROUP, DocumentSnapshot, LayerSnapshot, Pixels, as_array

MIMETYPE, STACK = "image/openraster", "stack.xml"
MERGED, THUMBNAIL = "mergedimage.png", "Thumbnails/thumbnail.png"
PICTURES = "studio/pictures/"
THUMBNAIL_SIZE = 256  # pixels, the longer side
MAX_XML, MAX_PICTURE = 16 << 20, 64 << 20  # bytes
MAX_PICTURES = 1000


@dataclass(frozen=True)
class Loaded:
    """A document read from a file, and sentences about what could not be taken over."""

    snapshot: DocumentSnapshot
    warnings: tuple[str, ...] = ()


def save(
    snapshot: DocumentSnapshot,
    path: Path,
    merged: Array | None = None,
    cache: PngCache | None = None,
) -> None:
    """Writes the project to ``path`` in one step.

    Args:
        snapshot: the document.
        path: the file; replaced only when the new one is whole and on the disk.
        merged: ``[height, width, 4]`` straight RGBA as the canvas shows it; without it the layers
            are composited here, where a few blend modes are shown as normal.
        cache: of layers that were packed before.

    Raises:
        StorageError: the file could not be written; what was there is unchanged.
    """
    write_bytes(path, encode(snapshot, merged, cache))
    sweep(path.parent)


class PngCache:
    """PNG bytes of layers whose pixels are still the same array, so autosaves pack only changes."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Array | Pixels, bytes]] = {}

    def pack(self, layers: Iterable[LayerSnapshot]) -> dict[str, bytes]:
        """PNG bytes by layer id; forgets the layers that are not among ``layers``."""
        kept: dict[str, tuple[Array | Pixels, bytes]] = {}
        for layer in layers:
            known = self._kept.get(layer.id)
            same = known is not None and known[0] is layer.pixels
            kept[layer.id] = (
                known
                if known and same
                else (
                    layer.pixels,
                    png_bytes(as_array(layer.pixels)),
                )
            )
        self._kept = kept
        return {id_: data for id_, (_, data) in kept.items()}


def encode(
    snapshot: DocumentSnapshot, merged: Array | None = None, cache: PngCache | None = None
) -> bytes:
    """The bytes of the file that ``save`` writes."""
    approximated: tuple[str, ...] = ()
    if merged is None:
        flattened = flatten(snapshot)
        merged, approximated = flattened.pixels, flattened.approximated
    painted = [layer for layer in snapshot.layers if layer.kind != GROUP]
    sources = {la.id: f"data/layer-{i:03d}.png" for i, la in enumerate(painted)}
    packed = (cache or PngCache()).pack(painted)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, "mimetype", MIMETYPE.encode())
        _add(archive, STACK, write_stack(snapshot, sources), packed=True)
        _add(archive, PROJECT, project_json(snapshot, sources, approximated), packed=True)
        for layer in painted:
            _add(archive, sources[layer.id], packed[layer.id])
        for digest, png in snapshot.pictures.items():
            _add(archive, _picture_name(digest), png)
        _add(archive, MERGED, png_bytes(merged))
        _add(archive, THUMBNAIL, _thumbnail(merged))
    return buffer.getvalue()


def load(path: Path) -> DocumentSnapshot:
    """Reads a project, ours or another painter's.

    Raises:
        StorageError: no such file, not OpenRaster, damaged, or absurdly large inside.
    """
    return load_with_warnings(path).snapshot


def load_with_warnings(path: Path) -> Loaded:
    """As ``load``, with sentences about groups, blend modes and parts that were not taken over."""
    with Archive(path) as archive:
        if STACK not in archive:
            raise archive.damaged("it is not an OpenRaster project")
        try:
            stack = read_stack(archive.read(STACK, MAX_XML))
        except StorageError as error:
            raise archive.damaged(error.what.rstrip(".")) from error
        if stack.width * stack.height > MAX_PIXELS:
            raise archive.damaged("its picture is absurdly large")
        project, warnings = read_project(archive)
        ours = layers_of(project)
        usable = [la for la in stack.layers if la.group or la.src.lower().endswith(".png")]
        ids = ids_of(usable, ours)
        pixels = archive.all_pixels([la.src for la in usable if not la.group])
        layers = [layer_of(found, ours, ids, pixels) for found in usable]
        pictures = _read_pictures(archive, project.get("pictures"))
    lost = tuple(
        f"The layer {found.name[:40]!r} is not made of pixels, so it is left out."
        for found in stack.layers
        if found not in usable
    )
    selected = next((la.id for la, f in zip(layers, usable, strict=True) if f.selected), "")
    active = selected or str(project.get("active", ""))
    extra = project.get("extra", {})
    snapshot = DocumentSnapshot(
        stack.width,
        stack.height,
        tuple(reversed(layers)),
        active if any(la.id == active for la in layers) else "",
        extra if isinstance(extra, dict) else {},
        pictures,
        stack.attributes,
    )
    return Loaded(snapshot, (*warnings, *stack.warnings, *lost))


def read_thumbnail(path: Path) -> bytes:
    """The PNG bytes of the small picture inside a project.

    Raises:
        StorageError: no such file, damaged, or without one.
    """
    with Archive(path) as archive:
        return archive.read(THUMBNAIL, 4 << 20)


def _read_pictures(archive: Archive, digests: object) -> dict[str, bytes]:
    """The pictures that are whole; what refers to another one finds it missing, and says so."""
    pictures: dict[str, bytes] = {}
    names = [name for name in digests if isinstance(name, str)] if isinstance(digests, list) else []
    for digest in names[:MAX_PICTURES]:
        with contextlib.suppress(StorageError):
            png = archive.read(_picture_name(digest), MAX_PICTURE)
            if hashlib.sha256(png).hexdigest() == digest:
                pictures[digest] = png
    return pictures


def _picture_name(digest: str) -> str:
    return f"{PICTURES}{digest}.png"


def _add(archive: zipfile.ZipFile, name: str, data: bytes, packed: bool = False) -> None:
    """No dates inside: the same document gives the same bytes."""
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o644 << 16
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED  # PNG is packed already
    archive.writestr(info, data, method)


def _thumbnail(merged: Array) -> bytes:
    # Every n-th pixel first: shrinking all of a large picture holds up other threads.
    step = max(1, max(merged.shape[:2]) // (4 * THUMBNAIL_SIZE))
    image = Image.fromarray(np.ascontiguousarray(merged[::step, ::step]))
    image.thumbnail((THUMBNAIL_SIZE, THUMBNAIL_SIZE))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()
