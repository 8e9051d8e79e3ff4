"""Draws the pictures that adapters can be tried with: poses, depth, areas, styles and faces.

    python packaging/examples.py [--out resources/examples]

They are drawn by the code that draws training pictures (``studio.starter.drawing``), with other
random numbers, and belong to the studio. ``studio.files.examples`` finds them by their folders.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from studio.domain.resources import resource
from studio.pose.openpose import draw_body
from studio.starter.drawing import avatars, poses, scenes, solids
from studio.starter.drawing.maps import class_colours, classes, depth
from studio.starter.drawing.styles import paint

_Bytes = npt.NDArray[np.uint8]

WIDTH = 256  # pixels of a pose, whose lines are then as thick as they mostly were in training
STANDS = {"standing": 0, "waving": 3, "arms-up": 5, "dancing": 9, "walking": 18, "sitting": 28}
SCENES = {"house-and-trees": 3, "by-the-road": 8, "mountains": 12}
SOLIDS = {"solids": 5, "more-solids": 9}
STYLES = {"flat": 21, "simple": 22, "rounded": 23, "glossy 3d": 24}
PEOPLE = {"red-curls": 31, "fair-hair": 32, "blue-beard": 35, "earrings": 37}
PAPER = (170, 215, 250)


def main() -> int:
    """Writes the pictures and prints their paths."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=resource("examples"))
    out = parser.parse_args().out
    for name, picture in examples():
        path = out / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(path, "PNG", optimize=True)
        print(path)
    return 0


def examples() -> Iterator[tuple[str, _Bytes]]:
    """(adapter/name, ``[H, W, 3]``) of each."""
    for name, number in STANDS.items():
        yield f"pose/{name}", _pose(number)
    for name, seed in {**SOLIDS, **SCENES}.items():
        make = solids.solid if name in SOLIDS else scenes.scene
        yield f"depth/{name}", np.repeat(depth(make(_dice(seed)))[..., None], 3, axis=2)
    for name, seed in SCENES.items():
        yield f"segmentation/{name}", class_colours(classes(scenes.scene(_dice(seed))))
    for name, seed in STYLES.items():
        yield f"style/{name.replace(' ', '-')}", paint(solids.solid(_dice(seed)), name, PAPER)
    for name, seed in PEOPLE.items():
        yield f"identity/{name}", _portrait(_dice(seed))


def _dice(seed: int) -> np.random.Generator:
    return np.random.default_rng([seed, 2024])


def _pose(number: int) -> _Bytes:
    """A person in one of the poses, in the middle of the picture."""
    joints = poses.skeleton(_dice(number), poses.POSES[number], 0.0).joints
    low, high = joints.min(axis=0), joints.max(axis=0)
    unit = 0.8 * WIDTH / float((high - low).max())
    placed = (joints - (low + high) / 2) * unit + WIDTH / 2
    points = np.concatenate([placed, np.ones((18, 1))], axis=1).astype(np.float32)
    return draw_body(points[None], (WIDTH, WIDTH))


def _portrait(dice: np.random.Generator) -> _Bytes:
    """Somebody who looks at us."""
    identity = avatars.random_identity(dice)
    straight = {"yaw": 0.0, "pitch": 0.0, "roll": 0.0, "scale": 1.1, "x": 0.0, "y": 1.0}
    look = replace(
        avatars.random_look(dice), mouth="smile", eyes="open", brows="neutral", **straight
    )
    return paint(avatars.avatar(identity, look, dice), "flat", PAPER)


if __name__ == "__main__":
    sys.exit(main())
