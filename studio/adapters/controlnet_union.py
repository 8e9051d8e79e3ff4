"""ControlNet Union: one ControlNet for pictures of several kinds, which is told which it sees.

Legend of shapes
    B: rows of a call; T: what the small transformer sees of a row, the picture and the latents
    x: [B, T, C]    control_type: [B, N], 1 for the kind of the picture, of N kinds

Source: xinsir's ControlNet++ (Union, ProMax); equal to diffusers' ``ControlNetUnionModel``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.adapters.single_file import KEPT, Shapes, count
from studio.domain.adapter_kinds import Sees
from studio.domain.errors import AdapterError, nearest

MARK = "task_embedding"  # a tensor that no other ControlNet has

# The kinds by number, as it was trained; the last two only in ProMax.
_NUMBERS = {
    **dict.fromkeys((Sees.POSE.value, "openpose"), 0),
    Sees.DEPTH.value: 1,
    **dict.fromkeys((Sees.WHITE_LINES.value, "scribble", "hed", "softedge"), 2),
    **dict.fromkeys((Sees.EDGES.value, "canny", "lineart", "mlsd"), 3),
    "normal": 4,
    **dict.fromkeys((Sees.AREAS.value, "segment", "segmentation"), 5),
    **dict.fromkeys((Sees.PICTURE.value, "tile"), 6),
    **dict.fromkeys(("repaint", "inpaint"), 7),
}


def union_settings(shapes: Shapes) -> dict[str, Any]:
    """What config.json would say of the tensors that only a Union has.

    Raises:
        KeyError, ValueError: they are not those of a Union.
    """
    kinds, width = shapes[MARK]
    return {
        "num_control_type": kinds,
        "num_trans_channel": width,
        "num_trans_layer": count(shapes, "transformer_layes."),
        "num_proj_channel": shapes["spatial_ch_projs.weight"][0],
        "addition_time_embed_dim": shapes["control_add_embedding.linear_1.weight"][1] // kinds,
    }


def is_union(module: Any) -> bool:
    """Whether ``module`` is a ``ControlNetUnionModel``."""
    return hasattr(module, MARK)


def number_of(control_type: str | None, module: Any, name: str) -> int:
    """The number of the kind that a request calls ``control_type``.

    Args:
        control_type: see ``AdapterUse.control_type``.
        module: a ``ControlNetUnionModel``.
        name: of the adapter, for messages.

    Raises:
        AdapterError: none, unknown, or one that ``module`` was not trained for.
    """
    kinds = int(module.config.num_control_type)
    known = [word for word, number in _NUMBERS.items() if number < kinds]
    if control_type is None:
        raise AdapterError(
            f"The ControlNet {name} reads pictures of several kinds and was not told which this "
            "is.",
            KEPT,
            "Say what it sees: a pose, depth, lines, edges or areas.",
        )
    if control_type not in known:
        raise AdapterError(
            f"The ControlNet {name} was not made for a picture of {control_type!r}.",
            KEPT,
            nearest(control_type, known),
        )
    return _NUMBERS[control_type]


class TypedUnion:
    """A Union that has been told what it sees; called as a ``ControlNetModel`` is.

    Args:
        module: a ``ControlNetUnionModel``.
        number: of the kind.
    """

    def __init__(self, module: Any, number: int) -> None:
        self._module, self._number = module, number

    def __call__(
        self,
        sample: Tensor,
        timestep: Tensor,
        encoder_hidden_states: Tensor,
        controlnet_cond: Tensor,
        added_cond_kwargs: Mapping[str, Tensor] | None,
        return_dict: bool,
    ) -> Any:
        """The residuals of the way down, and the middle's."""
        kinds = int(self._module.config.num_control_type)
        row = functional.one_hot(torch.tensor(self._number), kinds).to(sample)
        return self._module(
            sample,
            timestep,
            encoder_hidden_states=encoder_hidden_states,
            controlnet_cond=[controlnet_cond],
            control_type=row.expand(len(sample), -1),
            control_type_idx=[self._number],
            added_cond_kwargs=added_cond_kwargs,
            return_dict=return_dict,
        )


class _OwnValue(nn.Module):
    """What the transformer's attention says to a row that is alone."""

    def __init__(self, attention: nn.MultiheadAttention) -> None:
        super().__init__()
        self.attention = attention

    def forward(self, query: Tensor, key: Tensor, value: Tensor, **_: Any) -> tuple[Tensor, None]:
        """``x`` of all three, [B, T, C]."""
        del query, key
        weight, bias = self.attention.in_proj_weight, self.attention.in_proj_bias
        width = len(weight) // 3
        own = functional.linear(value, weight[2 * width :], bias[2 * width :])
        return self.attention.out_proj(own), None


def without_neighbours(module: Any) -> Any:
    """``module``, whose pictures of one batch no longer depend on each other.

    Its transformer attends along the rows of a call, not along T: it was trained so. The rows of
    one picture (with and without the prompt) are alike, and attention to copies of oneself is
    one's own value; with other pictures beside it the answer would be another.
    """
    for layer in module.transformer_layes:
        layer.attn = _OwnValue(layer.attn)
    return module
