"""How the two face nets are trained on avatars, and how well they do on people they never saw.

Legend of shapes
    pixels: [B, 128, 128, 3] uint8    points: [B, 5, 2] pixels of 128    aligned: [B, 3, 112, 112]
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.faces.align import SIDE, aligned, similarity
from studio.starter.face_net import PICTURE, CosineMargin, FaceEncoder, FacePoints
from studio.starter.metrics import rank1
from studio.starter.painted import Bytes, Faces, Floats

MARGIN_FROM, MARGIN_FULL = 100, 400  # steps between which the margin grows


def worn(rng: np.random.Generator, pixels: Bytes) -> Bytes:
    """A picture as a generator might have made it: softer, noisier, its colours a little off."""
    soft = cv2.GaussianBlur(pixels, (0, 0), float(rng.uniform(0.05, 1.1)))
    gain = rng.normal(1, 0.06) * rng.normal(1, 0.03, 3)
    noise = rng.standard_normal(pixels.shape, np.float32) * rng.uniform(0, 10)
    return (soft * gain.astype(np.float32) + rng.normal(0, 6) + noise).clip(0, 255).astype(np.uint8)


def as_tensor(pixels: Bytes) -> Tensor:
    """``[B, H, W, 3]`` uint8 as ``[B, 3, H, W]`` in -1..1, ArcFace's scale and ours."""
    return torch.from_numpy(pixels.astype(np.float32)).permute(0, 3, 1, 2) / 127.5 - 1


class FaceEncoderTask:
    """Learns to tell people apart, whatever they wear and however they are painted."""

    def __init__(
        self,
        faces: Faces,
        seed: int = 0,
        width: int = 24,
        batch: int = 64,
        name: str = "face_encoder",
    ) -> None:
        self.faces, self.seed, self.size = faces, seed, batch
        torch.manual_seed(seed)
        self.model = FaceEncoder(width)
        self.margin = CosineMargin(int(faces.who.max()) + 1)
        self.modules: dict[str, nn.Module] = {name: self.model, f"{name}_margin": self.margin}

    def batch(self, step: int) -> tuple[Tensor, Tensor]:
        """Aligned faces with shaky points, and who they are."""
        rng = np.random.default_rng([self.seed, step])
        rows = rng.integers(len(self.faces.who), size=self.size)
        pixels = [
            worn(rng, _shaky(rng, self.faces.pictures[row], self.faces.points[row])) for row in rows
        ]
        return as_tensor(np.stack(pixels)), torch.from_numpy(self.faces.who[rows])

    def loss(self, step: int) -> Tensor:
        pixels, who = self.batch(step)
        grown = (step - MARGIN_FROM) / (MARGIN_FULL - MARGIN_FROM)
        embeddings = self.model(pixels).float()
        with torch.autocast("cpu", enabled=False):  # cosines a margin apart need all their digits
            return self.margin(embeddings, who, min(1.0, max(0.0, grown)))


def _shaky(rng: np.random.Generator, pixels: Bytes, points: Floats) -> Bytes:
    """Aligned by points that are a little off, on black or on the picture's own edge."""
    found = points + rng.normal(0, rng.uniform(0, 2.0), (5, 2))
    beyond = cv2.BORDER_CONSTANT if rng.random() < 0.6 else cv2.BORDER_REPLICATE
    matrix = similarity(found.astype(np.float32))
    return np.asarray(cv2.warpAffine(pixels, matrix, (SIDE, SIDE), borderMode=beyond))


class FacePointsTask:
    """Learns where eyes, nose and mouth are, in faces near and far, upright and leaning."""

    def __init__(self, faces: Faces, seed: int = 0, batch: int = 48) -> None:
        self.faces, self.seed, self.size = faces, seed, batch
        torch.manual_seed(seed)
        self.model = FacePoints()
        self.modules: dict[str, nn.Module] = {"face_points": self.model}

    def batch(self, step: int) -> tuple[Tensor, Tensor]:
        """Pictures moved at random, and the points in 0..1."""
        rng = np.random.default_rng([self.seed, step])
        pixels, points = [], []
        for row in rng.integers(len(self.faces.who), size=self.size):
            picture, where = moved(rng, self.faces.pictures[row], self.faces.points[row])
            pixels.append(worn(rng, picture))
            points.append(where / PICTURE)
        return as_tensor(np.stack(pixels)), torch.from_numpy(np.stack(points))

    def loss(self, step: int) -> Tensor:
        pixels, points = self.batch(step)
        maps = self.model.body(pixels).float()
        with torch.autocast("cpu", enabled=False):  # in bfloat16 a place has steps of half a pixel
            return functional.l1_loss(self.model.centres(maps), points) * 20


def moved(rng: np.random.Generator, pixels: Bytes, points: Floats) -> tuple[Bytes, Floats]:
    """The picture and its points scaled, turned, shifted and perhaps mirrored together."""
    scale, angle = rng.uniform(0.7, 1.25), float(rng.normal() * 8)
    matrix = cv2.getRotationMatrix2D((PICTURE / 2, PICTURE / 2), angle, scale)
    matrix[:, 2] += rng.uniform(-10, 10, 2)
    turned = cv2.warpAffine(pixels, matrix, (PICTURE, PICTURE), borderMode=cv2.BORDER_REPLICATE)
    where = points @ matrix[:, :2].T + matrix[:, 2]
    if rng.random() < 0.5:
        turned = np.ascontiguousarray(turned[:, ::-1])
        where = (where * (-1, 1) + (PICTURE, 0))[[1, 0, 2, 4, 3]]
    return np.asarray(turned), np.asarray(where, np.float32)


@torch.no_grad()
def found_points(net: FacePoints, pictures: Bytes) -> Floats:
    """``[N, 5, 2]`` pixels of 128."""
    found = [net.eval()(as_tensor(part)) for part in _parts(pictures)]
    return torch.cat(found).numpy() * PICTURE


@torch.no_grad()
def embedded(net: FaceEncoder, pictures: Bytes, points: Floats) -> Floats:
    """``[N, 512]``, not normalised."""
    faces = np.stack([aligned(p, q) for p, q in zip(pictures, points, strict=True)])
    return torch.cat([net.eval()(as_tensor(part)) for part in _parts(faces)]).numpy()


def _parts(pictures: Bytes, size: int = 100) -> list[Bytes]:
    return [pictures[i : i + size] for i in range(0, len(pictures), size)]


def recognised(net: FaceEncoder, faces: Faces, points: Floats | None = None) -> float:
    """Rank-1 over strangers: the first picture of each is the gallery, the others ask for it."""
    vectors = embedded(net, faces.pictures, faces.points if points is None else points)
    people = int(faces.who.max()) + 1
    return rank1(vectors[people:], faces.who[people:], vectors[:people], faces.who[:people])


def point_error(net: FacePoints, faces: Faces) -> float:
    """Mean distance from the true points, in pixels of 128."""
    found = found_points(net, faces.pictures)
    return float(np.linalg.norm(found - faces.points, axis=2).mean())
