"""FaceID equals diffusers' pipelines with PEFT, leaves nothing behind, and fails in sentences."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file
from support.engine_parity import Reference, ours, quiet, request_for
from support.tiny_adapters import face_picture, tiny_faceid, tiny_image_encoder
from support.tiny_models import TEXT_WIDTH

from studio.adapters.base import Env
from studio.adapters.clip_image import clip_pixels
from studio.adapters.faceid import CUT, FaceID
from studio.adapters.instantid import InstantID
from studio.adapters.ip_adapter import IPAdapter
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine
from studio.faces.align import TEMPLATE, aligned, similarity
from studio.faces.onnx_reader import OnnxFaceReader

SIDE = 64
FILE = "ip-adapter-faceid.safetensors"
PIPELINES = {"sd15": "StableDiffusionPipeline", "sdxl": "StableDiffusionXLPipeline"}
WIDTHS = {"sd15": TEXT_WIDTH, "sdxl": 2 * TEXT_WIDTH}


def portrait() -> Picture:
    return Picture.from_array(face_picture(128))


def use_of(path: Path, **options) -> AdapterUse:
    return AdapterUse("ip_adapter", str(path), picture=portrait(), **options)


class FaceReference(Reference):
    """A pipeline of diffusers with a FaceID, as its documentation uses it."""

    def __init__(self, kind: str, model: Path, folder: Path, shortcut: bool = False) -> None:
        super().__init__(kind, model)
        state: dict[str, dict[str, torch.Tensor]] = {"image_proj": {}, "ip_adapter": {}}
        for name, tensor in load_file(folder / FILE).items():
            group, _, rest = name.partition(".")
            state[group][rest] = tensor
        with quiet():
            self._pipe.load_ip_adapter(
                state, subfolder="", weight_name="", image_encoder_folder=None
            )
        face = OnnxFaceReader.open(folder).read(portrait())
        assert face is not None
        unit = torch.from_numpy(face.embedding / np.linalg.norm(face.embedding))[None, None]
        self._features = torch.stack([torch.zeros_like(unit), unit])
        self._plus = (folder / "image_encoder").is_dir()
        if self._plus:
            self._projection = self._pipe.unet.encoder_hid_proj.image_projection_layers[0]
            self._projection.shortcut = shortcut
            self._places = self._seen(face, folder)

    def _seen(self, face, folder: Path) -> torch.Tensor:
        """What CLIP says of nothing and of the face, [2, 1, P, E]."""
        from transformers import CLIPVisionModelWithProjection

        matrix = similarity(face.points, TEMPLATE * 2)  # insightface's norm_crop at 224
        cut = cv2.warpAffine(portrait().rgb(), matrix, (CUT, CUT))
        with quiet():
            encoder = CLIPVisionModelWithProjection.from_pretrained(folder / "image_encoder")
        pixels = clip_pixels(Picture.from_array(cut), encoder.config.image_size)
        with torch.no_grad():
            both = encoder(torch.cat([torch.zeros_like(pixels), pixels]), output_hidden_states=True)
        return both.hidden_states[-2][:, None]

    def __call__(self, request: Request, weight: float) -> np.ndarray:
        self._pipe.set_ip_adapter_scale(weight)
        if getattr(self._pipe.unet, "peft_config", None):
            self._pipe.set_adapters(["faceid_0"], [weight])
        first = 0 if request.guidance_scale > 1 else 1
        if self._plus:
            self._projection.clip_embeds = self._places[first:]
        return super().__call__(
            request,
            ip_adapter_image_embeds=[self._features[first:]],
            width=SIDE,
            height=SIDE,
        )


@pytest.fixture
def folder(starter: Path, tmp_path: Path) -> Path:
    return tiny_faceid(tmp_path / "faceid", starter / "unet", TEXT_WIDTH)


@pytest.fixture
def plus_folder(starter: Path, tmp_path: Path) -> Path:
    return tiny_faceid(tmp_path / "plus", starter / "unet", TEXT_WIDTH, plus=True)


@pytest.mark.parametrize("plus", [False, True], ids=["plain", "plus"])
@pytest.mark.parametrize(
    ("family", "weight", "scale", "lora"),
    [
        ("sd15", 1.0, 5.0, True),
        ("sd15", 0.4, 1.0, True),
        ("sd15", 1.0, 5.0, False),
        ("sdxl", 0.8, 5.0, True),
    ],
)
def test_equals_diffusers(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    engine: Engine,
    plus: bool,
    family: str,
    weight: float,
    scale: float,
    lora: bool,
) -> None:
    model = request.getfixturevalue(family)
    folder = tiny_faceid(tmp_path / "face", model / "unet", WIDTHS[family], plus=plus, lora=lora)
    asked = request_for(model, use_of(folder, weight=weight), guidance_scale=scale)
    expected = FaceReference(PIPELINES[family], model, folder)(asked, weight)
    assert np.abs(ours(engine, asked) - expected).max() < 1e-4
    base = ours(engine, replace(asked, adapters=()))
    assert np.abs(expected - base).max() > 0.01


def test_the_second_plus_equals_diffusers(sd15: Path, tmp_path: Path, engine: Engine) -> None:
    folder = tiny_faceid(tmp_path / "faceid-plusv2_sd15", sd15 / "unet", TEXT_WIDTH, plus=True)
    asked = request_for(sd15, use_of(folder))
    expected = FaceReference("StableDiffusionPipeline", sd15, folder, shortcut=True)(asked, 1.0)
    assert np.abs(ours(engine, asked) - expected).max() < 1e-4
    first = FaceReference("StableDiffusionPipeline", sd15, folder)(asked, 1.0)
    assert np.abs(first - expected).max() > 1e-3


def test_a_lora_beside_the_file_is_part_of_it(sd15: Path, tmp_path: Path, engine: Engine) -> None:
    folder = tiny_faceid(tmp_path / "one", sd15 / "unet", TEXT_WIDTH)
    expected = ours(engine, request_for(sd15, use_of(folder)))
    parted = shutil.copytree(folder, tmp_path / "two")
    tensors = load_file(parted / FILE)
    unet = Reference("StableDiffusionPipeline", sd15)._pipe.unet
    paths = list(unet.attn_processors)
    lora = {}
    for name in [name for name in tensors if "_lora." in name]:
        _, number, rest = name.split(".", 2)
        lora[f"unet.{paths[int(number)]}.{rest}"] = tensors.pop(name)
    save_file(tensors, parted / FILE)
    without = ours(engine, request_for(sd15, use_of(parted)))
    save_file(lora, parted / FILE.replace(".safetensors", "_lora.safetensors"))
    (parted / FILE).touch()  # so that it is read again
    for path in (parted / FILE, parted):
        assert np.abs(ours(engine, request_for(sd15, use_of(path))) - expected).max() < 1e-6
    assert np.abs(without - expected).max() > 0.01


@pytest.mark.parametrize("off", [{"weight": 0.0}, {"enabled": False}], ids=str)
def test_off_is_the_base_to_the_last_bit(sd15: Path, tmp_path: Path, engine: Engine, off) -> None:
    folder = tiny_faceid(tmp_path / "face", sd15 / "unet", TEXT_WIDTH)
    base = ours(engine, request_for(sd15))
    assert np.array_equal(ours(engine, request_for(sd15, use_of(folder, **off))), base)


def test_the_model_is_as_it_was(folder: Path, env: Env) -> None:
    unet = env.host.unet
    before = dict(unet.attn_processors)
    weights = {name: tensor.clone() for name, tensor in unet.state_dict().items()}
    prepared = IPAdapter.load(folder, env).prepare(env, use_of(folder))
    hooked = env.host.low_rank
    with prepared.attach(env.host):
        assert unet.attn_processors != before
        assert len(hooked._hooks) == 4 * len(before)
    assert not hooked._hooks
    assert all(unet.attn_processors[name] is before[name] for name in before)
    left = unet.state_dict()
    assert all(torch.equal(left[name], weights[name]) for name in weights)


def test_the_face_is_read_once(folder: Path, env: Env) -> None:
    adapter = IPAdapter.load(folder, env)
    assert isinstance(adapter, FaceID)
    first, again = (adapter.prepare(env, use_of(folder)) for _ in range(2))
    assert again.image.layers is first.image.layers


def test_the_cut_is_twice_the_template() -> None:
    pixels = np.asarray(Image.fromarray(face_picture(128)))
    points = TEMPLATE + 5
    small, large = aligned(pixels, points), aligned(pixels, points, CUT)
    assert (small.shape, large.shape) == ((112, 112, 3), (224, 224, 3))
    shrunk = cv2.resize(large, (112, 112), interpolation=cv2.INTER_AREA)
    assert np.abs(shrunk.astype(int) - small).mean() < 4


def test_loading_can_be_cancelled(folder: Path, env: Env) -> None:
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        IPAdapter.load(folder, replace(env, stop=stop))


def test_a_picture_without_a_face_is_refused(folder: Path, env: Env) -> None:
    wall = Picture.from_array(np.full((64, 64), 128, np.uint8))
    with pytest.raises(AdapterError, match="finds no face"):
        IPAdapter.load(folder, env).prepare(env, replace(use_of(folder), picture=wall))


def test_no_picture_is_refused(folder: Path, env: Env) -> None:
    with pytest.raises(AdapterError, match="no picture to look at"):
        IPAdapter.load(folder, env).prepare(env, replace(use_of(folder), picture=None))


@pytest.mark.parametrize("lora", [False, True])
def test_another_family_is_refused(sdxl: Path, env: Env, tmp_path: Path, lora: bool) -> None:
    folder = tiny_faceid(tmp_path / "xl", sdxl / "unet", 2 * TEXT_WIDTH, lora=lora)
    with pytest.raises(AdapterError, match="another family of models"):
        IPAdapter.load(folder, env).prepare(env, use_of(folder))


def edit(folder: Path, change: Callable[[dict[str, torch.Tensor]], dict]) -> None:
    save_file(change(load_file(folder / FILE)), folder / FILE)


def without(part: str) -> Callable[[Path], object]:
    return lambda f: edit(f, lambda t: {k: v for k, v in t.items() if part not in k})


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "pickle": (lambda f: (f / FILE).rename(f / "ip-adapter-faceid.bin"), "pickle"),
    "truncated": (lambda f: (f / FILE).write_bytes((f / FILE).read_bytes()[:-9]), "too early"),
    "no second layer": (without("proj.2.weight"), "tensors do not make"),
    "half of a LoRA": (without("0.to_q_lora.up"), "tensors do not make"),
    "no bias": (without("proj.2.bias"), "incomplete"),
    "another recognition": (
        lambda f: edit(f, lambda t: {**t, "image_proj.proj.0.weight": torch.ones(1024, 128)}),
        "another face recognition",
    ),
    "not numbers": (
        lambda f: edit(f, lambda t: {k: v * float("nan") for k, v in t.items()}),
        "not numbers",
    ),
    "no face net": (lambda f: (f / "face_encoder.onnx").unlink(), "face_encoder.onnx"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(folder: Path, env: Env, damage: str) -> None:
    break_it, words = DAMAGE[damage]
    break_it(folder)
    with pytest.raises(AdapterError) as caught:
        IPAdapter.load(folder, env)
    assert words in caught.value.what
    assert caught.value.remedy


def test_plus_needs_an_image_encoder_that_fits(plus_folder: Path, env: Env) -> None:
    tiny_image_encoder(plus_folder / "image_encoder", hidden_size=16)
    with pytest.raises(AdapterError, match="no image encoder that fits it"):
        IPAdapter.load(plus_folder, env)


def test_it_is_no_instantid(folder: Path, env: Env) -> None:
    (folder / FILE).rename(folder / "ip-adapter.safetensors")
    with pytest.raises(AdapterError, match="is a FaceID, not an InstantID"):
        InstantID.load(folder, env)
