"""The small nets beside the model, with their plans: those that find faces and those that judge.

The judge of identity shares nothing with the encoder that ships but its kind: other people,
another seed, another width. Otherwise the adapter would be marked by its own teacher.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from studio.starter import painted
from studio.starter.face_tasks import FaceEncoderTask, FacePointsTask
from studio.starter.loop import Plan, Task
from studio.starter.reader import ReaderTask
from studio.starter.style_judge import StyledIcons, StyleJudgeTask

PEOPLE, LOOKS = 800, 10
DRAWINGS = 6_000
JUDGE_SEED, JUDGE_WIDTH = 500, 28
HELD_OUT = 90_000  # seeds from here on are for figures, never for training

PLANS: dict[str, Plan] = {
    "face_encoder": Plan(steps=700, rate=2e-3, warmup=50, decay=0.6),
    "face_points": Plan(steps=1000, rate=2e-3, warmup=50, decay=0.6),
    "face_judge": Plan(steps=700, rate=2e-3, warmup=50, decay=0.6),
    "reader": Plan(steps=1000, rate=3e-3, warmup=50, decay=0.6),
    "style_judge": Plan(steps=600, rate=2e-3, warmup=50, decay=0.5),
}


def _faces(folder: Path, seed: int) -> painted.Faces:
    return painted.faces(folder / f"faces-{seed}.npz", PEOPLE, LOOKS, seed)


def _encoder(folder: Path, seed: int) -> Task:
    return FaceEncoderTask(_faces(folder, seed), seed)


def _points(folder: Path, seed: int) -> Task:
    return FacePointsTask(_faces(folder, seed), seed)


def _judge(folder: Path, seed: int) -> Task:
    other = seed + JUDGE_SEED
    return FaceEncoderTask(_faces(folder, other), other, JUDGE_WIDTH, name="face_judge")


def _reader(folder: Path, seed: int) -> Task:
    return ReaderTask(painted.geometry(folder / f"geometry-{seed}.npz", DRAWINGS, seed), seed)


def _style_judge(folder: Path, seed: int) -> Task:
    return StyleJudgeTask(StyledIcons(folder / "data"), seed)


TASKS: dict[str, Callable[[Path, int], Task]] = {
    "face_encoder": _encoder,
    "face_points": _points,
    "face_judge": _judge,
    "reader": _reader,
    "style_judge": _style_judge,
}
