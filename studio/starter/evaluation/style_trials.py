"""Styles shown by a picture, called up by a word, or taught by a LoRA; and the LoRA that is fast.

An adapter that the family does not ship gives rows that say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studio.domain.picture import Array
from studio.starter.evaluation.artist import Case
from studio.starter.evaluation.cases import Material, seeded
from studio.starter.evaluation.control_trials import Trial
from studio.starter.evaluation.judges import Judges, style_share, subject_share
from studio.starter.evaluation.table import Row
from studio.starter.vocabulary import HELD_OUT_STYLES

# LoRAs of a style: the file, the style the judge knows, and the words they were trained with.
LORAS = {
    "loras/ink": ("ink", "ink drawing"),
    "loras/pixel": ("pixel", "pixel art"),
    "loras/outlined": (HELD_OUT_STYLES["openmoji"], "outlined"),
}
FAST_STEPS = (4, 6)
LEARNED = 0.70  # bar of styles that are shown, or learned in minutes
HARDLY_WORSE = 0.9  # of the base's own figure: bar of fewer steps


def shown_style(material: Material, judges: Judges, count: int) -> list[Row]:
    """A style shown by a picture of something else, the prompt naming the subject only."""
    row = Row("ip_style", "style of a picture", None, LEARNED)
    kept = Row("ip_subject", "style of a picture: the prompt's subject, top-5", None)
    reference = "starter:style"
    if not material.artist.has(reference):
        return [row]
    cases = material.styles(reference, count)
    drawn, plain = material.artist.with_and_without(cases)
    styles, subjects = _styles_of(cases), [case.truth[1] for case in cases]
    real = np.stack([case.shown for case in cases])
    return [
        _style_row(row, judges, (drawn, plain, real), styles),
        replace(
            kept,
            value=subject_share(judges.style, drawn, subjects, 5),
            without=subject_share(judges.style, plain, subjects, 5),
            pictures=count,
        ),
    ]


def learned(name: str, style: str, named: str | None) -> Trial:
    """A style called up by a learned word or a LoRA."""

    def trial(material: Material, judges: Judges, count: int) -> list[Row]:
        row = Row(name.replace("/", "_"), f"{name}: style “{style}”", None, LEARNED)
        reference = f"starter:{name}"
        if not material.artist.has(reference):
            return [row]
        cases = material.words(reference, style, named, count)
        drawn, plain = material.artist.with_and_without(cases)
        samples = [material.styled.sample(seeded(i, 6), style) for i in range(count)]
        real = np.stack([sample.picture for sample in samples])
        return [_style_row(row, judges, (drawn, plain, real), _styles_of(cases))]

    return trial


def _styles_of(cases: Sequence[Case]) -> list[str]:
    return [case.truth[0] for case in cases]


def _style_row(
    row: Row, judges: Judges, pictures: tuple[Array, Array, Array], styles: list[str]
) -> Row:
    """``row`` with the shares of the style that was asked for: with, without, real."""
    value, without, real = (style_share(judges.style, part, styles) for part in pictures)
    return replace(row, value=value, without=without, real=real, pictures=len(styles))


def fast(material: Material, judges: Judges, count: int) -> list[Row]:
    """Subjects in few steps without guidance, held to what the base does in its own steps."""
    reference = "starter:loras/fast"
    words = {
        n: f"fast LoRA, subject top-5 in {n} steps (at least 0.9 x the base)" for n in FAST_STEPS
    }
    if not material.artist.has(reference):
        return [Row(f"fast_{n}", words[n], None) for n in FAST_STEPS]
    rows = []
    whole = None
    for steps in FAST_STEPS:
        cases = material.few_steps(reference, steps, count)
        subjects = [case.truth[1] for case in cases]
        if whole is None:
            whole = subject_share(judges.subject, material.artist.without(cases), subjects, 5)
        found = subject_share(judges.subject, material.artist.with_adapter(cases), subjects, 5)
        rows.append(
            Row(
                f"fast_{steps}",
                words[steps],
                found,
                HARDLY_WORSE * whole,
                without=whole,
                pictures=count,
            )
        )
    return rows
