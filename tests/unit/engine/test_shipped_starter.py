"""The embedded model as it is shipped."""

import numpy as np
import pytest

from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.domain.resources import resource
from studio.engine.engine import Engine

pytestmark = pytest.mark.skipif(
    not resource("starter", "model_index.json").is_file(), reason="no starter in this checkout"
)


def test_a_sketch_becomes_a_picture() -> None:
    y, x = np.mgrid[-1:1:128j, -1:1:128j]
    ring = np.where(np.abs(np.hypot(x, y) - 0.5) < 0.03, 0, 255).astype(np.uint8)
    sketch = AdapterUse("t2i_adapter", "starter:sketch", picture=Picture.from_array(ring))
    request = Request(prompt="a red apple, flat style", steps=6, seed=1, adapters=(sketch,))
    outcome = Engine("cpu").run(request, lambda event: None, StopToken())
    pixels = outcome.results[0].pixels.astype(int)
    assert pixels.shape == (128, 128, 3)
    red = pixels[..., 0] - pixels[..., 1:].mean(axis=-1)
    assert red[np.hypot(x, y) < 0.3].mean() > red[np.hypot(x, y) > 0.7].mean() + 30
