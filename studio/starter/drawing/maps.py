"""What is where in a drawing: its classes and its depth, as segmentation and depth adapters see it.

Legend of shapes
    classes: [128, 128] uint8, an index into ``CLASSES``
    depth:   [128, 128] uint8, 0 far to 255 near, as MiDaS draws it
"""

from __future__ import annotations

import io

import cv2
import numpy as np
import numpy.typing as npt

from studio.domain.class_colours import CLASSES
from studio.starter.drawing.drawing import SIZE, Drawing, Shape

_Bytes = npt.NDArray[np.uint8]

_PARTS = {
    **dict.fromkeys(("skin", "hair", "shirt", "trousers", "skirt", "shoes", "eye"), "person"),
    **dict.fromkeys(("mouth", "glasses", "beard", "brow", "hat", "nose"), "person"),
}


def class_of(part: str) -> int:
    """The index of the class that ``part`` of a shape belongs to.

    Raises:
        KeyError: no class has such a part.
    """
    name = _PARTS.get(part, part)
    if name not in CLASSES:
        raise KeyError(f"no class for the part {part!r}")
    return list(CLASSES).index(name)


def _markup(shape: Shape, paint: str) -> str:
    if shape.width > 0:
        return (
            f'<path d="{shape.path}" fill="none" stroke="{paint}" stroke-width="{shape.width}" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )
    return f'<path d="{shape.path}" fill="{paint}"/>'


def visible(drawing: Drawing) -> npt.NDArray[np.int32]:
    """Which shape is on top at every pixel, ``[128, 128]``; -1 where there is none."""
    import resvg_py
    from PIL import Image

    body = "".join(_markup(shape, f"#{i + 1:06x}") for i, shape in enumerate(drawing.shapes))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" '
        f'height="{SIZE}" shape-rendering="crispEdges">{body}</svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    rgba = np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA")).astype(np.int32)
    index = (rgba[..., 0] << 16) + (rgba[..., 1] << 8) + rgba[..., 2]
    return np.where(rgba[..., 3] > 127, index, 0).astype(np.int32) - 1


def classes(drawing: Drawing, shown: npt.NDArray[np.int32] | None = None) -> _Bytes:
    """The class of every pixel; ``shown`` is ``visible(drawing)`` where it is known already."""
    shown = visible(drawing) if shown is None else shown
    table = np.array([class_of(shape.part) for shape in drawing.shapes] + [0], np.uint8)
    return np.asarray(table[shown])  # -1 takes the last, the background


def depth(drawing: Drawing, shown: npt.NDArray[np.int32] | None = None) -> _Bytes:
    """How near every pixel is; ``shown`` as for ``classes``."""
    shown = visible(drawing) if shown is None else shown
    rows, columns = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32) / SIZE - 0.5
    near = np.zeros((SIZE, SIZE), np.float32)
    for index in np.unique(shown[shown >= 0]):
        shape, here = drawing.shapes[index], shown == index
        across, down = shape.tilt
        level = shape.depth + across * columns + down * rows
        if shape.bulge:
            level = level + shape.bulge * _dome(here.astype(np.uint8))
        near[here] = level[here]
    return (np.clip(near, 0, 1) * 255 + 0.5).astype(np.uint8)


def _dome(inside: _Bytes) -> npt.NDArray[np.float32]:
    """0 at the rim to 1 in the middle, round like a ball."""
    distance = cv2.distanceTransform(inside, cv2.DIST_L2, 3)
    part = distance / max(1.0, float(distance.max()))
    return np.asarray(np.sqrt(np.clip(1 - (1 - part) ** 2, 0, 1)), np.float32)


def silhouette_depth(alpha: npt.NDArray[np.float32]) -> _Bytes:
    """The depth of an icon known by its outline only: a cushion; ``alpha`` [H, W] in 0..1."""
    inside = (alpha > 0.5).astype(np.uint8)
    if not inside.any():
        return np.zeros(alpha.shape, np.uint8)
    near = inside * (0.35 + 0.6 * _dome(inside))
    return np.asarray(near * 255 + 0.5).astype(np.uint8)


def class_colours(index: _Bytes) -> _Bytes:
    """``[H, W, 3]`` uint8 in ADE20K's colours."""
    return np.asarray(np.array(list(CLASSES.values()), np.uint8)[index])


def part_mask(drawing: Drawing, *parts: str) -> _Bytes:
    """Where any of ``parts`` is seen ("shirt", "trousers" ...): ``[128, 128]`` of 0 or 255."""
    wanted = np.array([shape.part in parts for shape in drawing.shapes] + [False])
    return np.where(wanted[visible(drawing)], 255, 0).astype(np.uint8)
