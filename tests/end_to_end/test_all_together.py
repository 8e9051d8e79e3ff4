"""The shipped adapters in one run, each kept to where it should act."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.engine.engine import Engine
from studio.files.examples import examples_for

SIDE = 128
LEFT = slice(0, SIDE // 2)
RIGHT = slice(SIDE // 2, SIDE)


@pytest.fixture(scope="module")
def engine() -> Engine:
    import torch

    torch.set_num_threads(1)
    return Engine("cpu")


def draw(engine: Engine, *uses: AdapterUse, seed: int = 5, prompt: str = "a red apple"):
    request = Request(prompt=prompt, seed=seed, steps=12, adapters=uses)
    pixels = engine.run(request, lambda _event: None, StopToken()).results[0].pixels
    return pixels.astype(np.float32)


def example(reference: str) -> Picture:
    return Picture.from_file(examples_for(reference)[0].path)


def sketch() -> Picture:
    lines = np.full((SIDE, SIDE, 3), 255, np.uint8)
    rows, columns = np.mgrid[:SIDE, :SIDE]
    ring = np.abs(np.hypot(rows - 64, columns - 64) - 40) < 2
    lines[ring] = 0
    return Picture.from_array(lines)


def half_mask() -> Picture:
    mask = np.zeros((SIDE, SIDE, 3), np.uint8)
    mask[:, LEFT] = 255
    return Picture.from_array(mask)


def apart(first: np.ndarray, second: np.ndarray, columns: slice) -> float:
    return float(np.abs(first[:, columns] - second[:, columns]).mean())


def test_a_lora_a_sketch_a_pose_a_style_and_a_face_at_once(engine):
    uses = (
        AdapterUse("lora", "starter:loras/ink", 0.6),
        AdapterUse("t2i_adapter", "starter:sketch", 0.5, picture=sketch()),
        AdapterUse("t2i_adapter", "starter:pose", 0.5, picture=example("starter:pose")),
        AdapterUse("ip_adapter", "starter:style", 0.5, picture=example("starter:style")),
        AdapterUse("instantid", "starter:identity", 0.5, picture=example("starter:identity")),
        AdapterUse("textual_inversion", "starter:tokens/paper", 0.8),
    )
    together = draw(engine, *uses, prompt="a person")
    assert np.array_equal(draw(engine, *uses, prompt="a person"), together)
    for index, use in enumerate(uses):
        others = uses[:index] + uses[index + 1 :]
        without = draw(engine, *others, prompt="a person")
        assert apart(without, together, slice(None)) > 0.2, use.model
    base = draw(engine, prompt="a person")
    off = draw(engine, *[replace(use, enabled=False) for use in uses], prompt="a person")
    assert np.array_equal(off, base)


def test_within_a_mask_it_is_as_with_the_adapter_and_beyond_as_without(engine):
    """A LoRA: a model goes on with half a sketch by itself, and rightly so."""
    use = AdapterUse("lora", "starter:loras/ink")
    for seed in (5, 6):
        plain, whole = draw(engine, seed=seed), draw(engine, use, seed=seed)
        masked = draw(engine, replace(use, mask=half_mask()), seed=seed)
        assert apart(masked, whole, LEFT) < apart(masked, plain, LEFT)
        assert apart(masked, plain, RIGHT) < apart(masked, whole, RIGHT)


def test_an_adapter_that_fades_out_changes_less_than_one_that_stays(engine):
    use = AdapterUse("lora", "starter:loras/ink")
    plain, whole = draw(engine), draw(engine, use)
    fading = draw(engine, replace(use, curve=((0.0, 0.5), (1.0, 0.0))))
    everywhere = slice(None)
    assert 0 < apart(fading, plain, everywhere) < apart(whole, plain, everywhere)
