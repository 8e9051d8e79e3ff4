"""ControlNets, Control-LoRAs and T2I-Adapters by their tensors' names and shapes."""

from __future__ import annotations

import pytest
from support.headers import prefixed, unet_shapes

from studio.library.control_files import control_file


def original(context):
    return {
        **unet_shapes(context),
        "zero_convs.0.0.weight": (320, 320, 1, 1),
        "input_hint_block.0.weight": (16, 3, 3, 3),
    }


def diffusers(context=None, times=None, base=320, latents=4):
    shapes = {
        "controlnet_cond_embedding.conv_in.weight": (16, 3, 3, 3),
        "conv_in.weight": (base, latents, 3, 3),
    }
    if context:
        shapes["down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k.weight"] = (64, context)
    if times:
        shapes["add_embedding.linear_1.weight"] = (1280, times)
    return shapes


@pytest.mark.parametrize(
    ("shapes", "layout", "family"),
    [
        (prefixed("control_model.", original(768)), "original", "sd15"),
        (prefixed("control_model.", original(1024)), "original", "sd2"),
        (original(768), "prefixless", "sd15"),
        ({**original(2048), "label_emb.0.0.weight": (1280, 2816)}, "prefixless", "sdxl"),
        (diffusers(768), "diffusers", "sd15"),
        (diffusers(2048, 2816), "diffusers", "sdxl"),
        (diffusers(None, 2816), "diffusers", "sdxl"),
        (diffusers(None, None, 64, 8), "diffusers", "starter"),
        (diffusers(), "diffusers", None),
        ({**diffusers(2048, 2816), "task_embedding": (6, 320)}, "union", "sdxl"),
        ({**diffusers(2048), "control_add_embedding.linear_1.weight": (8, 8)}, "union", "sdxl"),
    ],
)
def test_controlnets(shapes, layout, family):
    found = control_file(shapes)
    assert (found.kind, found.layout, found.family) == ("controlnet", layout, family)
    assert found.channels == 3


def test_a_difference_needs_its_base():
    found = control_file({**prefixed("control_model.", original(768)), "difference": ()})
    assert found.needs == ("its base model, to which it is a difference",)


def test_a_union_says_for_how_many_pictures():
    found = control_file({**diffusers(2048, 2816), "task_embedding": (6, 320)})
    assert found.notes == ("One net for 6 kinds of pictures.",)


def test_a_control_lora():
    stem = "input_blocks.4.1.transformer_blocks.0.attn2.to_k"
    shapes = {"lora_controlnet": (1,), f"{stem}.down": (128, 2048), f"{stem}.up": (640, 128)}
    found = control_file(shapes)
    assert (found.kind, found.family, found.rank) == ("control_lora", "sdxl", 128)
    found = control_file({"lora_controlnet": (1,), "label_emb.0.0.down": (64, 2816)})
    assert (found.family, found.rank) == ("sdxl", 64)
    assert "base model" in found.needs[0]


FULL = {"conv_in.weight": (320, 192, 3, 3), "body.0.block1.weight": (320, 320, 3, 3)}
LIGHT = {"body.0.in_conv.weight": (80, 192, 1, 1), "body.0.body.0.block1.weight": (80, 80, 3, 3)}
NEW = {"conv_in.weight": (320, 192, 3, 3), "body.0.resnets.0.block1.weight": (320, 320, 3, 3)}
NEW_LIGHT = {
    "body.0.in_conv.weight": (80, 192, 1, 1),
    "body.0.resnets.0.block1.weight": (80, 80, 3, 3),
}


@pytest.mark.parametrize(
    ("shapes", "layout"),
    [
        (FULL, "original"),
        (LIGHT, "original_light"),
        (prefixed("adapter.", NEW), "diffusers"),
        (prefixed("adapter.", NEW_LIGHT), "diffusers_light"),
    ],
)
def test_t2i_adapters(shapes, layout):
    found = control_file(shapes)
    assert (found.kind, found.layout) == ("t2i_adapter", layout)
    assert (found.family, found.channels) == ("sd15", 3)


@pytest.mark.parametrize(
    ("inputs", "family", "channels"),
    [(192, "sd15", 3), (64, "sd15", 1), (768, "sdxl", 3), (256, "sdxl", 1), (7, None, None)],
)
def test_families_of_t2i_adapters(inputs, family, channels):
    for shapes in (
        {**FULL, "conv_in.weight": (320, inputs, 3, 3)},
        {**LIGHT, "body.0.in_conv.weight": (80, inputs, 1, 1)},
        prefixed("adapter.", {**NEW, "conv_in.weight": (320, inputs, 3, 3)}),
    ):
        found = control_file(shapes)
        assert (found.family, found.channels) == (family, channels)


def test_the_starter_s_t2i_adapter_is_narrower():
    assert control_file({**FULL, "conv_in.weight": (64, 64, 3, 3)}).family == "starter"


def test_what_is_none():
    assert control_file({"conv_in.weight": (320, 4, 3, 3), "body.0.weight": (64, 3, 3, 3)}) is None
    assert control_file(unet_shapes()) is None
