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
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

TOLERANCE = 1e-3
SMALL = 64  # weights; fewer are not worth a cast


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
    net = _rounded(folded(module))
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
    _halve(path)
    worst = difference(net, path, side)
    if worst > TOLERANCE:
        path.unlink()
        raise RuntimeError(
            f"{path.name} read by OpenCV differs from the trained net by {worst:.2g}. "
            "The file was removed; the trained weights are intact."
        )


@torch.no_grad()
def _rounded(net: nn.Module) -> nn.Module:
    """The net with the weights that halves can hold."""
    for parameter in net.parameters():
        if parameter.numel() >= SMALL:
            parameter.copy_(parameter.half())
    return net


def _halve(path: Path) -> None:
    """Stores the weights in ``path`` as halves that are cast when the file is read."""
    model = onnx.load(path)
    graph, casts, stored = model.graph, [], []
    for weight in list(graph.initializer):
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32 and values.size >= SMALL:
            half = f"{weight.name}_half"
            stored.append(numpy_helper.from_array(values.astype(np.float16), half))
            casts.append(helper.make_node("Cast", [half], [weight.name], to=TensorProto.FLOAT))
            graph.initializer.remove(weight)
    graph.initializer.extend(stored)
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend([*casts, *nodes])
    onnx.save(model, path)


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
