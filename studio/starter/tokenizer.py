"""Makes the starter's own CLIP tokenizer: byte-level BPE over the words of the captions.

All 256 bytes are in the vocabulary with and without the end-of-word mark, as in CLIP's own, so
that any text in any language becomes tokens and nothing is ever "unknown".
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers
from transformers import CLIPTokenizer

from studio.starter.vocabulary import BACKGROUNDS, STYLES

WINDOW = 24  # tokens the text encoder takes at once, start and end marks included
START, END = "<|startoftext|>", "<|endoftext|>"
_WORDS = r"[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"


def _corpus(data: Path) -> Iterable[str]:
    rows = json.loads((data / "pictures.json").read_text("utf-8"))
    for subject in sorted({row["subject"] for row in rows}):
        yield f"a {subject}"
    for _ in range(20):  # common words deserve tokens of their own
        yield "a an the of and with on in, style background"
        yield from STYLES.values()
        yield from BACKGROUNDS


def build(data: Path, size: int = 3000) -> CLIPTokenizer:
    """Learns the merges from the captions of ``data``; the same data gives the same tokenizer."""
    bpe = Tokenizer(models.BPE(end_of_word_suffix="</w>"))
    bpe.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    bpe.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    trainer = trainers.BpeTrainer(vocab_size=size, end_of_word_suffix="</w>", show_progress=False)
    bpe.train_from_iterator(_corpus(data), trainer)
    merges = [tuple(pair) for pair in json.loads(bpe.to_str())["model"]["merges"]]
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    pieces = letters + [letter + "</w>" for letter in letters] + [a + b for a, b in merges]
    vocabulary = {piece: index for index, piece in enumerate(dict.fromkeys([*pieces, START, END]))}
    return CLIPTokenizer(vocab=vocabulary, merges=merges, model_max_length=WINDOW)
