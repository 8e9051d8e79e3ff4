"""Previews: cheap, rare enough, and of the right thing."""

from pathlib import Path

import numpy as np
import pytest
import torch

from studio.domain.events import Preview, StopToken
from studio.domain.request import Request
from studio.engine import previews
from studio.engine.engine import Engine
from studio.engine.latent_colours import LatentColours, coloured_shapes
from studio.engine.previews import Budget


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_preview_must_fit_into_its_share(clock: Clock) -> None:
    budget = Budget(clock, share=0.03, interval=0)
    clock.now += 1.0
    assert budget.allows(0.03)
    assert not budget.allows(0.031)


def test_what_was_spent_counts(clock: Clock) -> None:
    budget = Budget(clock, share=0.03, interval=0)
    clock.now += 1.0

    def work() -> np.ndarray:
        clock.now += 0.02
        return np.zeros(1, np.uint8)

    _, seconds = budget.spend(work)
    assert seconds == pytest.approx(0.02)
    assert budget.spent == pytest.approx(0.02)
    assert not budget.allows(0.02)
    clock.now += 1.0
    assert budget.allows(0.02)


def test_at_most_eight_a_second(clock: Clock) -> None:
    budget = Budget(clock, share=1.0)
    shown = 0
    for _ in range(100):  # a second of steps of 10 ms
        clock.now += 0.01
        if budget.allows(0.0):
            budget.spend(lambda: np.zeros(1, np.uint8))
            shown += 1
    assert shown <= 8


def previews_of(engine: Engine, request: Request) -> list[Preview]:
    seen: list = []
    engine.run(request, seen.append, StopToken())
    return [event for event in seen if isinstance(event, Preview)]


@pytest.fixture
def generous(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Budget, "allows", lambda self, cost: True)


def request_for(**changes) -> Request:
    return Request(**{"prompt": "a cat", "width": 64, "height": 48, "steps": 6, **changes})


@pytest.mark.usefixtures("generous")
def test_a_tiny_decoder_shows_whole_pictures(engine: Engine) -> None:
    shown = previews_of(engine, request_for(batch_size=2))
    assert [p.step for p in shown] == [1, 2, 3, 4, 5]
    assert shown[0].pixels.shape == (2, 24, 32, 3)
    assert {p.pixels.shape for p in shown[1:]} == {(2, 48, 64, 3)}


@pytest.mark.usefixtures("generous")
def test_other_models_show_the_linear_map(sd15: Path, engine: Engine) -> None:
    shown = previews_of(engine, request_for(model=str(sd15)))
    assert len(shown) == 5
    assert {p.pixels.shape for p in shown} == {(1, 24, 32, 3)}
    assert {p.pixels.dtype for p in shown} == {np.dtype(np.uint8)}


@pytest.mark.usefixtures("generous")
def test_the_last_preview_looks_like_the_picture(engine: Engine) -> None:
    seen: list = []
    outcome = engine.run(request_for(steps=20), seen.append, StopToken())
    last = [event for event in seen if isinstance(event, Preview)][-1].pixels[0]
    difference = last.astype(int) - outcome.results[0].pixels
    assert np.abs(difference).mean() < 8


def test_the_decoder_takes_over_for_good(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    previews_of(engine, request_for())
    engine._session.costs.decoder = 1e-3
    answers = iter([False, True, True, False, False, False, False, True])
    monkeypatch.setattr(Budget, "allows", lambda self, cost: next(answers))
    shown = [(p.step, p.pixels.shape[1]) for p in previews_of(engine, request_for(steps=8))]
    # asked: decoder and map at step 2, decoder from step 3 on
    assert shown == [(1, 24), (2, 24), (3, 48)]


def test_without_a_budget_there_is_one_preview(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Budget, "allows", lambda self, cost: False)
    assert [p.step for p in previews_of(engine, request_for())] == [1]


def test_a_cost_once_measured_high_is_doubted(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    previews_of(engine, request_for())
    engine._session.costs.decoder = 1.0
    monkeypatch.setattr(Budget, "allows", lambda self, cost: False)
    previews_of(engine, request_for())
    assert engine._session.costs.decoder == pytest.approx(previews.STALE)


def test_previews_do_not_change_the_picture(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def picture() -> np.ndarray:
        return engine.run(request_for(), lambda event: None, StopToken()).results[0].pixels

    few = picture()
    monkeypatch.setattr(Budget, "allows", lambda self, cost: True)
    assert np.array_equal(picture(), few)


class Pooling:
    """An autoencoder whose latents are colours, so that the best map is known."""

    channels, factor, tiny = 4, 8, True

    def encode_all(self, pixels):
        colours = torch.nn.functional.avg_pool2d(pixels, 8)
        return torch.cat([colours[:, [2, 0, 1]] * 0.5, 0 * colours[:, :1]], dim=1)


def test_the_fit_finds_the_colours() -> None:
    colours = LatentColours.fit(Pooling(), torch.device("cpu"))
    wanted = torch.tensor([0.8, -0.4, 0.1]).view(1, 3, 1, 1).expand(1, 3, 48, 64)
    made = colours(Pooling().encode_all(wanted))
    assert made.shape == (1, 3, 24, 32)
    assert (made.mean((2, 3)) - wanted.mean((2, 3))).abs().max() < 0.1


def test_the_pictures_of_the_fit_are_many_coloured() -> None:
    pictures = coloured_shapes(4, 32)
    assert pictures.shape == (4, 3, 32, 32)
    assert pictures.abs().max() <= 1
    assert pictures.mean((2, 3)).std() > 0.2
    assert torch.equal(pictures, coloured_shapes(4, 32))
