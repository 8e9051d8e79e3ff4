"""Painted drawings with all that is known of them, made once: what the nets here learn from.

Legend of shapes
    pictures: [N, 128, 128, 3] uint8 sRGB
    points:   [N, 5, 2] float32 pixels, the face as InsightFace orders it
    joints:   [N, 18, 3] float32 pixels, OpenPose's order; the third is 1 where a joint is shown
    depth, classes: [N, 64, 64] uint8

Row ``i`` is a pure function of ``(seed, i)``.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from studio.starter.drawing import avatars, maps, people, scenes, solids, styles
from studio.starter.drawing.drawing import Drawing
from studio.starter.vocabulary import BACKGROUNDS, STARTER_STYLES

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
JOINTS = 18
HALF = 64  # pixels a side of depth and classes
_PROCESSES = 2
_KINDS = 20  # rows repeat their kinds of drawing after as many


@dataclass(frozen=True)
class Faces:
    """Avatars: who each of them shows, and where the face is."""

    pictures: Bytes
    points: Floats
    who: npt.NDArray[np.int64]  # [N] 0..people-1


@dataclass(frozen=True)
class Geometry:
    """Drawings of every kind; ``joints`` are all hidden where the drawing is of no person."""

    pictures: Bytes
    joints: Floats
    depth: Bytes
    classes: Bytes


_Kept = TypeVar("_Kept", Faces, Geometry)


def faces(path: Path, people_count: int, looks: int, seed: int) -> Faces:
    """``people_count`` people with ``looks`` pictures of each, read from ``path`` where it exists.

    People of different seeds are different ones.
    """
    count = people_count * looks
    return _kept(path, Faces, lambda: _drawn(partial(_face, people_count, seed), count))


def geometry(path: Path, count: int, seed: int) -> Geometry:
    """``count`` drawings: people, scenes, solids and avatars, 9 : 6 : 4 : 1."""
    return _kept(path, Geometry, lambda: _drawn(partial(_geometry, seed), count))


def drawing_of(rng: np.random.Generator, row: int) -> Drawing:
    """The drawing of one row: the kind by its number, the rest by ``rng``."""
    kind = row % _KINDS
    if kind < 9:
        return people.person(rng)
    if kind < 15:
        return scenes.scene(rng)
    if kind < 19:
        return solids.solid(rng)
    return avatars.avatar(avatars.random_identity(rng), avatars.random_look(rng), rng)


def painted_at_random(rng: np.random.Generator, drawing: Drawing) -> Bytes:
    """``[128, 128, 3]`` in one of the starter's styles, on one of its backgrounds."""
    style = STARTER_STYLES[rng.integers(len(STARTER_STYLES))]
    names = list(BACKGROUNDS)
    background = "white" if rng.random() < 0.3 else names[rng.integers(len(names))]
    return styles.paint(drawing, style, BACKGROUNDS[background])


def _face(people_count: int, seed: int, row: int) -> dict[str, Any]:
    who = row % people_count
    identity = avatars.random_identity(np.random.default_rng([seed, 1, who]))
    rng = np.random.default_rng([seed, 2, row])
    drawing = avatars.avatar(identity, avatars.random_look(rng), rng)
    return {"pictures": painted_at_random(rng, drawing), "points": drawing.face, "who": who}


def _geometry(seed: int, row: int) -> dict[str, Any]:
    rng = np.random.default_rng([seed, 3, row])
    drawing = drawing_of(rng, row)
    hidden = np.zeros((JOINTS, 3), np.float32)
    shown = maps.visible(drawing)
    return {
        "pictures": painted_at_random(rng, drawing),
        "joints": hidden if drawing.joints is None else drawing.joints,
        # Every second pixel: half size without mixing two classes or two depths at an edge.
        "depth": maps.depth(drawing, shown)[1::2, 1::2],
        "classes": maps.classes(drawing, shown)[1::2, 1::2],
    }


def _drawn(row: Callable[[int], dict[str, Any]], count: int) -> dict[str, npt.NDArray[Any]]:
    # Spawned, not forked: a fork of a process whose OpenCV has threads already waits for ever.
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as pool:
        rows = list(pool.map(row, range(count), chunksize=16))
    return {name: np.stack([np.asarray(row[name]) for row in rows]) for name in rows[0]}


def _kept(path: Path, kind: type[_Kept], make: Callable[[], dict[str, Any]]) -> _Kept:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        partial_path = path.with_suffix(".partial.npz")
        np.savez(partial_path, **make())
        partial_path.replace(path)
    with np.load(path) as stored:
        return kind(**{field.name: stored[field.name] for field in fields(kind)})
