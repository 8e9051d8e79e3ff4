"""Models, U-Nets and encoders by their tensors' names and shapes."""

from __future__ import annotations

import pytest
from support.headers import prefixed, unet_shapes

from studio.library.model_files import model_file
from studio.library.recognise import recognise

SD15 = {"cond_stage_model.transformer.text_model.x": (1,), "first_stage_model.x": (1,)}
SD2 = {"cond_stage_model.model.transformer.x": (1,), "first_stage_model.x": (1,)}
SDXL = {"conditioner.embedders.1.model.x": (1,), "first_stage_model.x": (1,)}
REFINER = {"conditioner.embedders.0.model.x": (1,), "first_stage_model.x": (1,)}


def whole(rest, **unet):
    return {**prefixed("model.diffusion_model.", unet_shapes(**unet)), **rest}


@pytest.mark.parametrize(
    ("shapes", "family", "channels"),
    [
        (whole(SD15), "sd15", 4),
        (whole(SD15, channels=9), "sd15", 9),
        (whole(SD15, channels=8), "sd15", 8),
        (whole(SD2, context=1024), "sd2", 4),
        (whole(SD2, context=1024, channels=5), "sd2", 5),
        (whole(SDXL, context=2048), "sdxl", 4),
        (whole(SDXL, context=2048, channels=9), "sdxl", 9),
        (whole(REFINER, context=1280), "the refiner of SDXL", 4),
        ({"model.diffusion_model.x": (1,), **SDXL}, "sdxl", None),
    ],
)
def test_checkpoints(shapes, family, channels):
    found = model_file(shapes)
    assert (found.kind, found.layout) == ("checkpoint", "original")
    assert (found.family, found.channels) == (family, channels)


@pytest.mark.parametrize(
    ("channels", "word"), [(9, "inpainting"), (8, "by instruction"), (5, "depth map")]
)
def test_special_models_are_noted(channels, word):
    assert word in model_file(whole(SD15, channels=channels)).notes[0]
    assert model_file(whole(SD15)).notes == ()


def test_stable_diffusion_2_does_not_tell_what_it_predicts():
    assert "v" in model_file(whole(SD2, context=1024)).notes[0]


UNET = {
    "conv_in.weight": (320, 4, 3, 3),
    "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k.weight": (320, 768),
    "up_blocks.1.x": (1,),
}


@pytest.mark.parametrize(
    ("shapes", "layout"),
    [
        (prefixed("model.diffusion_model.", unet_shapes()), "original"),
        (prefixed("diffusion_model.", unet_shapes()), "original"),
        (unet_shapes(), "prefixless"),
        (UNET, "diffusers"),
    ],
)
def test_unets_alone(shapes, layout):
    found = model_file(shapes)
    assert (found.kind, found.layout, found.family) == ("unet", layout, "sd15")
    assert "a VAE" in found.needs


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("model.diffusion_model.double_blocks.0.img_attn.qkv.weight", "FLUX"),
        ("double_blocks.0.img_attn.qkv.weight", "FLUX"),
        ("model.diffusion_model.joint_blocks.0.x_block.attn.qkv.weight", "Stable Diffusion 3"),
        ("transformer_blocks.0.attn.to_q.weight", "a transformer model"),
    ],
)
def test_other_models(name, model):
    shapes = {name: (9216, 3072), "x": (1, 1)}
    assert recognise(shapes, {}).family == model


@pytest.mark.parametrize(
    ("shapes", "kind", "family"),
    [
        ({"text_model.embeddings.token_embedding.weight": (49408, 768)}, "text_encoder", None),
        ({"embeddings.token_embedding.weight": (49408, 1280)}, "text_encoder", "sdxl"),
        ({"embeddings.token_embedding.weight": (3196, 192)}, "text_encoder", "starter"),
        ({"vision_model.embeddings.class_embedding": (1280,)}, "image_encoder", None),
        ({"vision_model.embeddings.class_embedding": (128,)}, "image_encoder", "starter"),
    ],
)
def test_encoders(shapes, kind, family):
    found = model_file(shapes)
    assert (found.kind, found.family) == (kind, family)
    assert recognise(shapes, {}).notes == ()


def test_what_is_none():
    assert model_file({"input_blocks.0.0.weight": (320, 4, 3, 3)}) is None
    assert model_file({"embeddings.token_embedding.weight": (7,)}) is None
