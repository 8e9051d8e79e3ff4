"""LoRAs and their relatives by their tensors' names and shapes."""

from __future__ import annotations

import pytest
from support.headers import kohya_shapes

from studio.library.lora_files import lora_file
from studio.library.recognise import recognise

KOHYA = "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn2_to_k"
DOTTED = "down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k"
ORIGINAL = "input_blocks.4.1.transformer_blocks.0.attn2.to_k"
PAIR = {"lora_A.weight": (8, 768), "lora_B.weight": (320, 8)}


def layer(stem, **parts):
    return {f"{stem}.{name.replace('__', '.')}": shape for name, shape in parts.items()}


def pair(stem, context=768, rank=8):
    return {f"{stem}.lora_A.weight": (rank, context), f"{stem}.lora_B.weight": (320, rank)}


LAYOUTS = {
    "kohya": (kohya_shapes(rank=8), "kohya"),
    "kohya of the original code": (
        layer(f"lora_unet_{ORIGINAL.replace('.', '_')}", lora_down__weight=(8, 768)),
        "kohya",
    ),
    "lycoris": (layer(f"lycoris_{DOTTED.replace('.', '_')}", lora_down__weight=(8, 768)), "kohya"),
    "diffusers": (pair(f"unet.{DOTTED}"), "diffusers"),
    "diffusers, older": (layer(f"unet.{DOTTED}", lora__down__weight=(8, 768)), "diffusers"),
    "diffusers, linear layers": (
        layer(f"unet.{DOTTED}", lora_linear_layer__down__weight=(8, 768)),
        "diffusers",
    ),
    "processors": (
        {f"{DOTTED.replace('to_k', 'processor.to_k')}_lora.down.weight": (8, 768)},
        "diffusers_processors",
    ),
    "peft": (pair(f"base_model.model.{DOTTED}"), "peft"),
    "peft, named adapter": ({f"base_model.model.{DOTTED}.lora_A.mine.weight": (8, 768)}, "peft"),
    "peft, default": ({f"base_model.model.{DOTTED}.lora_A.default.weight": (8, 768)}, "peft"),
    "peft without a root": (pair(DOTTED), "peft"),
    "original": (pair(f"diffusion_model.{ORIGINAL}"), "original"),
    "original, long": (pair(f"model.diffusion_model.{ORIGINAL}"), "original"),
    "list": ({"0:up": (320, 8), "0:down": (8, 320), "1:up": (320, 8), "1:down": (8, 768)}, "list"),
    "list of nets": ({"unet:0:up": (320, 8), "unet:0:down": (8, 768)}, "list"),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name):
    shapes, layout = LAYOUTS[name]
    found = lora_file(shapes)
    assert (found.kind, found.layout, found.family, found.rank) == ("lora", layout, "sd15", 8)


