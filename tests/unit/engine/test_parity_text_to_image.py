"""Text to image equals diffusers' own pipelines, with every sampler, on every layout."""

from pathlib import Path

import numpy as np
import pytest
from support.engine_parity import SCHEDULERS, Reference, ours

from studio.domain.request import Request
from studio.engine.engine import Engine

TOLERANCE = 1e-4
KINDS = {
    "sd15": "StableDiffusionPipeline",
    "sdxl": "StableDiffusionXLPipeline",
    "starter": "StableDiffusionPipeline",
}


def request_for(folder: Path, **changes) -> Request:
    return Request(
        **{
            "prompt": "a red apple",
            "negative_prompt": "blue",
            "model": str(folder),
            "width": 64,
            "height": 64,
            "steps": 5,
            "guidance_scale": 5.0,
            "seed": 7,
            **changes,
        }
    )


@pytest.fixture(scope="module", params=KINDS)
def pair(request, sd15: Path, sdxl: Path, starter: Path) -> tuple[Reference, Path]:
    folder = {"sd15": sd15, "sdxl": sdxl, "starter": starter}[request.param]
    return Reference(KINDS[request.param], folder), folder


@pytest.mark.parametrize("sampler", SCHEDULERS)
def test_every_sampler(pair, engine: Engine, sampler: str) -> None:
    reference, folder = pair
    request = request_for(folder, sampler=sampler)
    expected = reference(request, width=64, height=64)
    assert np.abs(ours(engine, request) - expected).max() < TOLERANCE


@pytest.mark.parametrize(
    "changes",
    [
        {"guidance_scale": 1.0},
        {"guidance_scale": 0.0},
        {"negative_prompt": ""},
        {"prompt": "", "negative_prompt": ""},
        {"steps": 1},
        {"width": 72, "height": 40},
        {"sampler": "dpmpp_2m", "steps": 20},
    ],
    ids=str,
)
def test_other_settings(pair, engine: Engine, changes) -> None:
    reference, folder = pair
    request = request_for(folder, **changes)
    expected = reference(request, width=request.width, height=request.height)
    assert np.abs(ours(engine, request) - expected).max() < TOLERANCE


def test_the_prompt_matters(pair, engine: Engine) -> None:
    """Or else all of the above would be easy."""
    _, folder = pair
    apple = ours(engine, request_for(folder))
    assert np.abs(apple - ours(engine, request_for(folder, prompt="the blue sea"))).max() > 0.01
