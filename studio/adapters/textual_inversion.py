"""Textual inversion: a word for the prompt, with vectors that were learned instead of read.

The word is the name that the file gives its vectors, or else the file's own name. Typed in the
prompt or the negative prompt, it stands where it was typed, and brackets weigh it like any word.
Typed in neither, it is appended to the prompt (at a negative weight to the negative prompt), so
that an adapter that is switched on is seen to act. The adapter's weight moves the vectors between
the mean of the vocabulary, which says nothing, and what was learned: 1 is as learned. Text is read
once a run, so a range of steps only decides whether the word is there at all.

Legend of shapes
    vectors: [n, C], n positions of the prompt, C the width of one encoder's embedding

Sources: Gal et al. 2022. Layouts: A1111's ``emb_params``, diffusers' ``{"<name>": [n, C]}``,
SDXL's ``clip_l`` and ``clip_g``.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from studio.adapters.base import Env, Prepared, no_hooks
from studio.adapters.files import find_file, read_tensors
from studio.adapters.reading import Identity, identity_of, other_family
from studio.domain.errors import AdapterError
from studio.domain.request import AdapterUse
from studio.engine.host import Host
from studio.engine.text.learned import LearnedToken, TextChange

_WHAT = "learned word"
_PAIRS = (("clip_l", "clip_g"), ("text_encoders_0", "text_encoders_1"))
_NAMELESS = ("emb_params", "string_to_param")
_MOST_VECTORS = 256  # more is no embedding: published ones have 1 to 75


class TextualInversion:
    """A learned word.

    Args:
        name: as it is typed.
        vectors: one ``[n, C]`` for each text encoder of the host.
        identity: of the file, for the text cache.
    """

    def __init__(self, name: str, vectors: tuple[Tensor, ...], identity: Identity) -> None:
        self.name, self.vectors, self._identity = name, vectors, identity

    @classmethod
    def load(cls, path: Path, env: Env) -> TextualInversion:
        """Reads a safetensors file of any of the module's layouts.

        Raises:
            AdapterError: missing, damaged, of another kind, or made for another family of models.
            Cancelled: polled between tensors.
        """
        file = find_file(path, _WHAT)
        name, vectors = _named(read_tensors(file, _WHAT, env), file)
        widths = [network.config.hidden_size for network in env.host.prompts.networks.values()]
        if [v.shape[1] for v in vectors] != widths:
            raise other_family(file.stem)
        if not all(torch.isfinite(v).all() for v in vectors):
            raise AdapterError(
                f"The {_WHAT} {file.stem} is damaged: it holds values that are not numbers.",
                "Your document was kept.",
                "Fetch it again.",
            )
        return cls(name, vectors, identity_of(file))

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``."""
        del env, use
        return PreparedWord(self.name, self.vectors, self._identity)


@dataclass(frozen=True, eq=False)
class PreparedWord:
    """A learned word in one run."""

    name: str
    vectors: tuple[Tensor, ...]
    identity: Identity

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Needs no hooks in the U-Net."""
        del host
        return no_hooks()

    def on_step(self, step: int, steps: int) -> None:
        """Nothing: it acts through the text."""

    def text_change(self, weight: float) -> TextChange:
        """The word, ready to be read."""
        token = LearnedToken(self.name, self.vectors, weight)
        return TextChange(("word", *self.identity, weight), token)


def _named(tensors: Mapping[str, Tensor], file: Path) -> tuple[str, tuple[Tensor, ...]]:
    """The word and its vectors."""
    for pair in _PAIRS:
        if set(pair) <= set(tensors):
            return file.stem, tuple(_vectors(tensors[key], file) for key in pair)
    if len(tensors) != 1:
        raise _no_word(file)
    key, tensor = next(iter(tensors.items()))
    nameless = key.split(".")[0] in _NAMELESS or key in sum(_PAIRS, ())
    return file.stem if nameless or not key.strip() else key.strip(), (_vectors(tensor, file),)


def _vectors(tensor: Tensor, file: Path) -> Tensor:
    vectors = tensor[None] if tensor.ndim == 1 else tensor
    if vectors.ndim != 2 or not 1 <= len(vectors) <= _MOST_VECTORS:
        raise _no_word(file)
    return vectors.float()


def _no_word(file: Path) -> AdapterError:
    return AdapterError(
        f"The file {file.name} is not a {_WHAT} (textual inversion).",
        "Your document was kept.",
        "Add it as the kind of adapter that it is.",
    )
