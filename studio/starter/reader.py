"""One small net that reads poses, depth and areas out of pictures: the judge of the geometry.

Legend of shapes
    pictures: [B, 3, 128, 128] in -1..1
    joint maps: [B, 18, 64, 64], the logarithm of how likely each joint is where
    depth: [B, 64, 64] in 0..1    areas: [B, K, 64, 64], class scores
    joints: [B, 18, 3] pixels of 128, the third 1 where a joint is shown
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.domain.class_colours import CLASSES
from studio.starter.face_tasks import as_tensor, worn
from studio.starter.metrics import mean_iou, pck, spearman
from studio.starter.painted import HALF, JOINTS, Bytes, Floats, Geometry

PICTURE = 128  # pixels a side
MIRRORED = (0, 1, 5, 6, 7, 2, 3, 4, 11, 12, 13, 8, 9, 10, 15, 14, 17, 16)  # left and right joints
SPREAD = 1.2  # of a joint's target, in pixels of 64
WEIGHTS = {"joints": 0.25, "depth": 4.0, "areas": 1.0}


def _conv(inputs: int, outputs: int, stride: int = 1, size: int = 3) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
    )


class Reader(nn.Module):
    """A U-Net (Ronneberger et al. 2015) whose levels are added, with three answers at half size.

    Most of the weights lie where the maps are small: 1 M of them cost 0.1 GFLOP a picture.
    """

    def __init__(self, width: int = 16) -> None:
        super().__init__()
        widths = [width, 2 * width, 4 * width, 8 * width, 8 * width]
        self.down = nn.ModuleList(
            nn.Sequential(_conv(inputs, outputs, 2), _conv(outputs, outputs))
            for inputs, outputs in zip([3, *widths], widths, strict=False)
        )
        self.narrow = nn.ModuleList(
            _conv(below, beside, size=1)
            for below, beside in zip(widths[:0:-1], widths[-2::-1], strict=True)
        )
        self.up = nn.ModuleList(_conv(beside, beside) for beside in widths[-2::-1])
        self.heads = nn.Conv2d(width, JOINTS + 1 + len(CLASSES), 1)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(joint maps, depth, areas)."""
        levels = []
        x = pictures
        for level in self.down:
            x = level(x)
            levels.append(x)
        for narrow, level, beside in zip(self.narrow, self.up, levels[-2::-1], strict=True):
            x = level(functional.interpolate(narrow(x), scale_factor=2.0) + beside)
        joints, depth, areas = self.heads(x).split([JOINTS, 1, len(CLASSES)], dim=1)
        return joints, depth[:, 0].sigmoid(), areas


@dataclass(frozen=True)
class Batch:
    """Pictures with the truth about them, in the module's shapes."""

    pictures: Tensor
    joints: Tensor
    depth: Tensor
    areas: Tensor  # [B, 64, 64] class numbers


class ReaderTask:
    """All three answers at once, over drawings of every kind."""

    def __init__(self, geometry: Geometry, seed: int = 0, width: int = 16, batch: int = 24) -> None:
        self.geometry, self.seed, self.size = geometry, seed, batch
        torch.manual_seed(seed)
        self.model = Reader(width)
        self.modules: dict[str, nn.Module] = {"reader": self.model}

    def batch(self, step: int) -> Batch:
        """Drawings as they are, half of them mirrored, and worn as generated pictures are."""
        rng = np.random.default_rng([self.seed, step])
        rows = rng.integers(len(self.geometry.pictures), size=self.size)
        pixels = np.stack([worn(rng, self.geometry.pictures[row]) for row in rows])
        batch = Batch(
            as_tensor(pixels),
            torch.from_numpy(self.geometry.joints[rows]),
            torch.from_numpy(self.geometry.depth[rows]).float() / 255,
            torch.from_numpy(self.geometry.classes[rows]).long(),
        )
        return half_mirrored(batch)

    def loss(self, step: int) -> Tensor:
        batch = self.batch(step)
        joints, depth, areas = self.model(batch.pictures)
        return (
            WEIGHTS["joints"] * joint_loss(joints, batch.joints)
            + WEIGHTS["depth"] * functional.l1_loss(depth, batch.depth)
            + WEIGHTS["areas"] * functional.cross_entropy(areas, batch.areas)
        )


