"""Classes as the artist meets them: found by name, told by colour, and kept exact on a layer.

Legend of shapes
    rgba: [H, W, 4] uint8, straight alpha, sRGB
    rgb: [H, W, 3] uint8
    key: [...] uint32, a colour as one number, 0xRRGGBB
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from studio.domain.ade20k import ADE20K, Rgb
from studio.domain.class_colours import CLASSES
from studio.domain.picture import Array

PALETTE = "ade20k-150"  # what projects call the palette that areas layers are painted with
BACKGROUND = "background"  # nothing painted: black to the adapter
_NEAR = 6  # of 255: so far a colour of a class may be off after saving as JPEG or scaling
_MOST_COLOURS = 20_000  # a picture of more is a photograph
_SOLID = 128  # alpha from which a pixel belongs to its class
NO_MIXTURE = 24  # pixels of one exact colour close together are meant
_AT_ONCE = 20_000  # colours compared with the palette at a time
_BLACK = CLASSES[BACKGROUND]
_Keys = npt.NDArray[np.uint32]
_Table = npt.NDArray[np.int32]


@dataclass(frozen=True)
class AreaClass:
    """One class.

    Attributes:
        name: English; the window translates it in the context ``Classes``.
        rgb: the colour that stands for it.
        learnt: the embedded model knows it.
    """

    name: str
    rgb: Rgb
    learnt: bool = False


@cache
def all_classes(*, embedded: bool) -> tuple[AreaClass, ...]:
    """Every class with a colour of its own; with ``embedded`` what that model has learnt first.

    The embedded model's word for a colour then stands for it, and ADE20K's gives way.
    """
    learnt = {n: c for n, c in CLASSES.items() if n != BACKGROUND} if embedded else {}
    first = [AreaClass(name, rgb, learnt=True) for name, rgb in learnt.items()]
    taken, named = set(learnt.values()), set(learnt)
    rest = []
    for name, rgb in ADE20K.items():
        if rgb not in taken and name not in named:
            taken.add(rgb)
            rest.append(AreaClass(name, rgb))
    return (*first, *rest)


@cache
def class_of(rgb: Rgb, *, embedded: bool) -> AreaClass | None:
    """The class that a colour stands for, if it stands for one; to any model, where not to this."""
    both = (*all_classes(embedded=embedded), *all_classes(embedded=False))
    return next((area for area in both if area.rgb == rgb), None)


def found(
    query: str, *, embedded: bool, translated: dict[str, str] | None = None
) -> list[AreaClass]:
    """Classes whose name holds every word of ``query``, those that begin with it first.

    Args:
        query: what the artist typed; empty finds all.
        embedded: as for ``all_classes``.
        translated: names in the artist's language, searched as well.
    """
    words = query.casefold().split()

    def names(area: AreaClass) -> str:
        return f"{area.name} {(translated or {}).get(area.name, '')}".casefold()

    hits = [c for c in all_classes(embedded=embedded) if all(w in names(c) for w in words)]
    start = words[0] if words else ""
    return sorted(hits, key=lambda area: not any(n.startswith(start) for n in names(area).split()))


@cache
def _palette() -> _Table:
    """Every colour that stands for something, ``[N, 3]``."""
    return np.array(sorted({*ADE20K.values(), *CLASSES.values()} - {_BLACK}), np.int32)


def keys_of(rgb: Array) -> _Keys:
    """``[..., 3]`` as one number a colour."""
    wide = rgb.astype(np.uint32)
    return np.asarray((wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2])


def nearest(rgb: Rgb) -> Rgb:
    """The class colour that is most like ``rgb``."""
    return _parts(int(_nearest(keys_of(np.array([rgb], np.uint8)), _palette())[0]))


def snapped(rgba: Array, among: Collection[Rgb] = ()) -> Array:
    """``rgba`` with every pixel wholly of one class or wholly empty.

    Args:
        rgba: what smoothing, scaling or another painter left.
        among: the classes that were mixed, where they are known. Half sky and half tree has the
            colour of a refrigerator.
    """
    table = np.array(sorted(among), np.int32) if among else _palette()
    out = np.zeros_like(rgba)
    solid = rgba[..., 3] >= _SOLID
    colours, where = np.unique(keys_of(rgba[..., :3])[solid], return_inverse=True)
    keys = _nearest(colours, table)[where]
    out[solid] = np.stack(
        [keys >> 16, keys >> 8 & 255, keys & 255, np.full_like(keys, 255)], axis=-1
    ).astype(np.uint8)
    return out


def _nearest(keys: _Keys, table: _Table) -> _Keys:
    """The colour of ``table`` that each of ``keys`` is most like."""
    out = np.zeros(len(keys), np.uint32)
    for start in range(0, len(keys), _AT_ONCE):
        part = keys[start : start + _AT_ONCE].astype(np.int32)
        rgb = np.stack([part >> 16, part >> 8 & 255, part & 255], axis=1)
        away = ((rgb[:, None] - table[None]) ** 2).sum(axis=2)
        out[start : start + _AT_ONCE] = keys_of(table[away.argmin(axis=1)].astype(np.uint8))
    return out


def classes_in(rgba: Array, least: int = 1) -> set[Rgb]:
    """The class colours that at least so many pixels have exactly."""
    known = {*map(tuple, _palette().tolist())}
    solid = rgba[..., 3] == 255
    keys, counts = np.unique(keys_of(rgba[..., :3])[solid], return_counts=True)
    return {_parts(int(key)) for key in keys[counts >= least]} & known


def known_share(rgba: Array) -> float:
    """How much of what is painted nearly has the colour of a class, 0..1."""
    solid = rgba[..., 3] >= _SOLID
    keys, counts = np.unique(keys_of(rgba[..., :3])[solid], return_counts=True)
    if not len(keys) or len(keys) > _MOST_COLOURS:
        return 0.0
    there = _nearest(keys, _palette()).astype(np.int32)
    here = keys.astype(np.int32)
    away = [np.abs((here >> shift & 255) - (there >> shift & 255)) for shift in (16, 8, 0)]
    near = np.max(away, axis=0) <= _NEAR
    return float(counts[near].sum() / counts.sum())


def _parts(key: int) -> Rgb:
    return key >> 16, key >> 8 & 255, key & 255


def is_exact(rgba: Array) -> bool:
    """Whether every pixel is wholly of one class or wholly empty; fast on large layers."""
    alpha = rgba[..., 3]
    solid = alpha == 255
    if not (solid | (alpha == 0)).all():
        return False
    known = np.zeros(1 << 24, np.bool_)
    known[keys_of(_palette().astype(np.uint8))] = True
    return bool(known[keys_of(rgba[..., :3])[solid]].all())


def exact(rgba: Array) -> Array:
    """``rgba`` itself, or where another painter drew on it, with whole classes only."""
    return rgba if is_exact(rgba) else snapped(rgba, classes_in(rgba, least=NO_MIXTURE))


def shares(rgba: Array) -> dict[Rgb, float]:
    """How much of a layer each colour covers, 0..1, the most first; empty pixels are not told."""
    solid = rgba[..., 3] >= _SOLID
    keys, counts = np.unique(keys_of(rgba[..., :3])[solid], return_counts=True)
    order = np.argsort(-counts, kind="stable")
    area = rgba.shape[0] * rgba.shape[1]
    return {_parts(int(keys[i])): int(counts[i]) / area for i in order}


def at_size(rgb: Array, size: tuple[int, int]) -> Array:
    """``rgb`` scaled to ``size`` (width, height) with no colour that was not there before.

    Where several pixels become one, the class that covers most of it wins: averaging would make
    colours of other classes, and picking one pixel would lose what is thin.
    """
    import cv2

    if size == (rgb.shape[1], rgb.shape[0]):
        return rgb
    keys, which = np.unique(keys_of(rgb), return_inverse=True)
    which = which.reshape(rgb.shape[:2])
    shrinks = size[0] * size[1] < which.size
    if not shrinks or len(keys) > _MOST_CLASSES:
        return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_NEAREST), np.uint8)
    best = np.full((size[1], size[0]), -1.0, np.float32)
    won = np.zeros((size[1], size[0]), np.intp)
    for index in range(len(keys)):
        cover = cv2.resize((which == index).astype(np.float32), size, interpolation=cv2.INTER_AREA)
        ahead = cover > best
        best[ahead], won[ahead] = cover[ahead], index
    chosen = keys[won]
    return np.stack([chosen >> 16, chosen >> 8 & 255, chosen & 255], axis=-1).astype(np.uint8)


_MOST_CLASSES = 160  # a picture of more colours is no map of classes
