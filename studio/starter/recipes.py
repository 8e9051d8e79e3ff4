"""The parts of the starter family in the order they are trained, each with its plan.

A work folder holds everything: the data, a checkpoint folder for each part, and the finished
parts in ``done/`` in diffusers' layout, from which later parts and the export read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from diffusers import AutoencoderTiny, UNet2DConditionModel
from safetensors.torch import load_model, save_model
from torch import nn
from transformers import CLIPTextModel, CLIPTokenizer, CLIPVisionModelWithProjection

from studio.starter import small_nets, tokenizer, views
from studio.starter.autoencoder import AutoencoderTask
from studio.starter.denoiser import tokenize
from studio.starter.distill import FastTask
from studio.starter.export import forget_unknown
from studio.starter.face_net import FaceEncoder
from studio.starter.face_tasks import embedded
from studio.starter.frozen import Base, IdentityTask, StyleLoraTask, StyleTask, WordsTask
from studio.starter.joint import CONTROL_KINDS, SLOTS, T2I_KINDS, JointTask
from studio.starter.judge import Judge, JudgeTask
from studio.starter.likeness import Likeness
from studio.starter.loop import Plan, Task, Trainer
from studio.starter.views import Embed, Views
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS
from studio.starter.warm_start import warm_start

# What a part makes, where that is not one thing of its own name.
MAKES: dict[str, tuple[str, ...]] = {
    "base": (
        "unet",
        "text_encoder",
        *T2I_KINDS,
        *CONTROL_KINDS,
        "style_start",
        "image_encoder_start",
    ),
    "style": ("style", "image_encoder"),
    "identity": ("identity", "identity_net"),
}
STYLE_RANK = 4  # enough for one way of painting, and half a mebibyte
WEIGHTS = "model.safetensors"  # of parts that have no layout of their own

PLANS = {
    "vae": Plan(steps=2500, rate=1.5e-3, decay=0.5),
    "base": Plan(steps=3600, rate=6e-4, warmup=150, decay=0.4),
    "style": Plan(steps=1200, rate=6e-4, warmup=50, decay=0.5),
    "identity": Plan(steps=2400, rate=1e-3, warmup=50, decay=0.5),
    "ink": Plan(steps=400, rate=3e-3, warmup=30, decay=0.5, weight_decay=0.0),
    "pixel": Plan(steps=400, rate=3e-3, warmup=30, decay=0.5, weight_decay=0.0),
    "outlined": Plan(steps=400, rate=3e-3, warmup=30, decay=0.5, weight_decay=0.0),
    "words": Plan(steps=400, rate=3e-2, warmup=20, decay=0.5, weight_decay=0.0),
    "fast": Plan(steps=500, rate=1e-3, warmup=30, decay=0.5, weight_decay=0.0),
    "judge": Plan(steps=700, rate=2e-3, decay=0.5),
    **small_nets.PLANS,
}


@dataclass(frozen=True)
class Work:
    """The folders of one training."""

    folder: Path
    seed: int = 0
    device: str = "cpu"  # where the large parts are trained
    start_from: Path | None = None  # an exported model whose weights the base begins with

    @property
    def data(self) -> Path:
        """rgba.npy and pictures.json."""
        return self.folder / "data"

    def done(self, part: str) -> Path:
        """Where a finished part is kept."""
        return self.folder / "done" / part

    def finished(self, part: str) -> bool:
        """Whether the last checkpoint of ``part`` became finished weights."""
        return self.done(MAKES.get(part, (part,))[0]).exists()

    def need(self, part: str) -> Path:
        """The folder of a part that must be finished.

        Raises:
            RuntimeError: it is not; says which command makes it.
        """
        folder = self.done(part)
        if not folder.exists():
            raise RuntimeError(
                f"The part {part!r} is not trained yet. Nothing was changed. "
                f"Run `python -m studio.starter train {_maker_of(part)}` first."
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
            embed = self.embed() if kind == "identity" else None
            made = views.make_views(
                self.data, self.vae(), self.tokenizer, kind, count, self.seed + 11, embed=embed
            )
            views.save(made, path)
        return views.load(path)

    def base(self) -> Base:
        """The finished U-Net and text encoder."""
        return Base(
            UNet2DConditionModel.from_pretrained(self.need("unet"), low_cpu_mem_usage=False),
            CLIPTextModel.from_pretrained(self.need("text_encoder")),
        ).to(self.device)

    def face_encoder(self) -> FaceEncoder:
        """The finished face encoder."""
        net = FaceEncoder()
        load_model(net, self.need("face_encoder") / WEIGHTS)
        return net

    def embed(self) -> Embed:
        """What the finished face encoder makes of pictures and their key points."""
        return partial(embedded, self.face_encoder())


def _maker_of(name: str) -> str:
    return next((part for part, made in MAKES.items() if name in made), name)


def _small(part: str) -> Callable[[Work], Task]:
    return lambda work: small_nets.TASKS[part](work.folder, work.seed)


def _train(work: Work, part: str, task: Task, plan: Plan) -> None:
    # The small nets make their batches on the CPU and take minutes there.
    device = "cpu" if part in (*small_nets.TASKS, "judge") else work.device
    trainer = Trainer(task, plan, work.folder / "runs" / part, device)
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
        forget_unknown(folder / "config.json")
    else:
        save_model(module, str(folder / WEIGHTS))


def _vae(work: Work) -> Task:
    return AutoencoderTask(work.data, work.seed)


def _base(work: Work) -> Task:
    task = JointTask({kind: work.views(kind) for kind in SLOTS}, work.tokenizer, work.seed)
    if work.start_from is not None:
        warm_start(task, work.start_from, work.tokenizer)
    return task


def _identity(work: Work) -> Task:
    likeness = Likeness(work.vae(), work.face_encoder()).to(work.device)
    return IdentityTask(work.views("identity"), work.base(), likeness, work.seed)


def _style(work: Work) -> Task:
    task = StyleTask(work.views("style"), work.base(), work.seed)
    load_model(task.adapter, work.need("style_start") / WEIGHTS)
    start = CLIPVisionModelWithProjection.from_pretrained(work.need("image_encoder_start"))
    task.image_encoder.load_state_dict(start.state_dict())
    return task


def _style_lora(name: str) -> Callable[[Work], Task]:
    return lambda work: StyleLoraTask(
        name, work.views(name), work.base(), STYLE_RANK, seed=work.seed
    )


def _words(work: Work) -> Task:
    stand_in = work.tokenizer(views.WORD, add_special_tokens=False).input_ids
    return WordsTask(work.views("words"), work.base(), stand_in, work.seed)


def _fast(work: Work) -> Task:
    nothing = tokenize(work.tokenizer, ("",))
    return FastTask(work.views("text"), work.base(), nothing, seed=work.seed)


def _judge(work: Work) -> Task:
    return JudgeTask(work.data, STARTER_SUBJECTS, STARTER_STYLES, work.seed)


TASKS: dict[str, Callable[[Work], Task]] = {
    "vae": _vae,
    "base": _base,
    "style": _style,
    "identity": _identity,
    "ink": _style_lora("ink"),
    "pixel": _style_lora("pixel"),
    "outlined": _style_lora("outlined"),
    "words": _words,
    "fast": _fast,
    "judge": _judge,
    **{part: _small(part) for part in small_nets.TASKS},
}


def train(work: Work, part: str, *, bfloat16: bool = False, **changes: float) -> None:
    """Trains one part to the end of its plan, or as far as a time budget allows.

    Args:
        work: of the training.
        part: of ``TASKS``.
        bfloat16: see ``Plan``.
        changes: fields of the part's plan: steps, rate, minutes.
    """
    plan = replace(PLANS[part], bfloat16=bfloat16, **changes)  # type: ignore[arg-type]
    _train(work, part, TASKS[part](work), plan)


def keep(work: Work, part: str) -> int:
    """Takes the last checkpoint of a run for finished, to look at it while it goes on.

    Returns:
        The step it was written at.
    """
    trainer = Trainer(TASKS[part](work), PLANS[part], work.folder / "runs" / part)
    _finish(work, trainer)
    return trainer.step
