"""Makes the starter's own CLIP tokenizer: byte-level BPE over the words of the captions.

All 256 bytes are in the vocabulary with and without the end-of-word mark, as in CLIP's own, so
that any text in any language becomes tokens and nothing is ever "unknown".
"""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
from tokenizers import pre_tokenizers
from transformers import CLIPTokenizer

from studio.starter.samples import DRAWERS
from studio.starter.vocabulary import BACKGROUNDS, STYLES

WINDOW = 24  # tokens the text encoder takes at once, start and end marks included
START, END = "<|startoftext|>", "<|endoftext|>"
_WORDS = re.compile(r"[^\W\d_]+|\d|[^\s\w]+|_+")
_Merge = tuple[str, str]


def _words(data: Path) -> Counter[str]:
    """How often each word of the captions occurs; style and background words count more."""
    rows = json.loads((data / "pictures.json").read_text("utf-8"))
    texts = [f"a {subject}" for subject in sorted({row["subject"] for row in rows})]
    grammar = ["a an the of and with on in, style background", *STYLES.values(), *BACKGROUNDS]
    texts += _drawn_texts()
    return Counter(word for text in texts + 20 * grammar for word in _WORDS.findall(text.lower()))


def _drawn_texts(count: int = 200) -> list[str]:
    """Captions of pictures drawn by code: whatever words those use become tokens, too."""
    return [
        draw(np.random.default_rng([seed, 1])).words
        for draw in DRAWERS.values()
        for seed in range(count)
    ]


def learn_merges(words: Counter[str], count: int) -> list[_Merge]:
    """Byte-pair encoding, the most frequent pair first (Sennrich et al. 2016, arXiv:1508.07909).

    The ``tokenizers`` library breaks ties at random, which would give every training its own
    vocabulary; here they are broken alphabetically.
    """
    spelled = [(_spell(word), times) for word, times in sorted(words.items())]
    merges: list[_Merge] = []
    for _ in range(count):
        pairs: Counter[_Merge] = Counter()
        for pieces, times in spelled:
            for pair in pairwise(pieces):
                pairs[pair] += times
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        spelled = [(_merged(pieces, best), times) for pieces, times in spelled]
    return merges


def _spell(word: str) -> list[str]:
    [(letters, _)] = pre_tokenizers.ByteLevel(
        add_prefix_space=False, use_regex=False
    ).pre_tokenize_str(word)
    return [*letters[:-1], letters[-1] + "</w>"]


def _merged(pieces: list[str], pair: _Merge) -> list[str]:
    if pair[0] not in pieces:
        return pieces
    result: list[str] = []
    for piece in pieces:
        if result and (result[-1], piece) == pair:
            result[-1] += piece
        else:
            result.append(piece)
    return result


def build(data: Path, size: int = 3000) -> CLIPTokenizer:
    """Learns the merges from the captions of ``data``; the same data gives the same tokenizer."""
    merges = learn_merges(_words(data), size)
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    pieces = letters + [letter + "</w>" for letter in letters] + [a + b for a, b in merges]
    vocabulary = {piece: index for index, piece in enumerate(dict.fromkeys([*pieces, START, END]))}
    return CLIPTokenizer(vocab=vocabulary, merges=merges, model_max_length=WINDOW)
