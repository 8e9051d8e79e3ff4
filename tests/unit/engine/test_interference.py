"""What the engine measures of adapters beside one another equals what is written out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from support.engine_parity import Reference
from support.tiny_adapters import tiny_controlnet
from support.tiny_loras import Lora, kohya, random_lora, save
from support.tiny_models import tiny_t2i_adapter
from torch import nn

from studio.domain.events import StopToken
from studio.domain.interference import FEATURES, WEIGHTS, loudness, pairs
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.block_keys import key_of
from studio.engine.changes import LowRank
from studio.engine.deltas import Dense, Kronecker, added_by, decomposed, written_out
from studio.engine.engine import Engine


@pytest.fixture(scope="module")
def loras(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Lora, Path]]:
    folder = tmp_path_factory.mktemp("loras")
    made = []
    for seed in (1, 2):
        layers = random_lora(Reference("StableDiffusionPipeline", sd15)._pipe, seed=seed)
        made.append((layers, save(kohya(layers), folder / f"{seed}.safetensors")))
    return made


def fields_of(engine: Engine, sd15: Path, *uses: AdapterUse, steps: int = 3):
    request = Request(prompt="a", model=str(sd15), width=64, height=64, steps=steps, adapters=uses)
    return engine.run(request, lambda event: None, StopToken()).fields, request


def test_inner_products_are_those_of_the_differences(sd15, loras, engine) -> None:
    uses = [
        AdapterUse("lora", str(file), weight)
        for (_, file), weight in zip(loras, (1, -0.3), strict=True)
    ]
    (field,), request = fields_of(engine, sd15, AdapterUse("t2i_adapter", "none", 0.0), *uses)
    assert (field.kind, field.members) == (WEIGHTS, (1, 2))
    for part, products in zip(field.parts, field.products, strict=True):
        expected = np.zeros((2, 2))
        for path in loras[0][0]:
            if path.startswith("unet.") and key_of(path) == part:
                deltas = [layers[path].delta for layers, _ in loras]
                expected += [[float((a * b).sum()) for b in deltas] for a in deltas]
        assert np.allclose(products, expected, rtol=1e-4, atol=1e-5)
    whole = [
        torch.cat([m.delta.flatten() for p, m in layers.items() if p.startswith("unet.")])
        for layers, _ in loras
    ]
    cosine = torch.nn.functional.cosine_similarity(*whole, dim=0)
    (pair,) = pairs((field,), request.adapters, request.steps)
    assert pair.cosine == pytest.approx(-float(cosine), abs=1e-5)


def test_one_file_twice_is_wholly_in_its_own_way(sd15, loras, engine) -> None:
    use = AdapterUse("lora", str(loras[0][1]))
    (field,), request = fields_of(engine, sd15, use, replace(use, weight=0.5))
    (pair,) = pairs((field,), request.adapters, request.steps)
    assert pair.cosine == pytest.approx(1)


def test_products_are_measured_once(sd15, loras, engine, monkeypatch) -> None:
    uses = [AdapterUse("lora", str(file)) for _, file in loras]
    first, _ = fields_of(engine, sd15, *uses)
    monkeypatch.setattr("studio.engine.interference._inner", lambda *args: 1 / 0)
    again, _ = fields_of(engine, sd15, *[replace(use, weight=0.2) for use in uses])
    assert again == first


def test_features_of_both_kinds_of_control(sd15, engine, tmp_path: Path) -> None:
    tiny_controlnet(tmp_path / "control", sd15 / "unet")
    tiny_t2i_adapter(tmp_path / "t2i", in_channels=3)
    rows = np.linspace(0, 255, 64)
    shaded = np.stack(np.broadcast_arrays(rows[:, None], rows[None], 128), -1).astype(np.uint8)
    picture = Picture.from_array(shaded)
    control = AdapterUse("controlnet", str(tmp_path / "control"), 0.5, picture=picture)
    drawing = AdapterUse("t2i_adapter", str(tmp_path / "t2i"), 0.7, picture=picture)
    (field,), request = fields_of(engine, sd15, control, drawing, control)
    assert (field.kind, field.members) == (FEATURES, (0, 1, 2))
    found = {(p.first, p.second): p.cosine for p in pairs((field,), request.adapters, 3)}
    assert found[0, 2] == pytest.approx(1)
    assert found[0, 1] == pytest.approx(found[1, 2])
    assert abs(found[0, 1]) < 1
    # Weights, parts and masks are arithmetic on what was measured: it does not depend on them.
    left = np.zeros((64, 64, 3), np.uint8)
    left[:, :32] = 255
    narrowed = replace(drawing, weight=0.1, blocks=(("early", 0.5),), mask=Picture.from_array(left))
    (other,), _ = fields_of(engine, sd15, control, narrowed, control)
    assert np.allclose(other.products[0][1], field.products[0][1], rtol=1e-3)


def test_alone_nothing_is_measured(sd15, loras, engine) -> None:
    assert fields_of(engine, sd15, AdapterUse("lora", str(loras[0][1])))[0] == ()


def noise(*shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(sum(shape)))


@torch.no_grad()
@pytest.mark.parametrize("layer", ["linear", "convolution"])
@pytest.mark.parametrize("kind", ["low rank", "dense", "kronecker", "rows", "columns"])
def test_written_out_it_does_what_it_does(layer: str, kind: str) -> None:
    module = nn.Linear(6, 8) if layer == "linear" else nn.Conv2d(6, 8, 3, padding=1)
    x = noise(2, 6) if layer == "linear" else noise(2, 6, 5, 5)
    kernel = module.weight.shape[2:]
    low = LowRank(noise(2, 6, *kernel), noise(8, 2, *[1] * len(kernel)))
    changes = {
        "low rank": lambda: low,
        "dense": lambda: Dense(noise(*module.weight.shape)),
        "kronecker": lambda: Kronecker(noise(2, 3), noise(4, 2, *kernel)),
        "rows": lambda: decomposed(low, written_out(low, module), module, noise(8).abs(), True),
        "columns": lambda: decomposed(low, written_out(low, module), module, noise(6).abs(), False),
    }
    change = changes[kind]()
    added = added_by(change, module, x, module(x))
    base = module(x)
    module.weight += written_out(change, module)
    assert torch.allclose(module(x), base + added, atol=1e-4)


def test_what_keeping_clear_leaves_is_what_is_left(sd15, loras, engine) -> None:
    uses = [AdapterUse("lora", str(file)) for _, file in loras]
    (field,), request = fields_of(engine, sd15, *uses)
    assert not np.any(field.left)
    above, below = (layers for layers, _ in loras)
    for part, kept in zip(field.parts, field.kept, strict=True):
        expected = 0.0
        for path in below:
            if path.startswith("unet.") and key_of(path) == part:
                span, _ = torch.linalg.qr(above[path].up.flatten(1))
                delta = below[path].delta.flatten(1)
                expected += float((delta - span @ (span.T @ delta)).square().sum())
        assert kept[1][0] == pytest.approx(expected, rel=1e-3, abs=1e-6)
    clear = (uses[0], replace(uses[1], keeps_clear=True))
    (pair,) = pairs((field,), clear, request.steps)
    assert pair.cosine == 0
    assert loudness((field,), clear, 3)[1] < loudness((field,), uses, 3)[1]