def half_mirrored(batch: Batch) -> Batch:
    """The second half seen in a mirror: a person's right hand is then the left one."""
    half = len(batch.pictures) // 2

    def flipped(maps: Tensor) -> Tensor:
        return torch.cat([maps[:half], maps[half:].flip(-1)])

    turned = batch.joints[half:][:, list(MIRRORED)].clone()
    turned[..., 0] = PICTURE - turned[..., 0]
    return Batch(
        flipped(batch.pictures),
        torch.cat([batch.joints[:half], turned]),
        flipped(batch.depth),
        flipped(batch.areas),
    )


def joint_loss(maps: Tensor, joints: Tensor) -> Tensor:
    """Cross-entropy over the places of each shown joint, against a small blob around it."""
    places = (torch.arange(HALF) + 0.5) * (PICTURE / HALF)
    across = -((places - joints[..., :1]) ** 2)  # [B, 18, 64]
    down = -((places - joints[..., 1:2]) ** 2)
    squared = down[..., :, None] + across[..., None, :]
    blob = (squared / (2 * (SPREAD * PICTURE / HALF) ** 2)).flatten(2).softmax(-1)
    missed = -(blob * maps.float().flatten(2).log_softmax(-1)).sum(-1)
    shown = joints[..., 2]
    return (missed * shown).sum() / shown.sum().clamp(min=1)


@dataclass(frozen=True)
class Read:
    """What was read out of pictures; uint8 maps as ``Geometry`` has them."""

    joints: Floats  # [N, 18, 2] pixels of 128
    depth: Bytes
    classes: Bytes


@torch.no_grad()
def read(net: Reader, pictures: Bytes, size: int = 50) -> Read:
    """Reads ``[N, 128, 128, 3]`` pictures, ``size`` at a time."""
    parts = list(_read_parts(net.eval(), pictures, size))
    joints, depth, classes = (np.concatenate(maps) for maps in zip(*parts, strict=True))
    return Read(joints, depth, classes)


def _read_parts(net: Reader, pictures: Bytes, size: int) -> Iterator[tuple[Floats, Bytes, Bytes]]:
    for start in range(0, len(pictures), size):
        maps, depth, areas = net(as_tensor(pictures[start : start + size]))
        likely = maps.flatten(2).softmax(-1).view_as(maps)
        # Neighbours steady the maximum: a lone likely cell counts less than one among likely ones.
        best = likely + functional.avg_pool2d(likely, 3, 1, 1)
        index = best.flatten(2).argmax(-1)
        middles = torch.stack([index % HALF, index // HALF], -1) + 0.5
        yield (
            (middles * (PICTURE / HALF)).numpy().astype(np.float32),
            (depth * 255 + 0.5).numpy().astype(np.uint8),
            areas.argmax(1).numpy().astype(np.uint8),
        )


@dataclass(frozen=True)
class Reading:
    """The reader's own figures on drawings it never saw: the ceiling of what it can judge."""

    pck: float
    depth: float
    areas: float


def accuracy(net: Reader, geometry: Geometry) -> Reading:
    """Means over the drawings; poses over those that show a person."""
    found = read(net, geometry.pictures)
    persons = [i for i, joints in enumerate(geometry.joints) if joints[:, 2].any()]
    rows = range(len(geometry.pictures))
    return Reading(
        float(np.mean([pck(geometry.joints[i], found.joints[i]) for i in persons])),
        float(np.mean([spearman(geometry.depth[i], found.depth[i]) for i in rows])),
        float(np.mean([mean_iou(geometry.classes[i], found.classes[i]) for i in rows])),
    )


def halved(map_of_128: Bytes) -> Bytes:
    """A depth or class map of 128 x 128 in the reader's size, as the drawings are kept."""
    return np.ascontiguousarray(map_of_128[1::2, 1::2])
