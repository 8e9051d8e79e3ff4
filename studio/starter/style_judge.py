"""A judge over every style there is: those with a word, those without, and those made by code.

It says whether an adapter of style did what it is for, so it knows each style that one of them
teaches and every other style that a picture could be mistaken for.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.starter.coded_styles import CODED_STYLES
from studio.starter.data import Pictures
from studio.starter.face_tasks import as_tensor, worn
from studio.starter.judge import Judge
from studio.starter.samples import Icons, Sample
from studio.starter.vocabulary import (
    HELD_OUT_STYLES,
    STARTER_STYLES,
    STARTER_SUBJECTS,
    UNNAMED_STYLES,
)

JUDGED_STYLES = (*STARTER_STYLES, *UNNAMED_STYLES, *HELD_OUT_STYLES.values(), *CODED_STYLES)


class StyledIcons:
    """Icons in any of ``JUDGED_STYLES``, made as the training of the adapters makes them."""

    def __init__(self, data: Path, subjects: Sequence[str] = STARTER_SUBJECTS) -> None:
        self._icons = {
            style: Icons(
                Pictures(data, subjects, (style,)), unnamed=float(style not in STARTER_STYLES)
            )
            for style in JUDGED_STYLES
            if style not in CODED_STYLES
        }

    def sample(self, rng: np.random.Generator, style: str) -> Sample:
        """A random icon in ``style``."""
        if style not in CODED_STYLES:
            return self._icons[style].sample(rng)
        drawn_in = STARTER_STYLES[rng.integers(len(STARTER_STYLES))]
        return CODED_STYLES[style](self._icons[drawn_in].sample(rng))


class StyleJudgeTask:
    """Subjects and styles at once: what is shown must not pass for how it is painted."""

    def __init__(self, icons: StyledIcons, seed: int = 0, batch: int = 48) -> None:
        self.icons, self.seed, self.size = icons, seed, batch
        torch.manual_seed(seed)
        self.model = Judge(STARTER_SUBJECTS, JUDGED_STYLES)
        self.modules: dict[str, nn.Module] = {"style_judge": self.model}

    def loss(self, step: int) -> Tensor:
        rng = np.random.default_rng([self.seed, step])
        styles = rng.integers(len(JUDGED_STYLES), size=self.size)
        samples = [self.icons.sample(rng, JUDGED_STYLES[style]) for style in styles]
        pictures = np.stack([worn(rng, sample.picture) for sample in samples])
        subjects = [STARTER_SUBJECTS.index(subject_of(sample)) for sample in samples]
        subject_scores, style_scores = self.model(as_tensor(pictures))
        return functional.cross_entropy(
            subject_scores, torch.tensor(subjects)
        ) + functional.cross_entropy(style_scores, torch.from_numpy(styles))


def subject_of(sample: Sample) -> str:
    """The subject of an icon without the article its caption may have."""
    words = sample.words
    return words if words in STARTER_SUBJECTS else words.split(" ", 1)[1]
