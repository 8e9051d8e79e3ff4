"""Image to image and inpainting equal diffusers' own pipelines."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from support.engine_parity import SCHEDULERS, Reference, ours

from studio.domain.picture import Picture
from studio.domain.request import InitImage, Request
from studio.engine.engine import Engine

TOLERANCE = 1e-4
SIDE = 64


def ramp() -> np.ndarray:
    """A picture whose every channel varies."""
    y, x = np.mgrid[0:SIDE, 0:SIDE] * 4
    return np.stack([y, x, (x + y) // 2], axis=-1).astype(np.uint8)


def hole() -> np.ndarray:
    mask = np.zeros((SIDE, SIDE), np.uint8)
    mask[12:44, 20:60] = 255
    return mask


def request_for(folder: Path, init: InitImage, sampler: str = "euler") -> Request:
    return Request(
        prompt="a red apple",
        negative_prompt="blue",
        model=str(folder),
        width=SIDE,
        height=SIDE,
        steps=6,
        guidance_scale=5,
        sampler=sampler,
        seed=7,
        init=init,
    )


def difference(made: np.ndarray, expected: np.ndarray, mask: np.ndarray | None = None) -> float:
    """The largest one; inpainting pipelines do not paste back what the mask keeps."""
    inside = slice(None) if mask is None else mask >= 128
    return float(np.abs(made[0][inside] - expected[0][inside]).max())


@pytest.fixture(scope="module", params=["StableDiffusion", "StableDiffusionXL"])
def family(request, sd15: Path, sdxl: Path) -> tuple[str, Path]:
    return request.param, sdxl if request.param.endswith("XL") else sd15


@pytest.fixture(scope="module")
def img2img(family) -> tuple[Reference, Path]:
    return Reference(f"{family[0]}Img2ImgPipeline", family[1]), family[1]


@pytest.fixture(scope="module")
def inpaint(family) -> tuple[Reference, Path]:
    return Reference(f"{family[0]}InpaintPipeline", family[1]), family[1]


@pytest.mark.parametrize("sampler", SCHEDULERS)
def test_image_to_image(img2img, engine: Engine, sampler: str) -> None:
    reference, folder = img2img
    init = InitImage(Picture.from_array(ramp()), strength=0.6)
    request = request_for(folder, init, sampler)
    expected = reference(request, image=Image.fromarray(ramp()), strength=0.6)
    assert difference(ours(engine, request), expected) < TOLERANCE


@pytest.mark.parametrize("strength", [0.2, 1.0])
def test_image_to_image_strengths(img2img, engine: Engine, strength: float) -> None:
    reference, folder = img2img
    request = request_for(folder, InitImage(Picture.from_array(ramp()), strength))
    expected = reference(request, image=Image.fromarray(ramp()), strength=strength)
    assert difference(ours(engine, request), expected) < TOLERANCE


@pytest.mark.parametrize("sampler", SCHEDULERS)
@pytest.mark.parametrize("strength", [0.7, 1.0])
def test_inpainting(inpaint, engine: Engine, sampler: str, strength: float) -> None:
    reference, folder = inpaint
    init = InitImage(Picture.from_array(ramp()), strength, Picture.from_array(hole()))
    request = request_for(folder, init, sampler)
    expected = reference(
        request,
        image=Image.fromarray(ramp()),
        mask_image=Image.fromarray(hole()),
        strength=strength,
        width=SIDE,
        height=SIDE,
    )
    assert difference(ours(engine, request), expected, hole()) < TOLERANCE


@pytest.mark.parametrize("strength", [0.7, 1.0])
@pytest.mark.parametrize("sampler", ["euler", "euler_a"])
def test_models_made_for_inpainting(
    inpaint_sd15: Path, engine: Engine, sampler: str, strength: float
) -> None:
    reference = Reference("StableDiffusionInpaintPipeline", inpaint_sd15)
    init = InitImage(Picture.from_array(ramp()), strength, Picture.from_array(hole()))
    request = request_for(inpaint_sd15, init, sampler)
    expected = reference(
        request,
        image=Image.fromarray(ramp()),
        mask_image=Image.fromarray(hole()),
        strength=strength,
        width=SIDE,
        height=SIDE,
    )
    assert difference(ours(engine, request), expected, hole()) < TOLERANCE


def test_what_the_mask_keeps_comes_back_exactly(sd15: Path, engine: Engine) -> None:
    init = InitImage(Picture.from_array(ramp()), 0.8, Picture.from_array(hole()))
    made = ours(engine, request_for(sd15, init))
    kept = hole() < 128
    assert np.array_equal((made[0][kept] * 255).round(), ramp()[kept])
    assert not np.array_equal((made[0][~kept] * 255).round(), ramp()[~kept])
