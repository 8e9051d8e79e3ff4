"""How alike the face in a picture and an embedding are, with gradients that reach the picture.

Legend of shapes
    latents: [B, 8, 16, 16]    pictures: [B, 3, 128, 128] in -1..1    aligned: [B, 3, 112, 112]
    points: [B, 5, 2] pixels of 128    embeddings: [B, 512]    grid: [B, 112, 112, 2] in -1..1

The identity adapter's second objective (as in PortraitBooth, arXiv:2312.06354, and PuLID,
arXiv:2404.16022): squared errors of latents care little for an eye of four pixels, a recognition
net for little else. The net is the one that reads faces in the studio, never the judge.
"""

from __future__ import annotations

import numpy as np
import torch
from diffusers import AutoencoderTiny
from torch import Tensor, nn
from torch.nn import functional

from studio.faces.align import SIDE, similarity
from studio.starter.face_net import FaceEncoder
from studio.starter.painted import Floats


class Likeness(nn.Module):
    """Decodes, aligns, embeds and compares; nothing of it is trained."""

    def __init__(self, vae: AutoencoderTiny, encoder: FaceEncoder) -> None:
        super().__init__()
        self.vae, self.encoder = vae, encoder
        self.eval().requires_grad_(requires_grad=False)

    def forward(self, latents: Tensor, points: Tensor, wanted: Tensor) -> Tensor:
        """The cosine of each picture's face with the ``wanted`` embedding, ``[B]``."""
        pictures = self.vae.decoder(latents).clamp(-1, 1)
        faces = self.encoder(aligned_faces(pictures, points))
        return functional.cosine_similarity(faces.float(), wanted.float())


def aligned_faces(pictures: Tensor, points: Tensor) -> Tensor:
    """The faces on ArcFace's template, black beyond the picture; ``faces.align`` for tensors."""
    matrices = np.stack([_backwards(face) for face in points.cpu().numpy()])
    rows, columns = torch.meshgrid(torch.arange(SIDE), torch.arange(SIDE), indexing="ij")
    places = torch.stack([columns, rows, torch.ones_like(rows)], -1).float()
    found = places @ torch.from_numpy(matrices).transpose(1, 2)[:, None]
    height, width = pictures.shape[-2:]
    grid = (2 * found + 1) / torch.tensor([width, height]) - 1
    above_black = functional.grid_sample(
        pictures.float() + 1, grid.to(pictures.device), align_corners=False
    )
    return above_black - 1


def _backwards(points: Floats) -> Floats:
    """``[2, 3]``: takes a place on the template to the picture."""
    matrix = similarity(points)
    turn = np.linalg.inv(matrix[:, :2])
    return np.concatenate([turn, -turn @ matrix[:, 2:]], axis=1).astype(np.float32)