KINDS = {
    "lora": layer(KOHYA, lora_down__weight=(8, 768), lora_mid__weight=(8, 8, 3, 3)),
    "dora": layer(KOHYA, lora_down__weight=(8, 768), dora_scale=(320, 1)),
    "loha": layer(KOHYA, hada_w1_a=(320, 8), hada_w1_b=(8, 768), hada_w2_b=(8, 768), alpha=()),
    "lokr": layer(KOHYA, lokr_w1=(4, 32), lokr_w2_a=(80, 8), lokr_w2_b=(8, 24)),
    "oft": layer(KOHYA, oft_blocks=(4, 80, 80)),
    "ia3": layer(KOHYA, weight=(320,), on_input=()),
    "full_difference": layer(KOHYA, diff=(320, 768), diff_b=(320,)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds(kind):
    found = lora_file(KINDS[kind])
    assert (found.kind, found.blocks) == (kind, ("down",))
    assert found.family == (None if kind in ("oft", "ia3") else "sd15")
    assert found.rank == (None if kind in ("oft", "ia3", "full_difference") else 8)


@pytest.mark.parametrize("end", ["oft_diag", "oft_R.weight", "oft_R.default.weight", "boft_R"])
def test_other_names_of_oft(end):
    assert lora_file({f"base_model.model.{DOTTED}.{end}": (4, 8, 8)}).kind == "oft"


def test_a_dora_of_peft():
    shapes = {**pair(f"unet.{DOTTED}"), f"unet.{DOTTED}.lora_magnitude_vector": (320,)}
    assert lora_file(shapes).kind == "dora"


def test_relatives_mixed_are_noted():
    shapes = {**KINDS["loha"], **layer(KOHYA, dora_scale=(320, 1), diff_b=(320,))}
    found = lora_file(shapes)
    assert found.kind == "loha"
    assert len(found.notes) == 2
    assert lora_file({**KINDS["lora"], f"{KOHYA}_x.diff_b": (320,)}).kind == "lora"


@pytest.mark.parametrize(
    ("context", "family"),
    [(768, "sd15"), (1024, "sd2"), (2048, "sdxl"), (192, "starter"), (32, None)],
)
def test_families_by_cross_attention(context, family):
    assert lora_file(kohya_shapes(context)).family == family
    assert lora_file(pair(f"unet.{DOTTED}", context)).family == family
    assert lora_file({"0:up": (320, 4), "0:down": (4, context)}).family == family


@pytest.mark.parametrize(
    ("shapes", "family"),
    [
        ({"lora_te1_text_model_encoder_layers_0_mlp_fc1.lora_down.weight": (4, 768)}, "sdxl"),
        ({"lora_te2_text_model_encoder_layers_0_mlp_fc1.lora_down.weight": (4, 1280)}, "sdxl"),
        ({"lora_te_text_model_encoder_layers_0_mlp_fc1.lora_down.weight": (4, 768)}, "sd15"),
        ({"lora_te_text_model_encoder_layers_0_mlp_fc1.lora_down.weight": (4, 1024)}, "sd2"),
        ({"text_encoder.encoder.layers.0.mlp.fc1.lora_A.weight": (4, 192)}, "starter"),
        (
            {KOHYA.replace("blocks_0_attn2", "blocks_3_attn1") + ".lora_down.weight": (4, 640)},
            "sdxl",
        ),
        ({KOHYA.replace("attn2", "attn1") + ".lora_down.weight": (4, 640)}, None),
        ({f"{KOHYA.replace('blocks_0', 'blocks_3')}.oft_blocks": (4, 8, 8)}, "sdxl"),
    ],
)
def test_families_without_it(shapes, family):
    found = lora_file(shapes)
    assert (found.kind, found.family) == ("oft" if "oft" in "".join(shapes) else "lora", family)


def test_blocks_in_every_way_of_naming():
    for names, blocks in (
        (("lora_unet_mid_block_x", "lora_te_x"), ("text_encoder", "mid")),
        (("lora_unet_middle_block_1_x", "lora_unet_output_blocks_3_x"), ("mid", "up")),
        (("unet.up_blocks.1.x", "unet.down_blocks.1.x"), ("down", "up")),
        (("lora_unet_input_blocks_3_x", "lora_te2_x"), ("text_encoder", "down")),
        (("lora_unet_conv_in",), ()),
    ):
        shapes = {f"{name}.lora_down.weight": (4, 4) for name in names}
        assert lora_file(shapes).blocks == blocks


def test_the_commonest_rank_counts_and_the_others_are_told():
    shapes = {
        **kohya_shapes(rank=8),
        **kohya_shapes(rank=8, layer="up_blocks_1_attentions_0"),
        **kohya_shapes(rank=2, layer="mid_block_attentions_0"),
    }
    found = lora_file(shapes)
    assert found.rank == 8
    assert found.notes == ("Its ranks go from 2 to 8.",)


def test_other_models_loras_are_told_by_their_layers_or_by_their_texts():
    for name, model in (
        ("lora_unet_double_blocks_0_img_attn_qkv", "FLUX"),
        ("transformer.single_transformer_blocks.0.attn.to_q", "FLUX"),
        ("lora_unet_joint_blocks_0_x_block_attn_qkv", "Stable Diffusion 3"),
        ("diffusion_model.blocks.0.self_attn.q", "a video model"),
        ("transformer.transformer_blocks.0.attn.to_q", "a transformer model"),
        ("lora_prior_unet_x", "Stable Cascade"),
    ):
        found = recognise({f"{name}.lora_down.weight": (4, 3072)}, {})
        assert (found.kind, found.family) == ("lora", model)
    told = {"modelspec.architecture": "flux-1-dev/lora"}
    assert recognise({"lora_unet_x.lora_down.weight": (4, 3072)}, told).family == "FLUX"


def test_the_refiner_is_not_sdxl():
    assert lora_file(kohya_shapes(1280)).family == "the refiner of SDXL"


@pytest.mark.parametrize(
    ("base", "family"),
    [
        ("sd_v1", "sd15"),
        ("sd_v2_768_v", "sd2"),
        ("sdxl_base_v1-0", "sdxl"),
        ("studio_starter", "starter"),
        ("something", None),
    ],
)
def test_texts_tell_where_shapes_do_not(base, family):
    shapes = {"lora_unet_mid_block_resnets_0_conv1.lora_down.weight": (4, 1280, 3, 3)}
    found = recognise(shapes, {"ss_base_model_version": base})
    assert found.family == family
    assert bool(found.notes) == (family is None)
    assert recognise(kohya_shapes(768), {"ss_base_model_version": base}).family == "sd15"


def test_what_is_no_lora():
    assert lora_file({"model.weight": (4, 4), "model.alpha": ()}) is None
    assert lora_file({}) is None


@pytest.mark.parametrize("shape", [(), (8,)])
def test_shapes_that_no_such_tensor_has_are_no_fault_of_ours(shape):
    assert lora_file(dict.fromkeys(kohya_shapes(), shape)).family is None
    assert lora_file(dict.fromkeys(KINDS["lokr"], shape)).family is None
