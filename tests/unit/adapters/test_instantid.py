"""InstantID equals a reference of diffusers' parts, and every way in which it can fail."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file
from support.engine_parity import Reference, ours, quiet, request_for
from support.tiny_adapters import face_picture, tiny_instantid, tiny_ip_adapter
from support.tiny_adapters import plus as plus_shapes
from support.tiny_models import TEXT_WIDTH

from studio.adapters.base import Env
from studio.adapters.instantid import InstantID, placed
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.face_use import FaceUse, Look
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine
from studio.faces.align import TEMPLATE
from studio.faces.keypoints import draw_key_points
from studio.faces.onnx_reader import OnnxFaceReader

SIDE = 64
FILE = "ip-adapter.safetensors"
PIPELINES = {
    "sd15": "StableDiffusionControlNetPipeline",
    "sdxl": "StableDiffusionXLControlNetPipeline",
}


def portrait() -> Picture:
    return Picture.from_array(face_picture(128))


def use_of(path: Path, **options) -> AdapterUse:
    return AdapterUse("instantid", str(path), picture=portrait(), **options)


class IdentityReference(Reference):
    """A ControlNet pipeline with an IP-Adapter whose ControlNet reads faces instead of words."""

    def __init__(self, kind: str, model: Path, folder: Path) -> None:
        from diffusers import ControlNetModel

        with quiet():
            net = ControlNetModel.from_pretrained(folder / "ControlNetModel")
        super().__init__(kind, model, controlnet=net)
        state: dict[str, dict[str, torch.Tensor]] = {"image_proj": {}, "ip_adapter": {}}
        for name, tensor in load_file(folder / FILE).items():
            group, _, rest = name.partition(".")
            state[group][rest] = tensor
        with quiet():
            self._pipe.load_ip_adapter(
                state, subfolder="", weight_name="", image_encoder_folder=None
            )
        face = OnnxFaceReader.open(folder).read(portrait())
        embedding = torch.from_numpy(face.embedding)
        self._features = torch.stack([torch.zeros_like(embedding), embedding])[:, None]
        self._points = draw_key_points(face.points / 2, (SIDE, SIDE))
        self._read_faces(net)

    def _read_faces(self, net) -> None:
        with torch.no_grad():
            tokens = self._pipe.unet.encoder_hid_proj.image_projection_layers[0](self._features)
        forward = net.forward

        def with_tokens(*args, encoder_hidden_states, **kwargs):
            own = tokens[2 - len(encoder_hidden_states) :]
            return forward(*args, encoder_hidden_states=own, **kwargs)

        net.forward = with_tokens

    def __call__(self, request: Request, weight: float, **inputs) -> np.ndarray:
        self._pipe.set_ip_adapter_scale(weight)
        features = self._features if request.guidance_scale > 1 else self._features[1:]
        return super().__call__(
            request,
            image=Image.fromarray(self._points),
            controlnet_conditioning_scale=weight,
            ip_adapter_image_embeds=[features[:, None]],
            **inputs,
        )


@pytest.fixture(scope="session")
def folders(sd15: Path, sdxl: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("adapters")
    return {
        "sd15": tiny_instantid(root / "sd15", sd15 / "unet", TEXT_WIDTH),
        "sdxl": tiny_instantid(root / "sdxl", sdxl / "unet", 2 * TEXT_WIDTH),
    }


@pytest.fixture(scope="session")
def embedded(starter: Path) -> Path:
    return tiny_instantid(starter / "adapters" / "identity", starter / "unet", TEXT_WIDTH)


@pytest.fixture
def folder(embedded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(embedded, tmp_path / "identity")


@pytest.mark.parametrize(
    ("family", "weight", "scale"), [("sd15", 1.0, 5.0), ("sd15", 0.4, 1.0), ("sdxl", 0.8, 5.0)]
)
def test_equals_a_reference(
    request: pytest.FixtureRequest,
    folders: dict[str, Path],
    engine: Engine,
    family: str,
    weight: float,
    scale: float,
) -> None:
    model, folder = request.getfixturevalue(family), folders[family]
    asked = request_for(model, use_of(folder, weight=weight), guidance_scale=scale)
    expected = IdentityReference(PIPELINES[family], model, folder)(asked, weight)
    assert np.abs(ours(engine, asked) - expected).max() < 1e-4
    base = ours(engine, replace(asked, adapters=()))
    assert np.abs(expected - base).max() > 0.01


@pytest.mark.parametrize(
    "off", [{"weight": 0.0}, {"enabled": False}, {"start": 0.3, "end": 0.3}], ids=str
)
def test_off_is_the_base_to_the_last_bit(
    sd15: Path, folders: dict[str, Path], engine: Engine, off
) -> None:
    base = ours(engine, request_for(sd15))
    assert np.array_equal(ours(engine, request_for(sd15, use_of(folders["sd15"], **off))), base)


def test_the_embedded_one(starter: Path, embedded: Path, engine: Engine) -> None:
    use = replace(use_of(embedded), model="starter:identity")
    request = request_for(Path("starter"), use)
    base = ours(engine, replace(request, adapters=()))
    assert np.abs(ours(engine, request) - base).max() > 0.01


PLACE = ((0.2, 0.2), (0.4, 0.2), (0.3, 0.3), (0.22, 0.4), (0.38, 0.4))


def test_a_face_is_put_where_it_is_told(folder: Path, env: Env) -> None:
    use = replace(use_of(folder), face=FaceUse(place=PLACE))
    drawn = InstantID.load(folder, env).prepare(env, use).on_step(0, 4).controls[0].picture
    expected = draw_key_points(np.array(PLACE, np.float32) * 64, (64, 64))
    assert np.array_equal((drawn[0] * 255).round().byte().numpy().transpose(1, 2, 0), expected)


def test_a_chosen_face_and_further_looks_say_who_it_is(folder: Path, env: Env) -> None:
    adapter = InstantID.load(folder, env)

    def tokens(face: FaceUse | None) -> torch.Tensor:
        prepared = adapter.prepare(env, replace(use_of(folder), face=face))
        return prepared.on_step(0, 4).controls[0].hidden

    alone = tokens(None)
    assert torch.equal(tokens(FaceUse(place=PLACE)), alone)
    assert not torch.allclose(tokens(FaceUse(points=PLACE)), alone)
    mirrored = Picture.from_array(np.ascontiguousarray(face_picture(128)[:, ::-1]))
    assert not torch.allclose(tokens(FaceUse(looks=(Look(mirrored, PLACE),))), alone)


def test_published_files_read_faces_through_a_pack(folder: Path, env: Env, tmp_path: Path) -> None:
    """They bring no face nets: those are InsightFace's antelopev2, which lies elsewhere."""
    own = InstantID.load(folder, env)
    packs = tmp_path / "packs" / "antelopev2"
    packs.mkdir(parents=True)
    (folder / "face_encoder.onnx").rename(packs / "glintr100.onnx")
    (folder / "face_keypoints.onnx").unlink()
    use = replace(use_of(folder), face=FaceUse(points=PLACE))
    through = InstantID.load(folder, replace(env, face_packs=(packs.parent,)))
    seen = [a.prepare(env, use).on_step(0, 4).controls[0].hidden for a in (own, through)]
    assert torch.equal(*seen)
    with pytest.raises(AdapterError, match="recognises faces"):
        InstantID.load(folder, env)


