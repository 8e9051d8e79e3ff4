"""Our loop against diffusers' own pipeline: same weights, same seed, runs in turn.

Both make the whole picture, from prompt to pixels; ours also makes its previews. Runs alternate, so
that a busy computer slows both; the ratio is that of the medians of the pairs.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from studio.cli.quiet import quiet
from studio.domain.events import StopToken
from studio.domain.request import Request
from tests.benchmarks import models
from tests.benchmarks.rows import Options, Row, median

SLACK = 1.03  # "1.00 within noise"


def starter(options: Options) -> list[Row]:
    """The embedded model, 20 steps."""
    request = Request(prompt="a red apple", negative_prompt="", sampler="ddim", seed=3, steps=20)
    with tempfile.TemporaryDirectory() as work:
        folder, note = models.starter(Path(work))
        if options.quick:
            return compare(folder, replace(request, steps=3), pairs=2, note=note)
        return compare(folder, request, pairs=7, note=note)


def sd15(options: Options) -> list[Row]:
    """A random U-Net of SD 1.5's size, 2 steps at 256 pixels."""
    request = Request(prompt="a red apple", sampler="ddim", seed=3, steps=2, width=256, height=256)
    with tempfile.TemporaryDirectory() as work:
        folder = models.sd15(Path(work))
        if options.quick:
            return compare(folder, replace(request, steps=1, width=64, height=64), pairs=1)
        return compare(folder, request, pairs=3)


def compare(folder: Path, request: Request, pairs: int, note: str = "") -> list[Row]:
    """Rows for one model: seconds of both, their ratio, the difference of the pictures."""
    ours, theirs = _ours(folder), _theirs(folder)
    first, second = ours(request), theirs(request)  # not timed: caches and buffers fill up
    difference = np.abs(first.astype(int) - second.astype(int)).max()
    seconds = [(_timed(ours, request), _timed(theirs, request)) for _ in range(pairs)]
    ratio = median([a / b for a, b in seconds])
    return [
        Row("ours", median([a for a, _ in seconds]), "s", note=note),
        Row("diffusers", median([b for _, b in seconds]), "s"),
        Row("ours / diffusers", ratio, "x", budget=SLACK, note=f"median of {pairs} pairs"),
        Row("largest difference", float(difference), "of 255", budget=1, note="rounding is 1"),
        Row("picture's spread", float(first.std()), "of 255", note="0 would prove nothing"),
    ]


def _timed(run, request: Request) -> float:
    begun = time.perf_counter()
    run(request)
    return time.perf_counter() - begun


def _ours(folder: Path):
    from studio.engine.engine import Engine

    engine = Engine(starter=folder)

    def run(request: Request) -> np.ndarray:
        return engine.run(request, lambda event: None, StopToken()).results[0].pixels

    return run


def _theirs(folder: Path):
    import torch
    from diffusers import StableDiffusionPipeline
    from diffusers.schedulers import DDIMScheduler

    with quiet():
        pipeline = StableDiffusionPipeline.from_pretrained(
            folder, torch_dtype=torch.float32, local_files_only=True
        )
    pipeline.scheduler = DDIMScheduler.from_config(pipeline.scheduler.config)
    pipeline.set_progress_bar_config(disable=True)

    def run(request: Request) -> np.ndarray:
        picture = pipeline(
            request.prompt,
            negative_prompt=request.negative_prompt,
            width=request.width,
            height=request.height,
            num_inference_steps=request.steps,
            guidance_scale=request.guidance_scale,
            generator=torch.Generator().manual_seed(request.seed),
            output_type="np",
        ).images[0]
        return (picture * 255).round().astype(np.uint8)

    return run
