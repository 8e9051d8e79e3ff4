"""Our JSON inside a project: what OpenRaster has no place for.

Layers are matched by the file they lie in, groups by their place in ``stack.xml``. Other painters
may have changed the file since: what they know wins, what only we know is taken from here.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from studio.domain.picture import Array
from studio.files.ora_archive import Archive
from studio.files.ora_stack import NAMELESS, StackLayer, clean
from studio.files.snapshot import GROUP, DocumentSnapshot, LayerSnapshot
from studio.pose.person import MOST_PEOPLE

PROJECT = "studio/project.json"
VERSION = 1
MAX_JSON = 256 << 20  # bytes


def _key(found: StackLayer) -> str:
    """What our JSON calls a layer: the file it lies in, or the place of a group."""
    return f"group:{found.path}" if found.group else found.src


def ids_of(layers: Iterable[StackLayer], ours: Mapping[str, Any]) -> dict[str, str]:
    """The id of every layer by its path: the one it had, unless another layer has it."""
    ids: dict[str, str] = {}
    used: set[str] = set()
    for found in layers:
        wanted = ours.get(_key(found), {}).get("id")
        free = isinstance(wanted, str) and wanted and wanted not in used
        ids[found.path] = wanted if free else _new_id()
        used.add(ids[found.path])
    return ids


def layer_of(
    found: StackLayer,
    saved: Mapping[str, Any],
    ids: Mapping[str, str],
    pixels: Mapping[str, Array],
) -> LayerSnapshot:
    """A layer as ``stack.xml`` and what our JSON saved of it say together."""
    ours = saved.get(_key(found), {})
    image = pixels.get(found.src, np.zeros((1, 1, 4), np.uint8))
    if ours.get("empty") and image.shape[:2] == (1, 1):
        image = np.zeros((0, 0, 4), np.uint8)
    kind, name, locked = ours.get("kind"), ours.get("name"), ours.get("locked")
    palette = ours.get("palette")
    if found.group or kind == GROUP or not isinstance(kind, str):
        kind = GROUP if found.group else "paint"
    return LayerSnapshot(
        id=ids[found.path],
        kind=kind,
        # Our JSON keeps characters that XML cannot; a name changed elsewhere wins.
        name=name if isinstance(name, str) and _means(name, found.name) else found.name,
        pixels=image,
        x=0 if found.group else found.x,
        y=0 if found.group else found.y,
        visible=found.visible,
        opacity=found.opacity,
        locked=found.locked or (locked is True and not found.group),
        blend=found.blend,
        people=_people(ours),
        palette=palette if isinstance(palette, str) else "",
        alpha_locked=ours.get("alpha_locked") is True,
        parent=ids.get(found.parent, ""),
        attributes=found.attributes,
    )


def _people(ours: Mapping[str, Any]) -> tuple[Any, ...]:
    saved = ours.get("people")
    return tuple(saved[:MOST_PEOPLE]) if isinstance(saved, list) else ()


def read_project(archive: Archive) -> tuple[dict[str, Any], tuple[str, ...]]:
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


def _means(name: str, in_stack: str) -> bool:
    return (clean(name) or NAMELESS) == in_stack


def layers_of(project: Mapping[str, Any]) -> dict[str, Any]:
    """What our JSON says of each layer, by what it calls it."""
    layers = project.get("layers", ())
    return {
        la["src"]: la for la in layers if isinstance(la, dict) and isinstance(la.get("src"), str)
    }


def project_json(
    snapshot: DocumentSnapshot, sources: Mapping[str, str], approximated: tuple[str, ...]
) -> bytes:
    """Our JSON for ``snapshot``; ``sources`` maps layer ids to file names in the archive."""
    paths = _paths(snapshot)
    layers = [
        {
            "src": sources.get(layer.id) or f"group:{paths[layer.id]}",
            "id": layer.id,
            "kind": layer.kind,
            "name": layer.name,
            "locked": layer.locked,
            "empty": 0 in layer.pixels.shape,
            **({"people": list(layer.people)} if layer.people else {}),
            **({"palette": layer.palette} if layer.palette else {}),
            **({"alpha_locked": True} if layer.alpha_locked else {}),
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


def _paths(snapshot: DocumentSnapshot) -> dict[str, str]:
    """Where each layer will lie in ``stack.xml``, as ``StackLayer.path`` has it."""
    paths: dict[str, str] = {"": ""}
    counts: dict[str, int] = {}
    for layer in reversed(snapshot.layers):  # a group comes before what it holds
        counts[layer.parent] = counts.get(layer.parent, 0) + 1
        paths[layer.id] = f"{paths.get(layer.parent, '')}/{counts[layer.parent]}"
    return paths


def _new_id() -> str:
    return secrets.token_hex(8)
