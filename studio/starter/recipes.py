"""The parts of the starter family in the order they are trained, each with its plan.

A work folder holds everything: the data, a checkpoint folder for each part, and the finished
parts in ``done/`` in diffusers' layout, from which later parts and the export read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import torch
from diffusers import AutoencoderTiny, T2IAdapter, UNet2DConditionModel
from torch import nn
from transformers import CLIPTextModel, CLIPTokenizer

from studio.starter import sketch_adapter, tokenizer
from studio.starter.autoencoder import AutoencoderTask
from studio.starter.data import Pictures
from studio.starter.denoiser import Cache, encode_pictures
from studio.starter.judge import Judge, JudgeTask
from studio.starter.loop import Plan, Task, Trainer
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS

CACHED = {0.8: 12_000, 1.5: 5_000}  # encoded views of the 144 pictures, by how far they are moved

PLANS = {
    "vae": Plan(steps=2500, rate=1.5e-3, decay=0.5),
    "base": Plan(steps=5300, rate=8e-4, warmup=200, decay=0.36),
    "sketch": Plan(steps=600, rate=3e-4, decay=0.5),
    "judge": Plan(steps=700, rate=2e-3, decay=0.5),
}


@dataclass(frozen=True)
class Work:
    """The folders of one training."""

    folder: Path
    seed: int = 0

    @property
    def data(self) -> Path:
        """rgba.npy and pictures.json."""
        return self.folder / "data"

    def done(self, part: str) -> Path:
        """Where a finished part is kept."""
        return self.folder / "done" / part

    def need(self, part: str) -> Path:
        """The folder of a part that must be finished.

        Raises:
            RuntimeError: it is not; says which command makes it.
        """
        folder = self.done(part)
        if not folder.exists():
            raise RuntimeError(
                f"The part {part!r} is not trained yet. Nothing was changed. "
                f"Run `python -m studio.starter train {part}` first."
            )
        return folder

    @cached_property
    def tokenizer(self) -> CLIPTokenizer:
        """The tokenizer of the captions; the same data gives the same one, in some seconds."""
        return tokenizer.build(self.data)

    def vae(self) -> AutoencoderTiny:
        """The finished autoencoder, frozen."""
        vae = AutoencoderTiny.from_pretrained(self.need("vae"), low_cpu_mem_usage=False)
        return vae.eval().requires_grad_(requires_grad=False)

    def judge(self) -> Judge:
        """The finished judge."""
        judge = Judge(STARTER_SUBJECTS, STARTER_STYLES)
        path = self.need("judge") / "judge.pt"
        judge.load_state_dict(torch.load(path, weights_only=True))
        return judge

    def cache(self, seed: int, warp: float) -> Cache:
        """The encoded pictures, made on first use."""
        path = self.folder / f"cache-{seed}-{warp}.pt"
        if path.exists():
            return Cache(**torch.load(path, weights_only=True))
        pictures = Pictures(self.data, STARTER_SUBJECTS, STARTER_STYLES)
        cache = encode_pictures(
            pictures, self.vae(), self.tokenizer, CACHED[warp], seed=seed, warp=warp, sketches=True
        )
        torch.save(vars(cache), path)
        return cache


def _train(work: Work, part: str, task: Task, plan: Plan) -> None:
    trainer = Trainer(task, plan, work.folder / "runs" / part)
    trainer.run()
    _finish(work, trainer)


def _finish(work: Work, trainer: Trainer) -> None:
    task = trainer.task
    with trainer.average.applied():
        for name, module in task.modules.items():
            _keep(module, work.done(name))


def _keep(module: nn.Module, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if isinstance(module, Judge):
        torch.save(module.state_dict(), folder / "judge.pt")
    else:
        module.save_pretrained(folder)  # type: ignore[operator]  # diffusers and transformers


def _vae(work: Work) -> Task:
    return AutoencoderTask(work.data, work.seed)


def _base(work: Work) -> Task:
    # Large and central as icons are, and small and anywhere as artists draw.
    cache = work.cache(work.seed + 11, warp=0.8) + work.cache(work.seed + 12, warp=1.5)
    return sketch_adapter.JointTask(cache, work.tokenizer, work.seed, batch=48)


def _sketch(work: Work) -> Task:
    return sketch_adapter.AdapterTask(
        work.cache(work.seed + 12, warp=1.5),
        UNet2DConditionModel.from_pretrained(work.need("unet"), low_cpu_mem_usage=False),
        CLIPTextModel.from_pretrained(work.need("text_encoder")),
        T2IAdapter.from_pretrained(work.need("sketch"), low_cpu_mem_usage=False),
        work.seed + 1,
        batch=48,
    )


def _judge(work: Work) -> Task:
    return JudgeTask(work.data, STARTER_SUBJECTS, STARTER_STYLES, work.seed)


TASKS: dict[str, Callable[[Work], Task]] = {
    "vae": _vae,
    "base": _base,
    "sketch": _sketch,
    "judge": _judge,
}


def train(
    work: Work, part: str, steps: int | None, minutes: float | None, *, bfloat16: bool = False
) -> None:
    """Trains one part to the end of its plan, or as far as the time budget allows."""
    plan = replace(
        PLANS[part], minutes=minutes, steps=steps or PLANS[part].steps, bfloat16=bfloat16
    )
    _train(work, part, TASKS[part](work), plan)


def keep(work: Work, part: str) -> int:
    """Takes the last checkpoint of a run for finished, to look at it while it goes on.

    Returns:
        The step it was written at.
    """
    trainer = Trainer(TASKS[part](work), PLANS[part], work.folder / "runs" / part)
    _finish(work, trainer)
    return trainer.step
