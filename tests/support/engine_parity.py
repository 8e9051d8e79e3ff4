"""The studio's engine and diffusers' pipelines on the same tiny model, both in floating point."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from studio.domain.events import StopToken
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine
from studio.engine.generation import Generation

SCHEDULERS: dict[str, tuple[str, dict[str, Any]]] = {
    "euler": ("EulerDiscreteScheduler", {}),
    "euler_a": ("EulerAncestralDiscreteScheduler", {}),
    "ddim": ("DDIMScheduler", {}),
    "dpmpp_2m": ("DPMSolverMultistepScheduler", {}),
    "dpmpp_2m_karras": ("DPMSolverMultistepScheduler", {"use_karras_sigmas": True}),
    "unipc": ("UniPCMultistepScheduler", {}),
    "lcm": ("LCMScheduler", {}),
}


def ours(engine: Engine, request: Request) -> np.ndarray:
    """The engine's pictures ``[B, H, W, 3]`` in 0..1, before they are rounded to bytes."""
    engine.load(request.model, lambda event: None, StopToken())
    session, starter = engine._session, engine._starter
    assert session is not None
    with torch.inference_mode():
        generation = Generation(session, request, starter, lambda event: None, StopToken())
        pixels = generation.pictures().pixels
    return (pixels / 2 + 0.5).clamp(0, 1).permute(0, 2, 3, 1).numpy()


def request_for(model: Path, *uses: AdapterUse, **changes: Any) -> Request:
    """A picture of 64 pixels in a few steps; ``changes`` are fields of the request."""
    request = Request(
        prompt="a red apple",
        negative_prompt="blue sea",
        model=str(model),
        width=64,
        height=64,
        steps=4,
        guidance_scale=5,
        seed=7,
        adapters=uses,
    )
    return replace(request, **changes)


@contextmanager
def quiet() -> Iterator[None]:
    """Pipelines warn of missing torchvision, accelerate and safety checkers; none matters here."""
    loggers = [logging.getLogger(name) for name in ("diffusers", "transformers")]
    levels = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(logging.CRITICAL)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


class Reference:
    """One of diffusers' pipelines on a folder, with any of the studio's samplers."""

    def __init__(self, kind: str, folder: Path, **parts: Any) -> None:
        with quiet():
            import diffusers

            extra = {"add_watermarker": False} if "XL" in kind else {}
            self._pipe = getattr(diffusers, kind).from_pretrained(
                folder, torch_dtype=torch.float32, **extra, **parts
            )
            self._pipe.set_progress_bar_config(disable=True)
        self._config = self._pipe.scheduler.config

    def __call__(self, request: Request, **inputs: Any) -> np.ndarray:
        """The pipeline's pictures ``[1, H, W, 3]`` in 0..1 of ``request``."""
        import diffusers

        name, options = SCHEDULERS[request.sampler]
        scheduler = getattr(diffusers, name).from_config(self._config, **options)
        self._pipe.scheduler = scheduler
        with quiet():
            return self._pipe(
                request.prompt,
                negative_prompt=request.negative_prompt or None,
                num_inference_steps=request.steps,
                guidance_scale=request.guidance_scale,
                generator=torch.Generator().manual_seed(request.seed),
                output_type="np",
                **inputs,
            ).images
