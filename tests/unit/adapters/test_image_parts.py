"""What an IP-Adapter takes from a picture equals diffusers' scales block by block."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from support.engine_parity import Reference, ours, quiet
from support.tiny_adapters import plain, tiny_image_encoder, tiny_ip_adapter
from support.tiny_models import TEXT_WIDTH, tiny_sd15, tiny_sdxl

from studio.adapters.image_parts import shares_of
from studio.domain.errors import AdapterError
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.domain.takes import Takes
from studio.engine.engine import Engine

SIDE = 64
FILE = "ip_adapter.safetensors"
NOTES = np.random.default_rng(3).integers(0, 255, (38, 50, 3), dtype=np.uint8)

# diffusers' names: "block_2": [of attentions.0, of attentions.1, ...]; what is left out is 0.
SDXL: dict[Takes, dict[str, Any]] = {
    Takes.STYLE: {"up": {"block_0": [0.0, 1.0, 0.0]}},
    Takes.CONTENT: {"up": {"block_0": [1.0, 0.0, 0.0]}},
    Takes.LAYOUT: {"down": {"block_2": [0.0, 1.0]}},
    Takes.STYLE_AND_LAYOUT: {"down": {"block_2": [0.0, 1.0]}, "up": {"block_0": [0.0, 1.0, 0.0]}},
}
SD15: dict[Takes, dict[str, Any]] = {
    Takes.STYLE: {
        "down": {"block_0": 1.0, "block_1": 1.0},
        "mid": 1.0,
        "up": {"block_2": 1.0, "block_3": 1.0},
    },
    Takes.CONTENT: {"up": {"block_1": 1.0}},
    Takes.LAYOUT: {"down": {"block_2": [0.25, 1.0]}},
}
FOUR_LEVELS = {
    "block_out_channels": (16, 16, 32, 32),
    "layers_per_block": 2,
    "down_block_types": (*("CrossAttnDownBlock2D",) * 3, "DownBlock2D"),
    "up_block_types": ("UpBlock2D", *("CrossAttnUpBlock2D",) * 3),
}


@pytest.fixture(scope="module")
def xl(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("xl")
    model = tiny_sdxl(root / "model", layers_per_block=2)
    return model, _adapter(root / "style", model, 2 * TEXT_WIDTH)


@pytest.fixture(scope="module")
def sd(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("sd")
    model = tiny_sd15(root / "model", unet=FOUR_LEVELS)
    return model, _adapter(root / "style", model, TEXT_WIDTH)


@pytest.mark.parametrize("takes", SDXL)
def test_equals_diffusers_in_sdxl(xl: tuple[Path, Path], engine: Engine, takes: Takes) -> None:
    _compare("StableDiffusionXLPipeline", xl, engine, takes, SDXL[takes])


@pytest.mark.parametrize("takes", SD15)
def test_equals_diffusers_in_sd15(sd: tuple[Path, Path], engine: Engine, takes: Takes) -> None:
    _compare("StableDiffusionPipeline", sd, engine, takes, SD15[takes])


def test_takes_and_parts_multiply(xl: tuple[Path, Path], engine: Engine) -> None:
    """The share of a part that is taken is still the artist's."""
    style = _request(xl, takes=Takes.STYLE, weight=0.4)
    halved = _request(xl, takes=Takes.STYLE, weight=0.8, blocks={"up.0": 0.5})
    assert np.abs(ours(engine, style) - ours(engine, halved)).max() < 1e-6
    none = _request(xl, takes=Takes.STYLE, blocks={"up.0": 0.0})
    assert np.array_equal(ours(engine, none), ours(engine, replace(none, adapters=())))


def test_a_model_without_such_layers_says_so(host: Any) -> None:
    assert shares_of(host, Takes.EVERYTHING) == ()
    strange = type("Strange", (), {})()
    strange.family, strange.levels, strange.image_blocks = "sdxl", (1, 2, 3), ("mid.0.attn.0",)
    with pytest.raises(AdapterError, match="Let the adapter take everything"):
        shares_of(strange, Takes.LAYOUT)


def test_the_starter_has_layers_for_each(host: Any) -> None:
    one_by_one = [shares_of(host, takes) for takes in (Takes.STYLE, Takes.LAYOUT, Takes.CONTENT)]
    assert all(sum(shares) > 0 for shares in one_by_one)
    assert len(set(one_by_one)) == len(one_by_one)


def _compare(
    kind: str, files: tuple[Path, Path], engine: Engine, takes: Takes, scales: dict[str, Any]
) -> None:
    request = _request(files, takes=takes)
    model, folder = files
    reference = Reference(kind, model)
    with quiet():
        reference._pipe.load_ip_adapter(
            str(folder), subfolder="", weight_name=FILE, image_encoder_folder="image_encoder"
        )
    reference._pipe.set_ip_adapter_scale(scales)
    expected = reference(
        request, ip_adapter_image=[Image.fromarray(NOTES)], width=SIDE, height=SIDE
    )
    everything = ours(engine, _request(files, takes=Takes.EVERYTHING))
    assert np.abs(ours(engine, request) - expected).max() < 1e-4
    assert np.abs(expected - everything).max() > 0.01


def _request(files: tuple[Path, Path], **options: Any) -> Request:
    model, folder = files
    use = AdapterUse("ip_adapter", str(folder), picture=Picture.from_array(NOTES), **options)
    return Request(
        prompt="a red apple",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=3,
        guidance_scale=5,
        seed=7,
        adapters=(use,),
    )


def _adapter(folder: Path, model: Path, width: int) -> Path:
    tiny_image_encoder(folder / "image_encoder")
    tiny_ip_adapter(folder / FILE, model / "unet", plain(width))
    return folder
