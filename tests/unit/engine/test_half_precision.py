"""Weights in bf16, as on a GPU: number formats never mix, and pictures stay nearly the same."""

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from support.engine_parity import Reference
from support.tiny_loras import kohya, random_lora, save
from support.tiny_models import TEXT_WIDTH

from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, InitImage, Request
from studio.engine import autoencoder, engine
from studio.engine.device import Device
from studio.engine.engine import Engine


def ramp(shape: tuple[int, ...] = (64, 64, 3)) -> Picture:
    count = int(np.prod(shape))
    return Picture.from_array((np.arange(count) * 255 // count).astype(np.uint8).reshape(shape))


SKETCH = AdapterUse("t2i_adapter", "starter:sketch", picture=ramp((64, 64)))
REQUESTS = {
    "text": {"sampler": "euler_a"},
    "batch": {"batch_size": 2},
    "adapter": {"adapters": (SKETCH,)},
    "picture": {"init": InitImage(ramp())},
    "mask": {"init": InitImage(ramp(), 0.8, ramp((64, 64)))},
}


@pytest.fixture
def half_engine(starter: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setattr(engine, "choose", lambda name: Device("cpu", torch.bfloat16))
    monkeypatch.setattr(Device, "whole_batches", property(lambda self: True))
    return Engine("cpu", starter)


def run(maker: Engine, request: Request):
    return maker.run(request, lambda event: None, StopToken())


@pytest.mark.parametrize("case", REQUESTS)
@pytest.mark.parametrize("model", ["starter", "sdxl"])
def test_close_to_full_precision(
    sdxl: Path, starter: Path, half_engine: Engine, model: str, case: str
) -> None:
    if (model, case) == ("sdxl", "adapter"):
        pytest.skip("the sketch adapter belongs to the starter")
    name = "starter" if model == "starter" else str(sdxl)
    request = Request(
        **{
            "prompt": "a cat",
            "model": name,
            "width": 64,
            "height": 64,
            "steps": 4,
            **REQUESTS[case],
        }
    )
    half = run(half_engine, request)
    full = run(Engine("cpu", starter), request)
    assert half.dtype == "bfloat16"
    difference = half.results[0].pixels.astype(int) - full.results[0].pixels
    assert np.abs(difference).mean() < 4


def test_an_autoencoder_that_overflows_is_run_in_full_precision(
    half_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = Request(prompt="a cat", width=64, height=64, steps=2)
    expected = run(half_engine, request)
    vae = half_engine._session.host.autoencoder._module
    decode = vae.decode

    def overflowing(latents, **options):
        made = decode(latents, **options)[0]
        return (made * float("nan") if vae.dtype == torch.bfloat16 else made,)

    monkeypatch.setattr(vae, "decode", overflowing)
    outcome = run(half_engine, request)
    assert outcome.warnings == (autoencoder.FULL_PRECISION,)
    assert vae.dtype == torch.bfloat16
    difference = outcome.results[0].pixels.astype(int) - expected.results[0].pixels
    assert np.abs(difference).mean() < 4


def test_two_loras_and_a_learned_word(starter: Path, half_engine: Engine, tmp_path: Path) -> None:
    layers = random_lora(Reference("StableDiffusionPipeline", starter)._pipe)
    file = str(save(kohya(layers), tmp_path / "ink.safetensors"))
    word = {"<a>": torch.linspace(-1, 1, 2 * TEXT_WIDTH).reshape(2, TEXT_WIDTH)}
    save_file(word, tmp_path / "a.safetensors")
    uses = (
        AdapterUse("lora", file, 0.3),
        AdapterUse("lora", file, -0.2, end=0.5),
        AdapterUse("textual_inversion", str(tmp_path / "a.safetensors"), 0.8),
    )
    request = Request("a cat", model="starter", width=64, height=64, steps=4, adapters=uses)
    half = run(half_engine, request).results[0].pixels.astype(int)
    whole = run(Engine("cpu", starter), request).results[0].pixels.astype(int)
    assert np.abs(half - whole).mean() < 4