def test_the_model_is_as_it_was(folder: Path, env: Env) -> None:
    before = dict(env.host.unet.attn_processors)
    prepared = InstantID.load(folder, env).prepare(env, use_of(folder))
    with prepared.attach(env.host):
        assert env.host.unet.attn_processors != before
    assert all(env.host.unet.attn_processors[name] is before[name] for name in before)


def test_both_nets_get_the_face(folder: Path, env: Env) -> None:
    contribution = InstantID.load(folder, env).prepare(env, use_of(folder)).on_step(0, 4)
    call, image = contribution.controls[0], contribution.images[0]
    assert call.hidden.shape == (2, 5, TEXT_WIDTH)
    assert [key.shape[:2] for key, _ in image.layers] == [(2, 5)] * len(env.host.image_layers)
    assert call.picture.shape == (1, 3, 64, 64)
    assert call.picture[0, :, 22, 22].tolist() == [1.0, 0.0, 0.0]  # the left eye is red


def test_a_face_keeps_its_shape() -> None:
    assert placed(TEMPLATE, (112, 112), (224, 224)) == pytest.approx(TEMPLATE * 2)
    assert placed(TEMPLATE, (112, 112), (112, 224)) == pytest.approx(TEMPLATE + np.array([0, 56]))
    assert placed(TEMPLATE, (112, 224), (112, 112)) == pytest.approx(
        TEMPLATE / 2 + np.array([28, 0])
    )


