"""The samplers: diffusers' schedulers, built from the model's own noise schedule.

Legend of shapes and units
    x, output, clean: [B, C, h, w] float32; x is noisy, clean is the predicted x_0
    t: [] a timestep of the training schedule, 0..999, float or integer as the scheduler has it
    alpha, sigma: signal and noise of x = alpha x_0 + sigma eps

Sources: Euler and Euler a (Karras et al. 2022, k-diffusion), DDIM (Song et al. 2020), DPM-Solver++
(Lu et al. 2022), UniPC (Zhao et al. 2023), LCM (Luo et al. 2023), zero terminal SNR (Lin et al.
2023).
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from studio.domain.samplers import check_sampler

PREDICTIONS = ("epsilon", "v_prediction", "sample")
_LCM_STEPS = 50  # the steps of the distillation, of which the run's are a subset


@dataclass(frozen=True)
class _Recipe:
    scheduler: str
    options: Mapping[str, Any] = field(default_factory=dict)
    variance_exploding: bool = False  # x = x_0 + sigma eps rather than alpha x_0 + sigma eps


_RECIPES = {
    "euler": _Recipe("EulerDiscreteScheduler", variance_exploding=True),
    "euler_a": _Recipe("EulerAncestralDiscreteScheduler", variance_exploding=True),
    "ddim": _Recipe("DDIMScheduler"),
    "dpmpp_2m": _Recipe("DPMSolverMultistepScheduler"),
    "dpmpp_2m_karras": _Recipe("DPMSolverMultistepScheduler", {"use_karras_sigmas": True}),
    "unipc": _Recipe("UniPCMultistepScheduler"),
    "lcm": _Recipe("LCMScheduler"),
}

# What belongs to the model: how its noise was laid out in training. Everything else (solver orders,
# Karras sigmas) belongs to the sampler.
_MODEL_KEYS = (
    "num_train_timesteps",
    "beta_start",
    "beta_end",
    "beta_schedule",
    "trained_betas",
    "prediction_type",
    "rescale_betas_zero_snr",
    "timestep_spacing",
    "steps_offset",
    "set_alpha_to_one",
    "clip_sample",
    "clip_sample_range",
)


class Sampler:
    """One run of a sampler.

    Args:
        name: a key of ``studio.domain.samplers.SAMPLERS``.
        config: the model's scheduler_config.json.
        steps: of the whole schedule.
        strength: which part of it is run, from its noise-poor end; 1 is all.
        device: where the latents are.

    Attributes:
        timesteps: ``[steps]`` those that are run.
    """

    def __init__(
        self,
        name: str,
        config: Mapping[str, Any],
        steps: int,
        strength: float = 1.0,
        device: torch.device | str = "cpu",
    ) -> None:
        recipe = _RECIPES[check_sampler(name)]
        self._scheduler = build_scheduler(recipe.scheduler, config, recipe.options)
        self._exploding = recipe.variance_exploding
        self._random = "generator" in inspect.signature(self._scheduler.step).parameters
        extra = {"original_inference_steps": max(_LCM_STEPS, steps)} if name == "lcm" else {}
        self._scheduler.set_timesteps(steps, device=device, **extra)
        # diffusers rounds down; at least one step is run, so that a low strength does something.
        self._begin = len(self._scheduler.timesteps) - max(1, min(int(steps * strength), steps))
        self.timesteps: Tensor = self._scheduler.timesteps[self._begin :]
        if hasattr(self._scheduler, "set_begin_index"):
            self._scheduler.set_begin_index(self._begin)

    def __len__(self) -> int:
        return len(self.timesteps)

    @property
    def prediction_type(self) -> str:
        """What the model predicts: ``"epsilon"``, ``"v_prediction"`` or ``"sample"``."""
        return str(self._scheduler.config.prediction_type)

    def start(self, noise: Tensor) -> Tensor:
        """Pure noise as the first step expects it."""
        return noise * self._scheduler.init_noise_sigma

    def add_noise(self, clean: Tensor, noise: Tensor, step: int) -> Tensor:
        """``clean`` as noisy as x is before ``step``; to be called when that step is next."""
        noisy: Tensor = self._scheduler.add_noise(clean, noise, self.timesteps[step : step + 1])
        return noisy

    def model_input(self, x: Tensor, step: int) -> Tensor:
        """``x`` scaled as the model expects it."""
        scaled: Tensor = self._scheduler.scale_model_input(x, self.timesteps[step])
        return scaled

    def step(
        self, output: Tensor, step: int, x: Tensor, sources: Sequence[torch.Generator]
    ) -> Tensor:
        """X after ``step``. Ancestral noise comes from each picture's own generator."""
        extra = {"generator": list(sources)} if self._random else {}
        previous: Tensor = self._scheduler.step(
            output, self.timesteps[step], x, return_dict=False, **extra
        )[0]
        return previous

    def predict_clean(self, output: Tensor, step: int, x: Tensor) -> Tensor:
        """The model's guess of the clean latents at ``step``, from x before that step."""
        alpha, sigma = self._signal_and_noise(step)
        if self.prediction_type == "sample":
            return output
        if self.prediction_type == "v_prediction":
            # v is defined on x = alpha x_0 + sigma eps with alpha^2 + sigma^2 = 1.
            norm = (alpha**2 + sigma**2) ** 0.5
            return (alpha * x / norm - sigma * output) / norm
        return (x - sigma * output) / alpha

    def _signal_and_noise(self, step: int) -> tuple[float, float]:
        sigmas = getattr(self._scheduler, "sigmas", None)
        if sigmas is None:
            signal = float(self._scheduler.alphas_cumprod[int(self.timesteps[step])])
            return max(signal, 1e-12) ** 0.5, (1 - signal) ** 0.5
        sigma = float(sigmas[self._begin + step])
        alpha = 1.0 if self._exploding else (1 + sigma**2) ** -0.5
        return alpha, sigma * alpha


def build_scheduler(
    name: str, config: Mapping[str, Any], options: Mapping[str, Any] | None = None
) -> Any:
    """A diffusers scheduler with the model's noise schedule and the sampler's ``options``."""
    import diffusers

    kind = getattr(diffusers, name)
    known = inspect.signature(kind.__init__).parameters
    own = {key: config[key] for key in _MODEL_KEYS if key in config and key in known}
    if "clip_sample" in known:
        own.setdefault("clip_sample", False)  # made for pixels in -1..1; latents are not
    return kind(**{**own, **(options or {})})
