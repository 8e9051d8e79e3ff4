"""The two small nets of the identity adapter: where a face is, and whose it is.

Legend of shapes
    aligned:    [B, 3, 112, 112] RGB, (x - 127.5) / 127.5, the five points on the ArcFace template
    embeddings: [B, 512], compared by cosine
    pictures:   [B, 3, 128, 128] RGB in -1..1
    points:     [B, 5, 2] x and y in 0..1: the eyes from the left of the picture, the nose, the
                corners of the mouth from the left

Both are plain chains of convolutions, so that ONNX Runtime and OpenCV read them alike.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

EMBEDDING = 512
ALIGNED, PICTURE = 112, 128  # pixels a side


def _conv(inputs: int, outputs: int, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, dilation, dilation, bias=False),
        nn.BatchNorm2d(outputs),
        nn.PReLU(outputs),
    )


class FaceEncoder(nn.Module):
    """An ArcFace-like net (Deng et al. 2019) for drawn faces: 1.1 M weights at width 24.

    The last map is flattened rather than averaged, as in ArcFace: once aligned, where a feature
    lies tells people apart.
    """

    def __init__(self, width: int = 24) -> None:
        super().__init__()
        w = width
        self.body = nn.Sequential(
            _conv(3, w, stride=2),
            _conv(w, 2 * w, stride=2),
            _conv(2 * w, 2 * w),
            _conv(2 * w, 4 * w, stride=2),
            _conv(4 * w, 4 * w),
            _conv(4 * w, 5 * w, stride=2),
            _conv(5 * w, 5 * w),
            nn.Conv2d(5 * w, w, 1),
        )
        self.embed = nn.Linear(w * (ALIGNED // 16) ** 2, EMBEDDING)

    def forward(self, aligned: Tensor) -> Tensor:
        """``[B, 512]``, not normalised."""
        return self.embed(self.body(aligned).flatten(1))


class FacePoints(nn.Module):
    """Five heat maps of 16 x 16 and their centres of mass (soft-argmax)."""

    cells: Tensor

    def __init__(self, width: int = 64, side: int = PICTURE // 8) -> None:
        super().__init__()
        w = width
        self.body = nn.Sequential(
            _conv(3, w // 4, stride=2),
            _conv(w // 4, w // 2, stride=2),
            _conv(w // 2, w, stride=2),
            _conv(w, w),
            _conv(w, w, dilation=2),
            _conv(w, w, dilation=4),
            _conv(w, w),
            nn.Conv2d(w, 5, 1),
        )
        middles = (torch.arange(side) + 0.5) / side
        rows, columns = torch.meshgrid(middles, middles, indexing="ij")
        self.register_buffer("cells", torch.stack([columns, rows], -1).reshape(-1, 2))

    def forward(self, pictures: Tensor) -> Tensor:
        """``[B, 5, 2]`` in 0..1."""
        return self.centres(self.body(pictures))

    def centres(self, maps: Tensor) -> Tensor:
        """The centres of mass of heat maps ``[B, 5, 16, 16]``."""
        likely = functional.softmax(maps.reshape(-1, len(self.cells)), dim=-1)
        return (likely @ self.cells).reshape(-1, 5, 2)


class CosineMargin(nn.Module):
    """CosFace (Wang et al. 2018): a class a person, told apart by cosine and a margin.

    Args:
        people: how many classes.
        margin: taken off the right class's cosine, so that it must win by as much.
        scale: of the cosines before the softmax.
    """

    def __init__(self, people: int, margin: float = 0.25, scale: float = 24.0) -> None:
        super().__init__()
        self.margin, self.scale = margin, scale
        self.centres = nn.Parameter(torch.randn(people, EMBEDDING) * 0.05)

    def forward(self, embeddings: Tensor, who: Tensor, strength: float = 1.0) -> Tensor:
        """The loss, a scalar; ``strength`` 0..1 lets the margin grow while training starts."""
        cosines = functional.normalize(embeddings) @ functional.normalize(self.centres).T
        right = functional.one_hot(who, cosines.shape[1])
        return functional.cross_entropy(
            self.scale * (cosines - strength * self.margin * right), who
        )
