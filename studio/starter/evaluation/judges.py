"""The nets that judge, none of which has a part in making the pictures.

Legend of shapes
    pictures: [N, 128, 128, 3] uint8
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import torch
from safetensors.torch import load_model
from torch import nn

from studio.domain.picture import Array
from studio.starter.face_net import FaceEncoder, FacePoints
from studio.starter.face_tasks import as_tensor, embedded, found_points
from studio.starter.judge import Judge
from studio.starter.painted import Floats
from studio.starter.reader import Read, Reader, read
from studio.starter.small_nets import JUDGE_WIDTH
from studio.starter.style_judge import JUDGED_STYLES
from studio.starter.vocabulary import STARTER_SUBJECTS

if TYPE_CHECKING:
    from studio.starter.recipes import Work

_Net = TypeVar("_Net", bound=nn.Module)


@dataclass(frozen=True)
class Judges:
    """What is asked about pictures.

    Attributes:
        subject: knows the subjects and the styles that have a word.
        style: knows every style.
        reader: poses, depth and areas.
        face: whose face it is; not the encoder that ships.
        points: where it is.
    """

    subject: Judge
    style: Judge
    reader: Reader
    face: FaceEncoder
    points: FacePoints

    @classmethod
    def load(cls, work: Work) -> Judges:
        """The finished judges of a training.

        Raises:
            RuntimeError: one of them is not trained yet; says how.
        """
        return cls(
            work.judge().eval(),
            _loaded(Judge(STARTER_SUBJECTS, JUDGED_STYLES), work.need("style_judge")),
            _loaded(Reader(), work.need("reader")),
            _loaded(FaceEncoder(JUDGE_WIDTH), work.need("face_judge")),
            _loaded(FacePoints(), work.need("face_points")),
        )

    def read(self, pictures: Array) -> Read:
        """Poses, depth and areas."""
        return read(self.reader, pictures)

    def faces(self, pictures: Array, points: Floats | None = None) -> Floats:
        """Embeddings [N, 512]; where ``points`` are not known, they are found."""
        where = found_points(self.points, pictures) if points is None else points
        return embedded(self.face, pictures, where)


def _loaded(net: _Net, folder: Path) -> _Net:
    load_model(net, folder / "model.safetensors")
    return net.eval()


@torch.no_grad()
def subject_share(judge: Judge, pictures: Array, subjects: Sequence[str], k: int) -> float:
    """The share of pictures whose subject is among the ``k`` the judge finds likeliest."""
    scores, _ = judge(as_tensor(pictures))
    best = scores.topk(k, dim=1).indices.tolist()
    hits = [judge.subjects.index(s) in row for s, row in zip(subjects, best, strict=True)]
    return sum(hits) / len(hits)


@torch.no_grad()
def style_share(judge: Judge, pictures: Array, styles: Sequence[str]) -> float:
    """The share of pictures in the style asked for."""
    _, scores = judge(as_tensor(pictures))
    found = [judge.styles[i] for i in scores.argmax(1).tolist()]
    return sum(a == b for a, b in zip(found, styles, strict=True)) / len(found)
