"""What the base and each adapter are put through: rows of figures, with the adapter and without.

Every trial is told how many pictures to draw with the adapter; an adapter that the family does not
ship gives rows that say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studio.domain.picture import Array
from studio.starter.evaluation.cases import Material, named_pairs, seeded
from studio.starter.evaluation.control_trials import Trial, areas, depth, drawings, lines, pose
from studio.starter.evaluation.judges import Judges, style_share, subject_share
from studio.starter.evaluation.style_trials import LORAS, fast, learned, shown_style
from studio.starter.evaluation.table import Row
from studio.starter.metrics import rank1
from studio.starter.samples import Sample
from studio.starter.style_judge import subject_of
from studio.starter.vocabulary import UNNAMED_STYLES, caption


def base(material: Material, judges: Judges, count: int) -> list[Row]:
    """Subjects and styles by words alone."""
    pairs = named_pairs(count)
    prompts = [caption(subject, style, "white") for style, subject in pairs]
    drawn = material.artist.plain(prompts)
    samples = [material.styled.sample(seeded(i, 5), style) for i, (style, _) in enumerate(pairs)]
    real = np.stack([sample.picture for sample in samples])
    styles, subjects = [style for style, _ in pairs], [subject for _, subject in pairs]
    shown = [subject_of(sample) for sample in samples]
    judge = judges.subject
    top5, top1 = (subject_share(judge, drawn, subjects, k) for k in (5, 1))
    real5, real1 = (subject_share(judge, real, shown, k) for k in (5, 1))
    by_style = style_share(judge, drawn, styles)
    return [
        Row("subject_top5", "subject, top-5", top5, 0.60, real=real5, pictures=count),
        Row("subject_top1", "subject, top-1", top1, real=real1, pictures=count),
        Row(
            "style",
            "style by its word",
            by_style,
            0.80,
            real=style_share(judge, real, styles),
            pictures=count,
        ),
    ]


def identity(material: Material, judges: Judges, count: int) -> list[Row]:
    """Each person recognised among all by another picture of theirs."""
    row = Row("identity", f"identity, rank-1 of {count} people", None, 0.80)
    reference = "starter:identity"
    if not material.artist.has(reference):
        return [row]
    cases = material.faces(reference, count)
    others = [case.truth.other for case in cases]
    gallery = judges.faces(_stacked(others), np.stack([sample.face for sample in others]))
    who = np.arange(count)

    def recognised(pictures: Array) -> float:
        return rank1(judges.faces(pictures), who, gallery, who)

    drawn, plain = material.artist.with_and_without(cases)
    real = recognised(_stacked([case.truth.given for case in cases]))
    return [
        replace(row, value=recognised(drawn), without=recognised(plain), real=real, pictures=count)
    ]


def _stacked(samples: Sequence[Sample]) -> Array:
    return np.stack([sample.picture for sample in samples])


TRIALS: dict[str, Trial] = {
    "base": base,
    "sketch": lines("sketch"),
    "canny": lines("canny"),
    "scribble": lines("scribble"),
    "pose": drawings("pose", "pose, PCK@0.1", 0.80, pose),
    "depth": drawings("depth", "depth, rank correlation", 0.70, depth),
    "segmentation": drawings("segmentation", "segmentation, mIoU", 0.60, areas),
    "style": shown_style,
    "identity": identity,
    **{f"tokens/{style}": learned(f"tokens/{style}", style, None) for style in UNNAMED_STYLES},
    **{name: learned(name, style, named) for name, (style, named) in LORAS.items()},
    "loras/fast": fast,
}
