"""Learned words equal ``load_textual_inversion``; where they stand, how they weigh, how they go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from support.engine_parity import Reference, ours, quiet
from support.tiny_models import TEXT_WIDTH

from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine

TOLERANCE = 1e-4
WORD = "<paper>"


def vectors(seed: int, count: int = 2) -> torch.Tensor:
    source = torch.Generator().manual_seed(seed)
    return torch.randn(count, TEXT_WIDTH, generator=source) * 0.3


@pytest.fixture
def file(tmp_path: Path) -> Path:
    save_file({WORD: vectors(1)}, tmp_path / "paper.safetensors")
    return tmp_path / "paper.safetensors"


def request_for(model: Path, file: Path, prompt: str, weight: float = 1.0, **changes) -> Request:
    return Request(
        **{
            "prompt": prompt,
            "negative_prompt": "blue",
            "model": str(model),
            "width": 64,
            "height": 64,
            "steps": 4,
            "guidance_scale": 5.0,
            "seed": 7,
            "adapters": (AdapterUse("textual_inversion", str(file), weight),),
            **changes,
        }
    )


@pytest.mark.parametrize(
    "prompt", ["a red <paper> apple", "<paper>", "an apple on the sea, <paper>, <paper>"]
)
def test_equals_diffusers(sd15: Path, engine: Engine, file: Path, prompt: str) -> None:
    reference = Reference("StableDiffusionPipeline", sd15)
    with quiet():
        reference._pipe.load_textual_inversion(str(file), token=WORD)
    request = request_for(sd15, file, prompt)
    picture = ours(engine, request)
    assert np.abs(picture - reference(request, width=64, height=64)).max() < TOLERANCE
    assert np.abs(picture - ours(engine, replace(request, adapters=()))).max() > 0.005


def test_equals_diffusers_xl(sdxl: Path, engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "kraft.safetensors"
    save_file({"clip_l": vectors(1), "clip_g": vectors(2)}, file)
    reference = Reference("StableDiffusionXLPipeline", sdxl)
    pipe = reference._pipe
    with quiet():
        for seed, number in ((1, ""), (2, "_2")):
            pipe.load_textual_inversion(
                vectors(seed),
                token="kraft",
                text_encoder=getattr(pipe, f"text_encoder{number}"),
                tokenizer=getattr(pipe, f"tokenizer{number}"),
            )
    request = request_for(sdxl, file, "a photo of a kraft house")
    picture = ours(engine, request)
    assert np.abs(picture - reference(request, width=64, height=64)).max() < TOLERANCE
    assert np.abs(picture - ours(engine, replace(request, adapters=()))).max() > 0.005


def test_a_word_that_nobody_typed_is_appended(sd15: Path, engine: Engine, file: Path) -> None:
    untyped = ours(engine, request_for(sd15, file, "a red apple"))
    assert np.array_equal(untyped, ours(engine, request_for(sd15, file, "a red apple, <paper>")))
    alone = ours(engine, request_for(sd15, file, ""))
    assert np.array_equal(alone, ours(engine, request_for(sd15, file, "<paper>")))


def test_against_it_goes_to_the_negative_prompt(sd15: Path, engine: Engine, file: Path) -> None:
    against = ours(engine, request_for(sd15, file, "a red apple", -1.0))
    typed = request_for(sd15, file, "a red apple", negative_prompt="blue, <paper>")
    assert np.array_equal(against, ours(engine, typed))  # and not appended to the prompt as well


def test_off_is_the_base_to_the_last_bit(sd15: Path, engine: Engine, file: Path) -> None:
    request = request_for(sd15, file, "a red apple")
    base = ours(engine, replace(request, adapters=()))
    use = request.adapters[0]
    assert not np.array_equal(ours(engine, request), base)
    for off in ({"weight": 0.0}, {"enabled": False}, {"start": 0.5, "end": 0.5}):
        picture = ours(engine, replace(request, adapters=(replace(use, **off),)))
        assert np.array_equal(picture, base)
    assert np.array_equal(ours(engine, replace(request, adapters=())), base)


def test_half_is_half_way_from_the_mean_of_the_vocabulary(
    sd15: Path, engine: Engine, file: Path, tmp_path: Path
) -> None:
    half = ours(engine, request_for(sd15, file, "a <paper> apple", 0.5))
    session = engine._session
    assert session is not None
    mean = session.host.prompts.networks["text_encoder"].get_input_embeddings().weight.mean(0)
    between = tmp_path / "between.safetensors"
    save_file({WORD: (vectors(1) + mean) / 2}, between)
    expected = ours(engine, request_for(sd15, between, "a <paper> apple"))
    assert np.abs(half - expected).max() < 1e-5
    full = ours(engine, request_for(sd15, file, "a <paper> apple"))
    assert np.abs(half - full).max() > 0.001


def test_nothing_is_left_in_the_encoder(sd15: Path, engine: Engine, file: Path) -> None:
    ours(engine, request_for(sd15, file, "a red apple"))
    session = engine._session
    assert session is not None
    embedding = session.host.prompts.networks["text_encoder"].get_input_embeddings()
    before = embedding.weight.clone()
    ours(engine, request_for(sd15, file, "the <paper> sea", 0.7))
    assert torch.equal(embedding.weight, before)
    assert not embedding._forward_hooks


def test_two_words_and_a_lora_for_one_prompt(sd15: Path, engine: Engine, tmp_path: Path) -> None:
    from support.tiny_loras import kohya, random_lora, save

    reference = Reference("StableDiffusionPipeline", sd15)
    for name, seed in (("<a>", 1), ("<b>", 2)):
        save_file({name: vectors(seed, 3)}, tmp_path / f"{seed}.safetensors")
        with quiet():
            reference._pipe.load_textual_inversion(vectors(seed, 3), token=name)
    from support.tiny_loras import merge

    layers = random_lora(reference._pipe)
    merge(reference._pipe, layers, 0.5)
    uses = (
        AdapterUse("textual_inversion", str(tmp_path / "1.safetensors")),
        AdapterUse("lora", str(save(kohya(layers), tmp_path / "l.safetensors")), 0.5),
        AdapterUse("textual_inversion", str(tmp_path / "2.safetensors")),
    )
    request = replace(request_for(sd15, tmp_path, "a <b> house on <a>"), adapters=uses)
    expected = reference(request, width=64, height=64)
    assert np.abs(ours(engine, request) - expected).max() < TOLERANCE
