"""Lines, poses, depth and areas: what is drawn is read back and compared with what was asked for.

An adapter that the family does not ship gives rows that say so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from studio.domain.picture import Array
from studio.starter.evaluation.cases import Material
from studio.starter.evaluation.judges import Judges
from studio.starter.evaluation.table import Row, mean
from studio.starter.metrics import edge_f1, edges, mean_iou, pck, spearman
from studio.starter.reader import Read, halved
from studio.starter.samples import Sample

Trial = Callable[[Material, Judges, int], list[Row]]
Figure = Callable[[Sample, Read, int], float]


def lines(name: str) -> Trial:
    """Edge F1 within two pixels, and how many times better it is than without."""

    def trial(material: Material, judges: Judges, count: int) -> list[Row]:
        del judges
        followed = Row(f"{name}_f1", f"{name}, edge F1", None, 0.60)
        gain = Row(f"{name}_gain", f"{name}, F1 with / without", None, 2.0)
        reference = f"starter:{name}"
        if not material.artist.has(reference):
            return [followed, gain]
        cases = material.lines(reference, count)
        drawn, plain = material.artist.with_and_without(cases)
        truth = [case.truth[0] for case in cases]

        def f1(pictures: Sequence[Array]) -> float:
            pairs = zip(truth, pictures, strict=True)
            return mean([edge_f1(line, edges(picture)) for line, picture in pairs])

        value, without = f1(list(drawn)), f1(list(plain))
        real = f1([case.truth[1] for case in cases])
        return [
            replace(followed, value=value, without=without, real=real, pictures=count),
            replace(gain, value=value / max(1e-9, without), pictures=count),
        ]

    return trial


def drawings(name: str, what: str, bar: float, figure: Figure) -> Trial:
    """What the reader sees in pictures of drawings whose truth is known."""

    def trial(material: Material, judges: Judges, count: int) -> list[Row]:
        row = Row(name, what, None, bar)
        reference = f"starter:{name}"
        if not material.artist.has(reference):
            return [row]
        cases = material.drawings(reference, count)
        truth: list[Sample] = [case.truth for case in cases]

        def measured(pictures: Array) -> float:
            found = judges.read(pictures)
            return mean([figure(sample, found, i) for i, sample in enumerate(truth)])

        drawn, plain = material.artist.with_and_without(cases)
        real = measured(np.stack([sample.picture for sample in truth]))
        return [
            replace(
                row,
                value=measured(drawn),
                without=measured(plain),
                real=real,
                pictures=count,
            )
        ]

    return trial


def pose(sample: Sample, found: Read, index: int) -> float:
    """PCK@0.1 of picture ``index``."""
    assert sample.joints is not None
    return pck(sample.joints, found.joints[index])


def depth(sample: Sample, found: Read, index: int) -> float:
    """Rank correlation over picture ``index``."""
    return spearman(halved(sample.depth), found.depth[index])


def areas(sample: Sample, found: Read, index: int) -> float:
    """Mean IoU of picture ``index``."""
    assert sample.classes is not None
    return mean_iou(halved(sample.classes), found.classes[index])
