"""A small classifier of subjects and styles, trained on the data, that judges generated pictures.

Legend of shapes
    pictures: [B, 3, 128, 128] in -1..1
    subject scores: [B, S]    style scores: [B, K]
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.starter.data import Batch, Pictures


def _stage(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride=2, padding=1),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
        nn.Conv2d(outputs, outputs, 3, padding=1),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
    )


class Judge(nn.Module):
    """A plain convolutional network over half-size pictures, with one head for each question."""

    def __init__(self, subjects: Sequence[str], styles: Sequence[str]) -> None:
        super().__init__()
        self.subjects, self.styles = tuple(subjects), tuple(styles)
        self.body = nn.Sequential(_stage(3, 24), _stage(24, 48), _stage(48, 96), _stage(96, 128))
        self.subject = nn.Linear(128, len(subjects))
        self.style = nn.Linear(128, len(styles))

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of the subjects and of the styles."""
        features = self.body(functional.avg_pool2d(pictures, 2)).mean((2, 3))
        return self.subject(features), self.style(features)

    def answers(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """The true subject and style numbers of a batch."""
        subjects = [self.subjects.index(picture.subject) for picture in batch.shown]
        styles = [self.styles.index(picture.style) for picture in batch.shown]
        return torch.tensor(subjects), torch.tensor(styles)


class JudgeTask:
    """Both heads at once, on pictures moved as the generator's were and a little noisy."""

    def __init__(
        self,
        data: Path,
        subjects: Sequence[str],
        styles: Sequence[str],
        seed: int = 0,
        batch: int = 48,
    ) -> None:
        self.pictures = Pictures(data, subjects, styles)
        self.seed, self.size = seed, batch
        torch.manual_seed(seed)
        self.model = Judge(subjects, styles)
        self.modules: dict[str, nn.Module] = {"judge": self.model}

    def loss(self, step: int) -> Tensor:
        batch = self.pictures.batch(self.seed, step, self.size, warp=1.5)
        pictures = torch.from_numpy(batch.pictures)
        generator = torch.Generator().manual_seed(self.seed * 1_000_003 + step)
        noisy = pictures + 0.05 * torch.randn(pictures.shape, generator=generator)
        subject_scores, style_scores = self.model(noisy)
        subjects, styles = self.model.answers(batch)
        return functional.cross_entropy(subject_scores, subjects) + functional.cross_entropy(
            style_scores, styles
        )


@torch.no_grad()
def real_accuracy(judge: Judge, data: Pictures, count: int = 480) -> tuple[float, float, float]:
    """(subject top-1, subject top-5, style) of the judge on real pictures moved in unseen ways."""
    judge.eval()
    batch = data.batch(987_654, 0, count, warp=1.5)
    subject_scores, style_scores = judge(torch.from_numpy(batch.pictures))
    subjects, styles = judge.answers(batch)
    return (
        top_k(subject_scores, subjects, 1),
        top_k(subject_scores, subjects, 5),
        top_k(style_scores, styles, 1),
    )


def top_k(scores: Tensor, truth: Tensor, k: int) -> float:
    """The share of rows whose truth is among the ``k`` highest scores."""
    best = scores.topk(min(k, scores.shape[1]), dim=1).indices
    return float((best == truth[:, None]).any(dim=1).float().mean())
