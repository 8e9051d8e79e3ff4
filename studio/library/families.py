"""Which base models a file fits, told by the widths that only their layers have.

Cross-attention reads text states as wide as the text encoder makes them, so the inputs of its
keys and values tell the family; where there are none, what only SDXL has tells SDXL.

Sources: the U-Nets of Stable Diffusion 1.5, 2 and SDXL; ``resources/starter/unet/config.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from studio.library.kinds import SD2, SD15, SDXL, STARTER, Shape, Shapes

CONTEXT = {192: STARTER, 768: SD15, 1024: SD2, 2048: SDXL}
REFINER = "the refiner of SDXL"
REFINER_CONTEXT = 1280
CROSS_ATTENTION = re.compile(r"attn2[._](?:processor[._])?to_[kv]$")

# Only SDXL is told the sizes and the crop of its pictures, by an embedding with so many inputs.
_SIZES = ("add_embedding.linear_1.weight", "label_emb.0.0.weight")
_SIZE_INPUTS: Mapping[Shape, str] = {(2816,): SDXL, (2560,): REFINER}
_STARTER_WIDTH, _STARTER_LATENTS = 64, 8

# Names of layers that only other models have, and what those are called.
_FOREIGN = (
    (re.compile(r"single_transformer_blocks|(?:double|single)_blocks[._]\d"), "FLUX"),
    (re.compile(r"joint_blocks[._]\d"), "Stable Diffusion 3"),
    (re.compile(r"^lora_(?:prior|stage_c)"), "Stable Cascade"),
    (re.compile(r"(?:^|[._])blocks[._]\d+[._](?:self|cross)_attn[._]"), "a video model"),
    (
        re.compile(r"^(?:lora_)?transformer[._]|^transformer_blocks\.\d+\.attn\."),
        "a transformer model",
    ),
)
_ENOUGH = 2000  # names to look at; what tells is not hidden behind thousands of others


def foreign_model(names: Iterable[str]) -> str | None:
    """The model of none of our families whose layers ``names`` speak of."""
    some = [name for _, name in zip(range(_ENOUGH), names, strict=False)]
    return next(
        (model for pattern, model in _FOREIGN if any(pattern.search(n) for n in some)), None
    )


def family_of_net(shapes: Shapes) -> str | None:
    """The family of a U-Net, or of a ControlNet, by whole weights; ``REFINER`` for SDXL's.

    Args:
        shapes: of its tensors, in the original's or in diffusers' names.
    """
    for name in _SIZES:
        if (family := _SIZE_INPUTS.get(shapes.get(name, ())[1:])) is not None:
            return family
    for name, shape in shapes.items():
        if name.endswith(".weight") and CROSS_ATTENTION.search(name.removesuffix(".weight")):
            return family_of_width(shape[1]) if len(shape) == 2 else None
    first = shapes.get("conv_in.weight", ())
    return STARTER if first[:2] == (_STARTER_WIDTH, _STARTER_LATENTS) else None


def family_of_width(width: int) -> str | None:
    """The family whose text states are that wide; ``REFINER`` for SDXL's."""
    return REFINER if width == REFINER_CONTEXT else CONTEXT.get(width)
