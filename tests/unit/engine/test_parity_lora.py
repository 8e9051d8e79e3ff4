"""LoRAs equal stock pipelines with the change merged into the weights; off is the base exactly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from support.engine_parity import Reference, ours
from support.tiny_loras import Lora, diffusers, kohya, merge, random_lora, save
from support.tiny_models import tiny_starter

from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine

TOLERANCE = 1e-4
KINDS = {"sd15": "StableDiffusionPipeline", "sdxl": "StableDiffusionXLPipeline"}


def request_for(model: Path | str, *uses: AdapterUse, **changes) -> Request:
    return Request(
        **{
            "prompt": "a red apple",
            "negative_prompt": "blue",
            "model": str(model),
            "width": 64,
            "height": 64,
            "steps": 5,
            "guidance_scale": 5.0,
            "seed": 7,
            "adapters": uses,
            **changes,
        }
    )


def use(file: Path, weight: float = 1.0, **changes) -> AdapterUse:
    return AdapterUse("lora", str(file), weight, **changes)


@pytest.fixture(params=KINDS)
def pair(request, sd15: Path, sdxl: Path) -> tuple[Reference, Path]:
    folder = {"sd15": sd15, "sdxl": sdxl}[request.param]
    return Reference(KINDS[request.param], folder), folder


@pytest.fixture(scope="module")
def sd15_lora(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Lora, Path]:
    layers = random_lora(Reference(KINDS["sd15"], sd15)._pipe)
    return layers, save(kohya(layers), tmp_path_factory.mktemp("loras") / "ink.safetensors")


def expected(reference: Reference, request: Request) -> np.ndarray:
    return reference(request, width=request.width, height=request.height)


@pytest.mark.parametrize("weight", [1.0, 0.6, -0.5])
def test_kohya(pair, engine: Engine, tmp_path: Path, weight: float) -> None:
    reference, folder = pair
    layers = random_lora(reference._pipe)
    request = request_for(folder, use(save(kohya(layers), tmp_path / "a.safetensors"), weight))
    base = ours(engine, replace(request, adapters=()))
    merge(reference._pipe, layers, weight)
    picture = ours(engine, request)
    assert np.abs(picture - expected(reference, request)).max() < TOLERANCE
    assert np.abs(picture - base).max() > 0.01


def test_two_of_different_ranks_and_layouts(pair, engine: Engine, tmp_path: Path) -> None:
    reference, folder = pair
    first = random_lora(reference._pipe, rank=3, alpha=2, seed=1)
    second = random_lora(reference._pipe, rank=2, alpha=2, seed=2)  # diffusers: alpha = rank
    uses = (
        use(save(kohya(first), tmp_path / "a.safetensors"), 0.7),
        use(save(diffusers(second), tmp_path / "b.safetensors"), -0.4),
    )
    merge(reference._pipe, first, 0.7)
    merge(reference._pipe, second, -0.4)
    request = request_for(folder, *uses)
    assert np.abs(ours(engine, request) - expected(reference, request)).max() < TOLERANCE


def test_a_range_of_steps(sd15: Path, engine: Engine, tmp_path: Path) -> None:
    """On a U-Net alone, the stock pipeline can be merged and unmerged between steps."""
    reference = Reference(KINDS["sd15"], sd15)
    layers = random_lora(reference._pipe, text=False)
    file = save(kohya(layers), tmp_path / "a.safetensors")
    request = request_for(sd15, use(file, start=0.4, end=0.8))
    steps = {1: 1.0, 3: -1.0}  # after these: on from step 2 to step 3 of 0..4

    def merged(pipe, step, timestep, kwargs):
        merge(pipe, layers, steps.get(step, 0.0))
        return kwargs

    picture = reference(request, width=64, height=64, callback_on_step_end=merged)
    assert np.abs(ours(engine, request) - picture).max() < TOLERANCE
    assert np.abs(ours(engine, request_for(sd15, use(file))) - picture).max() > 1e-3


def test_neighbouring_ranges_are_one_run(sd15: Path, engine: Engine, tmp_path: Path) -> None:
    layers = random_lora(Reference(KINDS["sd15"], sd15)._pipe, text=False)
    file = save(kohya(layers), tmp_path / "a.safetensors")
    halves = request_for(sd15, use(file, 0.5, end=0.4), use(file, 0.5, start=0.4))
    assert np.array_equal(ours(engine, halves), ours(engine, request_for(sd15, use(file, 0.5))))
    twice = request_for(sd15, use(file, 0.5), use(file, 0.5))
    assert np.abs(ours(engine, twice) - ours(engine, request_for(sd15, use(file)))).max() < 1e-5


@pytest.mark.parametrize(
    "off", [{"weight": 0.0}, {"enabled": False}, {"start": 0.4, "end": 0.4}], ids=str
)
def test_off_is_the_base_to_the_last_bit(sd15: Path, sd15_lora, engine: Engine, off) -> None:
    base = ours(engine, request_for(sd15))
    assert not np.array_equal(ours(engine, request_for(sd15, use(sd15_lora[1]))), base)
    assert np.array_equal(ours(engine, request_for(sd15, use(sd15_lora[1], **off))), base)
    assert np.array_equal(ours(engine, request_for(sd15)), base)


def test_nothing_is_left_in_the_model(sd15: Path, sd15_lora, engine: Engine) -> None:
    ours(engine, request_for(sd15))
    session = engine._session
    assert session is not None
    networks = [session.host.unet, *session.host.prompts.networks.values()]
    before = [{k: v.clone() for k, v in n.state_dict().items()} for n in networks]
    ours(engine, request_for(sd15, use(sd15_lora[1]), use(sd15_lora[1], -0.5)))
    for network, weights in zip(networks, before, strict=True):
        assert list(network.state_dict()) == list(weights)
        assert all(torch.equal(v, weights[k]) for k, v in network.state_dict().items())
        assert not any(module._forward_hooks for module in network.modules())


def test_the_text_encoders_part_is_read_with_its_weight(
    sd15: Path, engine: Engine, tmp_path: Path
) -> None:
    """Only text layers, one file, two weights: the text cache must not mix them up."""
    reference = Reference(KINDS["sd15"], sd15)
    layers = {
        p: m for p, m in random_lora(reference._pipe).items() if p.startswith("text_encoder.")
    }
    file = save(kohya(layers), tmp_path / "t.safetensors")
    full, half = (ours(engine, request_for(sd15, use(file, w))) for w in (1.0, 0.5))
    base = ours(engine, request_for(sd15))
    for weight, picture in ((0.5, half), (0.5, full)):
        merge(reference._pipe, layers, weight)
        assert np.abs(picture - expected(reference, request_for(sd15))).max() < TOLERANCE
    assert np.abs(full - base).max() > 0.005


@pytest.mark.parametrize("steps", [1, 4, 6])
def test_a_few_steps_of_lcm(starter: Path, engine: Engine, tmp_path: Path, steps: int) -> None:
    """As the embedded model's fast LoRA is meant to be used: v-prediction, zero terminal SNR."""
    reference = Reference(KINDS["sd15"], starter)
    layers = random_lora(reference._pipe, text=False)
    file = save(kohya(layers), tmp_path / "fast.safetensors")
    few = {"sampler": "lcm", "steps": steps, "guidance_scale": 1.0}
    request = request_for(starter, use(file), **few)
    merge(reference._pipe, layers)
    pictures = ours(engine, replace(request, batch_size=2))
    assert np.abs(pictures[:1] - expected(reference, request)).max() < TOLERANCE
    # The noise of every step comes from the picture's own generator, not from the batch's.
    assert np.array_equal(pictures[1:], ours(engine, replace(request, seed=8)))


def test_a_lora_of_the_embedded_family(tmp_path: Path) -> None:
    folder = tiny_starter(tmp_path / "starter")
    layers = random_lora(Reference(KINDS["sd15"], folder)._pipe, text=False)
    (folder / "adapters" / "loras").mkdir()
    file = save(kohya(layers), folder / "adapters" / "loras" / "ink.safetensors")
    engine = Engine("cpu", folder)
    named = ours(engine, request_for("starter", AdapterUse("lora", "starter:loras/ink")))
    assert np.array_equal(named, ours(engine, request_for("starter", use(file))))
    assert np.abs(named - ours(engine, request_for("starter"))).max() > 0.01
