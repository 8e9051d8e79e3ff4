"""The denoising loop.

Legend of shapes
    latents: [B, C, h, w] float32; x of the literature
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from studio.domain.errors import Cancelled, NumericalError
from studio.engine.guidance import Guidance
from studio.engine.stages import Run, Stages

AfterStep = Callable[[int], None]


def denoise(run: Run, guidance: Guidance, stages: Stages) -> tuple[Tensor, int | None]:
    """Runs every step, or as many as the artist wants.

    Returns:
        The clean latents, and the step that "stop here" kept (counted from 1), or ``None``.

    Raises:
        Cancelled: polled before every step.
        NumericalError: the latents are no longer numbers.
        MemoryShortage: see ``Guidance.predict``.
    """
    stages.before_run(run)
    for step in range(run.steps):
        if run.stop.cancelled:
            raise Cancelled
        run.step = step
        _one_step(run, guidance, stages)
        if run.stop.stopping_here and step + 1 < run.steps:
            assert run.clean is not None
            run.latents = run.clean
            stages.after_run(run)
            return run.latents, step + 1
    stages.after_run(run)
    return run.latents, None


def _one_step(run: Run, guidance: Guidance, stages: Stages) -> None:
    sampler, step = run.sampler, run.step
    stages.before_step(run)
    before = run.latents
    run.prediction, note = guidance.predict(
        sampler.model_input(before, step), sampler.timesteps[step], run.extra, run.residuals
    )
    if note:
        run.warnings.append(note)
    stages.after_unet(run)
    run.latents = sampler.step(run.prediction, step, before, run.sources)
    run.clean = sampler.predict_clean(run.prediction, step, before)
    check_numbers(run.latents, f"step {step + 1} of {run.steps}")
    stages.after_step(run)


def check_numbers(values: Tensor, where: str) -> None:
    """Ends the run when ``values`` hold NaN or infinity.

    Raises:
        NumericalError: they do.
    """
    if not torch.isfinite(values).all():
        raise NumericalError(
            f"The model produced values that are not numbers, at {where}.",
            kept="Your document and the settings were kept.",
            remedy="Try another sampler, a lower guidance scale or weaker adapters; if it always "
            "happens, the model's files may be damaged.",
        )
