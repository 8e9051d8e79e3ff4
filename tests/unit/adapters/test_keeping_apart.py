"""LoRAs that keep clear, have passes of their own or act part by part, in whole runs."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from support.engine_parity import Reference, ours, request_for
from support.tiny_adapters import tiny_controlnet
from support.tiny_loras import Lora, Matrices, kohya, merge, random_lora, save

from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse
from studio.engine.block_keys import key_of

WEIGHTS = (0.8, 0.5)


@pytest.fixture(scope="module")
def loras(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Lora, AdapterUse]]:
    folder = tmp_path_factory.mktemp("loras")
    pipe = Reference("StableDiffusionPipeline", sd15)._pipe
    made = []
    for seed, weight in enumerate(WEIGHTS):
        layers = random_lora(pipe, seed=seed)
        file = save(kohya(layers), folder / f"{seed}.safetensors")
        made.append((layers, AdapterUse("lora", str(file), weight)))
    return made


def merged(sd15: Path, request, *changes: tuple[Lora, float]) -> np.ndarray:
    reference = Reference("StableDiffusionPipeline", sd15)
    for layers, weight in changes:
        merge(reference._pipe, layers, weight)
    return reference(request)


def test_keeping_clear_equals_the_projected_matrices(engine, sd15, loras):
    (first, upper), (second, lower) = loras
    clear = {}
    for path, matrices in second.items():
        q, _ = torch.linalg.qr(first[path].up.flatten(1))
        up = matrices.up.flatten(1)
        left = (up - q @ (q.T @ up)).reshape(matrices.up.shape)
        clear[path] = Matrices(matrices.down, left, matrices.alpha)
    request = request_for(sd15, upper, replace(lower, keeps_clear=True))
    found = ours(engine, request)
    expected = merged(sd15, request, (first, WEIGHTS[0]), (clear, WEIGHTS[1]))
    assert np.abs(found - expected).max() < 1e-4
    assert np.abs(found - ours(engine, request_for(sd15, upper, lower))).max() > 1e-3
    alone = ours(engine, request_for(sd15, replace(lower, keeps_clear=True)))
    assert np.array_equal(alone, ours(engine, request_for(sd15, lower)))


def test_passes_of_their_own_are_averaged(engine, sd15, loras):
    uses = [use for _, use in loras]
    silent = [replace(use, blocks=(("text", 0.0),)) for use in uses]
    request = request_for(sd15, *(replace(use, own_pass=True) for use in silent), steps=1)
    # With one step of DDIM the picture's latents are linear in the network's answer.
    request = replace(request, sampler="ddim")
    engine.load(str(sd15), lambda event: None, StopToken())
    unet = engine._session.host.unet
    answers: list[torch.Tensor] = []
    hook = unet.register_forward_hook(
        lambda module, inputs, output: answers.append(output[0].clone())
    )
    ours(engine, request)
    passes = list(answers)
    answers.clear()
    for use in silent:
        ours(engine, replace(request, adapters=(use,)))
    hook.remove()
    assert len(passes) == 2
    assert all(torch.equal(a, b) for a, b in zip(passes, answers, strict=True))


def test_the_average_is_what_the_sampler_gets(engine, sd15, loras, monkeypatch):
    from studio.engine.unet_host import UNetHost

    said = iter([torch.zeros(2, 4, 8, 8), torch.ones(2, 4, 8, 8)] * 8)
    heard = []
    monkeypatch.setattr(UNetHost, "_asked", lambda self, *args: next(said))
    predict = UNetHost.predict

    def spied(self, *args):
        heard.append(predict(self, *args))
        return heard[-1]

    monkeypatch.setattr(UNetHost, "predict", spied)
    uses = [replace(use, own_pass=True) for _, use in loras]
    ours(engine, request_for(sd15, *uses, steps=2))
    assert len(heard) == 2
    assert all(torch.equal(each, torch.full_like(each, 0.5)) for each in heard)


def test_what_has_no_pass_of_its_own_acts_in_all(engine, sd15, loras, tmp_path):
    first, second = (replace(use, own_pass=True) for _, use in loras)
    both = ours(engine, request_for(sd15, first, second))
    third = replace(second, weight=0.3, own_pass=False)
    assert not np.array_equal(ours(engine, request_for(sd15, first, second, third)), both)
    # One alone, or one that is off, needs no second pass.
    alone = ours(engine, request_for(sd15, first))
    assert np.array_equal(alone, ours(engine, request_for(sd15, loras[0][1])))
    off = replace(second, weight=0.0)
    assert np.array_equal(ours(engine, request_for(sd15, first, off)), alone)


def test_a_controlnet_is_asked_once_for_all_passes(engine, sd15, loras, tmp_path, monkeypatch):
    net = tiny_controlnet(tmp_path / "net", sd15 / "unet")
    picture = Picture.from_array(np.full((64, 64, 3), 128, np.uint8))
    control = AdapterUse("controlnet", str(net), picture=picture)
    from diffusers import ControlNetModel

    calls = []
    forward = ControlNetModel.forward
    monkeypatch.setattr(
        ControlNetModel,
        "forward",
        lambda self, *args, **named: (calls.append(1), forward(self, *args, **named))[1],
    )
    uses = [replace(use, own_pass=True) for _, use in loras]
    ours(engine, request_for(sd15, control, *uses, steps=3))
    assert len(calls) == 3


def test_part_by_part(engine, sd15, loras):
    layers, use = loras[0]
    ranges = (("down", 0.0, 0.5), ("late", 0.5, 1.0), ("middle", 1.0, 1.0), ("in", 0.25, 0.75))
    request = request_for(sd15, replace(use, ranges=ranges), steps=4)
    found = ours(engine, request)
    # The same with four LoRAs, each of which has some of the layers for some of the steps.
    groups = {
        (0.0, 0.5): [p for p in layers if key_of(p).startswith("down")],
        (0.5, 1.0): [p for p in layers if key_of(p).startswith(("up", "out"))],
        (0.25, 0.75): [p for p in layers if key_of(p) == "in"],
        (0.0, 1.0): [p for p in layers if key_of(p) == "text"],
    }
    folder = Path(use.model).parent
    uses = []
    for number, ((start, end), paths) in enumerate(groups.items()):
        file = save(kohya({p: layers[p] for p in paths}), folder / f"part{number}.safetensors")
        uses.append(AdapterUse("lora", str(file), use.weight, start, end))
    expected = ours(engine, replace(request, adapters=tuple(uses)))
    assert np.abs(found - expected).max() < 1e-5
    assert np.abs(found - ours(engine, request_for(sd15, use))).max() > 1e-3


def test_nothing_is_left_behind(engine, sd15, loras):
    base = ours(engine, request_for(sd15))
    (_, first), (_, second) = loras
    ours(engine, request_for(sd15, replace(first, own_pass=True), replace(second, own_pass=True)))
    ours(engine, request_for(sd15, first, replace(second, keeps_clear=True)))
    ours(engine, request_for(sd15, replace(first, ranges=(("late", 0.5, 1.0),))))
    assert not engine._session.host.low_rank._hooks
    assert np.array_equal(ours(engine, request_for(sd15)), base)
