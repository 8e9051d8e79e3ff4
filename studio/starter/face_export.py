"""Writes the face nets as ONNX, in the layouts of the packs that artists bring along.

face_encoder.onnx    1x3x112x112 RGB, (x - 127.5) / 127.5  ->  1x512      (ArcFace's)
face_keypoints.onnx  1x3x128x128 RGB in -1..1              ->  1x5x2 in 0..1
"""

from __future__ import annotations

import copy
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

TOLERANCE = 1e-3


def folded(module: nn.Module) -> nn.Module:
    """A copy for use: every normalisation that follows a convolution becomes part of it."""
    net = copy.deepcopy(module).eval()
    for parent in list(net.modules()):
        if not isinstance(parent, nn.Sequential):
            continue
        for index in range(len(parent) - 1):
            layer, after = parent[index], parent[index + 1]
            if isinstance(layer, nn.Conv2d) and isinstance(after, nn.BatchNorm2d):
                parent[index] = fuse_conv_bn_eval(layer, after)
                parent[index + 1] = nn.Identity()
    return net


def export_onnx(module: nn.Module, path: Path, side: int) -> None:
    """Writes ``module`` for one picture of ``side`` pixels, and reads it back with OpenCV.

    Raises:
        RuntimeError: OpenCV's numbers are not ours; the file is removed.
    """
    net = folded(module)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _quiet():
        torch.onnx.export(
            net,
            (torch.zeros(1, 3, side, side),),
            path,
            input_names=["input"],
            output_names=["output"],
            opset_version=18,
            external_data=False,
            verbose=False,
        )
    worst = difference(net, path, side)
    if worst > TOLERANCE:
        path.unlink()
        raise RuntimeError(
            f"{path.name} read by OpenCV differs from the trained net by {worst:.2g}. "
            "The file was removed; the trained weights are intact."
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps back what the exporter says of its own libraries: nothing of it is ours to change."""
    logger = logging.getLogger("torch.onnx")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)


@torch.no_grad()
def difference(module: nn.Module, path: Path, side: int) -> float:
    """How far OpenCV's reading of ``path`` is from ``module``, relative to its largest number."""
    picture = np.random.default_rng(0).uniform(-1, 1, (1, 3, side, side)).astype(np.float32)
    ours = module.eval()(torch.from_numpy(picture)).numpy()
    net = cv2.dnn.readNetFromONNX(str(path))
    net.setInput(picture)
    theirs = net.forward().reshape(ours.shape)
    return float(np.abs(theirs - ours).max() / max(1e-9, np.abs(ours).max()))
