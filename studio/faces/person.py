"""One person from several photographs: the mean of their faces, without those of somebody else.

Legend of shapes
    embeddings: [N, 512], as nets give them    directions: [N, 512], of length 1
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.faces.face import Floats

# Cosine with the mean of the others. ArcFace's pairs of one person lie above 0.3, of two people
# below 0.2; against a mean of several both lie farther apart.
STRANGER = 0.25
FEWEST = 3  # of two that differ nobody can say which is the stranger


@dataclass(frozen=True, eq=False)
class Mean:
    """What several faces say together.

    Attributes:
        embedding: of the person; its length is the mean of those it was made of.
        strangers: indices of the faces that were left out.
        agreement: mean cosine of the faces that count with the result, 0..1.
    """

    embedding: Floats
    strangers: tuple[int, ...]
    agreement: float


def mean_face(
    embeddings: Sequence[Floats], weights: Sequence[float] = (), *, choose: bool = True
) -> Mean:
    """The mean direction of a person's faces, the outliers named and left out.

    Args:
        embeddings: at least one.
        weights: how much each is worth (``Quality.score``); equal without them.
        choose: leave strangers out; without it all count, because somebody else has chosen.

    Raises:
        ValueError: none, or as many weights as embeddings are not given.
    """
    if not embeddings or (weights and len(weights) != len(embeddings)):
        raise ValueError("A person needs at least one face, and a weight for each or none.")
    lengths = np.array([max(float(np.linalg.norm(e)), 1e-12) for e in embeddings])
    directions = np.stack(embeddings) / lengths[:, None]
    worth = np.maximum(np.asarray(weights or [1.0] * len(embeddings), float), 1e-3)
    strangers = _strangers(directions, worth) if choose else []
    counted = [i for i in range(len(embeddings)) if i not in strangers]
    mean = _direction(directions[counted], worth[counted])
    length = float(np.average(lengths[counted], weights=worth[counted]))
    return Mean(
        (mean * length).astype(np.float32),
        tuple(strangers),
        float((directions[counted] @ mean).mean()),
    )


def _strangers(directions: Floats, worth: Floats) -> list[int]:
    """The least like the others is taken out, again and again, while it is unlike them."""
    counted, out = list(range(len(directions))), list[int]()
    while len(counted) >= FEWEST:
        likeness = []
        for index in counted:
            others = [other for other in counted if other != index]
            likeness.append(directions[index] @ _direction(directions[others], worth[others]))
        worst = int(np.argmin(likeness))
        if likeness[worst] >= STRANGER:
            break
        out.append(counted.pop(worst))
    return sorted(out)


def _direction(directions: Floats, worth: Floats) -> Floats:
    mean = (directions * worth[:, None]).sum(0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12))
