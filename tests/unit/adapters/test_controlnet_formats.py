"""ControlNets in single files: each layout is the very net of the folder, bit for bit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from support.engine_parity import ours
from support.original_layouts import Tensors, lone, original_control, weights
from support.tiny_adapters import tiny_controlnet
from support.tiny_models import tiny_t2i_adapter

from studio.adapters.base import Env
from studio.adapters.controlnet import ControlNet
from studio.adapters.controlnet_formats import diffusers_names, settings_of
from studio.adapters.single_file import SingleFile
from studio.adapters.unet_names import diffusers_name, original_name
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine

SIDE = 64


def lines() -> Picture:
    picture = np.zeros((SIDE, SIDE, 3), np.uint8)
    picture[16:20, 8:56] = 255
    picture[8:56, 30:34] = 255
    return Picture.from_array(picture)


def request_for(model: Path, net: Path) -> Request:
    return Request(
        prompt="a red apple",
        negative_prompt="blue sea",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=3,
        guidance_scale=5,
        seed=7,
        adapters=(AdapterUse("controlnet", str(net), 0.8, picture=lines()),),
    )


def prefixless(tensors: Tensors) -> Tensors:
    return original_control(tensors, "")


def whole_model(tensors: Tensors) -> Tensors:
    return {
        **original_control(tensors),
        "model.diffusion_model.out.2.bias": torch.zeros(4),
        "first_stage_model.decoder.conv_in.bias": torch.zeros(4),
        "cond_stage_model.transformer.text_model.embeddings.position_ids": torch.arange(77),
    }


LAYOUTS: dict[str, Callable[[Tensors], Tensors]] = {
    "original": original_control,
    "prefixless": prefixless,
    "whole model": whole_model,
    "diffusers": lambda tensors: tensors,
}
NETS = {
    "sd": ("sd15", {}),
    "xl": ("sdxl", {}),
    "xl, without attention": (
        "sdxl",
        {"down_block_types": ["DownBlock2D"] * 3, "mid_block_type": "UNetMidBlock2D"},
    ),
    "xl, less deep": ("sdxl", {"transformer_layers_per_block": (1, 1, 1)}),
}


@pytest.mark.parametrize("net", NETS)
def test_every_layout_is_the_net_of_the_folder(
    request: pytest.FixtureRequest, tmp_path: Path, engine: Engine, net: str
) -> None:
    family, changes = NETS[net]
    model = request.getfixturevalue(family)
    folder = tiny_controlnet(tmp_path / "lines", model / "unet", **changes)
    expected = ours(engine, request_for(model, folder))
    base = ours(engine, replace(request_for(model, folder), adapters=()))
    assert np.abs(expected - base).max() > 1e-3
    for layout in ("original", "diffusers"):
        if layout == "original" and "mid_block_type" in changes:
            continue  # that code has no middle without attention
        file = lone(folder, tmp_path / f"{layout}.safetensors", LAYOUTS[layout])
        assert np.array_equal(ours(engine, request_for(model, file)), expected)


@pytest.mark.parametrize("deep", [1, 2])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_has_the_tensors_of_the_folder(
    tmp_path: Path, starter: Path, env: Env, layout: str, deep: int
) -> None:
    folder = tiny_controlnet(tmp_path / "lines", starter / "unet", layers_per_block=deep)
    file = lone(folder, tmp_path / "net.safetensors", LAYOUTS[layout])
    expected, found = (ControlNet.load(path, env).module for path in (folder, file))
    assert expected.state_dict().keys() == found.state_dict().keys()
    assert all(torch.equal(t, found.state_dict()[n]) for n, t in expected.state_dict().items())
    for name in ("block_out_channels", "norm_num_groups", "attention_head_dim", "act_fn"):
        assert found.config[name] == expected.config[name]


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_names_are_those_of_diffusers_converter(
    request: pytest.FixtureRequest, tmp_path: Path, family: str
) -> None:
    from diffusers.loaders.single_file_utils import convert_controlnet_checkpoint

    model = request.getfixturevalue(family)
    folder = tiny_controlnet(tmp_path / "lines", model / "unet")
    file = lone(folder, tmp_path / "net.safetensors", original_control)
    stored = load_file(file)
    converted = convert_controlnet_checkpoint(dict(stored), {"layers_per_block": 1})
    names = diffusers_names(SingleFile.at(file, "ControlNet"))
    ours_ = {names[name]: tensor for name, tensor in stored.items()}
    assert all(
        torch.equal(tensor, converted[name])
        for name, tensor in ours_.items()
        if not name.startswith("add_embedding.")
    )  # which the converter forgets
    assert {n for n in ours_ if not n.startswith("add_embedding.")} == converted.keys()
    assert ours_.keys() == weights(folder).keys()


HEADS = {"attention_head_dim": 8, "norm_num_groups": 32, "addition_time_embed_dim": 256}
PUBLISHED = {
    "SD 1.5": (
        SimpleNamespace(
            encoder_settings=HEADS, levels=(320, 640, 1280, 1280), context=768, family="sd"
        ),
        {"cross_attention_dim": 768},
    ),
    "SD 2": (
        SimpleNamespace(
            encoder_settings={**HEADS, "attention_head_dim": [5, 10, 20, 20]},
            levels=(320, 640, 1280, 1280),
            context=1024,
            family="sd",
        ),
        {
            "cross_attention_dim": 1024,
            "use_linear_projection": True,
            "attention_head_dim": [5, 10, 20, 20],
        },
    ),
    "SDXL": (
        SimpleNamespace(
            encoder_settings={**HEADS, "attention_head_dim": [5, 10, 20]},
            levels=(320, 640, 1280),
            context=2048,
            family="sdxl",
        ),
        {
            "cross_attention_dim": 2048,
            "use_linear_projection": True,
            "attention_head_dim": [5, 10, 20],
            "block_out_channels": (320, 640, 1280),
            "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
            "transformer_layers_per_block": [1, 2, 10],
            "addition_embed_type": "text_time",
            "addition_time_embed_dim": 256,
            "projection_class_embeddings_input_dim": 2816,
        },
    ),
}


@pytest.mark.parametrize("family", PUBLISHED)
def test_the_settings_of_published_sizes(family: str) -> None:
    from diffusers import ControlNetModel

    host, options = PUBLISHED[family]
    with torch.device("meta"):
        published = ControlNetModel(**options)
    stored = original_control(published.state_dict())
    shapes = {name: tuple(tensor.shape) for name, tensor in stored.items()}
    file = SingleFile((Path("net.safetensors"),), "ControlNet", shapes)
    names = diffusers_names(file)
    assert set(names.values()) == published.state_dict().keys()
    settings = settings_of(file.renamed(names), host)
    for name in options.keys() - {"transformer_layers_per_block"}:
        assert settings[name] == options[name] or settings[name] == list(options[name])
    with torch.device("meta"):
        found = ControlNetModel(**settings)
    assert {n: t.shape for n, t in found.state_dict().items()} == {
        n: t.shape for n, t in published.state_dict().items()
    }


def test_names_lead_there_and_back(sdxl: Path) -> None:
    from diffusers import UNet2DConditionModel

    config = UNet2DConditionModel.load_config(sdxl / "unet")
    with torch.device("meta"):
        unet = UNet2DConditionModel.from_config(config)
    layers = {name.rpartition(".")[0] for name in unet.state_dict()}
    copied = {n for n in layers if n.startswith(("down_", "mid_", "time_", "add_"))} | {"conv_in"}
    for layer in copied:
        original = original_name(layer, {f"unet.{name}" for name in layers}, 1)
        assert original is not None
        assert diffusers_name(original, 1) == layer
    for foreign in ("input_blocks.0.1", "input_blocks.2.0.conv", "middle_block.3.x", "out.0"):
        assert diffusers_name(foreign, 1) is None


def test_loading_can_be_cancelled(tmp_path: Path, starter: Path, env: Env) -> None:
    folder = tiny_controlnet(tmp_path / "made", starter / "unet")
    file = lone(folder, tmp_path / "net.safetensors", original_control)
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        ControlNet.load(file, replace(env, stop=stop))


@pytest.mark.parametrize("layout", ["original", "diffusers"])
@pytest.mark.parametrize("other", ["sdxl", "widths", "context"])
def test_another_family_is_refused(
    tmp_path: Path, starter: Path, sdxl: Path, env: Env, layout: str, other: str
) -> None:
    changes = {
        "widths": {"block_out_channels": (8, 32, 32)},
        "context": {"cross_attention_dim": 24},
    }
    unet = (sdxl if other == "sdxl" else starter) / "unet"
    folder = tiny_controlnet(tmp_path / "made", unet, **changes.get(other, {}))
    file = lone(folder, tmp_path / "canny.safetensors", LAYOUTS[layout])
    with pytest.raises(AdapterError, match="canny was made for another family of models"):
        ControlNet.load(file, env)


def edit(file: Path, change: Callable[[Tensors], Tensors]) -> None:
    save_file(change(load_file(file)), file)


def without(part: str) -> Callable[[Path], object]:
    return lambda f: edit(f, lambda t: {k: v for k, v in t.items() if part not in k})


def added(name: str) -> Callable[[Path], object]:
    return lambda f: edit(f, lambda t: {**t, name: torch.zeros(2)})


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no file": (Path.unlink, "There is no ControlNet"),
    "not a model": (lambda f: f.write_text("a letter to a friend"), "damaged"),
    "truncated": (lambda f: f.write_bytes(f.read_bytes()[:-9]), "ends too early"),
    "another file": (
        lambda f: edit(f, lambda t: {"lora_unet_x": torch.zeros(2)}),
        "is not a ControlNet",
    ),
    "a T2I-Adapter": (
        lambda f: lone(tiny_t2i_adapter(f.parent / "t2i"), f),
        "is not a ControlNet",
    ),
    "Control-LoRA": (added("lora_controlnet"), "a Control-LoRA"),
    "difference": (added("difference"), "only the difference"),
    "LLLite": (added("lllite_unet_input_blocks_4_1.down.0.weight"), "a ControlNet-LLLite"),
    "a tensor less": (without("input_blocks.1.0.in_layers.0.weight"), "incomplete"),
    "no level": (without("input_blocks.1."), "do not make a ControlNet"),
    "something more": (added("control_model.swirl.weight"), "does not know (swirl.weight)"),
    "another width": (
        lambda f: edit(f, lambda t: {**t, "control_model.middle_block_out.0.bias": torch.ones(7)}),
        "do not make a ControlNet",
    ),
    "not numbers": (
        lambda f: edit(f, lambda t: {k: v * float("nan") for k, v in t.items()}),
        "not numbers",
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(tmp_path: Path, starter: Path, env: Env, damage: str) -> None:
    folder = tiny_controlnet(tmp_path / "made", starter / "unet")
    file = lone(folder, tmp_path / "net.safetensors", original_control)
    break_it, words = DAMAGE[damage]
    break_it(file)
    with pytest.raises(AdapterError) as caught:
        ControlNet.load(file, env)
    assert words in caught.value.what
    assert caught.value.remedy
