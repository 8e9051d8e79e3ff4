"""Nets from pictures to latents and back, and nets that enlarge pictures.

    VAE       original        encoder.down.0. ..., decoder.up.0. ..., perhaps first_stage_model.
              diffusers       encoder.down_blocks.0. ..., decoder.up_blocks.0. ...
              taesd           encoder.layers.0.weight, decoder.layers.0.weight
              taesd_original  0.weight or 1.weight, 3.conv.0.weight: encoder or decoder alone
    upscaler  esrgan          model.0.weight, model.1.sub.0.RDB1.conv1.0.weight
              bsrgan          RRDB_trunk.0.RDB1.conv1.weight, upconv1.weight
              real_esrgan     body.0.rdb1.conv1.weight, conv_up1.weight
              compact         body.0.weight, body.1.weight: a plain stack
              swinir          layers.0.residual_group.blocks.0.attn.qkv.weight

Sources: the original Stable Diffusion code, diffusers; Wang et al. 2018 and 2021 (ESRGAN,
Real-ESRGAN), Zhang et al. 2021 (BSRGAN), Liang et al. 2021 (SwinIR); Bohan's TAESD.
"""

from __future__ import annotations

import math
import re

from studio.library.kinds import STARTER, UPSCALER, VAE, Identified, Shape, Shapes

_PREFIXES = ("first_stage_model.", "vae.", "params_ema.", "params.")
_STARTER_LATENTS, _OTHER_LATENTS = 8, 16
_OTHERS = "FLUX or Stable Diffusion 3"
_FITS_BOTH = "Stable Diffusion 1.5 and SDXL have VAEs of one shape; its header does not tell which."
_TINY_LAYER = re.compile(r"decoder\.layers\.(\d{1,4})\.weight")
_TAESD_BLOCK = re.compile(r"\d+\.conv\.0\.weight")

_UPSCALERS = (
    ("esrgan", re.compile(r"model\.1\.sub\.0\.RDB1\.")),
    ("bsrgan", re.compile(r"RRDB_trunk\.0\.RDB1\.")),
    ("real_esrgan", re.compile(r"body\.0\.rdb1\.")),
    ("swinir", re.compile(r"layers\.0\.residual_group\.blocks\.0\.")),
)
_DOUBLINGS = re.compile(r"(?:upconv|conv_up)\d+\.weight")
_ESRGAN_LAYER = re.compile(r"model\.(\d{1,4})\.weight")
_COMPACT_LAYER = re.compile(r"body\.(\d{1,4})\.weight")


def picture_file(shapes: Shapes) -> Identified | None:
    """What the tensors make, if they make a VAE or an upscaler."""
    bare = dict(shapes)
    for prefix in _PREFIXES:
        if all(name.startswith(prefix) for name in shapes):
            bare = {name.removeprefix(prefix): shape for name, shape in shapes.items()}
    return _vae(bare) or _taesd(bare) or _taesd_original(bare) or _upscaler(bare)


def _vae(shapes: Shapes) -> Identified | None:
    halves = [half for half in ("encoder", "decoder") if f"{half}.conv_in.weight" in shapes]
    if not halves or not any(n.startswith(("encoder.down", "decoder.up")) for n in shapes):
        return None
    diffusers = any(n.startswith(("encoder.down_blocks.", "decoder.up_blocks.")) for n in shapes)
    first = shapes.get("decoder.conv_in.weight", ())
    return _made("diffusers" if diffusers else "original", first[1] if len(first) > 1 else None)


def _taesd(shapes: Shapes) -> Identified | None:
    layers = _numbered(_TINY_LAYER, shapes)
    if not layers or "encoder.layers.0.weight" not in shapes:
        return None
    first = layers[min(layers)]
    return _made("taesd", first[1] if len(first) > 1 else None)


def _taesd_original(shapes: Shapes) -> Identified | None:
    if not any(map(_TAESD_BLOCK.fullmatch, shapes)):
        return None
    encoder, decoder = shapes.get("0.weight", ()), shapes.get("1.weight", ())
    if len(encoder) == 4 and encoder[1] == 3:
        half, other, latents = "encoder", "decoder", None
    elif len(decoder) == 4:
        half, other, latents = "decoder", "encoder", decoder[1]
    else:
        return None
    made = _made("taesd_original", latents)
    return Identified(
        VAE,
        made.layout,
        made.family,
        channels=latents,
        needs=(f"its {other}",),
        notes=(f"It is the {half} alone.", *made.notes),
    )


def _made(layout: str, latents: int | None) -> Identified:
    family = {_STARTER_LATENTS: STARTER, _OTHER_LATENTS: _OTHERS}.get(latents or 0)
    notes = () if family else (_FITS_BOTH,)
    return Identified(VAE, layout, family, channels=latents, notes=notes)


def _upscaler(shapes: Shapes) -> Identified | None:
    for layout, block in _UPSCALERS:
        if any(map(block.match, shapes)):
            return Identified(UPSCALER, layout, scale=_scale(layout, shapes))
    layers = _numbered(_COMPACT_LAYER, shapes)
    if not {0, 1} <= set(layers) or len(layers[0]) != 4 or len(layers[1]) != 1:
        return None
    last = layers[max(layers)]  # makes the pixels of every square: 3 scale^2
    scale = math.isqrt(last[0] // 3) if len(last) == 4 else 0
    return Identified(UPSCALER, "compact", scale=scale or None)


def _scale(layout: str, shapes: Shapes) -> int | None:
    if layout == "swinir":
        return None
    if layout == "esrgan":  # every doubling takes three places in the list
        last = max(_numbered(_ESRGAN_LAYER, shapes), default=0)
        return int(2 ** ((last - 4) // 3)) if 4 <= last <= 16 else None
    doublings = sum(1 for name in shapes if _DOUBLINGS.fullmatch(name))
    first = shapes.get("conv_first.weight", ())
    # Smaller scales fold the picture first: 12 channels are 2x2 pixels, 48 are 4x4.
    folded = math.isqrt(first[1] // 3) if len(first) == 4 and first[1] in (12, 48) else 1
    return 2**doublings // folded if doublings <= 4 else None


def _numbered(pattern: re.Pattern[str], shapes: Shapes) -> dict[int, Shape]:
    """The shapes of the tensors that ``pattern`` matches, by its number."""
    return {int(found[1]): shapes[found[0]] for found in map(pattern.fullmatch, shapes) if found}
