"""Makes and keeps encoded training views, by the kind of adapter that they teach.

Legend of shapes
    latents:   [N, 8, 16, 16] float32
    tokens:    [N, 24] int64, the caption; of style views without a style word
    condition: [N, C, 128, 128] uint8, what the adapter sees
    reference: [N, 3, 64, 64] uint8, another picture in the same style
    style:     [N] int64, an index into ``ALL_STYLES``

View ``i`` of a kind is a pure function of ``(seed, kind, i)``, however many processes make them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import torch
from diffusers import AutoencoderTiny
from torch import Tensor
from transformers import CLIPTokenizer

from studio.starter import conditions
from studio.starter.data import Pictures
from studio.starter.denoiser import tokenize
from studio.starter.samples import Icons, Sample, sampler
from studio.starter.vocabulary import (
    STARTER_STYLES,
    STARTER_SUBJECTS,
    UNNAMED_STYLES,
    spoken,
)

_Bytes = npt.NDArray[np.uint8]
ALL_STYLES = (*STARTER_STYLES, *UNNAMED_STYLES)
REFERENCE = 64  # pixels: the side of what the image encoder sees

# Which sources teach a kind of adapter, how often each, and how many views of them are made.
MIXTURES: dict[str, dict[str, float]] = {
    "text": {"icon": 0.60, "person": 0.12, "avatar": 0.13, "scene": 0.09, "solid": 0.06},
    "sketch": {"icon": 0.76, "person": 0.08, "avatar": 0.06, "scene": 0.05, "solid": 0.05},
    "pose": {"person": 1.0},
    "depth": {"icon": 0.30, "solid": 0.35, "scene": 0.25, "person": 0.10},
    "segmentation": {"scene": 0.84, "person": 0.10, "solid": 0.06},
    "canny": {"icon": 0.60, "person": 0.10, "avatar": 0.10, "scene": 0.12, "solid": 0.08},
    "scribble": {"icon": 0.66, "person": 0.10, "avatar": 0.08, "scene": 0.10, "solid": 0.06},
    "style": {"icon": 1.0},
}
COUNTS: dict[str, int] = {
    "text": 9_000,
    "sketch": 3_500,
    "pose": 3_000,
    "depth": 2_500,
    "segmentation": 2_500,
    "canny": 2_500,
    "scribble": 2_500,
    "style": 3_000,
}


@dataclass(frozen=True)
class Views:
    """Encoded views of one kind; see the legend. What a kind does not need is ``None``."""

    latents: Tensor
    tokens: Tensor
    condition: Tensor | None = None
    reference: Tensor | None = None
    style: Tensor | None = None

    def __len__(self) -> int:
        return len(self.latents)


@dataclass(frozen=True)
class View:
    """One view before it is encoded."""

    picture: _Bytes
    caption: str
    condition: _Bytes | None = None
    reference: _Bytes | None = None
    style: int = 0


def condition_of(rng: np.random.Generator, kind: str, sample: Sample) -> _Bytes | None:
    """What the adapter of ``kind`` sees of a sample; ``None`` for kinds that see no such thing."""
    if kind == "pose":
        assert sample.joints is not None
        return conditions.pose(sample.joints, int(rng.choice([128, 192, 256, 512])))
    if kind == "segmentation":
        assert sample.classes is not None
        return conditions.segmentation(sample.classes)
    makers: Mapping[str, Callable[[], _Bytes]] = {
        "sketch": lambda: conditions.sketch(rng, sample.lines),
        "scribble": lambda: conditions.scribble(rng, sample.lines),
        "canny": lambda: conditions.canny(
            sample.picture, int(rng.integers(50, 110)), int(rng.integers(120, 220))
        ),
        "depth": lambda: conditions.depth(sample.depth),
    }
    return makers[kind]() if kind in makers else None


class Maker:
    """Makes views one by one; every process has its own."""

    def __init__(self, data: Path, seed: int) -> None:
        pictures = Pictures(data, STARTER_SUBJECTS, ALL_STYLES)
        self._seed = seed
        self._sample = sampler(Icons(pictures))
        # Style pictures come in all styles alike.
        self._all = Icons(pictures, unnamed=len(UNNAMED_STYLES) / len(ALL_STYLES))
        self._by_style = {
            style: Icons(Pictures(data, STARTER_SUBJECTS, (style,)), unnamed=0.0)
            if style in STARTER_STYLES
            else Icons(Pictures(data, STARTER_SUBJECTS, (style,)), unnamed=1.0)
            for style in ALL_STYLES
        }

    def view(self, kind: str, index: int) -> View:
        """View ``index`` of ``kind``."""
        rng = np.random.default_rng([self._seed, sorted(MIXTURES).index(kind), index])
        if kind == "style":
            return self._style_view(rng)
        sources = MIXTURES[kind]
        source = str(rng.choice(list(sources), p=list(sources.values())))
        sample = self._sample(rng, source)
        named = sample.style if sample.named else None
        caption = spoken(rng, sample.words, named, sample.background)
        return View(sample.picture, caption, condition_of(rng, kind, sample))

    def _style_view(self, rng: np.random.Generator) -> View:
        sample = self._all.sample(rng)
        other = self._by_style[sample.style].sample(rng)
        size = (REFERENCE, REFERENCE)
        reference = cv2.resize(other.picture, size, interpolation=cv2.INTER_AREA)
        return View(
            sample.picture,
            spoken(rng, sample.words, None, sample.background),
            reference=np.ascontiguousarray(reference.transpose(2, 0, 1)),
            style=ALL_STYLES.index(sample.style),
        )


_maker: Maker | None = None  # of this process


def _start(data: Path, seed: int) -> None:
    global _maker  # noqa: PLW0603 (one for each worker process, which has no other place for it)
    _maker = Maker(data, seed)
    cv2.setNumThreads(1)


def _make(job: tuple[str, int]) -> View:
    assert _maker is not None
    return _maker.view(*job)


@torch.no_grad()
def make_views(
    data: Path,
    vae: AutoencoderTiny,
    tokenizer: CLIPTokenizer,
    kind: str,
    count: int,
    seed: int = 0,
    processes: int = 2,
) -> Views:
    """``count`` encoded views of ``kind``."""
    latents, views = [], []
    with ProcessPoolExecutor(processes, initializer=_start, initargs=(data, seed)) as pool:
        made = pool.map(_make, ((kind, i) for i in range(count)), chunksize=32)
        block: list[View] = []
        for i, view in enumerate(made):
            block.append(view)
            if len(block) == 64 or i + 1 == count:
                latents.append(vae.encoder(as_tensor(np.stack([v.picture for v in block]))))
                views += [
                    View(_NOTHING, v.caption, v.condition, v.reference, v.style) for v in block
                ]
                block = []
    first = views[0]
    return Views(
        torch.cat(latents),
        torch.cat(
            [
                tokenize(tokenizer, tuple(v.caption for v in views[i : i + 512]))
                for i in range(0, count, 512)
            ]
        ),
        None if first.condition is None else _stacked([v.condition for v in views]),
        None if first.reference is None else _stacked([v.reference for v in views]),
        None if first.reference is None else torch.tensor([v.style for v in views]),
    )


_NOTHING: _Bytes = np.zeros((0, 0, 3), np.uint8)


def _stacked(pictures: list[_Bytes | None]) -> Tensor:
    return torch.from_numpy(np.stack([p for p in pictures if p is not None]))


def as_tensor(pictures: _Bytes) -> Tensor:
    """``[N, H, W, 3]`` uint8 as ``[N, 3, H, W]`` in -1..1."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def save(views: Views, path: Path) -> None:
    """Keeps views for the next run."""
    values = {f.name: getattr(views, f.name) for f in fields(views)}
    temporary = path.with_suffix(".partial")
    torch.save(values, temporary)
    temporary.replace(path)


def load(path: Path) -> Views:
    """What ``save`` kept."""
    return Views(**torch.load(path, weights_only=True))
