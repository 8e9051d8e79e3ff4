"""VAEs and upscalers by their tensors' names and shapes."""

from __future__ import annotations

import pytest
from support.headers import prefixed

from studio.library.picture_files import picture_file

IN, OUT = (64, 64, 3, 3), (3, 64, 3, 3)
ORIGINAL = {
    "encoder.conv_in.weight": (128, 3, 3, 3),
    "encoder.down.0.block.0.conv1.weight": (128, 128, 3, 3),
    "decoder.conv_in.weight": (512, 4, 3, 3),
}
DIFFUSERS = {
    "encoder.conv_in.weight": (128, 3, 3, 3),
    "encoder.down_blocks.0.resnets.0.conv1.weight": (128, 128, 3, 3),
    "decoder.conv_in.weight": (512, 4, 3, 3),
}
TINY = {"encoder.layers.0.weight": (64, 3, 3, 3), "decoder.layers.0.weight": (64, 4, 3, 3)}


@pytest.mark.parametrize(
    ("shapes", "layout", "channels"),
    [
        (ORIGINAL, "original", 4),
        (prefixed("first_stage_model.", ORIGINAL), "original", 4),
        (DIFFUSERS, "diffusers", 4),
        (TINY, "taesd", 4),
        ({"1.weight": (64, 4, 3, 3), "3.conv.0.weight": IN}, "taesd_original", 4),
        ({"0.weight": (64, 3, 3, 3), "1.conv.0.weight": IN}, "taesd_original", None),
    ],
)
def test_vaes(shapes, layout, channels):
    found = picture_file(shapes)
    assert (found.kind, found.layout, found.family) == ("vae", layout, None)
    assert found.channels == channels
    assert "does not tell" in found.notes[-1]


def test_latents_tell_other_families():
    assert picture_file({**TINY, "decoder.layers.0.weight": (32, 8, 3, 3)}).family == "starter"
    found = picture_file({**ORIGINAL, "decoder.conv_in.weight": (512, 16, 3, 3)})
    assert found.family == "FLUX or Stable Diffusion 3"


def test_half_a_taesd_says_which_and_needs_the_other():
    found = picture_file({"0.weight": (64, 3, 3, 3), "1.conv.0.weight": IN})
    assert found.notes[0] == "It is the encoder alone."
    assert found.needs == ("its decoder",)


def esrgan(last):
    blocks = {"model.0.weight": (64, 3, 3, 3), "model.1.sub.0.RDB1.conv1.0.weight": IN}
    return {**blocks, f"model.{last}.weight": OUT}


def real(doublings, inputs=3):
    blocks = {"conv_first.weight": (64, inputs, 3, 3), "body.0.rdb1.conv1.weight": IN}
    return {**blocks, **{f"conv_up{i + 1}.weight": IN for i in range(doublings)}}


def compact(scale):
    return {
        "body.0.weight": (64, 3, 3, 3),
        "body.1.weight": (64,),
        "body.34.weight": (3 * scale**2, 64, 3, 3),
    }


@pytest.mark.parametrize(
    ("shapes", "layout", "scale"),
    [
        (esrgan(4), "esrgan", 1),
        (esrgan(7), "esrgan", 2),
        (esrgan(10), "esrgan", 4),
        (esrgan(99), "esrgan", None),
        (real(2), "real_esrgan", 4),
        (real(2, 12), "real_esrgan", 2),
        (real(2, 48), "real_esrgan", 1),
        (prefixed("params_ema.", real(2)), "real_esrgan", 4),
        (
            {"RRDB_trunk.0.RDB1.conv1.weight": IN, "upconv1.weight": IN, "upconv2.weight": IN},
            "bsrgan",
            4,
        ),
        (compact(4), "compact", 4),
        (prefixed("params.", compact(2)), "compact", 2),
        ({"layers.0.residual_group.blocks.0.attn.qkv.weight": (540, 180)}, "swinir", None),
    ],
)
def test_upscalers(shapes, layout, scale):
    found = picture_file(shapes)
    assert (found.kind, found.layout, found.scale) == ("upscaler", layout, scale)


def test_what_is_none():
    assert picture_file({"encoder.conv_in.weight": (128, 3, 3, 3)}) is None
    assert picture_file({"2.conv.0.weight": IN}) is None
    assert picture_file({"body.0.weight": IN}) is None
    assert picture_file({}) is None
