"""IP-Adapters equal diffusers', leave nothing behind, and every way in which they can be wrong."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file
from support.engine_parity import Reference, ours, quiet
from support.tiny_adapters import full, plain, plus, tiny_image_encoder, tiny_ip_adapter
from support.tiny_models import TEXT_WIDTH

from studio.adapters.base import Env
from studio.adapters.clip_image import clip_pixels
from studio.adapters.ip_adapter import IPAdapter
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine

SIDE = 64
FILE = "ip_adapter.safetensors"
LAYOUTS = {"plain": plain, "plus": plus, "full": full}


def photo(width: int = 50, height: int = 38) -> np.ndarray:
    rng = np.random.default_rng(3)
    small = rng.integers(0, 255, (6, 8, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC))


def use_of(path: Path, **options) -> AdapterUse:
    return AdapterUse("ip_adapter", str(path), picture=Picture.from_array(photo()), **options)


def request_for(model: Path, *uses: AdapterUse, **changes) -> Request:
    request = Request(
        prompt="a red apple",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=4,
        guidance_scale=5,
        seed=7,
        adapters=uses,
    )
    return replace(request, **changes)


def make(folder: Path, unet: Path, layout: str, width: int) -> Path:
    tiny_image_encoder(folder / "image_encoder")
    tiny_ip_adapter(folder / FILE, unet, LAYOUTS[layout](width))
    return folder


class IPReference(Reference):
    """A pipeline of diffusers with IP-Adapters from folders."""

    def __init__(self, kind: str, model: Path, *folders: Path) -> None:
        super().__init__(kind, model)
        with quiet():
            self._pipe.load_ip_adapter(
                [str(folder) for folder in folders],
                subfolder=[""] * len(folders),
                weight_name=[FILE] * len(folders),
                image_encoder_folder="image_encoder",
            )

    def __call__(self, request: Request, scales: list[float], **inputs) -> np.ndarray:
        self._pipe.set_ip_adapter_scale(scales)
        images = [Image.fromarray(photo())] * len(scales)
        return super().__call__(request, ip_adapter_image=images, **inputs)


@pytest.fixture(scope="session")
def folders(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("adapters")
    return {name: make(root / name, sd15 / "unet", name, TEXT_WIDTH) for name in LAYOUTS}


@pytest.fixture
def folder(starter: Path, tmp_path: Path) -> Path:
    return make(tmp_path / "style", starter / "unet", "plain", TEXT_WIDTH)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("weight", "scale"), [(1.0, 5.0), (0.4, 1.0)])
def test_equals_diffusers(
    sd15: Path, folders: dict[str, Path], engine: Engine, layout: str, weight: float, scale: float
) -> None:
    request = request_for(sd15, use_of(folders[layout], weight=weight), guidance_scale=scale)
    reference = IPReference("StableDiffusionPipeline", sd15, folders[layout])
    expected = reference(request, [weight], width=SIDE, height=SIDE)
    assert np.abs(ours(engine, request) - expected).max() < 1e-4
    base = ours(engine, replace(request, adapters=()))
    assert np.abs(expected - base).max() > 0.01


def test_two_equal_diffusers(sd15: Path, folders: dict[str, Path], engine: Engine) -> None:
    uses = (use_of(folders["plain"], weight=0.7), use_of(folders["plus"], weight=0.3))
    request = request_for(sd15, *uses)
    reference = IPReference("StableDiffusionPipeline", sd15, folders["plain"], folders["plus"])
    expected = reference(request, [0.7, 0.3], width=SIDE, height=SIDE)
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


def test_equals_diffusers_xl(sdxl: Path, tmp_path: Path, engine: Engine) -> None:
    folder = make(tmp_path / "style", sdxl / "unet", "plain", 2 * TEXT_WIDTH)
    request = request_for(sdxl, use_of(folder, weight=0.8))
    expected = IPReference("StableDiffusionXLPipeline", sdxl, folder)(
        request, [0.8], width=SIDE, height=SIDE
    )
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


@pytest.mark.parametrize(
    "off", [{"weight": 0.0}, {"enabled": False}, {"start": 0.3, "end": 0.3}], ids=str
)
def test_off_is_the_base_to_the_last_bit(
    sd15: Path, folders: dict[str, Path], engine: Engine, off
) -> None:
    base = ours(engine, request_for(sd15))
    off_request = request_for(sd15, use_of(folders["plain"], **off))
    assert np.array_equal(ours(engine, off_request), base)


def test_it_acts_in_its_part_of_the_run_only(
    sd15: Path, folders: dict[str, Path], engine: Engine
) -> None:
    request = request_for(sd15, use_of(folders["plain"], start=0.5))
    images = [ours(engine, replace(request, steps=4)), ours(engine, request_for(sd15))]
    always = ours(engine, request_for(sd15, use_of(folders["plain"])))
    assert not np.array_equal(images[0], images[1])
    assert not np.array_equal(images[0], always)


def test_a_run_leaves_the_model_as_it_was(folder: Path, env: Env) -> None:
    before = dict(env.host.unet.attn_processors)
    weights = {name: tensor.clone() for name, tensor in env.host.unet.state_dict().items()}
    adapter = IPAdapter.load(folder, env)
    first, second = (adapter.prepare(env, use_of(folder)).attach(env.host) for _ in range(2))
    first.__enter__()
    second.__enter__()
    attached = env.host.unet.attn_processors
    changed = sum(attached[name] is not before[name] for name in before)
    assert changed == len(env.host.image_layers) == 7
    first.__exit__(None, None, None)  # not in the order they came
    assert env.host.unet.attn_processors == attached
    second.__exit__(None, None, None)
    after = env.host.unet.attn_processors
    assert all(after[name] is before[name] for name in before)
    left = env.host.unet.state_dict()
    assert left.keys() == weights.keys()
    assert all(torch.equal(left[name], weights[name]) for name in weights)


def test_a_run_that_fails_leaves_nothing_behind(
    sd15: Path, folders: dict[str, Path], engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours(engine, request_for(sd15))
    unet = engine._session.host.unet
    before = dict(unet.attn_processors)

    def fail(*args, **kwargs):
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(unet.mid_block, "forward", fail)
        with pytest.raises(ZeroDivisionError):
            ours(engine, request_for(sd15, use_of(folders["plain"])))
    assert all(unet.attn_processors[name] is before[name] for name in before)


def test_the_picture_is_encoded_once(folder: Path, env: Env) -> None:
    adapter = IPAdapter.load(folder, env)
    first = adapter.prepare(env, use_of(folder))
    assert adapter.prepare(env, use_of(folder)).image.layers is first.image.layers
    other = replace(use_of(folder), picture=Picture.from_array(photo(40, 40)))
    assert adapter.prepare(env, other).image.layers is not first.image.layers


@pytest.mark.parametrize("size", [(50, 38), (38, 51), (32, 32), (20, 97), (300, 200)])
def test_pictures_are_seen_as_transformers_shows_them(size: tuple[int, int]) -> None:
    from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

    processor = CLIPImageProcessorPil(size=32, crop_size=32)
    expected = processor(Image.fromarray(photo(*size)), return_tensors="pt").pixel_values
    seen = clip_pixels(Picture.from_array(photo(*size)), 32)
    assert torch.allclose(seen, expected, atol=1e-5)


def test_a_single_file_finds_the_encoder_that_fits(folder: Path, env: Env, tmp_path: Path) -> None:
    published = tmp_path / "published"
    file = published / "sdxl_models" / "ip-adapter-plus.safetensors"
    file.parent.mkdir(parents=True)
    shutil.copy(folder / FILE, file)
    tiny_image_encoder(file.parent / "image_encoder", projection_dim=16)  # another one's
    shutil.copytree(folder / "image_encoder", published / "models" / "image_encoder")
    assert IPAdapter.load(file, env).encoder.config.projection_dim == 24


def test_loading_can_be_cancelled(folder: Path, env: Env) -> None:
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        IPAdapter.load(folder, replace(env, stop=stop))


def tensors(folder: Path, change: Callable[[dict[str, torch.Tensor]], dict]) -> None:
    save_file(change(load_file(folder / FILE)), folder / FILE)


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "There is no IP-Adapter"),
    "empty": (lambda f: (f / FILE).unlink(), "no safetensors file"),
    "pickle": (lambda f: (f / FILE).rename(f / "ip_adapter.bin"), "pickle"),
    "not a model": (lambda f: (f / FILE).write_text("a letter to a friend"), "damaged"),
    "truncated": (lambda f: (f / FILE).write_bytes((f / FILE).read_bytes()[:-9]), "too early"),
    "another file": (
        lambda f: tensors(f, lambda t: {"lora_unet_x": t["image_proj.norm.bias"]}),
        "is not an IP-Adapter",
    ),
    "unknown projection": (
        lambda f: tensors(
            f, lambda t: {k.replace("_proj.proj.", "_proj.a."): v for k, v in t.items()}
        ),
        "a kind that the studio cannot use",
    ),
    "no norm": (
        lambda f: tensors(f, lambda t: {k: v for k, v in t.items() if "norm.weight" not in k}),
        "tensors do not make",
    ),
    "half of it": (
        lambda f: tensors(f, lambda t: {k: v for k, v in t.items() if "to_v_ip" not in k}),
        "incomplete",
    ),
    "not numbers": (
        lambda f: tensors(f, lambda t: {k: v * float("nan") for k, v in t.items()}),
        "not numbers",
    ),
    "no encoder": (lambda f: shutil.rmtree(f / "image_encoder"), "no image encoder beside it"),
    "other encoder": (
        lambda f: tiny_image_encoder(f / "image_encoder", projection_dim=16),
        "no image encoder that fits it",
    ),
    "encoder damaged": (
        lambda f: (f / "image_encoder" / "model.safetensors").write_bytes(b"no"),
        "damaged",
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(folder: Path, env: Env, damage: str) -> None:
    break_it, words = DAMAGE[damage]
    break_it(folder)
    with pytest.raises(AdapterError) as caught:
        IPAdapter.load(folder, env)
    assert words in caught.value.what
    assert caught.value.remedy


@pytest.mark.parametrize("width", [TEXT_WIDTH, 2 * TEXT_WIDTH])
def test_another_family_is_refused(sdxl: Path, env: Env, tmp_path: Path, width: int) -> None:
    adapter = IPAdapter.load(make(tmp_path / "xl", sdxl / "unet", "plain", width), env)
    with pytest.raises(AdapterError, match="another family of models"):
        adapter.prepare(env, use_of(tmp_path))


def test_no_picture_is_refused(folder: Path, env: Env) -> None:
    with pytest.raises(AdapterError, match="no picture to look at"):
        IPAdapter.load(folder, env).prepare(env, replace(use_of(folder), picture=None))
