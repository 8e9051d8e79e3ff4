from __future__ import annotations

import re

import pytest

from studio.domain.errors import PictureError
from studio.domain.picture import Picture
from studio.domain.request import InitImage, Request
from studio.domain.samplers import SAMPLERS
from studio.files.a1111 import format_parameters, parse_parameters

# The expression A1111 itself reads the last line with.
THEIRS = re.compile(r'\s*(\w[\w \-/]+):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$)')


def test_the_text_reads_as_a1111_reads_it() -> None:
    request = Request(
        prompt="a red apple, (shiny:1.2)\non a table",
        negative_prompt="blurry",
        seed=42,
        steps=12,
        guidance_scale=7.5,
        model="/models/my, model: v2",
        width=256,
        height=192,
    )
    lines = format_parameters(request).split("\n")
    assert lines[:3] == ["a red apple, (shiny:1.2)", "on a table", "Negative prompt: blurry"]
    fields = dict(THEIRS.findall(lines[-1]))
    assert fields == {
        "Steps": "12",
        "Sampler": "DPM++ 2M",
        "CFG scale": "7.5",
        "Seed": "42",
        "Size": "256x192",
        "Model": '"my, model: v2"',
    }


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize(
    ("prompt", "negative"),
    [("", ""), ("cat", ""), ("", "dog"), ("a\n\nb, c: d", "e\nf"), ("Prüfung 猫 🐈", "ä")],
)
def test_round_trip(sampler: str, prompt: str, negative: str) -> None:
    request = Request(
        prompt=prompt, negative_prompt=negative, sampler=sampler, seed=2**40, steps=7, width=64
    )
    parsed = parse_parameters(format_parameters(request))
    assert parsed.request == request
    assert parsed.warnings == ()


def test_reads_what_a1111_wrote() -> None:
    parsed = parse_parameters(
        "masterpiece, castle <lora:x:0.8>\nNegative prompt: lowres,\nbad hands\n"
        "Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 3718,"
        " Size: 512x768, Model hash: 6ce0161689, Model: v1-5-pruned,"
        ' Lora hashes: "x: 1234, y: 5678", Version: v1.10.1'
    )
    assert parsed.request == Request(
        prompt="masterpiece, castle <lora:x:0.8>",
        negative_prompt="lowres,\nbad hands",
        steps=28,
        sampler="dpmpp_2m_karras",
        guidance_scale=6.5,
        seed=3718,
        width=512,
        height=768,
    )
    assert [w for w in parsed.warnings if "v1-5-pruned" in w]


@pytest.mark.parametrize(
    ("name", "key", "warned"),
    [
        ("Euler a", "euler_a", False),
        ("DPM++ 2M Karras", "dpmpp_2m_karras", False),
        ("k_euler_a", "euler_a", False),
        ("PLMS", "ddim", True),
        ("DPM++ SDE Karras", "euler_a", True),
        ("Euler Karras", "euler", True),
        ("Restart", "dpmpp_2m", True),
    ],
)
def test_samplers_of_other_programs(name: str, key: str, warned: bool) -> None:
    parsed = parse_parameters(f"cat\nSteps: 20, Sampler: {name}, CFG scale: 4, Seed: 1")
    assert parsed.request.sampler == key
    assert bool([w for w in parsed.warnings if "sampler" in w]) is warned


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("Steps: 999, CFG scale: 4, Seed: 1", {"steps": 200}),
        ("Steps: many, CFG scale: 4, Seed: 1", {"steps": 20}),
        ("Steps: 5, CFG scale: nan, Seed: 1", {"guidance_scale": 2.5}),
        ("Steps: 5, CFG scale: inf, Seed: 1", {"guidance_scale": 2.5}),
        ("Steps: 5, CFG scale: 99, Seed: 1", {"guidance_scale": 50.0}),
        ("Steps: 5, CFG scale: 4, Seed: -1", {"seed": 0}),
        (f"Steps: 5, CFG scale: 4, Seed: {10**30}", {"seed": 2**63 - 65}),
        ("Steps: 5, CFG scale: 4, Seed: 1, Size: 100x3", {"width": 96, "height": 8}),
        ("Steps: 5, CFG scale: 4, Seed: 1, Size: 999999x8", {"width": 4096, "height": 8}),
    ],
)
def test_values_outside_the_limits_are_brought_inside_with_a_warning(
    fields: str, expected: dict[str, object]
) -> None:
    parsed = parse_parameters(f"cat\n{fields}")
    assert {key: getattr(parsed.request, key) for key in expected} == expected
    assert parsed.warnings


def test_a_picture_it_started_from_is_named_as_lost() -> None:
    import numpy as np

    picture = Picture.from_array(np.zeros((8, 8, 3), np.uint8))
    text = format_parameters(Request(init=InitImage(picture, 0.45)))
    assert "Denoising strength: 0.45" in text
    assert "started from" in " ".join(parse_parameters(text).warnings)


@pytest.mark.parametrize("text", ["", "\n\n", "just words", "a: b", "x" * 3_000_000, "::,,::\0"])
def test_text_without_settings_is_a_sentence(text: str) -> None:
    with pytest.raises(PictureError, match="holds no generation settings"):
        parse_parameters(text)


def test_the_prompt_alone_may_look_like_settings() -> None:
    request = Request(prompt="Steps: one, two: three, four: five", seed=9)
    assert parse_parameters(format_parameters(request)).request == request
