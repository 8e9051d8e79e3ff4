"""Masks and shares of blocks: what is kept to a part equals its definition, whatever the kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from support.engine_parity import Reference, ours, quiet
from support.tiny_adapters import plain, tiny_controlnet, tiny_image_encoder, tiny_ip_adapter
from support.tiny_loras import kohya, merge, random_lora, save
from support.tiny_models import TEXT_WIDTH, tiny_t2i_adapter

from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.block_keys import key_of
from studio.engine.engine import Engine

SIDE = 64


def shaded() -> np.ndarray:
    rows = np.linspace(0, 255, SIDE)
    return np.stack(np.broadcast_arrays(rows[:, None], rows[None], 128), -1).astype(np.uint8)


def left_half() -> np.ndarray:
    mask = np.zeros((SIDE, SIDE, 3), np.uint8)
    mask[:, : SIDE // 2] = 255
    return mask


LEFT = Picture.from_array(left_half())
WHITE = Picture.from_array(np.full((SIDE, SIDE, 3), 255, np.uint8))
BLACK = Picture.from_array(np.zeros((SIDE, SIDE, 3), np.uint8))


@pytest.fixture(scope="module")
def lora(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A LoRA of the U-Net's layers that have places."""
    layers = random_lora(Reference("StableDiffusionPipeline", sd15)._pipe, text=False)
    layers = {p: m for p, m in layers.items() if "time_emb" not in p}
    return save(kohya(layers), tmp_path_factory.mktemp("loras") / "a.safetensors")


@pytest.fixture(scope="module")
def uses(sd15: Path, lora: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, AdapterUse]:
    folder = tmp_path_factory.mktemp("scoped")
    ip = folder / "ip"
    tiny_image_encoder(ip / "image_encoder")
    tiny_ip_adapter(ip / "ip_adapter.safetensors", sd15 / "unet", plain(TEXT_WIDTH))
    tiny_controlnet(folder / "control", sd15 / "unet")
    tiny_t2i_adapter(folder / "t2i", in_channels=3)
    picture = Picture.from_array(shaded())
    return {
        "lora": AdapterUse("lora", str(lora), 0.8),
        "ip_adapter": AdapterUse("ip_adapter", str(ip), 0.7, picture=picture),
        "controlnet": AdapterUse("controlnet", str(folder / "control"), picture=picture),
        "t2i_adapter": AdapterUse("t2i_adapter", str(folder / "t2i"), picture=picture),
    }


def request_for(model: Path, *adapters: AdapterUse) -> Request:
    return Request(
        prompt="a red apple",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=4,
        guidance_scale=4,
        seed=3,
        adapters=adapters,
    )


KINDS = ("lora", "ip_adapter", "controlnet", "t2i_adapter")


@pytest.fixture
def drawn(sd15: Path, engine: Engine) -> Callable[..., np.ndarray]:
    def draw(*adapters: AdapterUse) -> np.ndarray:
        return ours(engine, request_for(sd15, *adapters))

    return draw


@pytest.mark.parametrize("kind", KINDS)
def test_a_white_mask_changes_nothing(kind: str, uses, drawn) -> None:
    use = uses[kind]
    assert np.abs(drawn(replace(use, mask=WHITE)) - drawn(use)).max() < 1e-4


@pytest.mark.parametrize("kind", KINDS)
def test_a_black_mask_is_the_base(kind: str, uses, drawn) -> None:
    base = drawn()
    assert np.abs(drawn(uses[kind]) - base).max() > 0.005
    assert np.abs(drawn(replace(uses[kind], mask=BLACK)) - base).max() < 1e-6


