"""A training loop with a time budget and exact resume, shared by every part of the starter family.

``rate -> save -> loss -> clip -> step -> average``. All randomness of a task comes from
``(seed, step)``, so weights, optimizer state, averaged weights and the step number are the whole
checkpoint: a run that is interrupted anywhere and resumed ends in the same weights on a CPU.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn

CHECKPOINT = "checkpoint.pt"


class Task(Protocol):
    """What is trained. ``modules`` are saved; ``loss`` is a function of weights, seed and step.

    Rows, noise and timesteps are drawn on the CPU wherever the modules are, so that a seed means
    the same on every device.
    """

    modules: dict[str, nn.Module]

    def loss(self, step: int) -> Tensor:
        """The loss of one step, a scalar that carries gradients."""
        ...


@dataclass(frozen=True)
class Plan:
    """How long and how fast to train.

    ``steps`` is the length of the schedule; ``minutes`` shortens it while the run goes where the
    machine is too slow for all of it (the shortened length is what the checkpoint keeps).
    """

    steps: int
    rate: float
    warmup: int = 100
    decay: float = 0.4
    minutes: float | None = None
    weight_decay: float = 0.01
    ema_every: int = 4
    save_every: int = 500
    bfloat16: bool = False  # forward passes; weights, averages and losses stay float32
    log_every: int = 50

    def rate_at(self, step: int) -> float:
        """Linear warm-up, a plateau, and a linear decay over the last ``decay`` of the steps."""
        rising = min(1.0, (step + 1) / self.warmup)
        falling = min(1.0, (self.steps - step) / max(1.0, self.decay * self.steps))
        return self.rate * min(rising, max(0.02, falling))


class Averaged:
    """Exponential moving average of parameters, updated every few steps because it costs time."""

    def __init__(self, parameters: list[nn.Parameter]) -> None:
        self.live = parameters
        self.mean = [p.detach().clone() for p in parameters]

    @torch.no_grad()
    def update(self, count: int) -> None:
        """Blends the live weights in; ``count`` is the number of updates so far."""
        keep = min(0.995, 1 - 1 / (count + 1) ** 0.75)
        torch._foreach_mul_(self.mean, keep)
        torch._foreach_add_(self.mean, [p.detach() for p in self.live], alpha=1 - keep)

    @contextmanager
    def applied(self) -> Iterator[None]:
        """The live parameters hold the averages inside the block, and their own values after."""
        own = [p.detach().clone() for p in self.live]
        self._copy(self.mean)
        try:
            yield
        finally:
            self._copy(own)

    @torch.no_grad()
    def _copy(self, values: list[Tensor]) -> None:
        for parameter, value in zip(self.live, values, strict=True):
            parameter.copy_(value)


def save_atomically(state: dict[str, Any], path: Path) -> None:
    """Writes beside the target, flushes to the disk, then replaces: never a half-written file."""
    temporary = path.with_suffix(".partial")
    with temporary.open("wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def device_of(module: nn.Module) -> torch.device:
    """Where a module's weights are."""
    return next(module.parameters()).device


class Trainer:
    """Runs a ``Task`` along a ``Plan`` and keeps its checkpoint in ``folder``."""

    def __init__(self, task: Task, plan: Plan, folder: Path, device: str = "cpu") -> None:
        self.task, self.plan, self.folder, self.device = task, plan, folder, device
        for module in task.modules.values():
            module.to(device)
        self.parameters = [
            p for m in task.modules.values() for p in m.parameters() if p.requires_grad
        ]
        self.optimizer = torch.optim.AdamW(
            self.parameters,
            lr=plan.rate,
            betas=(0.9, 0.99),
            weight_decay=plan.weight_decay,
            fused=True,
        )
        self.average = Averaged(self.parameters)
        self.step = 0
        self._whole = True  # weights, averages and step number belong together
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / CHECKPOINT).exists():
            self._resume()

    def _resume(self) -> None:
        state = torch.load(self.folder / CHECKPOINT, map_location=self.device, weights_only=True)
        for name, module in self.task.modules.items():
            module.load_state_dict(state["modules"][name])
        self.optimizer.load_state_dict(state["optimizer"])
        for mean, saved in zip(self.average.mean, state["average"], strict=True):
            mean.copy_(saved)
        self.step = state["step"]

    def save(self) -> None:
        """Writes everything a resumed run needs."""
        modules = {name: m.state_dict() for name, m in self.task.modules.items()}
        save_atomically(
            {
                "modules": modules,
                "optimizer": self.optimizer.state_dict(),
                "average": self.average.mean,
                "step": self.step,
            },
            self.folder / CHECKPOINT,
        )

    def run(self, stop_at: int | None = None) -> None:
        """Trains to the end of the plan, or to ``stop_at`` as an interruption would.

        Ctrl+C saves what the last whole step left; a harder end costs the steps since the last
        checkpoint.
        """
        try:
            self._run(stop_at)
        finally:
            if self._whole:
                self.save()

    def _run(self, stop_at: int | None) -> None:
        started, first = time.monotonic(), self.step
        shown: float | None = None
        while self.step < self.plan.steps and self.step != stop_at:
            for group in self.optimizer.param_groups:
                group["lr"] = self.plan.rate_at(self.step)
            with torch.autocast(self.device, torch.bfloat16, enabled=self.plan.bfloat16):
                loss = self.task.loss(self.step)
            loss.backward()  # type: ignore[no-untyped-call]
            norm = nn.utils.clip_grad_norm_(self.parameters, 1.0)
            if not torch.isfinite(norm):
                raise FloatingPointError(
                    f"Training met a loss that is not a number at step {self.step}. The last "
                    f"checkpoint in {self.folder} is intact; lower --rate and run it again."
                )
            self._advance()
            shown = loss.item() if shown is None else 0.98 * shown + 0.02 * loss.item()
            if self.step % self.plan.log_every == 0:
                self._report(shown, started, first)
            if self.step % self.plan.save_every == 0:
                self.save()

    def _advance(self) -> None:
        self._whole = False
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        if self.step % self.plan.ema_every == 0:
            self.average.update(self.step // self.plan.ema_every)
        self._whole = True

    def _report(self, loss: float, started: float, first: int) -> None:
        elapsed = time.monotonic() - started
        pace = elapsed / (self.step - first)
        if self.plan.minutes is not None:
            affordable = self.step + int((self.plan.minutes * 60 - elapsed) / pace)
            if affordable < self.plan.steps:
                self.plan = replace(self.plan, steps=max(self.step, affordable))
        print(
            f"step {self.step}/{self.plan.steps}  loss {loss:.4f}  "
            f"{pace:.3f} s/step  {elapsed / 60:.1f} min",
            flush=True,
        )
