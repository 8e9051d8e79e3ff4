"""What adapters change of how prompts are read: learned tokens, and hooks in the text encoders.

A learned token stands in the prompt under its name. Its vectors lie beside the encoder's embedding,
under ids that follow the vocabulary, so that the encoder's own weights are never resized.

Legend of shapes
    vectors: [n, C], n positions of the prompt, C the width of one encoder's embedding

Source: Gal et al. 2022 (textual inversion).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor, nn

from studio.engine.text.prompt import escaped, parse_prompt


@dataclass(frozen=True, eq=False)
class LearnedToken:
    """A word that stands for learned vectors.

    Attributes:
        name: as it is typed, for example ``"<paper>"``.
        vectors: ``[n, C]`` for each text encoder.
        weight: its size moves the vectors between the mean of the vocabulary (0) and themselves
            (1), and beyond; its sign says which of the two prompts it joins unless it is typed.
    """

    name: str
    vectors: tuple[Tensor, ...]
    weight: float = 1.0

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the name as a word of its own, in either case as the tokenizer reads words."""
        before = r"(?<![\w-])" if self.name[0].isalnum() else ""
        after = r"(?![\w-])" if self.name[-1].isalnum() else ""
        return re.compile(before + re.escape(self.name) + after, re.IGNORECASE)

    def occurs_in(self, prompt: str) -> bool:
        """Whether the artist typed it."""
        return any(self.pattern.search(span.text) for span in parse_prompt(prompt))

    def embedding(self, index: int, embedding: nn.Embedding) -> Tensor:
        """The vectors ``[n, C]`` for encoder ``index`` at this weight."""
        table = embedding.weight
        vectors = self.vectors[index].to(table.device, table.dtype)
        strength = abs(self.weight)
        if strength == 1:
            return vectors
        neutral = table.float().mean(0)
        return (neutral + strength * (vectors.float() - neutral)).to(table.dtype)


@dataclass(frozen=True, eq=False)
class TextChange:
    """What one adapter changes of the reading of one run's prompts.

    Attributes:
        key: says everything that the change depends on, its weight included; for the text cache.
        token: that can be typed.
        hooks: a context in which the text encoders compute something else.
    """

    key: Hashable
    token: LearnedToken | None = None
    hooks: Callable[[], AbstractContextManager[object]] | None = None


def completed(prompt: str, negative: str, tokens: Sequence[LearnedToken]) -> tuple[str, str]:
    """Both prompts, with every learned token that the artist switched on but typed in neither.

    A positive weight appends it to the prompt, a negative one to the negative prompt.
    """
    for token in tokens:
        if token.occurs_in(prompt) or token.occurs_in(negative):
            continue
        if token.weight > 0:
            prompt = _appended(prompt, token.name)
        else:
            negative = _appended(negative, token.name)
    return prompt, negative


def _appended(prompt: str, name: str) -> str:
    return f"{prompt.rstrip()}, {escaped(name)}" if prompt.strip() else escaped(name)


class Vocabulary:
    """The learned tokens of one text encoder, numbered from the end of its own vocabulary."""

    def __init__(self, tokens: Sequence[LearnedToken], index: int, embedding: nn.Embedding) -> None:
        self._embedding, self._first = embedding, embedding.num_embeddings
        self._ids: dict[str, list[int]] = {}
        rows = [token.embedding(index, embedding) for token in tokens]
        following = self._first
        for token, vectors in zip(tokens, rows, strict=True):
            self._ids[token.name] = list(range(following, following + len(vectors)))
            following += len(vectors)
        self._rows = torch.cat(rows) if rows else embedding.weight[:0]
        # The longest first, or else a name would be found within another.
        self._tokens = sorted(tokens, key=lambda token: len(token.name), reverse=True)

    def ids(self, text: str, tokenize: Callable[[str], list[int]]) -> list[int]:
        """The ids of ``text``; what lies between learned tokens goes to ``tokenize``."""
        for token in self._tokens:
            if found := token.pattern.search(text):
                before, after = text[: found.start()], text[found.end() :]
                inner = self._ids[token.name]
                return [*self.ids(before, tokenize), *inner, *self.ids(after, tokenize)]
        return tokenize(text) if text else []

    def holds(self, ids: Sequence[int]) -> bool:
        """Whether any of ``ids`` is learned."""
        return max(ids) >= self._first

    @contextmanager
    def embedded(self, ids: Tensor) -> Iterator[Tensor]:
        """Ids ``[1, T]`` the encoder knows; in the context it embeds learned ones as learned."""
        learned = ids >= self._first
        if not learned.any():
            yield ids
            return
        rows = self._rows[ids[learned] - self._first]

        def replaced(module: nn.Module, inputs: tuple[Tensor, ...], output: Tensor) -> Tensor:
            del module, inputs
            output = output.clone()
            output[learned] = rows
            return output

        handle = self._embedding.register_forward_hook(replaced)
        try:
            yield ids.masked_fill(learned, 0)
        finally:
            handle.remove()
