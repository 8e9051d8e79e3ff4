"""OFT and IA3 files: what the tensors of one layer make of it.

    oft_blocks [K, n, n], alpha [], rescale [out, 1(, 1, 1)]    LyCORIS and kohya: of the outputs
    oft_r [K, n (n - 1) / 2]                                    PEFT: of the inputs
    weight [out, 1] or [1, in], on_input []                     LyCORIS' IA3
    ia3_l [out, 1] or [1, in]; [1, out, 1, 1]                   PEFT's

Q = B - B^T of a block B. An alpha above 0 keeps the length of all Q of a layer within alpha * out.

Sources: LyCORIS' ``diag_oft`` and ``ia3``, kohya's ``oft.py``, PEFT's ``tuners/oft`` and ``ia3``.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from studio.adapters.lora_whole import Made, Unfit, Unsupported, Whole
from studio.engine.rotations import (
    InputTurned,
    Stretched,
    Turned,
    cayley,
    cayley_backwards,
    cayley_series,
)


def turned(whole: Whole) -> Made:
    """OFT of LyCORIS and kohya."""
    blocks = whole.tensor("oft_blocks")
    if blocks.ndim == 4:
        raise Unsupported("BOFT")
    _check_blocks(blocks, whole.shape[0])
    skew = blocks - blocks.transpose(1, 2)
    limit = float(whole.parts["alpha"]) * whole.shape[0] if "alpha" in whole.parts else 0.0
    length = float(skew.norm())
    if 0 < limit < length:
        skew = skew * (limit / length)
    gain = whole.tensor("rescale").flatten() if "rescale" in whole.parts else None
    if gain is not None and len(gain) != whole.shape[0]:
        raise Unfit
    change = Turned(_less_one(cayley(skew)), gain)
    return change, lambda: change.of_weight(whole.weight)


def turned_input(whole: Whole) -> Made:
    """OFT of PEFT."""
    if whole.shape[2:].count(1) != len(whole.shape[2:]):
        raise Unsupported("OFT of convolutions, as PEFT writes it")
    if whole.scaling.constrained:
        raise Unsupported("constrained OFT (COFT)")
    packed = whole.tensor("oft_r")
    size = (1 + math.isqrt(1 + 8 * packed.shape[1])) // 2
    upper = packed.new_zeros(len(packed), size, size)
    rows, columns = torch.triu_indices(size, size, 1)
    upper[:, rows, columns] = packed
    skew = upper - upper.transpose(1, 2)
    if len(skew) == 1:  # all blocks share one
        skew = skew.expand(whole.shape[1] // size, -1, -1)
    _check_blocks(skew, whole.shape[1])
    terms = whole.scaling.terms
    turn = cayley_backwards(skew) if terms is None else cayley_series(skew, terms)
    change = InputTurned(_less_one(turn))
    return change, lambda: change.of_weight(whole.weight)


def stretched(whole: Whole) -> Made:
    """IA3 of LyCORIS: what is stored is 0 where nothing changes."""
    by_output = not bool(whole.tensor("on_input"))
    return _stretched(whole, whole.tensor("weight"), by_output=by_output, with_bias=False)


def stretched_by_peft(whole: Whole) -> Made:
    """IA3 of PEFT: what is stored is 1 where nothing changes."""
    gain = whole.tensor("ia3_l")
    # A convolution's is [1, out, 1, 1], or [1, in, 1, 1].
    by_output = gain.numel() == whole.shape[0] if gain.ndim > 2 else gain.shape[1:] == (1,)
    return _stretched(whole, gain - 1, by_output=by_output, with_bias=True)


def _stretched(whole: Whole, gain: Tensor, *, by_output: bool, with_bias: bool) -> Made:
    if gain.numel() != whole.shape[0 if by_output else 1]:
        raise Unfit
    change = Stretched(gain.flatten(), by_output, with_bias and by_output)
    return change, lambda: change.of_weight(whole.weight)


def _check_blocks(blocks: Tensor, features: int) -> None:
    count, *size = blocks.shape
    if len(size) != 2 or size[0] != size[1] or count * size[0] != features:
        raise Unfit


def _less_one(turn: Tensor) -> Tensor:
    return turn - torch.eye(turn.shape[-1])
