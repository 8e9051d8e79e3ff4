"""Every kind in one run, on every family; and a thousand random lives leave no trace."""

from __future__ import annotations

import random
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from support.engine_parity import Reference, ours
from support.tiny_adapters import (
    face_picture,
    plain,
    tiny_controlnet,
    tiny_image_encoder,
    tiny_instantid,
    tiny_ip_adapter,
)
from support.tiny_loras import kohya, random_lora, save
from support.tiny_models import TEXT_WIDTH, tiny_t2i_adapter

from studio.adapters import find_kind
from studio.adapters.base import Env
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.cache import ContentCache
from studio.engine.engine import Engine

SIDE = 64
FAMILIES = ("sd15", "sdxl", "starter")
LIVES = 1_000


def shaded() -> Picture:
    rows = np.linspace(0, 255, SIDE)
    channels = np.broadcast_arrays(rows[:, None], rows[None], 128)
    return Picture.from_array(np.stack(channels, -1).astype(np.uint8))


def left_half() -> Picture:
    mask = np.zeros((SIDE, SIDE, 3), np.uint8)
    mask[:, : SIDE // 2] = 255
    return Picture.from_array(mask)


def make(model: Path, root: Path, family: str) -> tuple[AdapterUse, ...]:
    """2 LoRAs, T2I-Adapter, ControlNet, IP-Adapter, InstantID and a learned word for ``model``."""
    unet, xl = model / "unet", family == "sdxl"
    width = 2 * TEXT_WIDTH if xl else TEXT_WIDTH
    kind = "StableDiffusionXLPipeline" if xl else "StableDiffusionPipeline"
    pipe = Reference(kind, model)._pipe
    loras = [
        str(save(kohya(random_lora(pipe, seed=seed)), root / f"{seed}.safetensors"))
        for seed in (1, 2)
    ]
    tiny_t2i_adapter(root / "t2i", in_channels=3, xl=xl)
    tiny_controlnet(root / "control", unet)
    tiny_image_encoder(root / "ip" / "image_encoder")
    tiny_ip_adapter(root / "ip" / "ip_adapter.safetensors", unet, plain(width))
    tiny_instantid(root / "id", unet, width)
    word = {"clip_l": torch.randn(2, TEXT_WIDTH)}
    if xl:
        word["clip_g"] = torch.randn(2, TEXT_WIDTH)
    save_file(word if xl else {"<a>": word["clip_l"]}, root / "a.safetensors")
    face = Picture.from_array(face_picture(SIDE))
    return (
        AdapterUse("lora", loras[0], 0.5, multiplies=True, curve=((0.0, 1.0), (1.0, 0.5))),
        AdapterUse("lora", loras[1], -0.3, multiplies=True, blocks=(("late", 0.5),)),
        AdapterUse("t2i_adapter", str(root / "t2i"), 0.8, 0.0, 0.7, shaded()),
        AdapterUse("controlnet", str(root / "control"), 0.6, picture=shaded(), mask=left_half()),
        AdapterUse("ip_adapter", str(root / "ip"), 0.5, picture=shaded(), mask=left_half()),
        AdapterUse("instantid", str(root / "id"), 0.4, 0.2, 1.0, face),
        AdapterUse("textual_inversion", str(root / "a.safetensors"), 0.9),
    )


@pytest.fixture(scope="module")
def models(sd15: Path, sdxl: Path, starter: Path) -> dict[str, Path]:
    return {"sd15": sd15, "sdxl": sdxl, "starter": starter}


@pytest.fixture(scope="module")
def adapters(models, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[AdapterUse, ...]]:
    return {f: make(models[f], tmp_path_factory.mktemp(f), f) for f in FAMILIES}


def request_for(model: Path, *uses: AdapterUse) -> Request:
    return Request(
        prompt="a red apple",
        negative_prompt="blue",
        model=str(model),
        width=SIDE,
        height=SIDE,
        steps=4,
        guidance_scale=4,
        seed=5,
        adapters=uses,
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_all_kinds_at_once_and_each_of_them_counts(family, models, adapters, engine) -> None:
    uses = adapters[family]
    together = ours(engine, request_for(models[family], *uses))
    assert np.isfinite(together).all()
    for index, use in enumerate(uses):
        others = uses[:index] + uses[index + 1 :]
        without = ours(engine, request_for(models[family], *others))
        assert np.abs(without - together).max() > 1e-4, use.kind


@pytest.mark.parametrize("family", FAMILIES)
def test_all_off_is_the_base_to_the_last_bit(family, models, adapters, engine) -> None:
    base = ours(engine, request_for(models[family]))
    for off in ({"weight": 0.0}, {"enabled": False}, {"start": 0.5, "end": 0.5, "curve": ()}):
        silent = [replace(use, **off) for use in adapters[family]]
        assert np.array_equal(ours(engine, request_for(models[family], *silent)), base), off
    ours(engine, request_for(models[family], *adapters[family]))
    assert np.array_equal(ours(engine, request_for(models[family])), base)


class Failure(Exception):
    """Of an adapter that fails half-way."""


def test_a_thousand_random_lives_leave_no_trace(models, adapters, engine: Engine, starter) -> None:
    """In and out in any order, weights set in between, failures half-way: bit for bit the base."""
    engine.load(str(models["sd15"]), lambda event: None, StopToken())
    host = engine._session.host
    networks = {"unet": host.unet, **host.prompts.networks}
    before = {n: {k: v.clone() for k, v in m.state_dict().items()} for n, m in networks.items()}
    printed = {name: repr(network) for name, network in networks.items()}
    processors = dict(host.unet.attn_processors)
    env = Env(host, (SIDE, SIDE), ContentCache(), starter, lambda event: None, StopToken())
    rng = random.Random(0)
    with torch.inference_mode():
        loaded = [(use, find_kind(use.kind)(Path(use.model), env)) for use in adapters["sd15"]]
        prepared = [adapter.prepare(env, use) for use, adapter in loaded]
        masked = [(u, a) for u, a in loaded if u.kind == "lora"]
        prepared += [a.prepare(env, replace(u, mask=left_half())) for u, a in masked]
        for life in range(LIVES):
            live(rng, host, prepared)
            if life % 100 == 99:
                check(networks, before, printed)
                assert all(host.unet.attn_processors[n] is p for n, p in processors.items())
    assert not any(
        m._forward_hooks or m._forward_pre_hooks for n in networks.values() for m in n.modules()
    )


def live(rng: random.Random, host, prepared) -> None:
    chosen = [rng.choice(prepared) for _ in range(rng.randint(1, 4))]
    contexts = []
    try:
        with ExitStack() as safety:
            for adapter in dict.fromkeys(chosen):
                context = adapter.attach(host)
                context.__enter__()
                contexts.append(context)
                safety.callback(leave, contexts, context)
                changes = [p.unet for p in chosen if hasattr(p, "unet")]
                host.low_rank.weigh({change: rng.uniform(-1, 2) for change in changes})
                if rng.random() < 0.1:
                    raise Failure
            rng.shuffle(contexts)
            while contexts:
                leave(contexts, contexts[-1])
    except Failure:
        assert not contexts


def leave(contexts, context) -> None:
    if context in contexts:
        contexts.remove(context)
        context.__exit__(None, None, None)


def check(networks, before, printed) -> None:
    for name, network in networks.items():
        assert repr(network) == printed[name]
        assert all(torch.equal(v, before[name][k]) for k, v in network.state_dict().items())
