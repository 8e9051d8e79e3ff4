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
import json
import secrets
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from studio.domain.errors import StorageError
from studio.domain.picture import MAX_PIXELS, Array
from studio.files.atomic import sweep, write_bytes
from studio.files.flatten import flatten
from studio.files.ora_archive import Archive
from studio.files.ora_stack import NAMELESS, StackLayer, clean, read_stack, write_stack
from studio.files.snapshot import DocumentSnapshot, LayerSnapshot, Pixels, as_array
from studio.pose.person import MOST_PEOPLE

MIMETYPE, STACK = "image/openraster", "stack.xml"
PROJECT, MERGED, THUMBNAIL = "studio/project.json", "mergedimage.png", "Thumbnails/thumbnail.png"
PICTURES = "studio/pictures/"
VERSION = 1
THUMBNAIL_SIZE = 256  # pixels, the longer side
MAX_JSON, MAX_XML, MAX_PICTURE = 256 << 20, 16 << 20, 64 << 20  # bytes
MAX_PICTURES = 1000


@dataclass(frozen=True)
class Loaded:
    """A document read from a file, and sentences about what could not be taken over."""

    snapshot: DocumentSnapshot
    warnings: tuple[str, ...] = ()


def save(snapshot: DocumentSnapshot, path: Path, merged: Array | None = None) -> None:
    """Writes the project to ``path`` in one step.

    Args:
        snapshot: the document.
        path: the file; replaced only when the new one is whole and on the disk.
        merged: ``[height, width, 4]`` straight RGBA as the canvas shows it; without it the layers
            are composited here, where a few blend modes are shown as normal.

    Raises:
        StorageError: the file could not be written; what was there is unchanged.
    """
    write_bytes(path, encode(snapshot, merged))
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
            kept[layer.id] = known if known and same else (layer.pixels, _png(layer.pixels))
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
    sources = {la.id: f"data/layer-{i:03d}.png" for i, la in enumerate(snapshot.layers)}
    packed = (cache or PngCache()).pack(snapshot.layers)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, "mimetype", MIMETYPE.encode())
        _add(archive, STACK, write_stack(snapshot, sources), packed=True)
        _add(archive, PROJECT, _project(snapshot, sources, approximated), packed=True)
        for layer in snapshot.layers:
            _add(archive, sources[layer.id], packed[layer.id])
        for digest, png in snapshot.pictures.items():
            _add(archive, _picture_name(digest), png)
        _add(archive, MERGED, _png(merged))
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
        project, warnings = _read_project(archive)
        ours = {la["src"]: la for la in project.get("layers", ()) if _is_layer(la)}
        used: set[str] = set()
        usable = [found for found in stack.layers if found.src.lower().endswith(".png")]
        layers = [_layer(archive, found, ours.get(found.src, {}), used) for found in usable]
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
    )
    return Loaded(snapshot, (*warnings, *stack.warnings, *lost))


def read_thumbnail(path: Path) -> bytes:
    """The PNG bytes of the small picture inside a project.

    Raises:
        StorageError: no such file, damaged, or without one.
    """
    with Archive(path) as archive:
        return archive.read(THUMBNAIL, 4 << 20)


def _layer(
    archive: Archive, found: StackLayer, ours: Mapping[str, Any], used: set[str]
) -> LayerSnapshot:
    pixels = archive.pixels(found.src)
    if ours.get("empty") and pixels.shape[:2] == (1, 1):
        pixels = np.zeros((0, 0, 4), np.uint8)
    wanted = ours.get("id")
    id_ = wanted if isinstance(wanted, str) and wanted and wanted not in used else _new_id()
    used.add(id_)
    kind, name, locked = ours.get("kind"), ours.get("name"), ours.get("locked")
    palette = ours.get("palette")
    return LayerSnapshot(
        id=id_,
        kind=kind if isinstance(kind, str) else "paint",
        # Our JSON keeps characters that XML cannot; a name changed elsewhere wins.
        name=name if isinstance(name, str) and _means(name, found.name) else found.name,
        pixels=pixels,
        x=found.x,
        y=found.y,
        visible=found.visible,
        opacity=found.opacity,
        locked=found.locked or locked is True,
        blend=found.blend,
        people=_people(ours),
        palette=palette if isinstance(palette, str) else "",
    )


def _people(ours: Mapping[str, Any]) -> tuple[Any, ...]:
    saved = ours.get("people")
    return tuple(saved[:MOST_PEOPLE]) if isinstance(saved, list) else ()


def _read_project(archive: Archive) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Our JSON; without it, or where it is damaged, the layers alone make the document."""
    if PROJECT not in archive:
        return {}, ()
    try:
        project = json.loads(archive.read(PROJECT, MAX_JSON))
        version = project["version"]
        layers = project.get("layers", [])
        if not isinstance(version, int) or not isinstance(layers, list):
            raise TypeError
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}, ("The settings inside the file are damaged; the layers are complete.",)
    if version > VERSION:
        return project, (
            "The file was saved by a newer studio; parts of its settings may be missing.",
        )
    return project, ()


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


def _means(name: str, in_stack: str) -> bool:
    return (clean(name) or NAMELESS) == in_stack


def _is_layer(data: object) -> bool:
    return isinstance(data, dict) and isinstance(data.get("src"), str)


def _project(
    snapshot: DocumentSnapshot, sources: Mapping[str, str], approximated: tuple[str, ...]
) -> bytes:
    layers = [
        {
            "src": sources[layer.id],
            "id": layer.id,
            "kind": layer.kind,
            "name": layer.name,
            "locked": layer.locked,
            "empty": 0 in layer.pixels.shape,
            **({"people": list(layer.people)} if layer.people else {}),
            **({"palette": layer.palette} if layer.palette else {}),
        }
        for layer in snapshot.layers
    ]
    project = {
        "version": VERSION,
        "layers": layers,
        "active": snapshot.active,
        "merged_approximates": list(approximated),
        "extra": dict(snapshot.extra),
        "pictures": list(snapshot.pictures),
    }
    return json.dumps(project, indent=1).encode()


def _add(archive: zipfile.ZipFile, name: str, data: bytes, packed: bool = False) -> None:
    """No dates inside: the same document gives the same bytes."""
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o644 << 16
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED  # PNG is packed already
    archive.writestr(info, data, method)


def _png(of: Array | Pixels) -> bytes:
    pixels = as_array(of)
    if pixels.size == 0:
        pixels = np.zeros((1, 1, 4), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _thumbnail(merged: Array) -> bytes:
    image = Image.fromarray(np.ascontiguousarray(merged))
    image.thumbnail((THUMBNAIL_SIZE, THUMBNAIL_SIZE))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _new_id() -> str:
    return secrets.token_hex(8)
