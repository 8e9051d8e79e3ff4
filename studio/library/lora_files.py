"""LoRAs and their relatives: kind, layout, family, rank and what they touch.

Legend of shapes
    down: [r, in(, k, k)]   hada_w1_b: [r, in k k]   diff: as the layer's weight, [out, in(, k, k)]
    lokr_w1: [a, b] or [a, r] [r, b]; lokr_w2: [c, d(, k, k)] or [c, r] [r, d k k]; in = b d

Sources: Hu et al. 2021 (LoRA), Liu et al. 2024 (DoRA), LyCORIS (LoHa, LoKr, OFT, IA3, full).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from studio.domain.adapter_kinds import LORA
from studio.library.families import CONTEXT, CROSS_ATTENTION, family_of_width
from studio.library.kinds import (
    DORA,
    FULL_DIFFERENCE,
    IA3,
    LOHA,
    LOKR,
    OFT,
    SDXL,
    TEXT_ENCODER,
    Identified,
    Shape,
    Shapes,
)
from studio.library.lora_names import Tensor, lora_tensors

# The first part that a file has tells its kind.
_KINDS = (
    ("hada", LOHA),
    ("lokr", LOKR),
    ("oft", OFT),
    ("ia3", IA3),
    ("magnitude", DORA),
    ("down", LORA),
    ("up", LORA),
    ("diff", FULL_DIFFERENCE),
)
_INPUTS = ("lora_down", "lora_A", "down", "hada_w1_b", "diff")  # whose second size is the inputs
_RANKED = ("lora_down", "lora_A", "down", "hada_w1_b", "lokr_w1_b", "lokr_w2_b")
_FACTORS = (("lokr_w1", "lokr_w1_b"), ("lokr_w2", "lokr_w2_b"))

_BLOCKS = (
    ("down", re.compile(r"^(?:down_blocks|input_blocks)[._]")),
    ("mid", re.compile(r"^(?:mid_block|middle_block)[._]")),
    ("up", re.compile(r"^(?:up_blocks|output_blocks)[._]")),
)
_DEEP = re.compile(r"transformer_blocks[._][1-9]")  # Stable Diffusion has one in each place
_SDXL_TEXT = ("lora_te1_", "lora_te2_", "text_encoder_2.")
_LIST_WIDTHS = (2048, 1024, 768, 192)  # a list form has no names; the rarest widths first


def lora_file(shapes: Shapes) -> Identified | None:
    """What the tensors make, if they are those of a LoRA or of one of its relatives."""
    tensors = list(lora_tensors(shapes))
    parts = {tensor.part for tensor in tensors}
    kind = next((kind for part, kind in _KINDS if part in parts), None)
    if kind is None and any(t.name.startswith("lora_") for t in tensors):
        kind = LORA  # only alphas: hardly a file, yet surely no other kind
    if kind is None:
        return None
    ranks = [shapes[t.name][0] for t in tensors if t.end in _RANKED and shapes[t.name]]
    return Identified(
        kind,
        _commonest(tensor.layout for tensor in tensors),
        _family(tensors, shapes),
        rank=Counter(ranks).most_common(1)[0][0] if ranks else None,
        blocks=_blocks(tensors),
        notes=tuple(_notes(kind, parts, ranks)),
    )


def _commonest(words: Iterable[str]) -> str:
    return Counter(words).most_common(1)[0][0]


def _blocks(tensors: Iterable[Tensor]) -> tuple[str, ...]:
    unet = {tensor.layer for tensor in tensors if tensor.network == "unet"}
    text = any(tensor.network != "unet" for tensor in tensors)
    touched = [word for word, block in _BLOCKS if any(map(block.match, unet))]
    return (*([TEXT_ENCODER] if text else []), *touched)


def _notes(kind: str, parts: set[str], ranks: list[int]) -> Iterable[str]:
    if len(set(ranks)) > 1:
        yield f"Its ranks go from {min(ranks)} to {max(ranks)}."
    if "magnitude" in parts and kind != DORA:
        yield "The rows of its layers are scaled to magnitudes, as a DoRA's are."
    if "diff" in parts and kind != FULL_DIFFERENCE:
        yield "It also holds full differences of single layers."


def _family(tensors: Iterable[Tensor], shapes: Shapes) -> str | None:
    """By cross-attention's inputs, or by what only SDXL has, or by the text encoder's width."""
    attention: dict[str, dict[str, Shape]] = {}
    text: dict[str, dict[str, Shape]] = {}
    listed, deep = set(), False
    for tensor in tensors:
        shape = shapes[tensor.name]
        if tensor.layout == "list" and len(shape) > 1 and tensor.part == "down":
            listed.add(shape[1])
        elif tensor.network != "unet":
            text.setdefault(tensor.layer, {})[tensor.end] = shape
            deep = deep or tensor.name.startswith(_SDXL_TEXT)
        elif CROSS_ATTENTION.search(tensor.layer):
            attention.setdefault(tensor.layer, {})[tensor.end] = shape
        deep = deep or (tensor.network == "unet" and bool(_DEEP.search(tensor.layer)))
    if widths := _widths(attention.values()):
        return family_of_width(widths[0])
    if deep:
        return SDXL
    widths = [*_widths(text.values()), *(width for width in _LIST_WIDTHS if width in listed)]
    return next((CONTEXT[width] for width in widths if width in CONTEXT), None)


def _widths(layers: Iterable[Mapping[str, Shape]]) -> list[int]:
    """The inputs of ``layers``, the commonest first."""
    return [width for width, _ in Counter(filter(None, map(_width, layers))).most_common()]


def _width(parts: Mapping[str, Shape]) -> int | None:
    """The inputs of a layer with ``parts``."""
    whole = next((parts[end] for end in _INPUTS if len(parts.get(end, ())) > 1), None)
    if whole:
        return whole[1]
    factors = [
        next((parts[end] for end in ends if len(parts.get(end, ())) > 1), None) for ends in _FACTORS
    ]
    first, second = factors
    return first[1] * second[1] if first and second else None
