"""ControlNets equal diffusers' pipelines, and every way in which their files can be wrong."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from support.engine_parity import Reference, ours, quiet
from support.engine_parity import request_for as asked
from support.tiny_adapters import tiny_controlnet

from studio.adapters.base import Env
from studio.adapters.controlnet import ControlNet, to_control
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, InitImage
from studio.engine.engine import Engine

SIDE = 64
WEIGHTS = "diffusion_pytorch_model.safetensors"


def lines(seed: int = 0) -> np.ndarray:
    """White lines on black."""
    picture = np.zeros((SIDE, SIDE, 3), np.uint8)
    picture[16:20, 8:56] = 255
    picture[8:56, 10 + 20 * seed : 14 + 20 * seed] = 255
    return picture


def use_of(folder: Path, seed: int = 0, **options) -> AdapterUse:
    return AdapterUse("controlnet", str(folder), picture=Picture.from_array(lines(seed)), **options)


request_for = partial(asked, steps=5)


def pipeline(kind: str, model: Path, *folders: Path) -> Reference:
    from diffusers import ControlNetModel

    with quiet():
        nets = [ControlNetModel.from_pretrained(f, torch_dtype=torch.float32) for f in folders]
    return Reference(kind, model, controlnet=nets if len(nets) > 1 else nets[0])


@pytest.fixture(scope="session")
def scribble(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_controlnet(tmp_path_factory.mktemp("adapters") / "scribble", sd15 / "unet")


@pytest.fixture(scope="session")
def canny(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_controlnet(tmp_path_factory.mktemp("adapters") / "canny", sd15 / "unet", seed=5)


@pytest.fixture(scope="session")
def embedded(starter: Path) -> Path:
    return tiny_controlnet(starter / "adapters" / "scribble", starter / "unet")


@pytest.fixture
def folder(embedded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(embedded, tmp_path / "scribble")


@pytest.mark.parametrize(
    ("weight", "scale", "start", "end"),
    [(1.0, 5.0, 0.0, 1.0), (0.6, 1.0, 0.0, 1.0), (-0.5, 5.0, 0.0, 1.0), (0.8, 5.0, 0.2, 0.6)],
)
def test_equals_diffusers(
    sd15: Path,
    scribble: Path,
    engine: Engine,
    weight: float,
    scale: float,
    start: float,
    end: float,
) -> None:
    use = use_of(scribble, weight=weight, start=start, end=end)
    request = request_for(sd15, use, guidance_scale=scale)
    expected = pipeline("StableDiffusionControlNetPipeline", sd15, scribble)(
        request,
        image=Image.fromarray(lines()),
        controlnet_conditioning_scale=weight,
        control_guidance_start=start,
        control_guidance_end=end,
    )
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


def test_two_equal_diffusers(sd15: Path, scribble: Path, canny: Path, engine: Engine) -> None:
    first = use_of(scribble, 0, weight=0.7, end=0.6)
    second = use_of(canny, 1, weight=0.4, start=0.2)
    request = request_for(sd15, first, second)
    expected = pipeline("StableDiffusionControlNetPipeline", sd15, scribble, canny)(
        request,
        image=[Image.fromarray(lines(0)), Image.fromarray(lines(1))],
        controlnet_conditioning_scale=[0.7, 0.4],
        control_guidance_start=[0.0, 0.2],
        control_guidance_end=[0.6, 1.0],
    )
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


def test_equals_diffusers_xl(sdxl: Path, tmp_path: Path, engine: Engine) -> None:
    folder = tiny_controlnet(tmp_path / "lines", sdxl / "unet")
    request = request_for(sdxl, use_of(folder, weight=0.8))
    expected = pipeline("StableDiffusionXLControlNetPipeline", sdxl, folder)(
        request,
        image=Image.fromarray(lines()),
        controlnet_conditioning_scale=0.8,
    )
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


@pytest.mark.parametrize(
    "off", [{"weight": 0.0}, {"enabled": False}, {"start": 0.4, "end": 0.4}], ids=str
)
def test_off_is_the_base_to_the_last_bit(sd15: Path, scribble: Path, engine: Engine, off) -> None:
    base = ours(engine, request_for(sd15))
    assert np.array_equal(ours(engine, request_for(sd15, use_of(scribble, **off))), base)
    assert not np.array_equal(ours(engine, request_for(sd15, use_of(scribble))), base)


def test_pictures_of_a_batch_do_not_depend_on_it(
    sd15: Path, scribble: Path, engine: Engine
) -> None:
    request = request_for(sd15, use_of(scribble))
    batch = ours(engine, replace(request, batch_size=2))
    assert np.array_equal(batch[1:], ours(engine, replace(request, seed=8)))


def test_an_inpainting_model_is_controlled(tmp_path: Path, scribble: Path, engine: Engine) -> None:
    from support.tiny_models import tiny_sd15

    model = tiny_sd15(tmp_path / "inpaint", in_channels=9)
    init = InitImage(Picture.from_array(np.full((SIDE, SIDE, 3), 90, np.uint8)), 0.8)
    request = request_for(model, use_of(scribble), init=init)
    base = ours(engine, replace(request, adapters=()))
    assert np.abs(ours(engine, request) - base).max() > 0.01


def test_the_embedded_one(starter: Path, embedded: Path, engine: Engine) -> None:
    use = replace(use_of(embedded), model="starter:scribble")
    request = request_for(Path("starter"), use)
    base = ours(engine, replace(request, adapters=()))
    assert np.abs(ours(engine, request) - base).max() > 0.01


def test_nothing_is_black(env: Env) -> None:
    clear = np.zeros((32, 32, 4), np.uint8)
    clear[..., :3] = 255
    clear[8:12, :, 3] = 255  # a white line
    seen = to_control(Picture.from_array(clear), replace(env, size=(32, 32)))
    assert seen.shape == (1, 3, 32, 32)
    assert seen[0, 0, [0, 10], 5].tolist() == [0.0, 1.0]


def test_loading_can_be_cancelled(folder: Path, env: Env) -> None:
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        ControlNet.load(folder, replace(env, stop=stop))


def edit(folder: Path, **changes) -> None:
    file = folder / "config.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **changes}))


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "There is no ControlNet"),
    "other kind": (lambda f: edit(f, _class_name="T2IAdapter"), "holds a T2IAdapter"),
    "no weights": (lambda f: (f / WEIGHTS).unlink(), "no weights"),
    "pickle": (lambda f: (f / WEIGHTS).rename(f / "diffusion_pytorch_model.bin"), "pickle"),
    "not a model": (lambda f: (f / WEIGHTS).write_text("a letter to a friend"), "damaged"),
    "truncated": (
        lambda f: (f / WEIGHTS).write_bytes((f / WEIGHTS).read_bytes()[:-9]),
        "ends too early",
    ),
    "config absurd": (lambda f: edit(f, down_block_types=["Fancy"]), "settings that make no"),
    "other widths": (lambda f: edit(f, cross_attention_dim=24), "does not fit its config.json"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(folder: Path, env: Env, damage: str) -> None:
    break_it, words = DAMAGE[damage]
    break_it(folder)
    with pytest.raises(AdapterError) as caught:
        ControlNet.load(folder, env)
    assert words in caught.value.what
    assert caught.value.remedy


def test_a_pickle_is_refused(env: Env, tmp_path: Path) -> None:
    with pytest.raises(AdapterError, match="pickle"):
        ControlNet.load(tmp_path / "control.pth", env)


@pytest.mark.parametrize(
    "change",
    [
        {"cross_attention_dim": 24},
        {"in_channels": 4},
        {"layers_per_block": 2},
        {"conditioning_embedding_out_channels": (4, 8)},
        {"conditioning_channels": 1},
    ],
    ids=str,
)
def test_another_family_is_refused(env: Env, starter: Path, tmp_path: Path, change) -> None:
    net = ControlNet.load(tiny_controlnet(tmp_path / "other", starter / "unet", **change), env)
    with pytest.raises(AdapterError, match="another family of models"):
        net.prepare(env, use_of(tmp_path))


def test_no_picture_is_refused(folder: Path, env: Env) -> None:
    with pytest.raises(AdapterError, match="no picture to look at"):
        ControlNet.load(folder, env).prepare(env, replace(use_of(folder), picture=None))
