"""Preprocessors and their settings; scribbles."""

import numpy as np
import pytest

from studio.domain.adapter_kinds import Sees
from studio.domain.errors import AdapterError
from studio.domain.preprocess import PREPROCESSORS, Preprocess, suiting, usual
from studio.domain.scribbles import scribble


def test_settings_are_complete_and_in_order():
    assert Preprocess("canny").settings == (("low", 100.0), ("high", 200.0))
    changed = Preprocess("canny").with_setting("low", 20)
    assert changed.settings == (("low", 20.0), ("high", 200.0))
    assert changed == Preprocess("canny", (("high", 200), ("low", 20)))


@pytest.mark.parametrize(
    ("name", "settings", "expected"),
    [
        ("cany", (), "Did you mean 'canny'?"),
        ("canny", (("lo", 1),), "Did you mean 'low'?"),
        ("canny", (("low", 256),), "from 0 to 255, not 256"),
        ("canny", (("low", float("nan")),), "not nan"),
    ],
)
def test_wrong_ones_say_what_is_wrong(name, settings, expected):
    with pytest.raises(AdapterError) as caught:
        Preprocess(name, settings)
    assert expected in str(caught.value)


def test_lines_are_for_adapters_of_lines_and_the_rest_for_their_own():
    lines = {kind.name for kind in suiting(Sees.INK)}
    assert {"canny", "scribble", "hed", "mlsd", "lineart_standard"} <= lines
    assert lines == {kind.name for kind in suiting(Sees.WHITE_LINES)}
    assert [kind.name for kind in suiting(Sees.POSE)] == ["openpose"]
    assert {kind.name for kind in suiting(Sees.DEPTH)} == {"midas", "leres", "zoe"}
    assert len(list(suiting(Sees.PICTURE))) == len(PREPROCESSORS)
    assert not list(suiting(Sees.AREAS))
    assert usual(Sees.EDGES) == Preprocess("canny")
    assert usual(Sees.INK) is None


def test_every_usual_value_lies_within_its_range():
    for kind in PREPROCESSORS:
        assert Preprocess(kind.name).settings == tuple((s.name, s.usual) for s in kind.settings)


def test_a_scribble_follows_contours_and_stays_away_from_plain_places():
    rgb = np.full((128, 160, 3), 255, np.uint8)
    rgb[40:90, 50:110] = (180, 60, 60)
    lines = scribble(rgb)
    assert set(np.unique(lines)) == {0, 255}
    assert lines[41, 60:100].min() == 255
    assert lines[:20].max() == lines[60:70, 75:85].max() == 0
    assert (scribble(rgb, threshold=64) > 0).sum() <= (lines > 0).sum()
    assert (scribble(rgb, width=10) > 0).sum() > (lines > 0).sum()
    assert scribble(np.zeros((1, 3, 3), np.uint8)).shape == (1, 3, 3)
