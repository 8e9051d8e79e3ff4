"""A Union equals diffusers' pipeline for every kind of picture, and says what it lacks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from support.engine_parity import Reference, ours, quiet, request_for
from support.original_layouts import lone
from support.tiny_adapters import tiny_union

from studio.adapters.base import Env
from studio.adapters.controlnet import ControlNet
from studio.adapters.controlnet_formats import settings_of
from studio.adapters.single_file import SingleFile
from studio.domain.adapter_kinds import Sees
from studio.domain.errors import AdapterError
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse
from studio.engine.cache import ContentCache
from studio.engine.device import choose
from studio.engine.engine import Engine
from studio.engine.loading import Plan

SIDE = 64


def lines() -> np.ndarray:
    picture = np.zeros((SIDE, SIDE, 3), np.uint8)
    picture[16:20, 8:56] = 255
    picture[8:56, 30:34] = 255
    return picture


def use_of(net: Path, control_type: str | None = "canny", **options) -> AdapterUse:
    picture = Picture.from_array(lines())
    return AdapterUse("controlnet", str(net), picture=picture, control_type=control_type, **options)


@pytest.fixture(scope="session")
def union(sdxl: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_union(tmp_path_factory.mktemp("adapters") / "union", sdxl / "unet")


@pytest.fixture
def env(sdxl: Path, starter: Path) -> Env:
    host = Plan.read(sdxl).load(choose("cpu"), lambda event: None, StopToken())
    return Env(host, (SIDE, SIDE), ContentCache(), starter, lambda event: None, StopToken())


@pytest.mark.parametrize(
    ("control_type", "mode", "weight", "scale"),
    [
        (Sees.POSE.value, 0, 1.0, 5.0),
        ("depth", 1, 0.6, 1.0),
        (Sees.WHITE_LINES.value, 2, 1.0, 5.0),
        (Sees.EDGES.value, 3, 0.8, 5.0),
        ("normal", 4, 1.0, 5.0),
        (Sees.AREAS.value, 5, 1.0, 5.0),
    ],
)
def test_equals_diffusers(
    sdxl: Path,
    union: Path,
    engine: Engine,
    control_type: str,
    mode: int,
    weight: float,
    scale: float,
) -> None:
    from diffusers import ControlNetUnionModel

    request = request_for(sdxl, use_of(union, control_type, weight=weight), guidance_scale=scale)
    with quiet():
        net = ControlNetUnionModel.from_pretrained(union)
    pipeline = Reference("StableDiffusionXLControlNetUnionPipeline", sdxl, controlnet=net)
    expected = pipeline(
        request,
        control_image=[Image.fromarray(lines())],
        control_mode=[mode],
        controlnet_conditioning_scale=weight,
    )
    made = ours(engine, request)
    assert np.abs(made - expected).max() < 1e-4
    assert np.abs(expected - ours(engine, replace(request, adapters=()))).max() > 0.01


def test_kinds_differ(sdxl: Path, union: Path, engine: Engine) -> None:
    pose, edges = (ours(engine, request_for(sdxl, use_of(union, t))) for t in ("pose", "canny"))
    assert np.abs(pose - edges).max() > 1e-3


def test_a_file_alone_is_the_net_of_the_folder(
    sdxl: Path, union: Path, tmp_path: Path, engine: Engine
) -> None:
    file = lone(union, tmp_path / "union.safetensors")
    expected = ours(engine, request_for(sdxl, use_of(union)))
    assert np.array_equal(ours(engine, request_for(sdxl, use_of(file))), expected)


def test_the_folder_may_call_it_a_controlnet(union: Path, tmp_path: Path, env: Env) -> None:
    folder = tmp_path / "published"
    lone(union, folder / "diffusion_pytorch_model.safetensors")
    config = json.loads((union / "config.json").read_text())
    named = {**config, "_class_name": "ControlNetModel"}
    (folder / "config.json").write_text(json.dumps(named))
    assert ControlNet.load(folder, env).module.config.num_control_type == 6


def test_pictures_of_a_batch_do_not_depend_on_it(sdxl: Path, union: Path, engine: Engine) -> None:
    request = request_for(sdxl, use_of(union))
    batch = ours(engine, replace(request, batch_size=2))
    alone = [ours(engine, replace(request, seed=seed)) for seed in (7, 8)]
    assert np.abs(batch - np.concatenate(alone)).max() < 1e-6


def test_off_is_the_base_to_the_last_bit(sdxl: Path, union: Path, engine: Engine) -> None:
    base = ours(engine, request_for(sdxl))
    assert np.array_equal(ours(engine, request_for(sdxl, use_of(union, weight=0.0))), base)


def test_the_settings_of_the_published_size() -> None:
    from types import SimpleNamespace

    from diffusers import ControlNetUnionModel

    shared = {"attention_head_dim": [5, 10, 20], "norm_num_groups": 32}
    with torch.device("meta"):
        published = ControlNetUnionModel(
            **shared,
            cross_attention_dim=2048,
            use_linear_projection=True,
            block_out_channels=(320, 640, 1280),
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
            transformer_layers_per_block=[1, 2, 10],
            addition_embed_type="text_time",
            addition_time_embed_dim=256,
            projection_class_embeddings_input_dim=2816,
            num_control_type=8,
        )
    shapes = {name: tuple(tensor.shape) for name, tensor in published.state_dict().items()}
    settings = settings_of(shapes, SimpleNamespace(encoder_settings=shared, context=2048))
    for name in ("num_control_type", "num_trans_channel", "num_trans_layer", "num_proj_channel"):
        assert settings[name] == published.config[name]
    assert settings["addition_time_embed_dim"] == 256
    assert settings["conditioning_embedding_out_channels"] == [48, 96, 192, 384]


def test_it_asks_what_it_sees(union: Path, env: Env) -> None:
    net = ControlNet.load(union, env)
    with pytest.raises(AdapterError, match="was not told which") as caught:
        net.prepare(env, use_of(union, None))
    assert caught.value.remedy


@pytest.mark.parametrize("word", ["cany", "tile", Sees.PICTURE.value])
def test_kinds_that_it_was_not_made_for_are_refused(union: Path, env: Env, word: str) -> None:
    net = ControlNet.load(union, env)
    with pytest.raises(AdapterError, match=f"was not made for a picture of '{word}'") as caught:
        net.prepare(env, use_of(union, word))
    assert caught.value.remedy


def test_the_larger_one_knows_tiles(sdxl: Path, env: Env, tmp_path: Path) -> None:
    folder = tiny_union(tmp_path / "promax", sdxl / "unet", kinds=8)
    prepared = ControlNet.load(folder, env).prepare(env, use_of(folder, Sees.PICTURE.value))
    (call,) = prepared.on_step(0, 1).controls
    assert call.net._number == 6  # "tile" in the published table


def test_another_family_is_refused(union: Path, host, starter: Path) -> None:
    env = Env(host, (SIDE, SIDE), ContentCache(), starter, lambda event: None, StopToken())
    with pytest.raises(AdapterError, match="another family"):
        ControlNet.load(union, env)


def test_half_of_one_is_refused(union: Path, env: Env, tmp_path: Path) -> None:
    def less(tensors):
        return {n: t for n, t in tensors.items() if "mlp" not in n}

    file = lone(union, tmp_path / "half.safetensors", less)
    with pytest.raises(AdapterError, match="incomplete"):
        ControlNet.load(file, env)
    assert SingleFile.at(file, "ControlNet").name == "half.safetensors"
