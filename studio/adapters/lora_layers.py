"""What the tensors of one layer in a LoRA file, or in a relative of one, make of that layer.

    LoRA    up down                                      Hu et al. 2021
    LoHa    (w1_a w1_b) * (w2_a w2_b), elementwise       Hyeon-Woo et al. 2022, LyCORIS
    LoKr    kron(w1, w2), each perhaps a product         LyCORIS
    full    a difference of the weight, the bias or both
    DoRA    any of them, its rows scaled to a magnitude  Liu et al. 2024
    OFT     the weight turned, IA3 stretched             see ``lora_turns``

Legend of shapes
    down: [r, in] or [r, in, k, k]; up: [out, r] or [out, r, 1, 1]; alpha: []
    hada_wN_a: [out, r], hada_wN_b: [r, in k k]
    with hada_tN or lokr_t2 [r, r, k, k]: _a [r, out], _b [r, in]
    lokr_w1: [a, b]; lokr_w2: [c, d] or [c, d, k, k]; a c = out, b d = in; _a and _b their factors
    magnitude: [out]; dora_scale: [out, 1(, 1, 1)] or [1, in(, 1, 1)]
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from studio.adapters.lora_metadata import Scaling
from studio.adapters.lora_turns import stretched, stretched_by_peft, turned, turned_input
from studio.adapters.lora_whole import Incomplete, Made, Parts, Unfit, Whole
from studio.engine.changes import Delta, LowRank
from studio.engine.deltas import Dense, Kronecker, decomposed
from studio.engine.device import Device

_TUCKER = "ijkl,jr,ip->prkl"


def layer_change(
    parts: Parts, scaling: Scaling, name: str, module: nn.Module, device: Device
) -> LowRank | Delta:
    """The change that ``parts`` make of ``module``, on the device and in its dtype.

    Args:
        parts: the layer's tensors by the names of ``lora_formats``.
        scaling: where there is no alpha.
        name: of the layer, for the scaling.
        module: the layer.
        device: where to.

    Raises:
        Unfit: made for a layer of another size.
        Incomplete: a tensor is missing.
        Unsupported: of a form that the studio does not know.
    """
    make = next((maker for mark, maker in _MAKERS if mark in parts), None)
    if make is None:
        raise Incomplete("down")
    whole = Whole(parts, module, scaling, name)
    try:
        change, dense = make(whole)
    except (RuntimeError, TypeError, ValueError, IndexError, ZeroDivisionError) as error:
        raise Unfit from error  # matrices that cannot be multiplied with one another
    moved = _moved(change, device)
    for mark in ("magnitude", "dora_scale"):
        if mark in parts:
            magnitude = parts[mark]
            rows = mark == "magnitude" or _is_by_output(magnitude, whole.shape)
            if magnitude.numel() != whole.shape[0 if rows else 1]:
                raise Unfit
            return decomposed(moved, dense(), module, magnitude, rows)
    return moved


def matrices_of(change: LowRank | Delta) -> tuple[Tensor, ...]:
    """All tensors of a change, to be checked."""
    held = [value for value in vars(change).values() if value is not None]
    tensors = [value for value in held if isinstance(value, Tensor)]
    inner = [v for v in held if not isinstance(v, (Tensor, bool))]
    return (*tensors, *(tensor for one in inner for tensor in matrices_of(one)))


def _lora(whole: Whole) -> Made:
    down, up = whole.tensor("down"), whole.tensor("up")
    rank = len(down)
    if "mid" in whole.parts:
        down = torch.einsum("orhw,ri->oihw", whole.tensor("mid"), down.flatten(1))
    up = up * whole.factor(rank)
    # 1x1 convolutions and linear layers stand for one another: files store what their trainer had.
    shape = whole.shape
    if len(shape) == 2 and down.shape[2:].numel() == up.shape[2:].numel() == 1:
        down, up = down.flatten(1), up.flatten(1)
    elif len(shape) == 4 and down.ndim == 2 and up.ndim == 2:
        down, up = down[..., None, None], up[..., None, None]
    return _fitted(down, up, whole), lambda: _product(down, up).reshape(shape)


def _fitted(down: Tensor, up: Tensor, whole: Whole) -> LowRank:
    shape = whole.shape
    kernel = (1, 1) if len(shape) == 4 else ()
    if down.shape[1:] != shape[1:] or up.shape != (shape[0], len(down), *kernel):
        raise Unfit
    return LowRank(down, up)


def _product(down: Tensor, up: Tensor) -> Tensor:
    return up.flatten(1) @ down.flatten(1)


def _loha(whole: Whole) -> Made:
    pairs = [(whole.tensor(f"hada_w{i}_a"), whole.tensor(f"hada_w{i}_b")) for i in (1, 2)]
    scale = whole.factor(len(pairs[0][1]))
    if "hada_t1" in whole.parts:
        first, second = (
            torch.einsum(_TUCKER, whole.tensor(f"hada_t{i}"), b, a)
            for i, (a, b) in enumerate(pairs, start=1)
        )
        delta = whole.shaped(first * second * scale)
        return Dense(delta), lambda: delta
    (a1, b1), (a2, b2) = pairs
    delta = whole.shaped((a1 @ b1) * (a2 @ b2) * scale)
    rank = a1.shape[1] * a2.shape[1]
    if 2 * rank > min(delta.shape[0], delta[0].numel()):
        return Dense(delta), lambda: delta
    # A product of sums, elementwise, is a sum of products: thin matrices of rank r1 r2 (the
    # Khatri-Rao products of the factors), which can be multiplied with others exactly.
    up = (a1[:, :, None] * a2[:, None, :]).flatten(1) * scale
    down = (b1[:, None] * b2[None]).flatten(0, 1).reshape(rank, *whole.shape[1:])
    up = up.reshape(*up.shape, *[1] * (len(whole.shape) - 2))
    return LowRank(down, up), lambda: delta


def _lokr(whole: Whole) -> Made:
    rank: int | None = None
    factors = []
    for name in ("lokr_w1", "lokr_w2"):
        if name in whole.parts:
            factors.append(whole.tensor(name))
            continue
        a, b = whole.tensor(f"{name}_a"), whole.tensor(f"{name}_b")
        rank = len(b)
        core = f"lokr_t{name[-1]}"
        tucker = core in whole.parts
        factors.append(torch.einsum(_TUCKER, whole.tensor(core), b, a) if tucker else a @ b)
    outer, inner = factors
    kernel = whole.shape[2:]
    if kernel and inner.ndim == 2:
        inner = inner.reshape(len(inner), -1, *kernel)
    if outer.shape[0] * inner.shape[0] != whole.shape[0] or (
        outer.shape[1] * inner.shape[1] != whole.shape[1] or inner.shape[2:] != kernel
    ):
        raise Unfit
    outer = outer * (whole.factor(rank) if rank else 1.0)
    expanded = outer[..., None, None] if kernel else outer
    return Kronecker(outer, inner), lambda: torch.kron(expanded.contiguous(), inner.contiguous())


def _full(whole: Whole) -> Made:
    named = next((n for n in ("diff", "norm_diff") if n in whole.parts), None)
    weight = whole.shaped(whole.tensor(named)) if named else None
    bias = next((whole.tensor(n) for n in ("diff_b", "norm_diff_b") if n in whole.parts), None)
    if bias is not None and bias.numel() != whole.shape[0]:
        raise Unfit
    flat = None if bias is None else bias.flatten()
    return Dense(weight, flat), lambda: weight if weight is not None else torch.zeros(whole.shape)


_MAKERS: tuple[tuple[str, Callable[[Whole], Made]], ...] = (
    ("hada_w1_a", _loha),
    ("lokr_w1", _lokr),
    ("lokr_w1_a", _lokr),
    ("down", _lora),
    ("up", _lora),
    ("diff", _full),
    ("norm_diff", _full),
    ("diff_b", _full),
    ("oft_blocks", turned),
    ("oft_r", turned_input),
    ("on_input", stretched),
    ("ia3_l", stretched_by_peft),
)


def _is_by_output(magnitude: Tensor, shape: tuple[int, ...]) -> bool:
    """LyCORIS writes ``[out, 1]`` or ``[1, in]``."""
    return magnitude.shape[0] == shape[0] and not (magnitude.shape[0] == 1 < shape[0])


def _moved(change: LowRank | Delta, device: Device) -> LowRank | Delta:
    fields = {
        name: value.to(device.torch, device.dtype) if isinstance(value, Tensor) else value
        for name, value in vars(change).items()
    }
    moved: LowRank | Delta = type(change)(**fields)
    return moved
