"""What a run hears of features and of pictures that are read equals what hooks of our own hear."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from support.engine_parity import request_for
from support.tiny_adapters import plain, tiny_controlnet, tiny_image_encoder, tiny_ip_adapter
from support.tiny_models import TEXT_WIDTH
from torch.nn import functional

from studio.adapters.base import Env
from studio.adapters.ip_adapter import IPAdapter
from studio.domain.events import Outcome, StopToken
from studio.domain.interference import FEATURES, PICTURES, loudness, pairs
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine
from studio.engine.guidance import Guidance


@pytest.fixture(scope="module")
def styles(sd15: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    root = tmp_path_factory.mktemp("styles")
    for seed in (1, 2):
        tiny_image_encoder(root / str(seed) / "image_encoder")
        file = root / str(seed) / "ip_adapter.safetensors"
        tiny_ip_adapter(file, sd15 / "unet", plain(TEXT_WIDTH), seed=seed)
    return [root / "1", root / "2"]


def picture(seed: int) -> Picture:
    return Picture.from_array(np.random.default_rng(seed).integers(0, 256, (48, 48, 3), np.uint8))


def run(engine: Engine, request: Request) -> Outcome:
    return engine.run(request, lambda event: None, StopToken())


def test_pictures_that_are_read(engine, sd15, styles) -> None:
    uses = [
        AdapterUse("ip_adapter", str(folder), weight, picture=picture(seed))
        for seed, (folder, weight) in enumerate(zip(styles, (0.8, 0.3), strict=True))
    ]
    engine.load(str(sd15), lambda event: None, StopToken())
    host = engine._session.host
    queries: list[torch.Tensor] = []
    path = next(p for p in host.unet.attn_processors if not p.endswith("attn1.processor"))
    attention = host.unet.get_submodule(path.removesuffix(".processor"))
    hook = attention.to_q.register_forward_hook(lambda m, i, out: queries.append(out[-1:].clone()))
    request = request_for(sd15, *uses)
    outcome = run(engine, request)
    hook.remove()
    (field,) = outcome.fields
    assert (field.kind, field.members) == (PICTURES, (0, 1))

    def heads(features: torch.Tensor) -> torch.Tensor:
        return features.unflatten(-1, (attention.heads, -1)).transpose(1, 2)

    env = Env(host, (64, 64), engine._session.cache, sd15, lambda event: None, StopToken())
    seen = []
    for use in uses:
        prepared = IPAdapter.load(Path(use.model), env).prepare(env, use)
        key, value = (heads(pair[1:]) for pair in prepared.image.layers[0])
        seen.append(functional.scaled_dot_product_attention(heads(queries[0]), key, value))
    expected = [[float((a * b).sum()) for b in seen] for a in seen]
    part = field.parts.index(host.image_blocks[0])
    assert np.allclose(field.products[part], expected, rtol=1e-4)
    assert all(base > 0 for base in field.base)


def test_pictures_say_the_same_as_themselves(engine, sd15, styles) -> None:
    use = AdapterUse("ip_adapter", str(styles[0]), picture=picture(0))
    left = np.zeros((64, 64, 3), np.uint8)
    left[:, :32] = 255
    off = (("early", 0.0), ("middle", 0.0))
    masked = replace(use, mask=Picture.from_array(left), blocks=off)
    request = request_for(sd15, use, masked)
    fields = run(engine, request).fields
    (pair,) = pairs(fields, (use, use), request.steps)
    assert pair.cosine == pytest.approx(1, abs=1e-4)
    twice = loudness(fields, (use, replace(use, weight=0.5)), request.steps)
    assert twice[0] == pytest.approx(2 * twice[1], rel=1e-4)


def test_features_are_measured_beside_the_networks_own(engine, sd15, t2i, tmp_path) -> None:
    ink = Picture.from_array(np.tile(np.arange(64, dtype=np.uint8) * 4, (64, 1)))
    sketch = AdapterUse("t2i_adapter", str(t2i), 0.5, picture=ink)
    net = tiny_controlnet(tmp_path / "net", sd15 / "unet")
    control = AdapterUse("controlnet", str(net), 1.0, picture=ink)
    engine.load(str(sd15), lambda event: None, StopToken())
    unet = engine._session.host.unet
    norms: list[float] = []
    last = len(unet.down_blocks[0].resnets) - 1

    def block(module: object, inputs: object, output: tuple[object, list[torch.Tensor]]) -> None:
        norms.append(float(output[1][last][-1].square().sum()))

    hook = unet.down_blocks[0].register_forward_hook(block)
    run(engine, request_for(sd15))
    hook.remove()
    for uses in ((sketch, sketch), (control, control), (sketch, control)):
        (field,) = run(engine, request_for(sd15, *uses)).fields
        assert field.kind == FEATURES
        assert field.base[0] == pytest.approx(norms[0], rel=1e-4)
        assert len(field.base) == len(field.parts)
        assert field.places[0] == "in"
        assert field.places[-1] == "mid.0"
        loud = loudness((field,), uses, 4)
        assert all(0 < loud[position] < 100 for position in (0, 1))


def test_listening_changes_nothing_and_ends_once_all_is_heard(
    engine, sd15, t2i, styles, monkeypatch
) -> None:
    ink = Picture.from_array(np.tile(np.arange(64, dtype=np.uint8) * 4, (64, 1)))
    uses = (
        AdapterUse("t2i_adapter", str(t2i), picture=ink),
        AdapterUse("ip_adapter", str(styles[0]), picture=picture(0), blocks=(("early", 0.0),)),
        AdapterUse("ip_adapter", str(styles[1]), picture=picture(1), start=0.5),
    )
    ears = []
    predict = Guidance.predict

    def spied(self, latents, timestep, extra, add):
        ears.append(add.ear is not None)
        return predict(self, latents, timestep, extra, add)

    monkeypatch.setattr(Guidance, "predict", spied)
    heard = run(engine, request_for(sd15, *uses)).results[0].pixels
    assert ears == [True, False, True, False]  # the second style joins half-way
    monkeypatch.setattr("studio.engine.meter.Meter.ear", lambda *args: None)
    assert np.array_equal(run(engine, request_for(sd15, *uses)).results[0].pixels, heard)
