"""Judges the exported model through the studio's own engine and prints the table with the bars.

Every figure is on seeds and sketches that training never saw: generation seeds start at 10,000,
sketches come from views of the pictures that no training batch contains.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from studio.domain.events import Event, StopToken
from studio.domain.picture import Array, Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine
from studio.starter.data import Pictures, moved
from studio.starter.judge import Judge, real_accuracy, top_k
from studio.starter.metrics import edge_f1, edges
from studio.starter.sketches import inner_lines, outline
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS, caption

FIRST_SEED = 10_000
BARS = {
    "subject_top5": (0.60, "subject, top-5"),
    "style": (0.80, "style"),
    "sketch_f1": (0.60, "sketch, edge F1"),
    "sketch_gain": (2.0, "sketch, F1 with / without"),
    "seconds": (3.0, "seconds for one picture (at most)"),
}


@dataclass(frozen=True)
class Report:
    """The figures; accuracies 0..1. ``real_*`` is the judge on real pictures: its own ceiling."""

    pictures: int
    subject_top1: float
    subject_top5: float
    style: float
    real_subject_top1: float
    real_subject_top5: float
    real_style: float
    sketch_f1: float
    sketch_f1_without: float
    seconds: float

    @property
    def sketch_gain(self) -> float:
        """How many times better the sketch is followed with the adapter than without."""
        return self.sketch_f1 / max(1e-9, self.sketch_f1_without)

    def table(self) -> str:
        """Figures beside their bars, as Markdown."""
        rows = ["| what | measured | bar | reached |", "|---|---|---|---|"]
        for name, (bar, words) in BARS.items():
            value = float(getattr(self, name))
            reached = value <= bar if name == "seconds" else value >= bar
            rows.append(f"| {words} | {value:.2f} | {bar:.2f} | {'yes' if reached else 'no'} |")
        rows.append(f"| subject, top-1 | {self.subject_top1:.2f} | | |")
        rows.append(f"| the judge on real pictures: top-1 | {self.real_subject_top1:.2f} | | |")
        rows.append(f"| the judge on real pictures: top-5 | {self.real_subject_top5:.2f} | | |")
        rows.append(f"| the judge on real pictures: style | {self.real_style:.2f} | | |")
        rows.append(f"| sketch, edge F1 without adapter | {self.sketch_f1_without:.2f} | | |")
        return "\n".join(rows)


def _silent(event: Event) -> None:
    del event


@dataclass(frozen=True)
class Sketched:
    """A held-out sketch: the lines as drawn, and the prompt that goes with them."""

    lines: Array  # [128, 128] of 0 or 255
    prompt: str

    @property
    def picture(self) -> Picture:
        """Dark ink on white, as an artist would draw it."""
        return Picture.from_array(255 - self.lines)


class Evaluation:
    """Runs the exported model in ``folder`` on the prompts and sketches of the data."""

    def __init__(self, folder: Path, data: Path, judge: Judge, base: Request) -> None:
        self.engine = Engine(starter=folder)
        self.pictures = Pictures(data, STARTER_SUBJECTS, STARTER_STYLES)
        self.judge, self.base = judge.eval(), base

    def draw(self, prompt: str, seed: int, sketch: Picture | None = None) -> Array:
        """One picture, [H, W, 3] uint8; with the sketch adapter where there is a sketch."""
        adapters = (AdapterUse("t2i_adapter", "starter:sketch", picture=sketch),) if sketch else ()
        request = Request(
            prompt=prompt,
            seed=FIRST_SEED + seed,
            steps=self.base.steps,
            guidance_scale=self.base.guidance_scale,
            sampler=self.base.sampler,
            adapters=adapters,
        )
        return self.engine.run(request, _silent, StopToken()).results[0].pixels

    def held_out_sketches(self, count: int) -> Iterator[Sketched]:
        """Clean line drawings of views of the pictures that training never saw."""
        for index in range(count):
            rng = np.random.default_rng([777, index])
            picture = self.pictures.pictures[rng.integers(len(self.pictures.pictures))]
            rgba = moved(rng, self.pictures.rgba[picture.index], 1.5)
            lines = np.maximum(outline(rgba), inner_lines(rgba))
            yield Sketched(lines, caption(picture.subject, picture.style, "white"))

    def run(self, pictures: int, sketches: int) -> Report:
        """All figures; ``pictures`` and ``sketches`` are how many to draw for each."""
        real = real_accuracy(self.judge, self.pictures)
        self.draw("warm-up", 0)
        started = time.perf_counter()
        top1, top5, style = self._judged(pictures)
        seconds = (time.perf_counter() - started) / pictures
        with_adapter, without = self._followed(sketches)
        return Report(pictures, top1, top5, style, *real, with_adapter, without, seconds)

    def _judged(self, count: int) -> tuple[float, float, float]:
        drawn, subjects, styles = [], [], []
        for index in range(count):
            subject = index % len(STARTER_SUBJECTS)
            style = index // len(STARTER_SUBJECTS) % len(STARTER_STYLES)
            words = caption(STARTER_SUBJECTS[subject], STARTER_STYLES[style], "white")
            drawn.append(self.draw(words, index))
            subjects.append(subject)
            styles.append(style)
        pixels = torch.from_numpy(np.stack(drawn)).permute(0, 3, 1, 2).float() / 127.5 - 1
        with torch.no_grad():
            subject_scores, style_scores = self.judge(pixels)
        truth = torch.tensor(subjects)
        return (
            top_k(subject_scores, truth, 1),
            top_k(subject_scores, truth, 5),
            top_k(style_scores, torch.tensor(styles), 1),
        )

    def _followed(self, count: int) -> tuple[float, float]:
        followed, ignored = [], []
        for index, sketch in enumerate(self.held_out_sketches(count)):
            picture = self.draw(sketch.prompt, index, sketch.picture)
            followed.append(edge_f1(sketch.lines, edges(picture)))
            ignored.append(edge_f1(sketch.lines, edges(self.draw(sketch.prompt, index))))
        return float(np.mean(followed)), float(np.mean(ignored))

    def contact_sheet(self, rows: int = 8, seeds: int = 3) -> Image.Image:
        """A row for each sketch: the sketch, then pairs without and with it for several seeds."""
        lines = []
        for index, sketch in enumerate(self.held_out_sketches(rows)):
            cells = [np.repeat(255 - sketch.lines[..., None], 3, axis=2)]
            for seed in range(seeds):
                cells.append(self.draw(sketch.prompt, 100 * index + seed))
                cells.append(self.draw(sketch.prompt, 100 * index + seed, sketch.picture))
            lines.append(np.concatenate(cells, axis=1))
        return Image.fromarray(np.concatenate(lines))


def write_report(report: Report, folder: Path) -> None:
    """Keeps the figures beside the model, for the model card and for later comparison."""
    values = asdict(report) | {"sketch_gain": report.sketch_gain}
    text = json.dumps(values, indent=2) + "\n"
    (folder / "evaluation.json").write_text(text, encoding="utf-8")
    (folder / "evaluation.md").write_text(report.table() + "\n", encoding="utf-8")
