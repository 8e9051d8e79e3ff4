"""A T2I-Adapter, two ControlNets and two image prompts in one run equal diffusers' own parts."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file
from support.engine_parity import Reference, ours, quiet
from support.tiny_adapters import (
    face_picture,
    plain,
    tiny_controlnet,
    tiny_image_encoder,
    tiny_instantid,
    tiny_ip_adapter,
)
from support.tiny_loras import kohya, merge, random_lora, save
from support.tiny_models import TEXT_WIDTH, tiny_t2i_adapter

from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine import engine as engine_module
from studio.engine.device import Device
from studio.engine.engine import Engine
from studio.faces.keypoints import draw_key_points
from studio.faces.onnx_reader import OnnxFaceReader

SIDE = 64
WEIGHTS = {"t2i_adapter": 0.9, "controlnet": 0.6, "ip_adapter": 0.5, "instantid": 0.7}


def colours() -> np.ndarray:
    rows = np.linspace(0, 255, SIDE)
    return np.stack(np.broadcast_arrays(rows[:, None], rows[None], 128), -1).astype(np.uint8)


def lines() -> np.ndarray:
    picture = np.zeros((SIDE, SIDE, 3), np.uint8)
    picture[30:34] = 255
    return picture


PICTURES = {
    "t2i_adapter": colours(),
    "controlnet": lines(),
    "ip_adapter": colours()[:32, :32],
    "instantid": face_picture(64),
}


@pytest.fixture(scope="module")
def folders(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root, unet = tmp_path_factory.mktemp("adapters"), sd15 / "unet"
    tiny_t2i_adapter(root / "t2i_adapter", in_channels=3)
    tiny_controlnet(root / "controlnet", unet)
    tiny_image_encoder(root / "ip_adapter" / "image_encoder")
    tiny_ip_adapter(root / "ip_adapter" / "ip_adapter.safetensors", unet, plain(TEXT_WIDTH))
    tiny_instantid(root / "instantid", unet, TEXT_WIDTH)
    return {kind: root / kind for kind in WEIGHTS}


def request_for(model: Path, folders: dict[str, Path], *kinds: str) -> Request:
    uses = tuple(
        AdapterUse(kind, str(folders[kind]), WEIGHTS[kind], picture=picture_of(kind))
        for kind in kinds
    )
    return Request(
        prompt="a red apple",
        negative_prompt="blue sea",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=4,
        guidance_scale=5,
        seed=7,
        adapters=uses,
    )


def picture_of(kind: str) -> Picture:
    return Picture.from_array(np.ascontiguousarray(PICTURES[kind]))


class Everything(Reference):
    """diffusers' ControlNet pipeline; what it cannot do is put into its networks' calls."""

    def __init__(self, model: Path, folders: dict[str, Path]) -> None:
        from diffusers import ControlNetModel, T2IAdapter
        from transformers import CLIPVisionModelWithProjection

        with quiet():
            net = ControlNetModel.from_pretrained(folders["controlnet"])
            identity = ControlNetModel.from_pretrained(folders["instantid"] / "ControlNetModel")
            sketch = T2IAdapter.from_pretrained(folders["t2i_adapter"])
            encoder = CLIPVisionModelWithProjection.from_pretrained(
                folders["ip_adapter"] / "image_encoder"
            )
            super().__init__("StableDiffusionControlNetPipeline", model, controlnet=[net, identity])
            self._pipe.load_ip_adapter(
                [
                    nested(folders["ip_adapter"] / "ip_adapter.safetensors"),
                    nested(folders["instantid"] / "ip-adapter.safetensors"),
                ],
                subfolder=["", ""],
                weight_name=["", ""],
                image_encoder_folder=None,
            )
        self._pipe.set_ip_adapter_scale([WEIGHTS["ip_adapter"], WEIGHTS["instantid"]])
        self._style = style_features(encoder)
        face = OnnxFaceReader.open(folders["instantid"]).read(picture_of("instantid"))
        embedding = torch.from_numpy(face.embedding)
        self._face = torch.stack([torch.zeros_like(embedding), embedding])[:, None]
        self._points = draw_key_points(face.points, (SIDE, SIDE))
        with torch.no_grad():
            projection = self._pipe.unet.encoder_hid_proj.image_projection_layers[1]
            adds(identity, encoder_hidden_states=lambda: projection(self._face))
            drawing = torch.from_numpy(colours().astype(np.float32) / 255).permute(2, 0, 1)[None]
            features = [level * WEIGHTS["t2i_adapter"] for level in sketch(drawing)]
        adds(
            self._pipe.unet,
            down_intrablock_additional_residuals=lambda: [f.clone() for f in features],
        )

    def __call__(self, request: Request, **inputs: Any) -> np.ndarray:
        return super().__call__(
            request,
            image=[Image.fromarray(lines()), Image.fromarray(self._points)],
            controlnet_conditioning_scale=[WEIGHTS["controlnet"], WEIGHTS["instantid"]],
            ip_adapter_image_embeds=[self._style, self._face[:, None]],
            **inputs,
        )


def nested(file: Path) -> dict[str, dict[str, torch.Tensor]]:
    state: dict[str, dict[str, torch.Tensor]] = {"image_proj": {}, "ip_adapter": {}}
    for name, tensor in load_file(file).items():
        group, _, rest = name.partition(".")
        state[group][rest] = tensor
    return state


def style_features(encoder: Any) -> torch.Tensor:
    from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

    processor = CLIPImageProcessorPil(size=32, crop_size=32)
    image = Image.fromarray(PICTURES["ip_adapter"])
    with torch.no_grad():
        seen = encoder(processor(image, return_tensors="pt").pixel_values).image_embeds
    return torch.stack([torch.zeros_like(seen), seen])


def adds(module: Any, **more: Any) -> None:
    """Every call of ``module`` gets ``more``, made anew."""
    forward = module.forward
    module.forward = lambda *args, **kwargs: forward(
        *args, **{**kwargs, **{name: make() for name, make in more.items()}}
    )


def test_all_at_once_equal_a_reference(
    sd15: Path, folders: dict[str, Path], engine: Engine
) -> None:
    request = request_for(sd15, folders, *WEIGHTS)
    expected = Everything(sd15, folders)(request)
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


def test_a_lora_and_a_learned_word_join_them(
    sd15: Path, folders: dict[str, Path], engine: Engine, tmp_path: Path
) -> None:
    reference = Everything(sd15, folders)
    layers = random_lora(Reference("StableDiffusionPipeline", sd15)._pipe)
    word = torch.linspace(-0.5, 0.5, 2 * TEXT_WIDTH).reshape(2, TEXT_WIDTH)
    save_file({"<a>": word}, tmp_path / "a.safetensors")
    with quiet():
        reference._pipe.load_textual_inversion(word, token="<a>")
    merge(reference._pipe, layers, 0.4)
    request = request_for(sd15, folders, *WEIGHTS)
    more = (
        AdapterUse("lora", str(save(kohya(layers), tmp_path / "l.safetensors")), 0.4),
        AdapterUse("textual_inversion", str(tmp_path / "a.safetensors")),
    )
    request = replace(request, prompt="a red <a> apple", adapters=request.adapters + more)
    assert np.abs(ours(engine, request) - reference(request)).max() < 1e-4


def test_each_of_them_counts(sd15: Path, folders: dict[str, Path], engine: Engine) -> None:
    whole = ours(engine, request_for(sd15, folders, *WEIGHTS))
    for left_out in WEIGHTS:
        others = [kind for kind in WEIGHTS if kind != left_out]
        assert np.abs(ours(engine, request_for(sd15, folders, *others)) - whole).max() > 1e-3


def test_all_off_is_the_base_to_the_last_bit(
    sd15: Path, folders: dict[str, Path], engine: Engine
) -> None:
    request = request_for(sd15, folders, *WEIGHTS)
    base = ours(engine, replace(request, adapters=()))
    for off in ({"weight": 0.0}, {"start": 0.3, "end": 0.3}):
        uses = tuple(replace(use, **off) for use in request.adapters)
        assert np.array_equal(ours(engine, replace(request, adapters=uses)), base)


def test_a_run_leaves_the_model_as_it_was(
    sd15: Path, folders: dict[str, Path], engine: Engine
) -> None:
    request = request_for(sd15, folders, *WEIGHTS)
    base = ours(engine, replace(request, adapters=()))
    unet = engine._session.host.unet
    before, printed = dict(unet.attn_processors), repr(unet)
    weights = {name: tensor.clone() for name, tensor in unet.state_dict().items()}
    ours(engine, request)
    assert all(unet.attn_processors[name] is before[name] for name in before)
    assert repr(unet) == printed
    assert all(torch.equal(t, weights[name]) for name, t in unet.state_dict().items())
    assert np.array_equal(ours(engine, replace(request, adapters=())), base)


def test_an_adapter_that_fails_takes_the_others_out(
    sd15: Path, folders: dict[str, Path], engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = request_for(sd15, folders, "ip_adapter", "instantid")
    ours(engine, request)
    unet = engine._session.host.unet
    before = dict(unet.attn_processors)

    def fail(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("studio.adapters.instantid.PreparedIdentity.attach", fail)
    with pytest.raises(ZeroDivisionError):
        ours(engine, request)
    assert all(unet.attn_processors[name] is before[name] for name in before)


@pytest.mark.parametrize("guidance", [5.0, 1.0])
def test_a_batch_at_once_is_its_pictures_one_by_one(
    sd15: Path,
    folders: dict[str, Path],
    engine: Engine,
    monkeypatch: pytest.MonkeyPatch,
    guidance: float,
) -> None:
    request = replace(request_for(sd15, folders, *WEIGHTS), guidance_scale=guidance)
    alone = [ours(engine, replace(request, seed=seed)) for seed in (7, 8)]
    monkeypatch.setattr(Device, "whole_batches", property(lambda self: True))
    together = ours(engine, replace(request, batch_size=2))
    assert np.abs(together - np.concatenate(alone)).max() < 1e-4


def test_number_formats_never_mix(
    starter: Path,
    sd15: Path,
    folders: dict[str, Path],
    engine: Engine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    request = request_for(sd15, folders, *WEIGHTS)
    uses = tuple(replace(use, weight=use.weight / 3) for use in request.adapters)
    request = replace(request, adapters=uses, guidance_scale=2)
    full = ours(engine, request)
    monkeypatch.setattr(engine_module, "choose", lambda name: Device("cpu", torch.bfloat16))
    half = ours(Engine("cpu", starter), request)
    assert np.abs(half - full).mean() < 4 / 255
