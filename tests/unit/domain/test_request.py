from __future__ import annotations

import pickle

import pytest

from studio.domain.errors import RequestError, UserError, nearest
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, InitImage, Request
from studio.domain.resources import resource
from studio.domain.samplers import SAMPLERS

NAN = float("nan")


@pytest.mark.parametrize(
    "bad",
    [
        {"width": 100}, {"width": 0}, {"height": 4104}, {"height": -8}, {"steps": 0},
        {"batch_size": 0}, {"batch_size": 65}, {"guidance_scale": -1}, {"guidance_scale": NAN},
        {"steps": 201}, {"seed": -1}, {"seed": 2**63}, {"sampler": "nope"},
    ],
)  # fmt: skip
def test_a_request_out_of_range_says_so(bad):
    with pytest.raises(RequestError) as caught:
        Request(**bad)
    assert caught.value.what.endswith(".")


@pytest.mark.parametrize("width", [8, 4096])
def test_the_sizes_at_the_edges_are_allowed(width):
    assert Request(width=width).width == width


@pytest.mark.parametrize(
    "bad", [{"weight": 2.1}, {"weight": NAN}, {"start": 0.6, "end": 0.5}, {"end": 1.1}]
)
def test_an_adapter_out_of_range_says_so(bad):
    with pytest.raises(RequestError):
        AdapterUse("t2i_adapter", "m", **bad)


@pytest.mark.parametrize("strength", [0, -1, 1.01, NAN])
def test_a_strength_out_of_range_says_so(strength):
    with pytest.raises(RequestError):
        InitImage(Picture(b""), strength)


def test_requests_travel_between_processes():
    request = Request(prompt="a cat", sampler="euler")
    assert pickle.loads(pickle.dumps(request)) == request


def test_the_nearest_word_is_named_or_all_of_them():
    assert nearest("eular", SAMPLERS) == "Did you mean 'euler'?"
    assert "euler, euler_a" in nearest("zzz", SAMPLERS)


def test_an_error_joins_its_sentences():
    assert str(UserError("A.", remedy="C.")) == "A. C."


def test_a_stop_token_remembers():
    token = StopToken()
    assert not (token.cancelled or token.stopping_here)
    token.cancel()
    token.stop_here()
    assert token.cancelled
    assert token.stopping_here


def test_resources_lie_beside_the_package_or_in_the_bundle(tmp_path, monkeypatch):
    assert resource("starter", "x").parts[-3:] == ("resources", "starter", "x")
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resource("icon.svg") == tmp_path / "resources" / "icon.svg"
