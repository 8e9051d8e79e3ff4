"""Whole models and U-Nets, and the encoders that come with them.

    checkpoint  original     model.diffusion_model.*, first_stage_model.*, and the text encoders:
                             cond_stage_model.transformer. (SD 1.5), .model. (SD 2), conditioner.
    U-Net       original     model.diffusion_model.* or diffusion_model.* alone
                prefixless   input_blocks.*, output_blocks.*
                diffusers    down_blocks.*, up_blocks.*, conv_in.weight
    encoders    transformers text_model.*, vision_model.*

Sources: the original Stable Diffusion code, Stability's SDXL, diffusers, transformers.
"""

from __future__ import annotations

from studio.library.families import family_of_net
from studio.library.kinds import (
    CHECKPOINT,
    IMAGE_ENCODER,
    SD2,
    SD15,
    SDXL,
    STARTER,
    TEXT_ENCODER,
    UNET,
    Identified,
    Shapes,
)

_PREFIXES = ("model.diffusion_model.", "diffusion_model.")
_TEXT = ("cond_stage_model.", "conditioner.")
_TEXT_FAMILIES = (
    ("conditioner.embedders.1.", SDXL),
    ("cond_stage_model.model.", SD2),
    ("cond_stage_model.transformer.", SD15),
)
_FIRST = ("input_blocks.0.0.weight", "conv_in.weight")
_SPECIAL = {
    9: "It is an inpainting model: it also sees a mask and what lies around it.",
    8: "It edits pictures by instruction: it also sees the picture.",
    5: "It also sees a depth map.",
}
_UNET_NEEDS = ("a VAE", "the text encoders of its family")
_V_PREDICTION = "Whether it predicts the noise or v, its header does not tell."

_TOKENS = ("text_model.embeddings.token_embedding.weight", "embeddings.token_embedding.weight")
_TOKEN_FAMILIES = {192: STARTER, 1024: SD2, 1280: SDXL}  # 768 is CLIP ViT-L: of SD 1.5 and of SDXL
_CLASS = "vision_model.embeddings.class_embedding"
_STARTER_VISION = 128


def model_file(shapes: Shapes) -> Identified | None:
    """What the tensors make, if they make a model, a U-Net or an encoder."""
    return _original(shapes) or _unet(shapes) or _encoder(shapes)


def unet_facts(kind: str, layout: str, unet: Shapes, family: str | None = None) -> Identified:
    """A model by the tensors of its U-Net.

    Args:
        kind: checkpoint or U-Net.
        layout: of the whole.
        unet: its tensors without a prefix.
        family: if the U-Net does not tell.
    """
    first = next((unet[name] for name in _FIRST if name in unet), ())
    family, channels = family_of_net(unet) or family, first[1] if len(first) > 1 else None
    notes = [_SPECIAL[channels]] if channels in _SPECIAL and family != STARTER else []
    notes += [_V_PREDICTION] if family == SD2 else []
    return Identified(
        kind,
        layout,
        family,
        channels=channels,
        needs=_UNET_NEEDS if kind == UNET else (),
        notes=tuple(notes),
    )


def _original(shapes: Shapes) -> Identified | None:
    prefix = next((p for p in _PREFIXES if any(name.startswith(p) for name in shapes)), None)
    if prefix is None:
        return None
    unet = {n.removeprefix(prefix): shape for n, shape in shapes.items() if n.startswith(prefix)}
    text = any(name.startswith(_TEXT) for name in shapes)
    vae = any(name.startswith("first_stage_model.") for name in shapes)
    family = next(
        (f for start, f in _TEXT_FAMILIES if any(n.startswith(start) for n in shapes)), None
    )
    return unet_facts(CHECKPOINT if text or vae else UNET, "original", unet, family)


def _unet(shapes: Shapes) -> Identified | None:
    for layout, first, starts in (
        ("prefixless", _FIRST[0], ("input_blocks.", "output_blocks.")),
        ("diffusers", _FIRST[1], ("down_blocks.", "up_blocks.")),
    ):
        if first in shapes and all(any(n.startswith(s) for n in shapes) for s in starts):
            return unet_facts(UNET, layout, shapes)
    return None


def _encoder(shapes: Shapes) -> Identified | None:
    tokens = next((shapes[name] for name in _TOKENS if name in shapes), ())
    if len(tokens) == 2:
        return Identified(TEXT_ENCODER, "transformers", _TOKEN_FAMILIES.get(tokens[1]))
    if _CLASS in shapes:
        own = shapes[_CLASS] == (_STARTER_VISION,)
        return Identified(IMAGE_ENCODER, "transformers", STARTER if own else None)
    return None