def test_a_picture_without_a_face_is_refused(folder: Path, env: Env) -> None:
    wall = Picture.from_array(np.full((64, 64, 3), 128, np.uint8))
    with pytest.raises(AdapterError, match="finds no face") as caught:
        InstantID.load(folder, env).prepare(env, replace(use_of(folder), picture=wall))
    assert caught.value.remedy


def test_no_picture_is_refused(folder: Path, env: Env) -> None:
    with pytest.raises(AdapterError, match="no picture to look at"):
        InstantID.load(folder, env).prepare(env, replace(use_of(folder), picture=None))


@pytest.mark.parametrize("part", ["adapter", "net"])
def test_another_family_is_refused(
    folder: Path, folders: dict[str, Path], env: Env, part: str
) -> None:
    if part == "adapter":
        shutil.copy(folders["sdxl"] / FILE, folder / FILE)
    else:
        shutil.rmtree(folder / "ControlNetModel")
        shutil.copytree(folders["sd15"] / "ControlNetModel", folder / "ControlNetModel")
    with pytest.raises(AdapterError, match="another family of models"):
        InstantID.load(folder, env).prepare(env, use_of(folder))


def test_loading_can_be_cancelled(folder: Path, env: Env) -> None:
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        InstantID.load(folder, replace(env, stop=stop))


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "There is no InstantID"),
    "pickle": (lambda f: (f / FILE).rename(f / "ip-adapter.bin"), "pickle"),
    "not a model": (lambda f: (f / FILE).write_text("a letter to a friend"), "damaged"),
    "truncated": (lambda f: (f / FILE).write_bytes((f / FILE).read_bytes()[:-9]), "too early"),
    "another file": (
        lambda f: save_file({"lora_unet_x": torch.zeros(2)}, f / FILE),
        "is not an InstantID",
    ),
    "half of it": (
        lambda f: save_file(
            {k: v for k, v in load_file(f / FILE).items() if "norm_out.bias" not in k}, f / FILE
        ),
        "incomplete",
    ),
    "no net": (lambda f: shutil.rmtree(f / "ControlNetModel"), "no ControlNet"),
    "no face net": (lambda f: (f / "face_encoder.onnx").unlink(), "face_encoder.onnx"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_sentence(folder: Path, env: Env, damage: str) -> None:
    break_it, words = DAMAGE[damage]
    break_it(folder)
    with pytest.raises(AdapterError) as caught:
        InstantID.load(folder, env)
    assert words in caught.value.what
    assert caught.value.remedy


def test_an_ip_adapter_for_pictures_is_refused(starter: Path, folder: Path, env: Env) -> None:
    tiny_ip_adapter(folder / FILE, starter / "unet", plus_shapes(TEXT_WIDTH))
    with pytest.raises(AdapterError, match="an IP-Adapter for pictures"):
        InstantID.load(folder, env)
