"""The T2I-Adapter equals diffusers' adapter pipelines, and off is the base to the last bit."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from support.engine_parity import Reference, ours, quiet
from support.tiny_models import tiny_t2i_adapter

from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine

SIDE = 64


def drawing() -> np.ndarray:
    """Dark ink on white."""
    paper = np.full((SIDE, SIDE), 255, np.uint8)
    paper[16:20, 8:56] = 0
    paper[16:48, 30:34] = 60
    return paper


def request_for(model: Path, adapter: Path | str, **use) -> Request:
    entry = AdapterUse("t2i_adapter", str(adapter), picture=Picture.from_array(drawing()), **use)
    return Request(
        prompt="a red apple",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=5,
        guidance_scale=5,
        seed=7,
        adapters=(entry,),
    )


def reference(kind: str, model: Path, adapter: Path) -> Reference:
    from diffusers import T2IAdapter

    with quiet():
        loaded = T2IAdapter.from_pretrained(adapter, torch_dtype=torch.float32)
    return Reference(kind, model, adapter=loaded)


def ink() -> torch.Tensor:
    return torch.from_numpy(1 - drawing().astype(np.float32) / 255)[None, None]


@pytest.mark.parametrize("weight", [1.0, 0.35])
def test_equals_diffusers(sd15: Path, t2i: Path, engine: Engine, weight: float) -> None:
    request = request_for(sd15, t2i, weight=weight)
    pipeline = reference("StableDiffusionAdapterPipeline", sd15, t2i)
    expected = pipeline(
        request, image=ink(), adapter_conditioning_scale=weight, width=SIDE, height=SIDE
    )
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


def test_equals_diffusers_xl(sdxl: Path, tmp_path: Path, engine: Engine) -> None:
    adapter = tiny_t2i_adapter(tmp_path / "lines", xl=True)
    pipeline = reference("StableDiffusionXLAdapterPipeline", sdxl, adapter)
    request = request_for(sdxl, adapter, weight=0.8)
    expected = pipeline(
        request, image=ink(), adapter_conditioning_scale=0.8, width=SIDE, height=SIDE
    )
    assert np.abs(ours(engine, request) - expected).max() < 1e-4


def test_xl_takes_sizes_that_are_no_multiple_of_16(
    sdxl: Path, tmp_path: Path, engine: Engine
) -> None:
    adapter = tiny_t2i_adapter(tmp_path / "lines", xl=True)
    request = replace(request_for(sdxl, adapter), width=72, height=40)
    assert ours(engine, request).shape == (1, 40, 72, 3)


@pytest.mark.parametrize(
    "off", [{"weight": 0.0}, {"enabled": False}, {"start": 0.4, "end": 0.4}], ids=str
)
def test_off_is_the_base_to_the_last_bit(sd15: Path, t2i: Path, engine: Engine, off) -> None:
    request = request_for(sd15, t2i, **off)
    base = ours(engine, replace(request, adapters=()))
    with_it_on = ours(engine, request_for(sd15, t2i))
    assert np.array_equal(ours(engine, request), base)
    assert not np.array_equal(with_it_on, base)


def test_two_adapters_add_up(sd15: Path, t2i: Path, engine: Engine) -> None:
    half = request_for(sd15, t2i, weight=0.5)
    twice = replace(half, adapters=half.adapters * 2)
    once = ours(engine, request_for(sd15, t2i, weight=1.0))
    assert np.abs(ours(engine, twice) - once).max() < 1e-5


def test_the_embedded_sketch_adapter(starter: Path, engine: Engine) -> None:
    request = replace(request_for(starter, "starter:sketch"), model="starter")
    base = ours(engine, replace(request, adapters=()))
    assert np.abs(ours(engine, request) - base).max() > 0.01
