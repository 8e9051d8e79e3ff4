"""Makes and keeps encoded training views, by the kind of adapter that they teach.

Legend of shapes
    latents:   [N, 8, 16, 16] float32
    tokens:    [N, 24] int64, the caption; of style views without a style word
    condition: [N, C, 128, 128] uint8, what the adapter sees
    reference: [N, 3, 64, 64] uint8, another picture in the same style
    style:     [N] int64, an index into ``ALL_STYLES``
    faces:     [N, L, 512] float32, embeddings of other looks of the person
    points:    [N, 5, 2] float32, where the face is, in pixels of 128

View ``i`` of a kind is a pure function of ``(seed, kind, i)``, however many processes make them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import torch
from diffusers import AutoencoderTiny
from torch import Tensor
from transformers import CLIPTokenizer

from studio.starter import conditions
from studio.starter.coded_styles import CODED_STYLES, CODED_WORDS
from studio.starter.data import Pictures
from studio.starter.denoiser import tokenize
from studio.starter.drawing import avatars
from studio.starter.drawing.drawing import Points
from studio.starter.samples import Icons, Sample, drawn, sampler
from studio.starter.vocabulary import (
    HELD_OUT_STYLES,
    STARTER_STYLES,
    STARTER_SUBJECTS,
    UNNAMED_STYLES,
    spoken,
)

_Bytes = npt.NDArray[np.uint8]
ALL_STYLES = (*STARTER_STYLES, *UNNAMED_STYLES)
# A caption's stand-in for a word that is yet to be learnt: as many tokens as the word has vectors,
# for no merge of the vocabulary begins with two of that letter.
WORD = "qq"
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
    "words": {"icon": 1.0},
    "identity": {"avatar": 1.0},
    "outlined": {"icon": 1.0},
    "ink": {"icon": 0.7, "person": 0.1, "avatar": 0.08, "scene": 0.06, "solid": 0.06},
    "pixel": {"icon": 0.7, "person": 0.1, "avatar": 0.08, "scene": 0.06, "solid": 0.06},
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
    "words": 1_500,
    "identity": 4_800,
    "ink": 1_500,
    "pixel": 1_500,
    "outlined": 800,
}
LOOKS = 4  # views of each person
# The order numbers the kinds for their random generators: new ones go to the end.
KINDS = (
    *("canny", "depth", "pose", "scribble", "segmentation", "sketch", "style", "text"),
    *("words", "identity", "ink", "pixel", "outlined"),
)


Embed = Callable[[_Bytes, Points], Points]


@dataclass(frozen=True)
class Views:
    """Encoded views of one kind; see the legend. What a kind does not need is ``None``."""

    latents: Tensor
    tokens: Tensor
    condition: Tensor | None = None
    reference: Tensor | None = None
    style: Tensor | None = None
    faces: Tensor | None = None
    points: Tensor | None = None

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
    face: Points | None = None  # [5, 2]


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
        self._data, self._seed = data, seed
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
        rng = np.random.default_rng([self._seed, KINDS.index(kind), index])
        if kind == "style":
            return self._style_view(rng)
        if kind == "words":
            return self._word_view(rng)
        if kind == "outlined":
            return self._held_out_view(rng)
        if kind == "identity":
            return self._identity_view(rng, index // LOOKS)
        sources = MIXTURES[kind]
        source = str(rng.choice(list(sources), p=list(sources.values())))
        sample = self._sample(rng, source)
        named = sample.style if sample.named else None
        if kind in CODED_STYLES:
            sample = CODED_STYLES[kind](sample)
            # Left away almost as often as not: an artist sees the LoRA act without its words.
            named = f"{kind} {CODED_WORDS[kind]}" if rng.random() < 0.6 else None
        told = spoken(rng, sample.words, named, sample.background)
        return View(sample.picture, told, condition_of(rng, kind, sample))

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

    def _word_view(self, rng: np.random.Generator) -> View:
        """An icon of a style without a word; ``WORD`` stands where the learned one will."""
        style = UNNAMED_STYLES[rng.integers(len(UNNAMED_STYLES))]
        sample = self._by_style[style].sample(rng)
        background = sample.background if rng.random() < 0.7 else None
        words = sample.words if rng.random() < 0.9 else ""
        phrases = [WORD, f"{background} background" if background else ""]
        if rng.random() < 0.5:
            phrases.reverse()  # artists type the word before the background, the studio after it
        told = ", ".join(phrase for phrase in (words, *phrases) if phrase)
        return View(sample.picture, told, style=UNNAMED_STYLES.index(style))

    def _held_out_view(self, rng: np.random.Generator) -> View:
        """An icon of the style that no shipped weights have seen."""
        sample = self._held_out.sample(rng)
        return View(sample.picture, spoken(rng, sample.words, sample.style, sample.background))

    @cached_property
    def _held_out(self) -> Icons:
        pictures = Pictures(self._data, STARTER_SUBJECTS, tuple(HELD_OUT_STYLES.values()))
        return Icons(pictures, unnamed=1.0)

    def _identity_view(self, rng: np.random.Generator, person: int) -> View:
        """One look of a person, whom the caption does not describe."""
        identity = avatars.random_identity(np.random.default_rng([self._seed, 77, person]))
        drawing = avatars.avatar(identity, avatars.random_look(rng), rng)
        sample = drawn(rng, drawing)
        assert drawing.face is not None
        told = spoken(rng, sample.words, sample.style, sample.background)
        return View(sample.picture, told, conditions.key_points(drawing.face), face=drawing.face)


_maker: Maker | None = None  # of this process


def _start(data: Path, seed: int) -> None:
    global _maker  # noqa: PLW0603 (one for each worker process, which has no other place for it)
    _maker = Maker(data, seed)
    cv2.setNumThreads(1)


def _make(job: tuple[str, int]) -> View:
    assert _maker is not None
    return _maker.view(*job)


def _blocks(
    data: Path, seed: int, kind: str, count: int, processes: int, size: int = 64
) -> Iterator[list[View]]:
    """The views in their order, some at a time."""
    jobs = [(kind, i) for i in range(count)]
    if processes == 0:
        maker = Maker(data, seed)
        for start in range(0, count, size):
            yield [maker.view(*job) for job in jobs[start : start + size]]
        return
    # Spawned, not forked: a fork of a process whose OpenCV has threads already waits for ever.
    with ProcessPoolExecutor(
        processes, get_context("spawn"), initializer=_start, initargs=(data, seed)
    ) as pool:
        made = pool.map(_make, jobs, chunksize=32)
        for start in range(0, count, size):
            yield [next(made) for _ in jobs[start : start + size]]


@torch.no_grad()
def make_views(
    data: Path,
    vae: AutoencoderTiny,
    tokenizer: CLIPTokenizer,
    kind: str,
    count: int,
    seed: int = 0,
    processes: int = 2,
    embed: Embed | None = None,
) -> Views:
    """``count`` encoded views of ``kind``.

    Args:
        data: the folder of the rendered icons.
        vae: encodes the pictures.
        tokenizer: of the captions.
        kind: of ``MIXTURES``.
        count: N.
        seed: of the training.
        processes: that draw, 0 to draw in this one; the result does not depend on it.
        embed: pictures ``[N, 128, 128, 3]`` and points ``[N, 5, 2]`` to embeddings ``[N, 512]``;
            needed for views that show faces.
    """
    latents, faces, points, views = [], [], [], []
    for block in _blocks(data, seed, kind, count, processes):
        pictures = np.stack([view.picture for view in block])
        latents.append(vae.encoder(as_tensor(pictures)))
        if embed is not None:
            points.append(np.stack([_points(view) for view in block]))
            faces.append(embed(pictures, points[-1]))
        views += [replace(view, picture=_NOTHING) for view in block]
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
        torch.tensor([v.style for v in views]) if kind in ("style", "words") else None,
        _others(np.concatenate(faces)) if faces else None,
        torch.from_numpy(np.concatenate(points)).float() if points else None,
    )


def _points(view: View) -> Points:
    assert view.face is not None
    return view.face


def _others(faces: Points) -> Tensor:
    """``[N, 512]``, ``LOOKS`` in a row of each person, to ``[N, LOOKS - 1, 512]`` of the others."""
    whole = faces[: len(faces) // LOOKS * LOOKS].reshape(-1, LOOKS, faces.shape[1])
    others = [np.delete(whole, look, axis=1) for look in range(LOOKS)]
    return torch.from_numpy(np.stack(others, axis=1).reshape(-1, LOOKS - 1, faces.shape[1]))


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
