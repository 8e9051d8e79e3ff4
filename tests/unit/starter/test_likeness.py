"""A picture's face is aligned as the studio aligns it, and asks the picture to change."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from studio.faces.align import aligned
from studio.starter import autoencoder
from studio.starter.drawing import avatars
from studio.starter.face_net import FaceEncoder
from studio.starter.face_tasks import as_tensor
from studio.starter.likeness import Likeness, aligned_faces
from studio.starter.painted import painted_at_random


@pytest.fixture
def face():
    rng = np.random.default_rng(5)
    drawing = avatars.avatar(avatars.random_identity(rng), avatars.random_look(rng), rng)
    return painted_at_random(rng, drawing), np.asarray(drawing.face, np.float32)


@pytest.mark.parametrize("shift", [0.0, 25.0])
def test_aligned_as_the_studio_does(face, shift: float) -> None:
    pixels, points = face
    points = points + np.float32(shift)  # parts of the template lie beyond the picture
    ours = aligned_faces(as_tensor(pixels[None]), torch.from_numpy(points[None]))
    theirs = as_tensor(aligned(pixels, points)[None])
    assert (ours - theirs).abs().mean() < 0.01  # OpenCV's places are rounded to 1/32 pixel


def test_following_it_makes_the_face_more_alike(face) -> None:
    torch.manual_seed(0)
    _, points = face
    likeness = Likeness(autoencoder.build(), FaceEncoder())
    latents = torch.randn(2, 8, 16, 16, requires_grad=True)
    where, wanted = torch.from_numpy(np.stack([points] * 2)), torch.randn(2, 512)
    before = likeness(latents, where, wanted)
    (slope,) = torch.autograd.grad(before.sum(), latents)
    assert (slope.flatten(1).norm(dim=1) > 0).all()
    moved = latents + 0.5 * functional.normalize(slope.flatten(1)).reshape(latents.shape)
    assert (likeness(moved, where, wanted) > before).all()
    assert not any(p.requires_grad for p in likeness.parameters())
