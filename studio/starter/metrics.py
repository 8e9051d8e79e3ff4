"""How well lines, poses, depths, areas and faces were followed: the figures of the evaluation.

Legend of shapes
    lines, picture: [H, W] and [H, W, 3] uint8
    joints: [18, 3] pixels, the third 1 where a joint is shown    found: [18, 2] pixels
    depth, classes: [H, W]
    embeddings: [N, D]
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Floats = npt.NDArray[np.floating[Any]]
_Ints = npt.NDArray[np.integer[Any]]


def edges(picture: _Bytes) -> _Bytes:
    """One-pixel edges of a picture; [H, W] of 0 or 255."""
    smooth = cv2.GaussianBlur(picture, (0, 0), 1.0)
    return cv2.Canny(smooth, 50, 120)


def edge_f1(lines: _Bytes, found: _Bytes, within: int = 2) -> float:
    """Harmonic mean of how much of ``lines`` was found and how much found lies on ``lines``.

    A pixel counts when the other side has one at most ``within`` pixels away.
    """
    if not lines.any() or not found.any():
        return 0.0
    near = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * within + 1, 2 * within + 1))
    recall = float((cv2.dilate(found, near)[lines > 0] > 0).mean())
    precision = float((cv2.dilate(lines, near)[found > 0] > 0).mean())
    return 2 * precision * recall / max(1e-9, precision + recall)


def pck(joints: _Floats, found: _Floats, share: float = 0.1) -> float:
    """Percentage of correct key points (Yang and Ramanan 2013), as a share of those shown.

    A joint is correct when it is found within ``share`` of the longer side of the person's
    bounding box, which is taken around the shown joints.
    """
    shown = joints[:, 2] > 0
    if not shown.any():
        return float("nan")
    true = joints[shown, :2]
    size = float((true.max(0) - true.min(0)).max())
    return float((np.linalg.norm(found[shown] - true, axis=1) <= share * size).mean())


def spearman(depth: _Floats | _Ints, found: _Floats | _Ints) -> float:
    """Rank correlation of two maps, ties given their mean rank; 0 where one of them is flat."""
    ours, theirs = _ranks(depth), _ranks(found)
    spread = float(ours.std() * theirs.std())
    if spread == 0:
        return 0.0
    return float(((ours - ours.mean()) * (theirs - theirs.mean())).mean()) / spread


def _ranks(values: _Floats | _Ints) -> _Floats:
    _, which, counts = np.unique(values.reshape(-1), return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[which.reshape(-1)]


def mean_iou(classes: _Ints, found: _Ints) -> float:
    """Intersection over union, averaged over the classes that ``classes`` shows."""
    shares = []
    for index in np.unique(classes):
        ours, theirs = classes == index, found == index
        shares.append((ours & theirs).sum() / (ours | theirs).sum())
    return float(np.mean(shares))


def rank1(queries: _Floats, who: _Ints, gallery: _Floats, known: _Ints) -> float:
    """The share of queries whose nearest in the gallery, by cosine, is the same person.

    Args:
        queries: ``[Q, D]``, any lengths.
        who: ``[Q]``, whom they show.
        gallery: ``[N, D]``, any lengths.
        known: ``[N]``, whom they show.
    """
    nearest = (_unit(queries) @ _unit(gallery).T).argmax(1)
    return float((known[nearest] == who).mean())


def _unit(vectors: _Floats) -> _Floats:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True).clip(1e-9)