@pytest.mark.parametrize("kind", KINDS)
def test_a_mask_acts_mostly_where_it_is_white(kind: str, uses, drawn) -> None:
    base = drawn()
    change = np.abs(drawn(replace(uses[kind], mask=LEFT)) - base)[0].mean(axis=(0, 2))
    whole = np.abs(drawn(uses[kind]) - base)[0].mean(axis=(0, 2))
    left, right = slice(0, SIDE // 2), slice(SIDE // 2, None)
    share = change[left].sum() / change.sum()
    assert share > whole[left].sum() / whole.sum() + 0.03
    assert change[right].sum() < change[left].sum()


@pytest.mark.parametrize("kind", KINDS)
def test_no_share_of_any_block_is_the_base_to_the_last_bit(kind: str, uses, drawn) -> None:
    nowhere = (("early", 0.0), ("middle", 0.0), ("late", 0.0))
    assert np.array_equal(drawn(replace(uses[kind], blocks=nowhere)), drawn())


@pytest.mark.parametrize("kind", KINDS)
def test_half_of_every_block_is_half_the_weight(kind: str, uses, drawn) -> None:
    use = uses[kind]
    halved = replace(use, blocks=(("early", 0.5), ("middle", 0.5), ("late", 0.5)))
    assert np.abs(drawn(halved) - drawn(replace(use, weight=use.weight / 2))).max() < 1e-5


def test_a_lora_in_some_blocks_equals_those_layers_merged(
    sd15: Path, drawn, tmp_path: Path
) -> None:
    reference = Reference("StableDiffusionPipeline", sd15)
    layers = random_lora(reference._pipe)
    file = save(kohya(layers), tmp_path / "a.safetensors")
    blocks = (("early", 0.5), ("late", 0.0), ("mid.0.attn.0", 2.0), ("text", 0.25))
    for path, matrices in layers.items():
        key = key_of(path)
        share = {"in": 0.5, "down": 0.5, "up": 0.0, "out": 0.0, "text": 0.25, "mid": 1.0}
        factor = 2.0 if key == "mid.0.attn.0" else share[key.split(".")[0]]
        merge(reference._pipe, {path: matrices}, factor)
    request = Request(
        prompt="a red apple",
        model=str(sd15),
        width=64,
        height=64,
        steps=4,
        guidance_scale=4,
        seed=3,
    )
    expected = reference(request, width=64, height=64)
    assert np.abs(drawn(AdapterUse("lora", str(file), blocks=blocks)) - expected).max() < 1e-4


def test_ip_adapters_in_masks_equal_diffusers(sd15: Path, uses, drawn) -> None:
    """Two pictures, each in a half of its own."""
    from diffusers.image_processor import IPAdapterMaskProcessor

    reference = Reference("StableDiffusionPipeline", sd15)
    folder = uses["ip_adapter"].model
    with quiet():
        reference._pipe.load_ip_adapter(
            [folder, folder],
            subfolder=["", ""],
            weight_name=["ip_adapter.safetensors"] * 2,
            image_encoder_folder="image_encoder",
        )
    reference._pipe.set_ip_adapter_scale([0.7, 0.4])
    masks = [left_half()[..., 0], 255 - left_half()[..., 0]]
    processed = IPAdapterMaskProcessor().preprocess(
        [Image.fromarray(mask) for mask in masks], height=SIDE, width=SIDE
    )
    request = Request(
        prompt="a red apple",
        model=str(sd15),
        width=64,
        height=64,
        steps=4,
        guidance_scale=4,
        seed=3,
    )
    mirrored = np.ascontiguousarray(shaded()[:, ::-1])
    expected = reference(
        request,
        width=SIDE,
        height=SIDE,
        ip_adapter_image=[Image.fromarray(shaded()), Image.fromarray(mirrored)],
        cross_attention_kwargs={"ip_adapter_masks": [mask[None] for mask in processed]},
    )
    two = (
        replace(uses["ip_adapter"], mask=Picture.from_array(np.stack([masks[0]] * 3, -1))),
        replace(
            uses["ip_adapter"],
            weight=0.4,
            picture=Picture.from_array(mirrored),
            mask=Picture.from_array(np.stack([masks[1]] * 3, -1)),
        ),
    )
    assert np.abs(drawn(*two) - expected).max() < 1e-4


def test_ip_adapters_in_blocks_equal_diffusers(sd15: Path, uses, drawn) -> None:
    """The style of InstantStyle's presets: a scale for each block, none for the others."""
    reference = Reference("StableDiffusionPipeline", sd15)
    with quiet():
        reference._pipe.load_ip_adapter(
            uses["ip_adapter"].model,
            subfolder="",
            weight_name="ip_adapter.safetensors",
            image_encoder_folder="image_encoder",
        )
    unet = reference._pipe.unet
    up = next(n for n in unet.attn_processors if n.startswith("up_blocks"))
    block = re.match(r"up_blocks\.(\d+)", up)[1]
    count = len(unet.up_blocks[int(block)].attentions)
    scales = {"up": {f"block_{block}": [0.7 * share for share in (1.0, 0.5, 0.25)[:count]]}}
    reference._pipe.set_ip_adapter_scale(scales)
    request = Request(
        prompt="a red apple",
        model=str(sd15),
        width=64,
        height=64,
        steps=4,
        guidance_scale=4,
        seed=3,
    )
    expected = reference(
        request, width=SIDE, height=SIDE, ip_adapter_image=Image.fromarray(shaded())
    )
    shares = [(f"up.{block}.attn.{i}", share) for i, share in enumerate((1.0, 0.5, 0.25)[:count])]
    others = [
        (f"up.{i}", 0.0)
        for i, other in enumerate(unet.up_blocks)
        if str(i) != block and hasattr(other, "attentions")
    ]
    use = replace(
        uses["ip_adapter"],
        blocks=(("early", 0.0), ("middle", 0.0), *[s for s in shares if s[1] != 1], *others),
    )
    assert np.abs(drawn(use) - expected).max() < 1e-4


def test_a_masked_batch_is_its_pictures_one_by_one(sd15: Path, uses, engine: Engine) -> None:
    masked = tuple(replace(uses[kind], mask=LEFT) for kind in KINDS)
    request = Request(
        prompt="a", model=str(sd15), width=64, height=96, steps=2, guidance_scale=4, adapters=masked
    )
    together = ours(engine, replace(request, batch_size=2))
    alone = [ours(engine, replace(request, seed=seed)) for seed in (0, 1)]
    assert np.abs(together - np.concatenate(alone)).max() < 1e-4


def test_a_masked_run_leaves_the_model_as_it_was(sd15: Path, uses, drawn, engine: Engine) -> None:
    base = drawn()
    unet = engine._session.host.unet
    weights = {name: tensor.clone() for name, tensor in unet.state_dict().items()}
    drawn(*[replace(uses[kind], mask=LEFT) for kind in KINDS])
    assert not any(m._forward_hooks or m._forward_hooks_with_kwargs for m in unet.modules())
    assert all(torch.equal(t, weights[name]) for name, t in unet.state_dict().items())
    assert np.array_equal(drawn(), base)


def test_a_blend_is_its_members_at_their_shares(
    sd15: Path, engine: Engine, uses: dict[str, AdapterUse]
) -> None:
    lora, image = uses["lora"], uses["ip_adapter"]
    members = (replace(lora, weight=0.9), replace(image, weight=0.3), replace(lora, enabled=False))
    blend = AdapterUse("style_blend", "Mine", 0.8, members=members)
    flat = (replace(lora, weight=0.6), replace(image, weight=0.2))
    blended = ours(engine, request_for(sd15, uses["t2i_adapter"], blend))
    expected = ours(engine, request_for(sd15, uses["t2i_adapter"], *flat))
    assert np.abs(blended - expected).max() < 1e-6
    base = ours(engine, request_for(sd15))
    assert np.abs(blended - base).max() > 0.01
    assert np.array_equal(ours(engine, request_for(sd15, replace(blend, enabled=False))), base)
