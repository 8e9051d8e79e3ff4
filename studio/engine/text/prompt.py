r"""Reads A1111's prompt notation into spans of text with a weight. Pure Python.

    (word)       1.1 times stronger; brackets nest, ((word)) is 1.21
    (word:1.3)   1.3 times stronger
    [word]       1.1 times weaker
    \( \) \[ \]  the bracket itself
    BREAK        what follows begins a new chunk of the encoder's window

Nothing an artist can type is an error: a bracket that never closes counts to the end of the
prompt, one that never opened is a letter like any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

STEP = 1.1  # what one pair of brackets is worth
MAX_WEIGHT = 10.0  # beyond it a half-precision encoder's states would overflow

_CLOSING_WEIGHT = re.compile(r":\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*\)")
_SPECIAL = re.compile(r"([()\[\]\\])")
_ESCAPE = re.compile(r"\\([()\[\]\\])")
_PLAIN = re.compile(r"[^\\()\[\]:]+")
_BREAK = re.compile(r"(?:^|\s+)BREAK(?=\s|$)")


@dataclass(frozen=True)
class Span:
    """A run of text under one weight.

    Attributes:
        text: without brackets and escapes.
        weight: 1 is neutral; -10 to 10.
        new_chunk: whether a ``BREAK`` stands before it.
    """

    text: str
    weight: float = 1.0
    new_chunk: bool = False


def escaped(text: str) -> str:
    """``text`` as it must be typed to be read letter by letter."""
    return _SPECIAL.sub(r"\\\1", text)


def parse_prompt(prompt: str) -> tuple[Span, ...]:
    """The spans of ``prompt``; neighbours differ in weight or are parted by a BREAK.

    Never raises. An empty prompt has no spans.
    """
    reader = _Reader()
    at = 0
    while at < len(prompt):
        at = reader.step(prompt, at)
    return _merged(reader.finish())


@dataclass
class _Reader:
    spans: list[Span] = field(default_factory=list)
    # Per kind of bracket: how many spans there were when each of the open ones opened.
    open_round: list[int] = field(default_factory=list)
    open_square: list[int] = field(default_factory=list)

    def step(self, prompt: str, at: int) -> int:
        """Reads one mark or run of text at ``at`` and says where the next begins."""
        if plain := _PLAIN.match(prompt, at):
            self.spans.append(Span(plain[0]))
            return plain.end()
        if escape := _ESCAPE.match(prompt, at):
            self.spans.append(Span(escape[1]))
            return escape.end()
        weight = _CLOSING_WEIGHT.match(prompt, at)
        if weight and self.open_round:
            self._scale(self.open_round.pop(), float(weight[1]))
            return weight.end()
        self._bracket(prompt[at])
        return at + 1

    def finish(self) -> list[Span]:
        """Closes what is still open."""
        for start in self.open_round:
            self._scale(start, STEP)
        for start in self.open_square:
            self._scale(start, 1 / STEP)
        return self.spans

    def _bracket(self, mark: str) -> None:
        if mark == "(":
            self.open_round.append(len(self.spans))
        elif mark == "[":
            self.open_square.append(len(self.spans))
        elif mark == ")" and self.open_round:
            self._scale(self.open_round.pop(), STEP)
        elif mark == "]" and self.open_square:
            self._scale(self.open_square.pop(), 1 / STEP)
        else:
            self.spans.append(Span(mark))

    def _scale(self, start: int, factor: float) -> None:
        for i in range(start, len(self.spans)):
            weight = self.spans[i].weight * factor
            bounded = max(-MAX_WEIGHT, min(MAX_WEIGHT, weight))
            self.spans[i] = replace(self.spans[i], weight=bounded)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Joins neighbours of one weight, then parts them at each BREAK."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].weight == span.weight:
            joined[-1] = replace(joined[-1], text=joined[-1].text + span.text)
        else:
            joined.append(span)
    result: list[Span] = []
    after_break = False
    for span in joined:
        for i, text in enumerate(_BREAK.split(span.text)):
            after_break = after_break or i > 0
            if text:
                result.append(Span(text, span.weight, new_chunk=after_break))
                after_break = False
    return tuple(result)
