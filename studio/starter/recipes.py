"""The parts of the starter family in the order they are trained, each with its plan.

A work folder holds everything: the data, a checkpoint folder for each part, and the finished
parts in ``done/`` in diffusers' layout, from which later parts and the export read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from diffusers import AutoencoderTiny, UNet2DConditionModel
from safetensors.torch import load_model, save_model
from torch import nn
from transformers import CLIPTextModel, CLIPTokenizer

from studio.starter import small_nets, tokenizer, views
from studio.starter.autoencoder import AutoencoderTask
from studio.starter.joint import SLOTS, JointTask
from studio.starter.judge import Judge, JudgeTask
from studio.starter.loop import Plan, Task, Trainer
from studio.starter.views import Views
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS
from studio.starter.warm_start import warm_start

WEIGHTS = "model.safetensors"  # of parts that have no layout of their own

PLANS = {
    "vae": Plan(steps=2500, rate=1.5e-3, decay=0.5),
    "base": Plan(steps=3600, rate=6e-4, warmup=150, decay=0.4),
    "judge": Plan(steps=700, rate=2e-3, decay=0.5),
    **small_nets.PLANS,
}


@dataclass(frozen=True)
class Work:
    """The folders of one training."""

    folder: Path
    seed: int = 0
    start_from: Path | None = None  # an exported model whose weights the base begins with

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
        load_model(judge, self.need("judge") / WEIGHTS)
        return judge

    def views(self, kind: str) -> Views:
        """The encoded views of a kind, made on first use."""
        path = self.folder / f"views-{kind}-{self.seed}.pt"
        if not path.exists():
            count = views.COUNTS[kind]
            made = views.make_views(
                self.data, self.vae(), self.tokenizer, kind, count, self.seed + 11
            )
            views.save(made, path)
        return views.load(path)

    def unet(self) -> UNet2DConditionModel:
        """The finished U-Net, frozen."""
        unet = UNet2DConditionModel.from_pretrained(self.need("unet"), low_cpu_mem_usage=False)
        return unet.requires_grad_(requires_grad=False)

    def text_encoder(self) -> CLIPTextModel:
        """The finished text encoder, frozen."""
        encoder = CLIPTextModel.from_pretrained(self.need("text_encoder"))
        return encoder.requires_grad_(requires_grad=False)


def _small(part: str) -> Callable[[Work], Task]:
    return lambda work: small_nets.TASKS[part](work.folder, work.seed)


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
    if hasattr(module, "save_pretrained"):
        module.save_pretrained(folder)  # type: ignore[operator]  # diffusers and transformers
    else:
        save_model(module, str(folder / WEIGHTS))


def _vae(work: Work) -> Task:
    return AutoencoderTask(work.data, work.seed)


def _base(work: Work) -> Task:
    task = JointTask({kind: work.views(kind) for kind in SLOTS}, work.tokenizer, work.seed)
    if work.start_from is not None:
        warm_start(task, work.start_from, work.tokenizer)
    return task


def _judge(work: Work) -> Task:
    return JudgeTask(work.data, STARTER_SUBJECTS, STARTER_STYLES, work.seed)


TASKS: dict[str, Callable[[Work], Task]] = {
    "vae": _vae,
    "base": _base,
    "judge": _judge,
    **{part: _small(part) for part in small_nets.TASKS},
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
