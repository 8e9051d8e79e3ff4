"""T2I-Adapters in single files: each layout is the very adapter of the folder, bit for bit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from support.engine_parity import ours
from support.original_layouts import Tensors, lone, original_full, original_light

from studio.adapters.base import Env
from studio.adapters.t2i_adapter import T2IAdapter
from studio.adapters.t2i_formats import diffusers_names, settings_of
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine

SIDE = 64


def t2i(folder: Path, kind: str = "full_adapter", *, seed: int = 3, **changes) -> Path:
    options = {
        "in_channels": 1,
        "channels": [16, 32] if kind == "light_adapter" else [16, 32, 32],
        "num_res_blocks": 2,
        "downscale_factor": 16 if kind == "full_adapter_xl" else 8,
        "adapter_type": kind,
    }
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        from diffusers import T2IAdapter

        module = T2IAdapter(**{**options, **changes})
    module.save_pretrained(folder, safe_serialization=True)
    return folder


def drawing() -> Picture:
    paper = np.full((SIDE, SIDE, 3), 255, np.uint8)
    paper[16:20, 8:56] = (200, 0, 0)
    paper[16:48, 30:34] = 60
    return Picture.from_array(paper)


def request_for(model: Path, adapter: Path) -> Request:
    return Request(
        prompt="a red apple",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=4,
        guidance_scale=5,
        seed=7,
        adapters=(AdapterUse("t2i_adapter", str(adapter), 0.8, picture=drawing()),),
    )


VARIANTS = {
    "full": ("sd15", {}, original_full),
    "full, short levels": ("sd15", {"num_res_blocks": 1}, original_full),
    "full, colours": ("sd15", {"in_channels": 3}, original_full),
    "light": ("sd15", {"kind": "light_adapter", "num_res_blocks": 4}, original_light),
    "light, colours": ("sd15", {"kind": "light_adapter", "in_channels": 3}, original_light),
    "XL": ("sdxl", {"kind": "full_adapter_xl"}, original_full),
    "XL, colours": ("sdxl", {"kind": "full_adapter_xl", "in_channels": 3}, original_full),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_layout_is_the_adapter_of_the_folder(
    request: pytest.FixtureRequest, tmp_path: Path, engine: Engine, variant: str
) -> None:
    family, changes, original = VARIANTS[variant]
    model = request.getfixturevalue(family)
    folder = t2i(tmp_path / "lines", **changes)
    expected = ours(engine, request_for(model, folder))
    base = ours(engine, replace(request_for(model, folder), adapters=()))
    assert np.abs(expected - base).max() > 1e-3
    for file in (
        lone(folder, tmp_path / "original.safetensors", original),
        lone(folder, tmp_path / "diffusers.safetensors"),
    ):
        assert np.array_equal(ours(engine, request_for(model, file)), expected)


def shapes_of(tensors: Tensors) -> dict[str, tuple[int, ...]]:
    return {name: tuple(tensor.shape) for name, tensor in tensors.items()}


@pytest.mark.parametrize(
    ("options", "original"),
    [
        ({"in_channels": 3}, original_full),
        ({"in_channels": 1}, original_full),
        (
            {"adapter_type": "full_adapter_xl", "downscale_factor": 16, "in_channels": 3},
            original_full,
        ),
        (
            {"adapter_type": "light_adapter", "channels": [320, 640, 1280], "num_res_blocks": 4},
            original_light,
        ),
    ],
    ids=str,
)
def test_the_settings_of_published_sizes(
    options: dict, original: Callable[[Tensors], Tensors]
) -> None:
    from diffusers import T2IAdapter

    with torch.device("meta"):
        module = T2IAdapter(**options)
    stored = shapes_of(original(module.state_dict()))
    names = diffusers_names(stored)
    assert set(names.values()) == module.state_dict().keys()
    settings = settings_of({names[name]: shape for name, shape in stored.items()})
    assert settings == {name: module.config[name] for name in settings}


def test_a_file_alone_in_a_folder_is_found(tmp_path: Path, env: Env) -> None:
    file = lone(t2i(tmp_path / "made"), tmp_path / "got" / "t2i.safetensors", original_full)
    assert T2IAdapter.load(file.parent, env).module.config.adapter_type == "full_adapter"


def test_loading_can_be_cancelled(tmp_path: Path, env: Env) -> None:
    file = lone(t2i(tmp_path / "made"), tmp_path / "t2i.safetensors", original_full)
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        T2IAdapter.load(file, replace(env, stop=stop))


def test_another_family_is_refused(tmp_path: Path, env: Env) -> None:
    folder = t2i(tmp_path / "xl", "full_adapter_xl")
    adapter = T2IAdapter.load(lone(folder, tmp_path / "xl.safetensors", original_full), env)
    with pytest.raises(AdapterError, match="xl was made for another family"):
        adapter.prepare(env, AdapterUse("t2i_adapter", "x", picture=drawing()))


def edit(file: Path, change: Callable[[Tensors], Tensors]) -> None:
    save_file(change(load_file(file)), file)


def without(*parts: str) -> Callable[[Path], object]:
    return lambda f: edit(
        f, lambda t: {k: v for k, v in t.items() if not any(p in k for p in parts)}
    )


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no file": (Path.unlink, "There is no T2I-Adapter"),
    "pickle": (lambda f: f.rename(f.with_suffix(".pth")), "There is no T2I-Adapter"),
    "not a model": (lambda f: f.write_text("a letter to a friend"), "damaged"),
    "truncated": (lambda f: f.write_bytes(f.read_bytes()[:-9]), "ends too early"),
    "another file": (
        lambda f: edit(f, lambda t: {"lora_unet_x": torch.zeros(2)}),
        "is not a T2I-Adapter",
    ),
    "a tensor less": (without("body.3.block2"), "incomplete"),
    "no first convolution": (without("conv_in"), "do not make a T2I-Adapter"),
    "downsamples by convolution": (
        lambda f: edit(f, lambda t: {**t, "body.2.down_opt.op.weight": torch.zeros(2)}),
        "holds something the studio does not know (adapter.body.2.down_opt.op.weight)",
    ),
    "wide kernels": (
        lambda f: edit(f, lambda t: {**t, "body.0.block2.weight": torch.zeros(16, 16, 3, 3)}),
        "do not make a T2I-Adapter",
    ),
    "strange input": (
        lambda f: edit(f, lambda t: {**t, "conv_in.weight": torch.zeros(16, 60, 3, 3)}),
        "do not make a T2I-Adapter",
    ),
    "not numbers": (
        lambda f: edit(f, lambda t: {k: v * float("nan") for k, v in t.items()}),
        "not numbers",
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(tmp_path: Path, env: Env, damage: str) -> None:
    file = lone(t2i(tmp_path / "made"), tmp_path / "t2i.safetensors", original_full)
    break_it, words = DAMAGE[damage]
    break_it(file)
    with pytest.raises(AdapterError) as caught:
        T2IAdapter.load(file, env)
    assert words in caught.value.what
    assert caught.value.remedy


def test_a_pickle_is_refused(tmp_path: Path, env: Env) -> None:
    (tmp_path / "t2iadapter_canny.pth").write_bytes(b"x")
    for path in (tmp_path, tmp_path / "t2iadapter_canny.pth"):
        with pytest.raises(AdapterError, match="pickle"):
            T2IAdapter.load(path, env)
